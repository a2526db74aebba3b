"""Asks Freqtrade in a child process, and prints what it says as one line of JSON. The entry point of all programs that
let Freqtrade load a strategy (`verdict.program` and others).

The strategy's code is a stranger's, so all of Freqtrade runs in the child: its output goes nowhere, its time, processor
time, memory and files are bounded, and it tells what it found through a pipe, a line for each stage. The first line is
written before any code of the strategy runs; the second must carry the mark of the first. A strategy that digs for the
mark can forge what is said of itself, and nothing else. Processes that it starts end with the check.
"""

import ctypes
import json
import os
import resource
import select
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.freqtrade.verdicts.given_values import Told

MOST_BYTES = 64 * 1024
"""Of what the child tells, unless more is asked for."""
FAULT = 70
"""Exit code of the child after a fault of this program itself, which says nothing of the strategy."""
PACKAGES = "packages/site"
"""Where the packages of the strategy are, in the stores of the work."""
MEMORY_BYTES, FILE_BYTES = 8 * 2**30, 64 * 2**20
ORPHAN_SECONDS = 5.0
PIECE_BYTES = 64 * 1024
_PR_SET_CHILD_SUBREAPER = 36
Tell = Callable[[Told], None]


def main(nonce: str, seconds: float, ask: Callable[[Tell], None], most_bytes: int = MOST_BYTES) -> None:
    """Let a child ask, for so many seconds at most, and print what it told, two stages. `nonce`: returned with the
    answer, which proves that this program has written it."""
    _adopt_orphans()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _ask_and_end(writing, seconds, ask, most_bytes)
    os.close(writing)
    said, is_late = _heard(reading, time.monotonic() + seconds, most_bytes)
    with suppress(ProcessLookupError):
        os.kill(child, 9)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    _end_orphans()
    sys.stdout.write("\n" + json.dumps({"nonce": nonce, "said": said, "is_late": is_late, "code": code}) + "\n")


def _heard(pipe: int, until: float, most_bytes: int) -> tuple[list[str], bool]:
    """Return the lines of both stages, and whether the child took too long."""
    said, waits = b"", select.poll()
    waits.register(pipe)
    while len(said) < most_bytes and len(_marked(said)) < 2:
        if not waits.poll(max(0, (until - time.monotonic()) * 1000)):
            return _marked(said), True
        piece = os.read(pipe, PIECE_BYTES)
        if not piece:
            break
        said += piece
    return _marked(said), False


def _marked(said: bytes) -> list[str]:
    """Return the first line and the next with its mark. Lines without it were written by the strategy."""
    lines = said.decode(errors="replace").split("\n")[:-1]
    mark = json.loads(lines[0])["mark"] if lines else ""
    return [line for line in lines if mark in line][:2]


def _adopt_orphans() -> None:
    """Become the parent of what the strategy leaves behind, where the system knows of such parents (Linux)."""
    with suppress(Exception):
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _end_orphans() -> None:
    """End what the strategy has started and left behind: nobody would know of it. Each round ends one generation."""
    until = time.monotonic() + ORPHAN_SECONDS
    while time.monotonic() < until:
        for orphan in _children():
            with suppress(ProcessLookupError):
                os.kill(orphan, 9)
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(0.01)


def _children() -> list[int]:
    """Return the children of this process, as /proc tells them."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, ValueError, IndexError):
            if int(stat.read_bytes().rpartition(b")")[2].split()[1]) == os.getpid():
                found.append(int(stat.parent.name))
    return found


# -- the child --------------------------------------------------------------------------------------------------------


def _ask_and_end(pipe: int, seconds: float, ask: Callable[[Tell], None], most_bytes: int) -> None:
    """Never returns: what the strategy registered for the end of the process is not run."""
    code = FAULT
    try:
        _keep_apart(seconds)
        mark = os.urandom(16).hex()
        ask(lambda told: _tell(pipe, {"mark": mark, **told}, most_bytes))
        code = 0
    finally:
        os._exit(code)


def _tell(pipe: int, told: Told, most_bytes: int) -> None:
    """Write a line. Values that make it too long are left out."""
    left = json.dumps(told).encode()
    if len(left) > most_bytes // 2:
        left = json.dumps({**told, "values": []}).encode()
    left += b"\n"
    while left:
        left = left[os.write(pipe, left) :]


def _keep_apart(seconds: float) -> None:
    """Bound what the strategy can use; its output goes nowhere. The packages it needs are found first, as on
    PYTHONPATH."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    whole = int(seconds) + 1
    for kind, most in (
        (resource.RLIMIT_CPU, whole), (resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_FSIZE, FILE_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):  # fmt: skip
        with suppress(ValueError, OSError):  # not every system has every limit
            resource.setrlimit(kind, (most, most))
    sys.path.insert(0, str(Path(os.environ.get("FLOTILLA_STORES") or "/nowhere") / PACKAGES))
    sys.dont_write_bytecode = True
    os.chdir(tempfile.mkdtemp())
