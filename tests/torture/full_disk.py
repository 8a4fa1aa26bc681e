"""A disk that is full: a small file system of its own at many sizes, while an index stands on it."""

import os
import shutil
import subprocess

from bench import Archive, Index, expected_answers, few_names, require, text


class SmallDisk:
    """A tmpfs; `usable` tells whether this user may have one."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        self.usable = os.geteuid() == 0 and self._mount("size=64m").returncode == 0

    def _mount(self, options):
        return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(self.folder)], capture_output=True)

    def resize(self, size):
        done = subprocess.run(["mount", "-o", f"remount,size={size}", str(self.folder)], capture_output=True)
        require(done.returncode == 0, f"the disk cannot be made {size} bytes: {text(done.stderr)}")

    def free(self):
        subprocess.run(["umount", str(self.folder)], capture_output=True)


def full_disk(programs, folder, sizes, commands):
    archive = Archive(folder, ("articles",))
    options = few_names(folder)
    expected = expected_answers(programs, archive, folder, options)
    disk = SmallDisk(folder / "disk")
    if not disk.usable:
        return None
    try:
        refused = 0
        for command in commands:
            index = Index(programs, archive, disk.folder / "index", options)
            index.write()
            used = sum(os.lstat(path).st_blocks * 512 for path in disk.folder.rglob("*"))
            for number in range(sizes):
                size = used + (number + 1) * 3 * used // sizes
                disk.resize(size)
                archive.turn_to(1)
                done = programs.run(index.arguments(command), seconds=120)
                what = f"{command} on a disk of {size} bytes"
                if done.returncode != 0:
                    refused += 1
                    require(done.returncode == 2, f"{what}: exits {done.returncode}: {text(done.stderr)}")
                    require(b"No space left" in done.stderr, f"{what}: does not say why: {text(done.stderr)}")
                    require(index.answers() == expected[0], f"{what}: refused, and the index answers otherwise than before")
                else:
                    require(index.answers() == expected[1], f"{what}: done, and the index does not answer as it should")
                index.require_tidy()
                index.check()
                disk.resize(64 << 20)
                archive.turn_to(0)
                shutil.rmtree(index.folder)
                index.write()
            require(refused > 0, "no size was too small: this torture shows nothing")
            shutil.rmtree(index.folder)
        return f"{sizes} sizes for {' and '.join(commands)}: {refused} too small"
    finally:
        disk.free()
