"""Nights of an archive of every form that is edited by chance: an update must give what a build gives."""

import datetime
import gzip
import os
import random
import re
import shutil
import tarfile
import time
import zipfile
import zlib

from bench import SAMPLES, Index, few_names, require, text
from switching import current

EVERYTHING = ["--in", "all", "--limit", "100000"]
QUESTIONS = [
    [*EVERYTHING, "--format", "jsonl", "--copies"],
    [*EVERYTHING, "--format", "jsonl", "--sort", "published", "army OR dam OR village"],
    ["--format", "jsonl", "--limit", "50", '"the Syrian government"'],
    ["--format", "jsonl", "--limit", "50", "--place", "Maskanah"],
    ["--format", "jsonl", "--added", "last", *EVERYTHING],
    ["--in", "all", "--facet", "place:100", "--facet", "source:100", "--facet", "author:100", "--facet", "lang", "--facet", "day:400"],
    ["--in", "all", "--facet", "published/day:400", "--facet", "theme:100", "--facet", "region:100", "--facet", "force:100"],
    ["--timeline", "month", "army"],
]


class Editor:
    """Does to an archive what becomes of one: files come, go, move, change, break, and are packed and unpacked."""

    def __init__(self, folder, seed):
        self.folder = folder
        self.chance = random.Random(seed)
        self.made = 0
        self.samples = sorted(path for path in SAMPLES.rglob("*") if path.is_file() and path.name != "README.md")
        for _ in range(12):
            self.add()

    def edit(self):
        edit = self.chance.choice([self.add, self.add, self.take_away, self.move, self.move_folder, self.touch, self.change, self.append,
                                   self.cut_short, self.turn_bits, self.exchange, self.repeat, self.compress, self.uncompress,
                                   self.pack_tar, self.pack_zip, self.drop_member])
        edit()
        while len(self.files()) < 12:
            self.add()
        return edit.__name__

    def files(self, *endings):
        return sorted(path for path in self.folder.rglob("*") if path.is_file() and path.name.endswith(endings or ("",)))

    def any_file(self, *endings):
        files = self.files(*endings)
        if not files:
            self.add()
            return None if endings else self.files()[0]
        return self.chance.choice(files)

    def new_path(self, name):
        self.made += 1
        folder = self.folder / self.chance.choice(["", "a", "b", "b/c", "odd\nnäme", "d d"])
        folder.mkdir(parents=True, exist_ok=True)
        return folder / f"{self.made}-{name.split('-', 1)[-1]}"

    def add(self):
        sample = self.chance.choice(self.samples)
        shutil.copyfile(sample, self.new_path(sample.name))

    def take_away(self):
        self.any_file().unlink()

    def move(self):
        file = self.any_file()
        file.rename(self.new_path(file.name))

    def move_folder(self):
        folders = [path for path in self.folder.iterdir() if path.is_dir()]
        if folders:
            self.made += 1
            self.chance.choice(folders).rename(self.folder / f"moved-{self.made}")

    def touch(self):
        file = self.any_file()
        seconds = file.stat().st_mtime - self.chance.randrange(1, 100_000)
        os.utime(file, (seconds, seconds))

    def change(self):
        """Other words or days; what is compressed is packed again, and breaks otherwise."""
        file = self.any_file()
        swap = self.chance.choice([(b"village", b"town"), (b"2017", b"2016"), (b"June", b"July"), (b"army", b"militia"), (b"the", b"that")])
        data = file.read_bytes()
        if file.suffix == ".gz" and data[:2] == b"\x1f\x8b":
            try:
                data = gzip.compress(gzip.decompress(data).replace(*swap), mtime=0)
            except (OSError, EOFError, zlib.error):
                return
        file.write_bytes(data.replace(*swap))

    def append(self):
        file = self.any_file()
        file.write_bytes(file.read_bytes() + self.chance.choice([
            b"\nOn Friday the road to the dam was open again, and the army left Maskanah.\n",
            b'{"id": 77, "title": "A line", "published": "2017-06-05", "text": "The army reached Tabqa on Friday."}\n',
            b"<p>The Tigers came to Maskana on Monday, a resident said.</p>"]))

    def cut_short(self):
        file = self.any_file()
        os.truncate(file, self.chance.randrange(file.stat().st_size + 1))

    def turn_bits(self):
        file = self.any_file()
        data = bytearray(file.read_bytes())
        for _ in range(min(len(data), 3)):
            data[self.chance.randrange(len(data))] ^= 1 << self.chance.randrange(8)
        file.write_bytes(data)

    def exchange(self):
        """The names of two files."""
        a, b = self.any_file(), self.any_file()
        aside = self.folder.parent / "aside"
        a.rename(aside)
        if a != b:
            b.rename(a)
        aside.rename(b)

    def repeat(self):
        file = self.any_file()
        shutil.copy2(file, self.new_path(file.name))

    def compress(self):
        file = self.any_file()
        self.new_path(file.name + ".gz").write_bytes(gzip.compress(file.read_bytes(), mtime=0))
        file.unlink()

    def uncompress(self):
        file = self.any_file(".gz")
        if file is None:
            return
        try:
            data = gzip.decompress(file.read_bytes())
        except (OSError, EOFError, zlib.error):
            return
        self.new_path(file.name[:-3]).write_bytes(data)
        file.unlink()

    def pack_tar(self):
        files = self.chance.sample(self.files(), min(3, len(self.files())))
        kind = self.chance.choice(["", "gz", "xz", "bz2"])
        with tarfile.open(self.new_path(f"packed.tar.{kind}".rstrip(".")), f"w:{kind}") as packed:
            for file in files:
                packed.add(file, arcname=f"in/{file.name}")
        for file in files:
            file.unlink()

    def pack_zip(self):
        files = self.chance.sample(self.files(), min(3, len(self.files())))
        with zipfile.ZipFile(self.new_path("packed.zip"), "w", zipfile.ZIP_DEFLATED) as packed:
            for file in files:
                packed.writestr(zipfile.ZipInfo(f"in/{file.name}"), file.read_bytes())
        for file in files:
            file.unlink()

    def drop_member(self):
        """Of a zip file, which is written anew."""
        file = self.any_file(".zip", ".wacz")
        if file is None:
            return
        try:
            with zipfile.ZipFile(file) as packed:
                members = [(info, packed.read(info)) for info in packed.infolist()]
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zlib.error):
            return
        if members:
            members.pop(self.chance.randrange(len(members)))
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for info, data in members:
                packed.writestr(info.filename, data)


