"""One corpus, all programs: builds, then the same questions to each."""

import statistics

from measure.corpora import KINDS, questions, unmistakable_words
from measure.running import Failed, bytes_of, load


most_for_one_thread = 2e8  # bytes of text: with more, what one thread does is known from less


def tell(text):
    print(text, flush=True)


def seconds(value):
    return f"{value * 1e3:.1f} ms" if value < 1 else f"{value:.1f} s"


class Measuring:
    def __init__(self, corpus, ours, peers, folder, runs, questions_of_kind):
        self.corpus, self.ours, self.peers, self.folder, self.runs = corpus, ours, peers, folder, runs
        self.text = corpus.text_bytes()
        self.words = unmistakable_words(corpus, 20)
        self.questions = questions(corpus, ours.indexer, questions_of_kind)

    def all(self):
        tell(f"{self.corpus.size}: {self.text / 1e6:.1f} MB of text, load {load():.1f}")
        result = {"size": self.corpus.size, "text": self.text, "load before": load(), "peers": {},
                  "articles": sum(1 for _ in self.corpus.articles())}
        for peer in [self.ours, *self.peers]:
            result["peers"][peer.name] = self.one(peer)
        result["ours"] = self.parts_of_ours()
        result["load after"] = load()
        return result

    def one(self, peer):
        why = peer.missing()
        if why:
            tell(f"{peer.name}: skipped: {why}")
            return {"skipped": why}
        folder = self.folder / peer.name.replace(" ", "-").lower()
        folder.mkdir(exist_ok=True)
        try:
            return self.measured(peer, folder)
        except Failed as failed:
            tell(f"{peer.name}: skipped: it fails: {failed}")
            return {"skipped": f"it fails: {failed}"}

    def measured(self, peer, folder):
        peer.prepare(self.corpus, folder)
        builds = [peer.build(self.corpus, folder) for _ in range(self.runs)]
        result = {"version": peer.version(), "remark": peer.remark, "index": bytes_of(peer.index(folder)),
                  "wall": statistics.median(build.wall for build in builds), "cpu": statistics.median(build.cpu for build in builds),
                  "memory": max(build.memory for build in builds), "spread": [min(b.wall for b in builds), max(b.wall for b in builds)]}
        tell(f"{peer.name}: built in {seconds(result['wall'])}, CPU {seconds(result['cpu'])}, {result['memory'] / 1e6:.0f} MB of memory, "
             f"index {result['index'] / 1e6:.1f} MB, load {load():.1f}")
        result["words"] = self.check_words(peer, folder)
        result["cold"] = {kind: self.cold(peer, folder, kind) for kind in KINDS}
        warm = peer.warm(folder, self.questions)
        result["warm"] = {kind: self.median_of(kind, warm) for kind in KINDS} if warm else {}
        for way in ("cold", "warm"):
            tell(f"{peer.name}: {way}: " + (", ".join(f"{kind} {seconds(taken)}" for kind, taken in result[way].items() if taken is not None) or "cannot"))
        return result

    def check_words(self, peer, folder):
        """Every program must find each word in as many articles as hold it."""
        told = dict(zip(self.words, peer.articles_with(folder, list(self.words)), strict=True))
        wrong = {word: (told[word], articles) for word, articles in self.words.items() if told[word] != articles}
        for word, (found, articles) in wrong.items():
            tell(f"{peer.name}: WRONG: '{word}' stands in {articles} articles, and {found} are found")
        return {"asked": len(self.words), "wrong": len(wrong)}

    def cold(self, peer, folder, kind):
        """The median over questions of the second of two processes: files are in the page cache."""
        taken = []
        for question in [question for question in self.questions if question.kind == kind][:5]:
            for _ in range(2):
                used = peer.cold(folder, question)
            if used is None:
                return None
            taken.append(used.wall)
        return statistics.median(taken)

    def median_of(self, kind, taken):
        return statistics.median(wall for question, wall in zip(self.questions, taken) if question.kind == kind)

    def parts_of_ours(self):
        folder = self.folder / self.ours.name
        phases = self.ours.phases(folder)
        if self.text > most_for_one_thread:
            return {"phases": phases}
        alone = self.ours.build(self.corpus, folder, jobs=1)
        tell(f"{self.ours.name}, one thread: built in {seconds(alone.wall)}, CPU {seconds(alone.cpu)}")
        return {"phases": phases, "one thread": {"wall": alone.wall, "cpu": alone.cpu, "memory": alone.memory}}
