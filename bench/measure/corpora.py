"""Corpora of made articles in the forms that the programs read, and questions to ask of them."""

import collections
import dataclasses
import datetime
import json
import random
import re
import subprocess
import unicodedata

KINDS = ["words", "phrase", "words, place, date", "place, force, date", "facet", "timeline"]


@dataclasses.dataclass
class Question:
    kind: str
    words: list = dataclasses.field(default_factory=list)
    phrases: list = dataclasses.field(default_factory=list)
    place: str = ""
    force: str = ""
    month: str = ""  # 2017-06

    def texts(self):
        """For programs that know no places and forces: words, and names as phrases."""
        names = [name for name in (self.place, self.force) if name]
        return self.words, self.phrases + names


class Corpus:
    """Files of one corpus below a folder; made once, kept for another run."""

    def __init__(self, folder, size, seed, maker):
        self.folder, self.size, self.seed, self.maker = folder, size, seed, maker
        self.folder.mkdir(parents=True, exist_ok=True)
        self.jsonl = folder / "corpus.jsonl"
        self.rows = folder / "rows.tsv"
        self.pages = folder / "pages"

    def _make(self, form, out):
        subprocess.run([self.maker, "--size", self.size, "--seed", str(self.seed), "--format", form, "--out", out], check=True,
                       stdout=subprocess.DEVNULL)

    def write_jsonl(self):
        if not self.jsonl.exists():
            partial = self.jsonl.with_suffix(".partial")
            self._make("jsonl", partial)
            partial.rename(self.jsonl)

    def write_rows(self):
        """A line an article, for programs that read no JSON: number, day, publisher, title, body, comments."""
        if self.rows.exists():
            return
        with open(self.jsonl, encoding="utf-8") as lines, open(self.rows, "w", encoding="utf-8") as rows:
            for number, line in enumerate(lines, 1):
                article = json.loads(line)
                cells = [str(number), article["published"].replace("-", ""), article["source"], article["title"],
                         " ".join(article["paragraphs"]), " ".join(comment["text"] for comment in article.get("comments", []))]
                rows.write("\t".join(re.sub(r"[\t\n\r\\]", " ", cell) for cell in cells) + "\n")

    def write_pages(self):
        if not self.pages.exists():
            partial = self.pages.with_suffix(".partial")
            partial.mkdir(exist_ok=True)
            self._make("text", partial)
            partial.rename(self.pages)

    def articles(self, most=None):
        with open(self.jsonl, encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number == most:
                    return
                yield json.loads(line)

    def text_bytes(self):
        return sum(len(article["title"].encode()) + sum(len(text.encode()) for text in texts_of(article))
                   for article in self.articles())


def texts_of(article):
    """Paragraphs of the body, then comments."""
    return article["paragraphs"] + [comment["text"] for comment in article.get("comments", [])]


def names_of(article):
    """What stands on a page beside its texts, as make_corpus writes pages."""
    comments = article.get("comments", [])
    days = [article["published"], *(comment["posted"] for comment in comments)]
    return [article["title"], article["url"], article["source"], article["author"], "By comment comments says at am",
            *(datetime.date.fromisoformat(day).strftime("%B") for day in days), *(comment["author"] for comment in comments)]


def words_of(text):
    return re.findall(r"[a-z]+", text.lower())


def whole_words_of(text):
    """Those of which no letter is any but a to z, and that no apostrophe joins to another: where they end nobody doubts."""
    return [word for word in re.findall(r"[\w'\u2018\u2019\u02bc]+", text.lower()) if re.fullmatch("[a-z]+", word)]


def joined_words_of(text):
    """Those that apostrophes join or that have marks, without them, as some programs find them."""
    words = set(re.findall(r"[\w'\u2018\u2019\u02bc]+", text.lower()))
    return {re.sub(r"\W", "", "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter)))
            for word in words} - words


def unmistakable_words(corpus, count):
    """Words with the number of articles that hold them, counted here: neither on a page beside its texts, nor a part of a longer word, so that
    it does not matter what a program makes of those, nor with the stem of another word, so that it does not matter which stemmer it has."""
    articles_with, beside = collections.Counter(), set()
    for article in corpus.articles():
        beside.update(word for name in names_of(article) for word in words_of(name))
        whole = {word for text in texts_of(article) for word in whole_words_of(text)}
        articles_with.update(whole)
        beside.update(word for text in texts_of(article) for word in words_of(text) if word not in whole)
        beside.update(word for text in texts_of(article) for word in joined_words_of(text))
    beginnings = collections.Counter(word[:5] for word in {*articles_with, *beside})
    fit = sorted(word for word, articles in articles_with.items()
                 if len(word) >= 6 and articles >= 2 and word not in beside and beginnings[word[:5]] == 1)
    chosen = random.Random(1).sample(fit, min(count, len(fit)))
    return {word: articles_with[word] for word in chosen}


def questions(corpus, indexer, count):
    """`count` of each kind, made of what stands in the corpus, the same for the same corpus."""
    chance = random.Random(2)
    sample = list(corpus.articles(3000))
    common = [word for word, _ in collections.Counter(
        word for article in sample for text in article["paragraphs"] for word in words_of(text) if len(word) > 4).most_common(4000)]
    common = set(common[100:])
    named = named_in(corpus, indexer)
    asked = []
    for _ in range(count):
        asked.append(Question("words", words=two_words(chance, sample, common)))
        asked.append(Question("phrase", phrases=[phrase(chance, sample)]))
        text, place, _, month = chance.choice(named)
        words = [word for word in words_of(text) if word in common]
        asked.append(Question("words, place, date", words=[chance.choice(words)] if words else [], place=place, month=month))
        _, place, force, month = chance.choice(named)
        asked.append(Question("place, force, date", place=place, force=force, month=month))
        asked.append(Question("facet", words=[chance.choice(sorted(common))]))
        asked.append(Question("timeline", words=[chance.choice(sorted(common))]))
    return asked


def two_words(chance, sample, common):
    while True:
        words = [word for word in words_of(chance.choice(chance.choice(sample)["paragraphs"])) if word in common]
        if len(set(words)) > 1:
            return chance.sample(sorted(set(words)), 2)


def phrase(chance, sample):
    while True:
        runs = re.findall(r"[a-z]+ [a-z]+ [a-z]+", chance.choice(chance.choice(sample)["paragraphs"]))
        if runs:
            return chance.choice(runs)


def named_in(corpus, indexer):
    """(text, place, force, month) of passages that name both, spelled as they stand there."""
    slice_file = corpus.folder / "slice.jsonl"
    with open(corpus.jsonl, encoding="utf-8") as lines:
        slice_file.write_text("".join(line for line, _ in zip(lines, range(300))), encoding="utf-8")
    seen = subprocess.run([indexer, "inspect", "--format", "jsonl", slice_file], check=True, capture_output=True, text=True)
    found = []
    for article in map(json.loads, seen.stdout.splitlines()):
        for passage in article["body"]:
            places = [place["mention"] for place in passage["places"] if place["via"] == "lexicon"]
            forces = [force["mention"] for force in passage["forces"] if force["via"] == "lexicon"]
            if places and forces:
                found.append((passage["text"], places[0], forces[0], article["published"][:7]))
    return found
