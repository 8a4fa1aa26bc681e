"""What all peers share."""

import shutil
import subprocess


def versions_of(packages):
    shown = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Version}\n", *packages], capture_output=True, text=True)
    return shown.stdout.strip().replace("\n", ", ")


class Peer:
    name = ""
    packages = ()
    remark = ""
    programs = ()

    def missing(self):
        lacking = [program for program in self.programs if not shutil.which(program)]
        return f"there is no {lacking[0]}" if lacking else None

    def version(self):
        return versions_of(self.packages)

    def prepare(self, corpus, folder):
        corpus.write_rows()

    def articles_with(self, folder, words):
        return [self.articles_with_one(folder, word) for word in words]

    def cold(self, folder, question):
        return None

    def warm(self, folder, questions):
        return None


def simple(question):
    """Words and phrases side by side: what most of them read as 'all of these'."""
    words, phrases = question.texts()
    return " ".join([*words, *(f'"{phrase}"' for phrase in phrases)])


def last_day(month):
    """Days of a month are compared as numbers: no month has more than 31."""
    return int(month.replace("-", "") + "31")


def first_day(month):
    return int(month.replace("-", "") + "01")
