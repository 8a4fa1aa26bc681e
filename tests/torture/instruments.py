"""The programs under instruments that see what no test sees: data races, and memory that is read before it is written."""

import shutil
import subprocess

from bench import QUERIES, ROOT, Archive, Index, Programs, few_names, require, text


def build_under(preset):
    """The folder of a build of both programs."""
    folder = ROOT / f"build-{preset}"
    for arguments in (["--preset", preset, "-DBUILD_TESTING=OFF"], ["--build", str(folder), "--target", "dateline-index", "dateline-search"]):
        done = subprocess.run(["cmake", *arguments], cwd=ROOT, capture_output=True)
        require(done.returncode == 0, f"cmake {' '.join(arguments)}: {text(done.stdout[-600:] + done.stderr)}")
    return folder


def threads(_, folder):
    """ThreadSanitizer over a build on more threads than there are cores."""
    programs = Programs(build_under("tsan"))
    programs.environment["TSAN_OPTIONS"] = "exitcode=66"
    archive = Archive(folder, ("articles", "pages", "feeds", "containers", "copies", "languages"))
    index = Index(programs, archive, folder / "index", ["--jobs", "6"])
    for command in ("build", "build"):
        done = programs.run(index.arguments(command), seconds=3600)
        require(done.returncode == 0 and b"ThreadSanitizer" not in done.stderr,
                f"{command} exits {done.returncode}: {text(done.stderr)}")
    return f"two builds of {sum(path.is_file() for path in archive.folder.rglob('*'))} files on 6 threads without a race"


def memory(programs, folder):
    """Valgrind over one run of each program from end to end."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    archive = Archive(folder, ("articles", "pages", "feeds", "copies", "languages", "containers/crawl.warc", "containers/lake.tar"))
    index = Index(programs, archive, folder / "index", few_names(folder))
    watched = [valgrind, "--quiet", "--error-exitcode=99", "--leak-check=full", "--errors-for-leak-kinds=definite"]
    runs = [index.arguments("build"), [programs.indexer, "check", "--index", str(index.folder)],
            [programs.indexer, "inspect", "--explain", str(archive.folder)]]
    search = [programs.searcher, "--index", str(index.folder), "--color", "never"]
    runs += [[*search, *query] for query in QUERIES]
    runs += [[*search, "--format", kind, "--in", "all", "--explain", "dam"] for kind in ("json", "html", "geojson", "markdown", "csv")]
    runs += [[*search, "--facet", "place", "--facet", "year", "dam"], [*search, "--timeline", "month", "dam"], [*search, "--place", "Tabqah"]]
    for run in runs:
        done = programs.run([*watched, *run], seconds=3600)
        require(done.returncode == 0 and b"==" not in done.stderr, f"{' '.join(run)} exits {done.returncode}: {text(done.stderr)}")
    return f"{len(runs)} runs from end to end without a complaint"
