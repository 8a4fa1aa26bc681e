"""What all tortures share: the programs, an archive that has two states, an index, and what it answers."""

import json
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "sample_corpus"

QUERIES = [
    ["--in", "all", "--limit", "100000"],
    ["--limit", "50", "village OR dam"],
    ["--limit", "50", '"the Syrian government"'],
    ["--in", "comments", "--limit", "50", "army"],
    ["--since", "2017-05-01", "--until", "2017-06-30", "--limit", "50", "front"],
]


class CounterExample(Exception):
    """The programs did what they must never do."""


def require(condition, what):
    if not condition:
        raise CounterExample(what)


class Programs:
    def __init__(self, build):
        self.indexer = str(build / "indexer" / "dateline-index")
        self.searcher = str(build / "searcher" / "dateline-search")
        self.shim = str(build / "tests" / "failing_io.so")
        # Nothing of the user's: no configuration, no terminal, no locale.
        self.environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}

    def start(self, arguments, failing=None):
        environment = dict(self.environment)
        if failing:
            environment.update(failing, LD_PRELOAD=self.shim)
        return subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=environment)

    def run(self, arguments, failing=None, seconds=600):
        process = self.start(arguments, failing)
        try:
            output, errors = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise CounterExample(f"still running after {seconds} s: {' '.join(arguments)}")
        return subprocess.CompletedProcess(arguments, process.returncode, output, errors)


class Archive:
    """A folder in one of two states: between them files are added, changed, moved and taken away."""

    def __init__(self, folder, parts=("articles",)):
        self.folder = folder / "archive"
        for part in parts:
            source = SAMPLES / part
            shutil.copytree(source, self.folder / part) if source.is_dir() else self._copy(part)
        self.state = 0
        self.texts = sorted(self.folder.rglob("*.txt"))

    def _copy(self, part):
        (self.folder / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SAMPLES / part, self.folder / part)

    def turn_to(self, state):
        if state == self.state:
            return
        self.state = state
        changed, moved, gone, new = self.texts[0], self.texts[1], self.texts[2], self.folder / "articles" / "later.txt"
        new.parent.mkdir(parents=True, exist_ok=True)
        if state:
            changed.write_bytes(changed.read_bytes() + b"\nOn Friday the road to the dam was open again.\n")
            moved.rename(moved.with_name("moved.txt"))
            gone.rename(self.folder.parent / "gone.txt")
            new.write_text("A later page\n\nBy A. Writer\n5 June 2017\n\nThe village below the dam was empty on Thursday, "
                           "and nobody had come back by the evening, the council said.\n")
        else:
            changed.write_bytes(changed.read_bytes()[: -len("\nOn Friday the road to the dam was open again.\n")])
            moved.with_name("moved.txt").rename(moved)
            (self.folder.parent / "gone.txt").rename(gone)
            new.unlink()


class Index:
    def __init__(self, programs, archive, folder, options=()):
        self.programs = programs
        self.archive = archive
        self.folder = folder
        self.options = list(options)

    def arguments(self, command):
        return [self.programs.indexer, command, "--index", str(self.folder), *self.options, str(self.archive.folder)]

    def write(self, command="build"):
        done = self.programs.run(self.arguments(command))
        require(done.returncode == 0, f"{command} of a good archive exits {done.returncode}: {text(done.stderr)}")

    def answers(self):
        """What the index says, without what another generation may say otherwise."""
        return tuple(self.answer(query) for query in QUERIES)

    def answer(self, query, failing=None):
        found = self.search(query, failing)
        require(found.returncode in (0, 1),
                f"search {' '.join(query)} exits {found.returncode}: {text(found.stderr)}")
        return hits_of(found.stdout)

    def search(self, query, failing=None):
        return self.programs.run(
            [self.programs.searcher, "--index", str(self.folder), "--format", "jsonl", *query], failing, 60)

    def check(self):
        done = self.programs.run([self.programs.indexer, "check", "--index", str(self.folder)])
        require(done.returncode == 0, f"check exits {done.returncode}: {text(done.stderr)}")

    def require_tidy(self):
        """Nothing is left behind of runs that died."""
        here = {path.name for path in self.folder.iterdir()}
        require(here <= {"current", "generations", "lock"}, f"left behind: {sorted(here)}")
        generations = [path.name for path in (self.folder / "generations").iterdir()]
        require(len(generations) <= 2 and not any(name.endswith(".partial") for name in generations),
                f"left behind: {generations}")

    def bytes(self):
        return sum(path.stat().st_size for path in self.folder.rglob("*") if path.is_file() and not path.is_symlink())


def hits_of(output):
    """Hits in an order of their own: what weighs the same may come in another order."""
    hits = []
    for line in output.splitlines():
        hit = json.loads(line)
        for varying in ("rank", "generation"):
            hit.pop(varying, None)
        hits.append(json.dumps(hit, sort_keys=True))
    return tuple(sorted(hits))


def expected_answers(programs, archive, folder, options=()):
    """Of both states, from an index that was built undisturbed; the archive is left in state 0."""
    answers = []
    for state in (0, 1):
        archive.turn_to(state)
        fresh = Index(programs, archive, folder / f"fresh-{state}", options)
        fresh.write()
        answers.append(fresh.answers())
        shutil.rmtree(fresh.folder)
    archive.turn_to(0)
    require(answers[0] != answers[1], "both states answer alike: this torture shows nothing")
    return answers


def few_names(folder):
    """Options for lexicons of a few names: what is tortured is not recognition."""
    places, forces = folder / "places.tsv", folder / "forces.tsv"
    places.write_text("id\tname\tkind\tlat\tlon\tcountry\tparent\tpopulation\taliases\tweak_aliases\n"
                      "maskanah\tMaskanah\tPPL\t35.966\t38.042\tSY\t\t\tMaskana\t\n"
                      "tabqa\tTabqa\tPPL\t35.836\t38.548\tSY\t\t\tTabqah|al-Thawrah\t\n")
    forces.write_text("id\tname\tkind\tcountry\tparents\tfrom\tto\taliases\tweak_aliases\n"
                      "tigers\tTiger Forces\tState Forces\tSY\t\t\t\tthe Tigers\t\n")
    return ["--no-default-lexicons", "--places", str(places), "--forces", str(forces)]


def text(output):
    return output.decode("utf-8", "replace").strip()[:600]


def crashed(done):
    return done.returncode < 0 or done.returncode > 2
