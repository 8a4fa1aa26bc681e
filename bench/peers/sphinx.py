"""Sphinx: an indexer, and a server that is asked in SQL."""

import re
import shutil
import socket

from measure.running import run
from peers.mysql_connection import Connection
from peers.peer import Peer, first_day, last_day, simple

CONFIGURATION = """
source articles {{
  type = tsvpipe
  tsvpipe_command = cat {rows}
  tsvpipe_attr_uint = published
  tsvpipe_attr_string = source
  tsvpipe_field = title
  tsvpipe_field = body
  tsvpipe_field = comments
}}
index articles {{
  source = articles
  path = {folder}/index/articles
  morphology = stem_en
  min_word_len = 1
  dict = keywords
}}
indexer {{
  mem_limit = 256M
  max_file_field_buffer = 32M
}}
searchd {{
  listen = 127.0.0.1:{port}:mysql41
  log = {folder}/searchd.log
  pid_file = {folder}/searchd.pid
  binlog_path =
}}
"""


class Sphinx(Peer):
    name = "Sphinx"
    packages = ("sphinxsearch",)
    programs = ("indexer", "searchd")
    remark = "one core; English stems; stores no text; a query is a round trip to its server"

    def index(self, folder):
        return folder / "index"

    def prepare(self, corpus, folder):
        corpus.write_rows()
        self.index(folder).mkdir(exist_ok=True)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        (folder / "sphinx.conf").write_text(CONFIGURATION.format(rows=corpus.rows.resolve(), folder=folder.resolve(), port=self.port))

    def build(self, corpus, folder):
        shutil.rmtree(self.index(folder), ignore_errors=True)
        self.index(folder).mkdir()
        return run(["indexer", "--quiet", "--config", folder / "sphinx.conf", "--all"], folder=folder)

    def _served(self, folder, statements):
        """(rows, seconds) of each statement, by a server that lives as long as that."""
        run(["searchd", "--config", folder / "sphinx.conf"], folder=folder)
        try:
            with Connection(self.port) as connection:
                return [connection.ask(statement) for statement in statements]
        finally:
            run(["searchd", "--config", folder / "sphinx.conf", "--stopwait"], folder=folder)

    def articles_with(self, folder, words):
        counted = self._served(folder, [f"SELECT COUNT(*) c FROM articles WHERE MATCH('{word}')" for word in words])
        return [int(rows[0][0]) for rows, _ in counted]

    @staticmethod
    def _statement(question):
        text = re.sub(r"[^\w\" ]", " ", simple(question))
        days = f" AND published BETWEEN {first_day(question.month)} AND {last_day(question.month)}" if question.month else ""
        found = f"FROM articles WHERE MATCH('{text}'){days}"
        if question.kind == "facet":
            return f"SELECT source, COUNT(*) c {found} GROUP BY source ORDER BY c DESC LIMIT 10"
        if question.kind == "timeline":
            return f"SELECT published DIV 100 AS month, COUNT(*) c {found} GROUP BY month ORDER BY month ASC LIMIT 1000"
        return f"SELECT id {found} LIMIT 10"

    def warm(self, folder, questions):
        statements = [self._statement(question) for question in questions]
        return [taken for _, taken in self._served(folder, statements + statements)[len(statements):]]
