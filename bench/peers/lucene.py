"""Lucene, by a class of ours that does what its users do: one index writer, one searcher."""

import json
import pathlib
import shutil

from measure.running import run
from peers.peer import Peer, first_day, last_day, simple

HERE = pathlib.Path(__file__).resolve().parent
JARS = [f"/usr/share/java/lucene-{part}-4.10.4.jar" for part in ("core", "analyzers-common", "queryparser", "queries", "sandbox")]


class Lucene(Peer):
    name = "Lucene"
    packages = ("liblucene4.10-java", "default-jdk-headless")
    programs = ("java", "javac")
    remark = "one thread; EnglishAnalyzer without stop words; stores the text"

    def missing(self):
        return super().missing() or (None if pathlib.Path(JARS[0]).exists() else "there is no liblucene4.10-java")

    def prepare(self, corpus, folder):
        corpus.write_rows()
        run(["javac", "-nowarn", "-cp", ":".join(JARS), "-d", folder, HERE / "LuceneBench.java"], folder=folder)

    def _java(self, folder, *arguments, **more):
        return run(["java", "-Xmx1g", "-cp", ":".join([*JARS, str(folder)]), "LuceneBench", *arguments], folder=folder, **more)

    def index(self, folder):
        return folder / "index"

    def build(self, corpus, folder):
        shutil.rmtree(self.index(folder), ignore_errors=True)
        return self._java(folder, "build", corpus.rows, self.index(folder))

    def articles_with(self, folder, words):
        return json.loads(self._java(folder, "count", self.index(folder), *words).output)

    def cold(self, folder, question):
        return self._ask(folder, [question], 1)

    def warm(self, folder, questions):
        return json.loads(self._ask(folder, questions, 20).output)

    def _ask(self, folder, questions, rounds):
        lines = [f"{question.kind}\t{first_day(question.month) if question.month else 0}\t"
                 f"{last_day(question.month) if question.month else 0}\t{simple(question)}\n" for question in questions]
        return self._java(folder, "ask", self.index(folder), str(rounds), stdin="".join(lines).encode())
