"""The record of a workload's run, and the processes it refers to."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from core.errors import Refused, Unavailable
from core.files import atomic_file
from core.runners.folders.workspace_paths import Place, remove_folder
from core.runners.local import keeper
from core.runners.local.locks import is_locked
from core.runners.port import Observation, State

START_TIMEOUT_SECONDS = 30.0
_UNSEEN_END = "Nobody saw how it ended: the machine went down, or its keeper was killed too."


@dataclass(frozen=True, slots=True)
class Order:
    """The order for a keeper (`order.json`)."""

    argv: list[str]
    env: dict[str, str]
    workspace: str
    log: str
    log_bytes: int
    log_files: int
    version: str
    labels: dict[str, str]
    grace_seconds: float
    background: bool


@dataclass(frozen=True, slots=True)
class Started:
    """The processes of a run. Times are seconds of the epoch; for the births see `keeper.look`."""

    started_at: float
    pid: int
    birth: str
    keeper_pid: int
    keeper_birth: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of a run, written by its keeper. `exit_code` as in a shell; `ended_at` in seconds of the epoch."""

    exit_code: int
    ended_at: float


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a workload. `ended` is None while it runs, and when its keeper did not live to record the end."""

    place: Place
    order: Order
    started: Started
    ended: Ended | None
    is_alive: bool
    asked_to_stop_at: float | None
    """Seconds of the epoch."""

    @property
    def workload_id(self) -> str:
        """Return pid and start time, which differ after every start."""
        return f"{self.started.pid}@{_utc(self.started.started_at).isoformat(timespec='milliseconds')}"

    def state(self, is_handled: bool) -> State:
        """Return the state. `is_handled`: somebody holds the lock to start or stop it."""
        if self.asked_to_stop_at is None:
            return State.RUNNING if self.is_alive else State.EXITED
        # It ended as requested. While the lock is held this is a stop or restart under way, not a crash.
        return State.STOPPING if self.is_alive or is_handled else State.EXITED

    def observation(self, is_handled: bool = False) -> Observation:
        """Return the observation of this run. `is_handled`: somebody holds the lock to start or stop it."""
        return Observation(
            name=self.place.name,
            state=self.state(is_handled),
            workload_id=self.workload_id,
            labels=self.order.labels,
            started_at=_utc(self.started.started_at),
            ended_at=_utc(self.ended.ended_at) if self.ended else None,
            exit_code=self.ended.exit_code if self.ended else None,
            image=image_of(self.order.version),
            reason="" if self.is_alive or self.ended else _UNSEEN_END,
        )


def image_of(version: str) -> str:
    """Return what exactly runs as this version."""
    return f"freqtrade {version}"


def observe(place: Place) -> Observation | None:
    """Return the observation of this workload, or None when there is nothing under this name."""
    is_handled = is_locked(place.lock)  # first: whoever releases it has already written the record
    run = read(place)
    if run:
        return run.observation(is_handled)
    # Between the two renames that replace a record it has its next name, and right afterwards its own.
    folders = (place.run, place.next_run, place.run)
    order = next((found for folder in folders if (found := _read(folder / "order.json"))), None)
    if order is None or not is_handled:
        return None  # a start that was interrupted before anything ran
    return Observation(place.name, State.STARTING, "", order["labels"], image=image_of(order["version"]))


def start(place: Place, order: Order, lock: int) -> None:
    """Start a keeper with this order. Errors: `Refused` with the system's own words when it cannot be started; no
    record is then left behind."""
    _replace_record(place, order)
    answer = _start_keeper(place, lock)
    if answer != keeper.STARTED:
        place.forget(data=False)
        raise Refused(f"Freqtrade {order.version} could not be started.", detail=answer)


def _replace_record(place: Place, order: Order) -> None:
    """Replace the record by renaming folders, so that a concurrent observer never sees the workload as missing."""
    remove_folder(place.next_run)
    remove_folder(place.last_run)
    place.next_run.mkdir(mode=0o700)
    atomic_file.write(place.next_run / "order.json", json.dumps(asdict(order)).encode())
    if place.run.exists():
        place.run.rename(place.last_run)
    place.next_run.rename(place.run)
    remove_folder(place.last_run)


def _start_keeper(place: Place, lock: int) -> str:
    command = [sys.executable, "-I", "-S", str(Path(keeper.__file__).resolve()), str(place.run), str(lock)]
    try:
        answer = subprocess.run(  # noqa: S603
            command,
            cwd=place.root,
            env={"PATH": os.defpath, "LANG": "C.UTF-8"},  # nothing of Flotilla's environment reaches the keeper
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=(lock,),
            start_new_session=True,
            timeout=START_TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unavailable("This machine is too busy to start anything. Nothing is lost; try again.") from error
    return answer.stdout.decode(errors="replace").strip()


def read(place: Place) -> Run | None:
    """Return the run, or None when nothing was started under this name since it was last removed."""
    for _ in range(5):
        before = _inode(place.run)
        run = _read_once(place)
        if _inode(place.run) == before:  # otherwise a part may come from the run before
            return run
    raise Unavailable(f"The workload {place.name} is started over and over; nothing can be said about it.")


def _read_once(place: Place) -> Run | None:
    order, started = _read(place.run / "order.json"), _read(place.run / "started.json")
    if order is None or started is None:
        return None
    who = Started(**started)
    is_alive = _is_alive(who)
    # Read after looking at the processes: the keeper records the end before the process disappears.
    ended = _read(place.run / "ended.json")
    return Run(
        place=place,
        order=Order(**order),
        started=who,
        ended=Ended(**ended) if ended else None,
        is_alive=is_alive and ended is None,
        asked_to_stop_at=(_read(place.run / "stopping.json") or {}).get("at"),
    )


def _inode(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino
    except FileNotFoundError:
        return None


def _read(path: Path) -> dict[str, Any] | None:
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError) as error:
        raise Unavailable(f"The record {path} is damaged; look at what runs, then delete its folder.") from error
    return content if isinstance(content, dict) else None


# -- processes ------------------------------------------------------------------------------------------------------


def _is_alive(started: Started) -> bool:
    """Return whether the process runs. A zombie counts while its keeper lives, because its end is about to be
    recorded."""
    seen = keeper.look(started.pid)
    if seen is None or seen[1] != started.birth or seen[0] == "X":
        return False
    return seen[0] != "Z" or keeper_lives(started)


def keeper_lives(started: Started) -> bool:
    """Return whether the keeper still runs and will record the end."""
    seen = keeper.look(started.keeper_pid)
    return seen is not None and seen[1] == started.keeper_birth and seen[0] not in "ZX"


def ask_to_end(run: Run) -> float:
    """Send SIGINT, only once, because a second one would interrupt Freqtrade's cleaning up. Return the time of the
    first one, in seconds of the epoch."""
    if run.asked_to_stop_at is not None:
        return run.asked_to_stop_at
    now = time.time()
    with suppress(OSError):  # a full disk must not prevent a stop
        atomic_file.write(run.place.run / "stopping.json", json.dumps({"at": now}).encode())
    with suppress(ProcessLookupError):
        os.kill(run.started.pid, signal.SIGINT)
    return now


def end_at_once(run: Run) -> None:
    """Send SIGKILL to the whole process group."""
    if run.is_alive:
        with suppress(ProcessLookupError):
            os.killpg(run.started.pid, signal.SIGKILL)


def _utc(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
