"""Keeps one workload: starts it, rotates its log, writes down how it ended.

A script of the standard library alone, run as `python -I -S keeper.py <run folder> <lock fd>`. It leaves Flotilla's
session and process group, so nothing that happens to Flotilla happens to it; and a process that is no longer our child
has no exit code, so somebody who stays must wait for it. When the keeper itself is killed, the workload goes on and is
still found; only its exit code is then unknown.

The run folder holds `order.json` (what to run, written by the runner), `started.json` and `ended.json` (written here).
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import Any

STARTED = "started"
"""What the keeper answers once the workload runs; any other answer says why it does not."""
RECORD_BYTES = 512
RETRY_SECONDS = 5.0
ROTATE_SECONDS = 1.0
_BACKGROUND_NICE = 10
_GROUP_OF_SESSION = Path("/proc/self/autogroup")
_ENDED_FIRST, _SCORE = "800", Path("/proc/self/oom_score_adj")
"""Where memory runs out, the system ends background work before any bot."""
_POLITE_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def main() -> None:
    """Answers on stdout, which it closes: whoever started it reads to the end and knows.

    The lock is Flotilla's, handed on: while the start is not yet recorded nobody else may start the same workload, even
    if Flotilla dies at this very moment.
    """
    run, lock = Path(sys.argv[1]), int(sys.argv[2])
    if os.fork():
        os._exit(0)  # Flotilla reaps this one at once; the keeper itself belongs to init from its first moment on
    os.setsid()
    keep(run, lock)


def keep(run: Path, lock: int) -> None:
    """Start what the order says, then stay until it has ended and that is recorded. `lock`: closed once the start is
    recorded."""
    os.umask(0o077)
    # All paths below are relative: once this folder has been removed, a late keeper writes nowhere.
    os.chdir(run)
    order = json.loads(Path("order.json").read_bytes())
    _outlive_polite_signals()
    try:
        _reserve_room_for_the_end()
        child = _start(order, run)
    except (OSError, subprocess.SubprocessError) as error:
        _answer(str(error))
        return
    os.close(lock)
    _answer_and_let_go(Path(order["log"]))
    _rotate_in_background(order)
    _see_it_through(child)


def _start(order: dict[str, Any], run: Path) -> "subprocess.Popen[bytes]":
    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    prepare = partial(_before_exec, run, os.getpid(), bool(order["background"]))
    try:
        return subprocess.Popen(  # noqa: S603
            order["argv"],
            cwd=order["workspace"],
            env=order["env"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            preexec_fn=prepare,  # noqa: PLW1509  # safe: this process has one thread
        )
    finally:
        os.close(log)


def _before_exec(run: Path, keeper: int, background: bool) -> None:
    """In the new process, which keeps its pid and start time through exec: it records itself, so there is no moment at
    which it runs unrecorded."""
    # An ignored SIGINT is inherited (nohup, `&` in a script); Freqtrade would then never hear the polite signal.
    for number in _POLITE_SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    if background:
        _yield_to_bots()
    record = {"started_at": time.time(), **_identity("", os.getpid()), **_identity("keeper_", keeper)}
    write_durably(run / "started.json", json.dumps(record).encode())


def _yield_to_bots() -> None:
    """Linux weighs sessions against each other where it groups processes by them, and this process has begun one: its
    own niceness then counts among its children alone. The group is told at most ten times a second."""
    os.nice(_BACKGROUND_NICE)
    with suppress(OSError):
        _SCORE.write_text(_ENDED_FIRST)
    for _ in range(5):
        with suppress(FileNotFoundError, PermissionError):
            try:
                _GROUP_OF_SESSION.write_text(str(_BACKGROUND_NICE))
            except BlockingIOError:
                time.sleep(0.11)
                continue
        return


def _identity(prefix: str, pid: int) -> dict[str, Any]:
    seen = look(pid)
    return {f"{prefix}pid": pid, f"{prefix}birth": seen[1] if seen else ""}


def _answer(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


def _answer_and_let_go(log: Path) -> None:
    _answer(STARTED)
    nothing = os.open(os.devnull, os.O_RDWR)
    own_words = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for descriptor, target in ((0, nothing), (1, nothing), (2, own_words)):
        os.dup2(target, descriptor)
    os.close(nothing)
    os.close(own_words)


def _outlive_polite_signals() -> None:
    """At a shutdown everybody is asked to end; the keeper stays to see how the workload does."""
    for number in _POLITE_SIGNALS:
        signal.signal(number, lambda *_: None)


# -- the end --------------------------------------------------------------------------------------------------------


def _see_it_through(child: "subprocess.Popen[bytes]") -> None:
    """Record first, reap afterwards: a zombie with a living keeper is a workload whose end is being written down."""
    code = _wait(child)
    end = json.dumps({"exit_code": code, "ended_at": time.time()}).encode()
    recorded = _record_end(end)
    child.wait()
    while not recorded:
        time.sleep(RETRY_SECONDS)
        recorded = _record_end(end)


def _wait(child: "subprocess.Popen[bytes]") -> int:
    """The exit code as a shell tells it. What is left of its process group dies with it."""
    if not hasattr(os, "waitid"):  # macOS before Python 3.13
        return _as_shell(child.wait())
    result = os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)  # not reaped yet, so this number is still ours
    if result is None:
        return _as_shell(child.wait())
    return result.si_status if result.si_code == os.CLD_EXITED else 128 + result.si_status


def _as_shell(returncode: int) -> int:
    return returncode if returncode >= 0 else 128 - returncode


def _reserve_room_for_the_end() -> None:
    """Written now, overwritten at the end: the exit code finds its place on a disk that has become full."""
    write_durably(Path("ended.tmp"), b" " * RECORD_BYTES)


def _record_end(record: bytes) -> bool:
    """False: try again later. A folder that is gone means that nobody wants to know any more."""
    try:
        with Path("ended.tmp").open("r+b") as file:
            file.write(record.ljust(RECORD_BYTES))
            file.flush()
            os.fsync(file.fileno())
        Path("ended.tmp").rename("ended.json")
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def write_durably(path: Path, content: bytes) -> None:
    """All of it or nothing, also after a power cut."""
    temporary = path.with_name(f"{path.name}.new")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.rename(path)


# -- the log --------------------------------------------------------------------------------------------------------


def _rotate_in_background(order: dict[str, Any]) -> None:
    turn = partial(rotate, Path(order["log"]), order["log_bytes"], order["log_files"])
    threading.Thread(target=_for_ever, args=(turn, ROTATE_SECONDS), daemon=True).start()


def _for_ever(turn: Callable[[], None], pause_seconds: float) -> None:
    while True:
        time.sleep(pause_seconds)
        turn()


def rotate(log: Path, limit_bytes: int, keep_files: int) -> None:
    """Copy and truncate, as the workload holds the file open (in append mode, so it goes on at the new end).

    The copy gets its name only after the truncation: who follows the log and sees a new `.1` knows that both are done.
    On a full disk the old lines are given up, not the workload.
    """
    try:
        if log.stat().st_size < limit_bytes:
            return
        copied = _copy(log, log.with_name(f"{log.name}.copy"))
        os.truncate(log, 0)
        if copied:
            _shift(log, keep_files)
    except OSError:
        return


def _copy(log: Path, copy: Path) -> bool:
    try:
        shutil.copyfile(log, copy)
    except OSError:
        copy.unlink(missing_ok=True)
        return False
    return True


def _shift(log: Path, keep_files: int) -> None:
    names = [log.with_name(f"{log.name}.{number}") for number in range(1, keep_files + 1)]
    for older, newer in zip(reversed(names[1:]), reversed(names[:-1]), strict=True):
        if newer.exists():
            newer.replace(older)
    log.with_name(f"{log.name}.copy").replace(names[0])


# -- telling processes apart ----------------------------------------------------------------------------------------


def look(pid: int) -> tuple[str, str] | None:
    """State letter (`Z`: zombie) and birth of a process, `None` when there is none.

    The birth (boot and start tick) tells it from any other that ever has this pid, also after a reboot; unlike a wall
    clock time it does not change when the clock is set.
    """
    if not sys.platform.startswith("linux"):
        return _look_with_ps(pid)
    try:
        stat = Path(f"/proc/{pid}/stat").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return None
    fields = stat.rpartition(b")")[2].split()  # the command before it may hold spaces and parentheses
    return fields[0].decode(), f"{_boot()}/{fields[19].decode()}"


@cache
def _boot() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text().strip()


def _look_with_ps(pid: int) -> tuple[str, str] | None:
    command = ["ps", "-o", "stat=,lstart=", "-p", str(pid)]
    plain = {"LC_ALL": "C", "PATH": os.defpath}
    answer = subprocess.run(command, capture_output=True, text=True, env=plain, check=False)  # noqa: S603
    state, _, birth = answer.stdout.strip().partition(" ")
    return (state[0], " ".join(birth.split())) if state else None


if __name__ == "__main__":
    main()
