"""Searching while the index is switched under the searchers."""

import json
import threading

from bench import Archive, CounterExample, Index, expected_answers, few_names, hits_of, require, text

QUERY = ["--in", "all", "--limit", "100000"]


class Searchers:
    """Search in a loop, each in a thread of its own."""

    def __init__(self, index, number):
        self.index = index
        self.seen = {}  # generation -> its answers
        self.failure = None
        self.answers = 0
        self.lock = threading.Lock()
        self.over = threading.Event()
        self.threads = [threading.Thread(target=self._search) for _ in range(number)]
        for thread in self.threads:
            thread.start()

    def _search(self):
        while not self.over.is_set():
            found = self.index.search(QUERY)
            with self.lock:
                if found.returncode != 0:
                    self.failure = self.failure or f"a search exits {found.returncode}: {text(found.stderr)}"
                    return
                generations = {json.loads(line)["generation"] for line in found.stdout.splitlines()}
                if len(generations) != 1:
                    self.failure = f"one answer of several generations: {sorted(generations)}"
                self.answers += 1
                self.seen.setdefault(generations.pop(), set()).add(hits_of(found.stdout))

    def stop(self):
        self.over.set()
        for thread in self.threads:
            thread.join()


def switching(programs, folder, switches, commands):
    archive = Archive(folder, ("articles/wire", "articles/jsonl"))
    options = few_names(folder)
    expected = expected_answers(programs, archive, folder, options)
    index = Index(programs, archive, folder / "index", options)
    index.write()
    states = {current(index): 0}
    searchers = Searchers(index, 8)
    try:
        for number in range(switches):
            archive.turn_to((number + 1) % 2)
            index.write(commands[number % len(commands)])
            states[current(index)] = archive.state
            if searchers.failure:
                break
    finally:
        searchers.stop()
    if searchers.failure:
        raise CounterExample(searchers.failure)
    for generation, answers in searchers.seen.items():
        require(answers == {expected[states[generation]][0]}, f"generation {generation} gave an answer of another")
    index.write()
    index.require_tidy()
    return f"{searchers.answers} answers of 8 searchers during {switches} switches, of {len(searchers.seen)} generations"


def current(index):
    return (index.folder / "current").readlink().name
