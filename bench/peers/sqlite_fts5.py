"""SQLite FTS5, by the library that Python brings: a table of texts, and one of days and publishers beside it."""

import dataclasses
import json
import pathlib
import shutil
import sqlite3
import sys
import time

if __name__ == "__main__":
    sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from measure.corpora import Question
from measure.running import run
from peers.peer import Peer, first_day, last_day, simple

FOUND = "FROM articles JOIN facts ON facts.rowid = articles.rowid WHERE articles MATCH ?"


class SqliteFts5(Peer):
    name = "SQLite FTS5"
    packages = ("sqlite3",)
    remark = "one core; porter stems; stores the text; cold by its shell where that is installed"

    def missing(self):
        try:
            sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(x)")
        except sqlite3.OperationalError:
            return "Python's SQLite was made without FTS5"
        return None

    def version(self):
        return "SQLite " + sqlite3.sqlite_version

    def index(self, folder):
        return folder / "articles.db"

    def build(self, corpus, folder):
        self.index(folder).unlink(missing_ok=True)
        return run([sys.executable, __file__, "build", corpus.rows, self.index(folder)], folder=folder)

    def articles_with_one(self, folder, word):
        return sqlite3.connect(self.index(folder)).execute("SELECT count(*) FROM articles WHERE articles MATCH ?", (f'"{word}"',)).fetchone()[0]

    def cold(self, folder, question):
        """By SQLite's own shell, which starts sooner than Python."""
        if not shutil.which("sqlite3"):
            return self._ask(folder, [question], "once")
        return run(["sqlite3", "-batch", "-readonly", self.index(folder), as_typed(*statement(question))], folder=folder)

    def warm(self, folder, questions):
        return json.loads(self._ask(folder, questions, "twice").output)

    def _ask(self, folder, questions, how):
        asked = "\n".join(json.dumps(dataclasses.asdict(question)) for question in questions)
        return run([sys.executable, "-S", __file__, how, self.index(folder)], stdin=asked.encode())


def build(rows, path):
    database = sqlite3.connect(path)
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;"
                           "CREATE VIRTUAL TABLE articles USING fts5(title, body, comments, tokenize = 'porter unicode61');"
                           "CREATE TABLE facts(rowid INTEGER PRIMARY KEY, published INTEGER, source TEXT);")
    with open(rows, encoding="utf-8") as lines:
        for line in lines:
            number, published, source, title, body, comments = line.rstrip("\n").split("\t")
            database.execute("INSERT INTO articles(rowid, title, body, comments) VALUES (?, ?, ?, ?)", (number, title, body, comments))
            database.execute("INSERT INTO facts VALUES (?, ?, ?)", (number, published, source))
    database.commit()


def statement(question):
    """SQL and its parameters."""
    text = simple(question)
    if question.kind == "facet":
        return f"SELECT source, count(*) {FOUND} GROUP BY source ORDER BY 2 DESC LIMIT 10", (text,)
    if question.kind == "timeline":
        return f"SELECT published / 100, count(*) {FOUND} GROUP BY 1 ORDER BY 1", (text,)
    days = (first_day(question.month), last_day(question.month)) if question.month else ()
    condition = " AND published BETWEEN ? AND ?" if days else ""
    return (f"SELECT facts.rowid, title, snippet(articles, 1, '[', ']', '...', 32) {FOUND}{condition} ORDER BY rank LIMIT 10", (text, *days))


def as_typed(sql, parameters):
    """For the shell of SQLite, which takes no parameters."""
    for parameter in parameters:
        quoted = "'" + parameter.replace("'", "''") + "'" if isinstance(parameter, str) else str(parameter)
        sql = sql.replace("?", quoted, 1)
    return sql


def main():
    if sys.argv[1] == "build":
        return build(sys.argv[2], sys.argv[3])
    database = sqlite3.connect(sys.argv[2])
    questions = [Question(**json.loads(line)) for line in sys.stdin]
    for _ in range(1 if sys.argv[1] == "once" else 2):
        taken = []
        for question in questions:
            begin = time.monotonic()
            database.execute(*statement(question)).fetchall()
            taken.append(time.monotonic() - begin)
    print(json.dumps(taken))


if __name__ == "__main__":
    main()
