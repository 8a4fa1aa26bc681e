"""Recoll, which indexes the files of a desktop with Xapian."""

import os
import re
import shutil

from measure.running import run
from peers.peer import Peer, simple


class Recoll(Peer):
    name = "Recoll"
    packages = ("recollcmd",)
    programs = ("recollindex", "recollq")
    remark = "every core; text pages, a file an article; stores the text; knows no days but those of files"

    def index(self, folder):
        return folder / "index"

    def prepare(self, corpus, folder):
        corpus.write_pages()
        (folder / "recoll.conf").write_text(f"topdirs = {corpus.pages.resolve()}\ndbdir = {self.index(folder).resolve()}\n"
                                            "indexStripChars = 1\nidxflushmb = 100\n")

    def _environment(self, folder):
        return {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}

    def build(self, corpus, folder):
        shutil.rmtree(self.index(folder), ignore_errors=True)
        return run(["recollindex", "-z", "-c", folder], environment=self._environment(folder), folder=folder)

    def _ask(self, folder, text, most):
        return run(["recollq", "-c", folder, "-n", f"0-{most}", "-q", text], environment=self._environment(folder), folder=folder)

    def articles_with_one(self, folder, word):
        told = re.search(rb"(\d+) results", self._ask(folder, word, 1).output)
        return int(told.group(1)) if told else 0

    def cold(self, folder, question):
        if question.month or question.kind in ("facet", "timeline"):
            return None
        return self._ask(folder, simple(question), 10)
