"""Freqtrade's process and all that it starts. A part of the program (`backtest_program`)."""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

_LARGEST_FILE = 8 * 2**30
_NICE, _OOM_SCORE = 10, 900
_DIES_WITH_PARENT, _SUBREAPER = 1, 36
"""Options of Linux: a signal when the parent ends; processes that lose their parent become ours."""
_SECONDS_TO_END_ALL = 10.0
_C = ctypes.CDLL(None)


def yield_to_others() -> None:
    """Make bots go first where processor and memory are short, and adopt what the strategy leaves behind."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, max(_NICE, os.getpriority(os.PRIO_PROCESS, 0)))
    _set(_SUBREAPER, 1)


def _set(option: int, value: int) -> None:
    """Elsewhere than on Linux there is nothing to set."""
    with suppress(OSError, AttributeError):
        _C.prctl(option, value, 0, 0, 0)


def _prepare() -> None:
    """In the new process, before its program."""
    _set(_DIES_WITH_PARENT, signal.SIGKILL)
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_text(str(_OOM_SCORE))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))


class EngineProcess:
    """Runs in a process group of its own. `log`, `facts`: what it says; both must be read all the time."""

    def __init__(self, program: Path, arguments: list[str], settings: dict[str, Any], working: Path) -> None:
        self.log, its_log = os.pipe()
        self.facts, its_facts = os.pipe()
        try:
            self._process = subprocess.Popen(  # noqa: S603
                [sys.executable, "-P", str(program), *arguments],
                stdin=subprocess.PIPE, stdout=its_log, stderr=its_log, cwd=working, pass_fds=(its_facts,),
                process_group=0, preexec_fn=_prepare,  # noqa: PLW1509  # safe: this process has one thread
            )  # fmt: skip
        finally:
            os.close(its_log)
            os.close(its_facts)
        self._give({**settings, "facts": its_facts})

    def _give(self, settings: dict[str, Any]) -> None:
        with suppress(OSError):
            assert self._process.stdin is not None
            self._process.stdin.write(json.dumps(settings).encode())
            self._process.stdin.close()

    @property
    def code(self) -> int | None:
        """Its exit code, negative for a signal; None while it runs."""
        return self._process.poll()

    def ask_where_it_is(self) -> None:
        """Let it write where it is into its log."""
        with suppress(ProcessLookupError, PermissionError):
            self._process.send_signal(signal.SIGUSR1)

    def kill(self) -> None:
        """End it and its group at once."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)


def peak_bytes() -> int:
    """Return the most memory that one of the processes that ended has used."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit


def end_all_children() -> None:
    """End whatever is left, also what has left its group. Call it when no child is of use any more."""
    until = time.monotonic() + _SECONDS_TO_END_ALL
    while time.monotonic() < until:
        for pid in _children():
            with suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        try:
            while os.waitpid(-1, os.WNOHANG) != (0, 0):
                pass
        except ChildProcessError:
            return
        time.sleep(0.01)


def _children() -> list[int]:
    with suppress(OSError, ValueError):
        listed = Path(f"/proc/self/task/{os.getpid()}/children").read_text()
        return [int(pid) for pid in listed.split()]
    return []
