"""One corpus, all programs: builds, then the same questions to each."""

import statistics

from measure.corpora import KINDS, questions, unmistakable_words
from measure.running import Failed, Unfinished, bytes_of, given, load


most_for_one_thread = 2e8  # bytes of text: with more, what one thread does is known from less


def tell(text):
    print(text, flush=True)


def seconds(value):
    return f"{value * 1e3:.1f} ms" if value < 1 else f"{value:.1f} s"


class Measuring:
    def __init__(self, corpus, ours, peers, folder, runs, limit):
        self.corpus, self.ours, self.peers, self.folder, self.runs, self.limit = corpus, ours, peers, folder, runs, limit
        self.text = corpus.text_bytes()

    def all(self, questions_of_kind):
        """Builds and answers of all."""
        self.words = unmistakable_words(self.corpus, 20)
        self.questions = questions(self.corpus, self.ours.indexer, questions_of_kind)
        result = self.begun()
        builds = self.builds_in_turn(result)
        for peer, of_peer in builds.items():
            result["peers"][peer.name] = self.measured(peer, of_peer)
        result["ours"] = self.parts_of_ours()
        return self.finished(result)

    def alone(self):
        """Our build, and nothing else."""
        result = self.begun() | {"alone": True}
        for peer, of_peer in self.builds_in_turn(result).items():
            result["peers"][peer.name] = self.build_of(peer, of_peer)
        return self.finished(result)

    def begun(self):
        tell(f"{self.corpus.size}: {self.text / 1e6:.1f} MB of text, load {load():.1f}")
        return {"size": self.corpus.size, "text": self.text, "load before": load(), "peers": {},
                "articles": sum(1 for _ in self.corpus.articles())}

    def finished(self, result):
        result["load after"] = load()
        return result

    def folder_of(self, peer):
        folder = self.folder / peer.name.replace(" ", "-").lower()
        folder.mkdir(exist_ok=True)
        return folder

    def builds_in_turn(self, result):
        """Each builds once, then each once more, so that what else the machine has to do falls on all alike."""
        builds = {}
        for peer in [self.ours, *self.peers]:
            if why := peer.missing():
                self.skip(peer, result, {"skipped": why})
                continue
            peer.prepare(self.corpus, self.folder_of(peer))
            builds[peer] = []
        for _ in range(self.runs):
            for peer in list(builds):
                try:
                    with given(None if peer is self.ours else self.limit):
                        builds[peer].append(peer.build(self.corpus, self.folder_of(peer)))
                except Unfinished as late:
                    del builds[peer]
                    self.skip(peer, result, {"skipped": str(late), "unfinished": {"wall": late.used.wall, "cpu": late.used.cpu}})
                except Failed as failed:
                    del builds[peer]
                    self.skip(peer, result, {"skipped": f"it fails: {failed}"})
        return builds

    @staticmethod
    def skip(peer, result, why):
        tell(f"{peer.name}: skipped: {why['skipped']}")
        result["peers"][peer.name] = why

    def build_of(self, peer, builds):
        folder = self.folder_of(peer)
        result = {"version": peer.version(), "remark": peer.remark, "index": bytes_of(peer.index(folder)),
                  "wall": statistics.median(build.wall for build in builds), "cpu": statistics.median(build.cpu for build in builds),
                  "memory": max(build.memory for build in builds), "spread": [min(b.wall for b in builds), max(b.wall for b in builds)]}
        tell(f"{peer.name}: built in {seconds(result['wall'])}, CPU {seconds(result['cpu'])}, {result['memory'] / 1e6:.0f} MB of memory, "
             f"index {result['index'] / 1e6:.1f} MB, load {load():.1f}")
        return result

    def measured(self, peer, builds):
        folder = self.folder_of(peer)
        result = self.build_of(peer, builds)
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
        folder = self.folder_of(self.ours)
        phases = self.ours.phases(folder)
        if self.text > most_for_one_thread:
            return {"phases": phases}
        alone = self.ours.build(self.corpus, folder, jobs=1)
        tell(f"{self.ours.name}, one thread: built in {seconds(alone.wall)}, CPU {seconds(alone.cpu)}")
        return {"phases": phases, "one thread": {"wall": alone.wall, "cpu": alone.cpu, "memory": alone.memory}}
