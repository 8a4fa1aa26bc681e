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
    runs = refused = faulty = 0
    for command in commands:
        index = Index(programs, archive, folder / f"index-{command}", options)
        index.write()
        state = 0
        for how in ("once", "on", "full"):
            archive.turn_to(1 - state)
            for call in range(1, calls_of(programs, index.arguments(command), folder) + 1, step):
                # Back to where it began, whatever came of the run before.
                if index.answers() != expected[state]:
                    archive.turn_to(state)
                    index.write()
                    archive.turn_to(1 - state)
                failing = {"FAILING_IO_BELOW": str(folder), "FAILING_IO_CALL": str(call), "FAILING_IO_HOW": how}
                done = programs.run(index.arguments(command), failing, 120)
                what = f"{command}, call {call} fails ({how})"
                require(not crashed(done), f"{what}: exits {done.returncode}: {text(done.stderr)}")
                runs += 1
                answers = index.answers()
                index.check()
                if done.returncode == 2:
                    refused += 1
                    # A switch that was done and could not be brought to the disk is told, and is a switch.
                    require(answers in expected, f"{what}: exits 2, and the index answers neither as before nor as after")
                elif answers != expected[1 - state]:
                    faulty += 1
                    require(answers != expected[state] and b"fault" in done.stdout and b" 0 faults" not in done.stdout,
                            f"{what}: exits {done.returncode} with another index and no fault: {text(done.stdout)}")
            state = archive.state = archive.state
            archive.turn_to(0)
            index.write()
            state = 0
            index.require_tidy()
    return f"{runs} runs of {' and '.join(commands)}: {refused} refused, {faulty} without what could not be read, and said so"


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
