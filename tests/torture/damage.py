"""Every file of an index cut short and with bits turned over."""

import random

from bench import Archive, Index, crashed, few_names, require, text

# Each kind of search reads other tables, or other parts of them. The index is one and the same, so that each answer is
# what it was to the byte.
SEARCHES = [
    ["--in", "all", "--limit", "100000", "--format", "jsonl"],
    ["--limit", "50", "village OR dam"],
    ["--limit", "50", "--explain", '"the Syrian government"'],
    ["--in", "comments", "--limit", "50", "--sort", "date", "army OR people"],
    ["--since", "2017-05-01", "--until", "2017-06-30", "--count", "front OR road OR town"],
    ["--place", "Maskana", "--format", "json"],
    ["--in", "all", "--facet", "place", "--facet", "source", "--facet", "author", "road OR town"],
    ["--in", "all", "--force", "the Tigers", "--timeline", "month"],
    ["--near", "Tabqah", "--within", "50km", "road OR town"],
    ["--limit", "50", "the NEAR/5 village"],
    ["--in", "all", "--facet", "place", "--format", "json", "vill*"],
]


def damaged(content, chance, flips):
    """Pairs: what was done, and the bytes that are left."""
    for kept in sorted({0, len(content) // 2, max(0, len(content) - 1)}):
        yield f"cut to {kept} bytes", content[:kept]
    for _ in range(flips):
        if not content:
            return
        bit = chance.randrange(8 * len(content))
        turned = bytearray(content)
        turned[bit // 8] ^= 1 << bit % 8
        yield f"bit {bit} turned over", bytes(turned)


class Searches:
    """All of them on one index, and what becomes of them while it is damaged. Of each damage as many are run as `at_once` says, in
    turn."""

    def __init__(self, programs, index, at_once):
        self.at_once = at_once
        self.programs = programs
        self.index = index
        self.refused = 0
        self.done = 0
        self.other = {}
        passage = text(self._answer(["--limit", "1", "--format", "ids", "village"]).stdout)
        self.searches = [*SEARCHES, ["--show", passage], ["--like", passage], ["--complete", "place", "Ma"]]
        self.right = [self._answer(search) for search in self.searches]
        for search, answer in zip(self.searches, self.right):
            require(answer.returncode == 0, f"search {' '.join(search)} of a whole index exits {answer.returncode}: {text(answer.stderr)}")

    def _answer(self, search):
        return self.programs.run([self.programs.searcher, "--index", str(self.index.folder), *search], seconds=60)

    def run(self, name, what):
        for _ in range(self.at_once or len(self.searches)):
            search, right = self.searches[self.done % len(self.searches)], self.right[self.done % len(self.searches)]
            self.done += 1
            found = self._answer(search)
            told = f"{name}, {what}: search {' '.join(search)}"
            require(not crashed(found), f"{told} exits {found.returncode}: {text(found.stderr)}")
            if found.returncode == 2:
                require(found.stderr, f"{told} exits 2 without a word")
                self.refused += 1
            elif search[0] == "--complete" and (found.returncode, found.stdout) == (1, b""):
                self.refused += 1  # a shell is told nothing, whatever the reason
            elif (found.returncode, found.stdout) != (right.returncode, right.stdout):
                self.other.setdefault(name, []).append(f"{what}: {' '.join(search)}")

    def require_right(self):
        for name, cases in self.other.items():
            print(f"   {name}: {len(cases)} other answers, such as: {cases[0]}")
        require(not self.other, f"{sum(map(len, self.other.values()))} of {self.done} searches gave another answer")


def damage(programs, folder, flips, at_once=None):
    archive = Archive(folder, ("articles/wire", "articles/jsonl", "articles/blog"))
    index = Index(programs, archive, folder / "index", few_names(folder))
    index.write()
    searches = Searches(programs, index, at_once)
    generation = (index.folder / "current").resolve()
    files = sorted(path for path in generation.rglob("*") if path.is_file() and path.name != "flintlock")
    chance = random.Random(4)
    done = 0
    for file in files:
        whole, name = file.read_bytes(), str(file.relative_to(generation))
        for what, content in damaged(whole, chance, flips):
            if content == whole:
                continue
            file.write_bytes(content)
            done += 1
            checked = programs.run([programs.indexer, "check", "--index", str(index.folder)], seconds=60)
            require(checked.returncode == 2 and name in text(checked.stderr),
                    f"{name}, {what}: check exits {checked.returncode} and says: {text(checked.stderr)}")
            searches.run(name, what)
        file.write_bytes(whole)
    index.check()
    searches.require_right()
    return (f"{done} damages of {len(files)} files: check names each; {searches.done} searches: {searches.refused} refused, "
            f"the rest right")