class Pair:
    """An index that is updated every night, now in one shard, now in several, and one that is built, in one."""

    def __init__(self, programs, archive, folder, options):
        self.programs = programs
        self.archive = archive
        self.options = options
        self.updated, self.built = (Index(programs, archive, folder / name) for name in ("updated", "built"))

    def write(self, generation, shards):
        """Messages of both about files, which must be the same."""
        return [self._write(self.updated, "update", generation, shards), self._write(self.built, "build", generation, 1)]

    def _arguments(self, index, command, generation, shards):
        return [self.programs.indexer, command, "--index", str(index.folder), "--as", generation, "--shards", str(shards), *self.options,
                str(self.archive.folder)]

    def _write(self, index, command, generation, shards):
        done = self.programs.run(self._arguments(index, command, generation, shards))
        require(done.returncode == 0, f"{command} exits {done.returncode}: {text(done.stderr[-500:])}")
        about_files = f"dateline-index: {self.archive.folder}".encode()
        return sorted(line for line in done.stderr.splitlines() if line.startswith(about_files))

    def kill_an_update(self, generation, shards, seconds):
        """Where it had switched, the other index has that generation, too."""
        process = self.programs.start(self._arguments(self.updated, "update", generation, shards))
        time.sleep(seconds)
        process.kill()
        process.communicate()
        if current(self.updated) == generation:
            self._write(self.built, "build", generation, 1)

    def roll_back(self):
        for index in (self.updated, self.built):
            done = self.programs.run([self.programs.indexer, "rollback", "--index", str(index.folder)])
            require(done.returncode == 0, f"rollback exits {done.returncode}: {text(done.stderr)}")

    def answers(self, question):
        return [self._answer(index, question) for index in (self.updated, self.built)]

    def _answer(self, index, question):
        found = self.programs.run([self.programs.searcher, "--index", str(index.folder), "--color", "never", *question])
        require(found.returncode in (0, 1), f"search {' '.join(question)} exits {found.returncode}: {text(found.stderr)}")
        return found.stdout.splitlines()


class Folder:
    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()


def nights(programs, folder, count, seed=1):
    archive = Folder(folder / "archive")
    editor = Editor(archive.folder, seed)
    pair = Pair(programs, archive, folder, few_names(folder))
    chance = random.Random(seed)
    shards, edits, done, last = 1, 0, [], datetime.date(2026, 11, 1)
    for night in range(count):
        last += datetime.timedelta(1)
        if night and chance.random() < 0.2:
            pair.kill_an_update(f"{last:%Y%m%d}T020102Z", shards, chance.uniform(0, 0.3))
            done.append("a kill")
        require_alike(pair, f"{last:%Y%m%d}T030102Z", shards, f"night {night}, after {', '.join(done)}")
        done = [editor.edit() for _ in range(1 + night % 4)]
        edits += len(done)
        if night % 9 == 8:
            shards = shards % 3 + 1
        if night % 13 == 12:
            rename_a_place(folder / "places.tsv")
        if night and chance.random() < 0.1:
            pair.roll_back()
            done.append("a roll-back")
    return f"{count} nights, {edits} edits, {len(QUESTIONS)} questions each: updates and builds were alike"


def rename_a_place(lexicon):
    names = lexicon.read_text()
    lexicon.write_text(names.replace("Tabqah|", "Tabaqa|") if "Tabqah|" in names else names.replace("Tabaqa|", "Tabqah|"))


def require_alike(pair, generation, shards, when):
    updated, built = pair.write(generation, shards)
    require(updated == built, f"{when}: messages differ: {updated} and {built}")
    for question in QUESTIONS:
        updated, built = pair.answers(question)
        require(updated == built, f"{when}: {' '.join(question)}: {first_difference(updated, built)}")
    pair.updated.check()
    pair.updated.require_tidy()


def first_difference(updated, built):
    for one, other in zip(updated, built):
        if one != other:
            return f"{text(one)}\n beside {text(other)}"
    return f"{len(updated)} beside {len(built)} lines"
