"""Runs programs and tells what they took."""

import contextlib
import dataclasses
import os
import signal
import subprocess
import threading
import time


@dataclasses.dataclass
class Usage:
    """Of a process and all that it waited for. Memory is the most that one of them had at a time, as the kernel counts it;
    it is never less than what this program has itself when it starts the other, some 20 MB."""

    wall: float
    cpu: float
    memory: int  # bytes
    output: bytes = b""


class Failed(Exception):
    """A program that is measured did not do what it is measured at."""


class Unfinished(Failed):
    """It was ended, because it took longer than it was given."""

    def __init__(self, used):
        super().__init__(f"not finished in {used.wall:.0f} s, after {used.cpu:.0f} s of CPU")
        self.used = used


seconds_given = None


@contextlib.contextmanager
def given(seconds):
    """What runs meanwhile is ended after so many seconds; None: whenever it likes."""
    global seconds_given
    seconds_given = seconds
    try:
        yield
    finally:
        seconds_given = None


@contextlib.contextmanager
def ended_in_time(process):
    """Ends the process, with all that it started. Tells whether it had to."""
    late = threading.Event()

    def end():
        late.set()
        os.killpg(process.pid, signal.SIGKILL)

    timer = threading.Timer(seconds_given or 0, end)
    if seconds_given is not None:
        timer.start()
    try:
        yield late
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    finally:
        timer.cancel()


def run(command, stdin=None, environment=None, accepted=(0,), folder=None):
    """`stdin` is bytes, an open file, or nothing."""
    source = stdin if hasattr(stdin, "fileno") else subprocess.PIPE if stdin is not None else subprocess.DEVNULL
    complaints = open(os.devnull, "wb") if folder is None else open(folder / "complaints", "ab")
    with complaints:
        begin = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdin=source, stdout=subprocess.PIPE, stderr=complaints,
                                   env=environment, start_new_session=True)
        with ended_in_time(process) as late:
            if source is subprocess.PIPE:
                process.stdin.write(stdin)
                process.stdin.close()
            output = process.stdout.read()
            _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stdout.close()
    if late.is_set():
        raise Unfinished(Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024))
    if process.returncode not in accepted:
        raise Failed(f"exit status {process.returncode} of: {' '.join(map(str, command))[:300]}")
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, output)


def bytes_of(folder):
    """Of all files below, as they are allotted on the disk."""
    if folder.is_file():
        return folder.stat().st_size
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def machine():
    """Cores, memory, kernel: whatever tells figures apart, and no name."""
    model, memory = "an unknown processor", 0
    with open("/proc/cpuinfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
    with open("/proc/meminfo", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("MemTotal"):
                memory = int(line.split()[1]) * 1024
    return {"processor": model, "cores": os.cpu_count(), "memory": memory, "kernel": os.uname().release}


def load():
    return os.getloadavg()[0]
