"""A tree of a great many tiny files, and one folder that holds very many: memory may hardly grow, neither of a build nor of an update
that finds everything as it was; open files may not grow."""

import os
import pathlib
import time

from bench import Index, few_names, require, text

WORDS = ("the road dam village bridge council water morning convoy field market canal school wheat north river hill "
         "station bakery pump engineers families left came held crossed opened closed repaired counted").split()


def note(number):
    """No two alike: copies would be another torture."""
    words = " ".join(WORDS[(number // 7 ** digit + digit) % len(WORDS)] for digit in range(14))
    return f"On Friday {words} near the village of Maskana, note {number} says."


def tiny_page(number):
    return f"Note {number}\n\n5 June 2017\n\n{note(number)}\n"


def make_tree(folder, files, in_one_folder):
    """Folders of a thousand, and one of many."""
    number = 0
    while number < files:
        inner = folder / f"{number // 100000:02}" / f"{number // 1000 % 100:02}"
        inner.mkdir(parents=True)
        for number in range(number, min(number + 1000, files)):
            (inner / f"{number}.txt").write_text(tiny_page(number))
        number += 1
    (folder / "one").mkdir()
    for number in range(files, files + in_one_folder):
        (folder / "one" / f"{number}.txt").write_text(tiny_page(number))


def measured(programs, arguments):
    """Exit code, seconds, most memory in MB, most open files."""
    begin = time.monotonic()
    process = programs.start(arguments)
    memory = files = 0
    while process.poll() is None:
        try:
            files = max(files, len(os.listdir(f"/proc/{process.pid}/fd")))
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            memory = max([memory, *(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))])
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            pass
        time.sleep(0.005)
    errors = process.stderr.read()
    require(process.returncode == 0, f"exits {process.returncode}: {text(errors)}")
    return time.monotonic() - begin, memory // 1024, files


BYTES_AN_ARTICLE = 16
MEGABYTES_THAT_WAIT = {"build": 2 * 64, "update": 16}  # to be merged, and while it goes to a file (docs/ARCHITECTURE.md)


class PlainArchive:
    def __init__(self, folder):
        self.folder = folder


def written(programs, index, command, expected):
    """Memory and open files of a run after which all articles are found."""
    seconds, memory, opened = measured(programs, index.arguments(command))
    found = programs.run([programs.searcher, "--index", str(index.folder), "--place", "Maskana", "--copies", "--count"])
    require(found.stdout.strip() == str(expected).encode(), f"{text(found.stdout)} passages instead of {expected}")
    return memory, opened, f"{command} in {seconds:.0f} s with {memory} MB and {opened} open files at most"


def many_files(programs, folder, files, in_one_folder):
    lines, few = [], {}
    for share in (10, 1):
        tree = folder / f"tree-{share}"
        make_tree(tree, files // share, in_one_folder // share)
        index = Index(programs, PlainArchive(tree), folder / f"index-{share}", [*few_names(folder), "--quiet"])
        expected = files // share + in_one_folder // share
        told = []
        for command in ("build", "update"):
            memory, opened, line = written(programs, index, command, expected)
            told.append(line)
            if command in few:
                before, opened_before = few[command]
                most = before + MEGABYTES_THAT_WAIT[command] + expected * BYTES_AN_ARTICLE // 1024 ** 2
                require(memory <= most, f"{command} of {expected} files took {memory} MB, more than {most} MB")
                require(opened <= opened_before + 16,
                        f"{command} of {expected} files: {opened} were open at a time, of a tenth of them {opened_before}")
            few[command] = memory, opened
        lines.append(f"{expected} files: " + ", ".join(told))
    return "; ".join(lines)
