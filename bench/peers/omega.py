"""Omega, Xapian's own search engine: omindex reads pages, scriptindex reads records. Asked with quest."""

import shutil

from measure.running import run
from peers.peer import Peer, simple


class OmegaPeer(Peer):
    packages = ("xapian-omega", "xapian-tools")

    def index(self, folder):
        return folder / "index"

    def _quest(self, folder, text, most, fields=()):
        return run(["quest", f"--db={self.index(folder)}", "--stemmer=english", "--default-op=and", f"--msize={most}", *fields, text],
                   folder=folder)

    def articles_with_one(self, folder, word):
        counted = run(["delve" if not shutil.which("xapian-delve") else "xapian-delve", "-1", "-t", word, self.index(folder)], folder=folder)
        return sum(line.strip().isdigit() for line in counted.output.splitlines())


class Omindex(OmegaPeer):
    name = "omindex"
    programs = ("omindex", "quest")
    remark = "one core; text pages, a file an article; stores a sample; knows no days but those of files"

    def prepare(self, corpus, folder):
        corpus.write_pages()

    def build(self, corpus, folder):
        shutil.rmtree(self.index(folder), ignore_errors=True)
        return run(["omindex", f"--db={self.index(folder)}", "--url=/", corpus.pages], folder=folder)

    def cold(self, folder, question):
        if question.month or question.kind in ("facet", "timeline"):
            return None
        return self._quest(folder, simple(question), 10)


class Scriptindex(OmegaPeer):
    name = "scriptindex"
    programs = ("scriptindex", "quest")
    remark = "one core; records; stores text of body and comments"

    def prepare(self, corpus, folder):
        corpus.write_rows()
        (folder / "script").write_text("id : boolean=Q unique=Q field\npublished : date=yyyymmdd value=0 field\n"
                                       "source : boolean=XS field\ntitle : field index=S index\nbody : field index\ncomments : field index\n")
        names = ("id", "published", "source", "title", "body", "comments")
        with open(corpus.rows, encoding="utf-8") as rows, open(folder / "records", "w", encoding="utf-8") as records:
            for row in rows:
                records.writelines(f"{name}={cell}\n" for name, cell in zip(names, row.rstrip("\n").split("\t")) if cell)
                records.write("\n")

    def build(self, corpus, folder):
        shutil.rmtree(self.index(folder), ignore_errors=True)
        return run(["scriptindex", "--stemmer=english", self.index(folder), folder / "script", folder / "records"], folder=folder)

    def cold(self, folder, question):
        if question.kind in ("facet", "timeline"):
            return None
        text = simple(question)
        if question.month:
            text += f" month:{question.month.replace('-', '')}"
        return self._quest(folder, text, 10, ("--boolean-prefix=month:M",))
