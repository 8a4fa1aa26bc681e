"""Every file of an index cut short and with bits turned over."""

import random

from bench import QUERIES, Archive, Index, crashed, few_names, hits_of, require, text


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


def damage(programs, folder, flips):
    archive = Archive(folder, ("articles/wire", "articles/jsonl"))
    index = Index(programs, archive, folder / "index", few_names(folder))
    index.write()
    right = [index.search(query) for query in QUERIES]
    generation = (index.folder / "current").resolve()
    files = sorted(path for path in generation.rglob("*") if path.is_file() and path.name != "flintlock")
    chance = random.Random(4)
    done, refused, altered = 0, 0, {}
    for file in files:
        whole = file.read_bytes()
        for what, content in damaged(whole, chance, flips):
            if content == whole:
                continue
            file.write_bytes(content)
            name = file.relative_to(generation)
            done += 1
            checked = programs.run([programs.indexer, "check", "--index", str(index.folder)], seconds=60)
            require(checked.returncode == 2 and (str(name) in text(checked.stderr)),
                    f"{name}, {what}: check exits {checked.returncode} and says: {text(checked.stderr)}")
            for query, answer in zip(QUERIES, right):
                found = index.search(query)
                require(not crashed(found), f"{name}, {what}: search {' '.join(query)} exits {found.returncode}: {text(found.stderr)}")
                if found.returncode == 2:
                    refused += 1
                elif (found.returncode, hits_of(found.stdout)) != (answer.returncode, hits_of(answer.stdout)):
                    altered.setdefault(str(name), []).append(f"{what}: {' '.join(query)}")
        file.write_bytes(whole)
    index.check()
    for name, cases in altered.items():
        print(f"   {name}: {len(cases)} other answers, such as: {cases[0]}")
    require(not altered, f"{sum(map(len, altered.values()))} of {done * len(QUERIES)} searches gave another answer")
    return f"{done} damages of {len(files)} files: check names each; {done * len(QUERIES)} searches: {refused} refused, the rest right"
