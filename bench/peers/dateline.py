"""Our own programs, as a user runs them."""

import json
import subprocess
import time

from measure.running import run
from peers.peer import Peer


class Dateline(Peer):
    name = "dateline"
    remark = "every core; recognises places, forces and days; stores text and mentions; ranks passages"

    def __init__(self, build):
        self.indexer = build / "indexer" / "dateline-index"
        self.searcher = build / "searcher" / "dateline-search"

    def missing(self):
        return None if self.indexer.exists() and self.searcher.exists() else f"{self.indexer} is not built"

    def version(self):
        return subprocess.run([self.indexer, "--version"], capture_output=True, text=True).stdout.strip()

    def prepare(self, corpus, folder):
        pass

    def index(self, folder):
        return folder / "index"

    def build(self, corpus, folder, jobs=None):
        jobs = ["--jobs", str(jobs)] if jobs else []
        (folder / "complaints").unlink(missing_ok=True)
        return run([self.indexer, "build", "--progress", "json", "--keep", "0", *jobs, "--index", self.index(folder), corpus.jsonl],
                   folder=folder)

    def phases(self, folder):
        """Seconds of each phase of the last build, as it tells them itself."""
        begun = {}
        with open(folder / "complaints", encoding="utf-8") as lines:
            for progress in map(json.loads, lines):
                begun.setdefault(progress["phase"], progress["seconds"])
        names, moments = list(begun), list(begun.values())
        moments[0] = 0
        return {name: moments[i + 1] - moments[i] for i, name in enumerate(names[:-1])}

    def articles_with_one(self, folder, word):
        found = run([self.searcher, "--index", self.index(folder), "--in", "all", "--copies", "--format", "ids", "--limit", "1000000",
                     f'"{word}"'], accepted=(0, 1))
        return len({line.split(b":")[0] for line in found.output.splitlines()})

    def _options(self, question):
        options = {"query": " ".join([*question.words, *(f'"{phrase}"' for phrase in question.phrases)])}
        if question.place:
            options["place"] = question.place
        if question.force:
            options["force"] = question.force
        if question.month:
            options["date"] = question.month
        if question.kind == "facet":
            options["facet"] = "source"
        if question.kind == "timeline":
            options["timeline"] = "month"
        return {option: value for option, value in options.items() if value}

    def cold(self, folder, question):
        options = self._options(question)
        query = options.pop("query", "")
        typed = [part for option, value in options.items() for part in (f"--{option}", value)]
        form = [] if "facet" in options or "timeline" in options else ["--format", "json"]
        return run([self.searcher, "--index", self.index(folder), *typed, *form, *([query] if query else [])], accepted=(0, 1))

    def warm(self, folder, questions):
        process = subprocess.Popen([str(self.searcher), "--batch", "--index", str(self.index(folder))], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE)
        taken = []
        for _ in range(2):
            taken = []
            for question in questions:
                line = json.dumps(self._options(question)).encode() + b"\n"
                begin = time.monotonic()
                process.stdin.write(line)
                process.stdin.flush()
                answer = process.stdout.readline()
                taken.append(time.monotonic() - begin)
                if answer.startswith(b'{"error"'):
                    raise RuntimeError(answer.decode())
        process.stdin.close()
        process.wait()
        process.stdout.close()
        return taken
