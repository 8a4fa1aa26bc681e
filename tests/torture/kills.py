"""SIGKILL at random moments, and at every single call on a file."""

import json
import random
import signal
import time

from bench import Archive, Index, expected_answers, few_names, require
from many_files import note


def after_a_kill(index, expected, before, target, what):
    """Returns the state that the index answers for."""
    answers = index.answers()
    require(answers in (expected[before], expected[target]), f"{what}: the index answers neither as before nor as after")
    index.check()
    return before if answers == expected[before] else target


def next_run(index, expected, target, command, what):
    index.write(command)
    require(index.answers() == expected[target], f"{what}: the next {command} gives another index")
    index.check()
    index.require_tidy()


def add_notes(archive, count):
    """So that a run takes its time where an archive takes it: reading, recognising, merging, writing."""
    with open(archive.folder / "articles" / "notes.jsonl", "w", encoding="utf-8") as lines:
        for number in range(count):
            print(json.dumps({"title": f"Note {number}", "published": "2017-06-05", "text": note(number)}), file=lines)


def random_moments(programs, folder, rounds, commands, notes):
    archive = Archive(folder)
    add_notes(archive, notes)
    options = few_names(folder)
    expected = expected_answers(programs, archive, folder, options)
    index = Index(programs, archive, folder / "index", options)
    begin = time.monotonic()
    index.write()
    seconds = time.monotonic() - begin
    state, switched = 0, 0
    chance = random.Random(20170605)
    for number in range(rounds):
        target, command = 1 - state, commands[number % len(commands)]
        archive.turn_to(target)
        what = f"kill {number} of {command}"
        process = programs.start(index.arguments(command))
        time.sleep(chance.uniform(0, 1.1 * seconds))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        now = after_a_kill(index, expected, state, target, what)
        switched += now == target
        if number % 5 == 4:
            next_run(index, expected, target, command, what)
            now = target
        state = now
        archive.turn_to(state)
    return f"{rounds} kills of {' and '.join(commands)} that take {seconds:.1f} s ({switched} after the switch)"


def every_call(programs, folder, step, commands):
    archive = Archive(folder, ("articles/wire", "articles/jsonl", "articles/compressed", "containers/crawl.warc"))
    options = [*few_names(folder), "--jobs", "1"]
    expected = expected_answers(programs, archive, folder, options)
    index = Index(programs, archive, folder / "index", options)
    index.write()
    kills = 0
    for command in commands:
        call, state = 1, 0
        while True:
            archive.turn_to(1 - state)
            failing = {"FAILING_IO_BELOW": str(folder), "FAILING_IO_CALL": str(call), "FAILING_IO_HOW": "kill"}
            done = programs.run(index.arguments(command), failing)
            what = f"kill at call {call} of {command}"
            if done.returncode != -signal.SIGKILL:
                require(done.returncode == 0, f"{what}: exits {done.returncode}")
                state = 1 - state
                break
            kills += 1
            state = after_a_kill(index, expected, state, 1 - state, what)
            if kills % 5 == 0:
                target = archive.state
                next_run(index, expected, target, command, what)
                state = target
            call += step
        archive.turn_to(state)
    return f"{kills} kills, one at {'every' if step == 1 else f'every {step}th'} call on a file of {' and '.join(commands)}"
