"""Calls on files that fail: the n-th, or all from the n-th on, for every n, while writing and while searching."""

from bench import QUERIES, Archive, Index, crashed, expected_answers, few_names, hits_of, require, text

PARTS = ("articles/wire", "articles/jsonl", "articles/compressed", "containers/crawl.warc")


def calls_of(programs, arguments, folder):
    count = folder / "calls"
    done = programs.run(arguments, {"FAILING_IO_BELOW": str(folder), "FAILING_IO_CALL": "0", "FAILING_IO_COUNT": str(count)})
    require(done.returncode in (0, 1), f"exits {done.returncode}: {text(done.stderr)}")
    return int(count.read_text())


def writing(programs, folder, step, commands):
    archive = Archive(folder, PARTS)
    options = [*few_names(folder), "--jobs", "1"]
    expected = expected_answers(programs, archive, folder, options)
    seen = {"runs": 0, "refused": 0, "faulty": 0}
    for command in commands:
        index = Index(programs, archive, folder / f"index-{command}", options)
        for how in ("once", "on", "full"):
            archive.turn_to(0)
            index.write()
            archive.turn_to(1)
            for call in range(1, calls_of(programs, index.arguments(command), folder) + 1, step):
                write_failing(index, expected, command, call, how, seen)
        archive.turn_to(0)
        index.write()
        index.require_tidy()
    return (f"{seen['runs']} runs of {' and '.join(commands)}: {seen['refused']} refused, {seen['faulty']} without what could not be read, "
            "and said so")


def write_failing(index, expected, command, call, how, seen):
    """One run towards state 1; wherever the runs before have led, it begins at state 0."""
    if index.answers() != expected[0]:
        index.archive.turn_to(0)
        index.write()
        index.archive.turn_to(1)
    failing = {"FAILING_IO_BELOW": str(index.folder.parent), "FAILING_IO_CALL": str(call), "FAILING_IO_HOW": how}
    done = index.programs.run(index.arguments(command), failing, 120)
    what = f"{command}, call {call} fails ({how})"
    require(not crashed(done), f"{what}: exits {done.returncode}: {text(done.stderr)}")
    answers = index.answers()
    index.check()
    seen["runs"] += 1
    if done.returncode == 2:
        seen["refused"] += 1
        require(answers == expected[0], f"{what}: exits 2, and the index does not answer as before: {text(done.stderr)}")
    elif answers != expected[1]:
        seen["faulty"] += 1
        require(answers != expected[0] and done.stderr, f"{what}: exits {done.returncode} with another index, and says nothing")


def searching(programs, folder, step):
    archive = Archive(folder, PARTS)
    index = Index(programs, archive, folder / "index", few_names(folder))
    index.write()
    runs = refused = 0
    for query in QUERIES:
        right = index.search(query)
        arguments = [programs.searcher, "--index", str(index.folder), "--format", "jsonl", *query]
        calls = calls_of(programs, arguments, folder)
        for how in ("once", "on"):
            for call in range(1, calls + 1, step):
                failing = {"FAILING_IO_BELOW": str(folder), "FAILING_IO_CALL": str(call), "FAILING_IO_HOW": how}
                done = index.search(query, failing)
                what = f"search {' '.join(query)}, call {call} of {calls} fails ({how})"
                require(not crashed(done), f"{what}: exits {done.returncode}: {text(done.stderr)}")
                runs += 1
                if done.returncode == 2:
                    refused += 1
                    require(done.stderr, f"{what}: exits 2 without a word")
                    require(right.stdout.startswith(done.stdout), f"{what}: prints what is not the answer")
                else:
                    require((done.returncode, hits_of(done.stdout)) == (right.returncode, hits_of(right.stdout)),
                            f"{what}: another answer, and exits {done.returncode}")
    return f"{runs} searches: {refused} refused, {runs - refused} right"
