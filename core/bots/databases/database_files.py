"""The trade databases of one bot as files of its workspace: what can be done with them while it rests."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar

from core.errors import Refused
from core.freqtrade.trade_database import program
from core.freqtrade.trade_database.trade_changes import LONGEST_PAIR
from core.runners.port import Runner

SOURCE = program.source()
PART_BYTES = 4 * 2**20
"""Of what travels from one workspace to another: what Flotilla holds in memory at once."""
MOST_PARTS = 5_000
"""20 GB, packed."""
_PART = re.compile(r"(copy|rows)\.[0-9]{5}")
LONGEST_SENTENCE = 500
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """`digest`: SHA-256 over all rows of all tables; the same wherever and however often it is copied."""

    trade_count: int
    order_count: int
    size_bytes: int
    digest: str


@dataclass(frozen=True, slots=True)
class Change:
    """`what`: opened, opened and closed, changed, closed, deleted."""

    trade_id: int
    pair: str
    what: str

    def __str__(self) -> str:
        return f"{self.pair}, trade {self.trade_id}: {self.what}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`changes`: the first of `count`."""

    changes: tuple[Change, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Packed:
    facts: Facts
    parts: tuple[str, ...]


class DatabaseFiles:
    """Paths are relative to the workspace. Errors of every method: `Refused` with what is wrong, `Unavailable` when the
    runner does not answer."""

    def __init__(self, runner: Runner, name: str, version: str) -> None:
        """`version`: a Freqtrade that is ready there; only its interpreter is used."""
        self._runner, self._name, self._version = runner, name, version

    async def back_up(self, database: str, target: str) -> Facts | None:
        """A verified copy beside it; None when there is no such database."""
        made = await self._work("back_up", database, target)
        return None if made.get("absent") else _facts(made)

    async def compare(self, backup: str, current: str) -> Comparison:
        """Which trades are another since the backup was made."""
        made = await self._work("compare", backup, current)
        return _told(lambda: Comparison(tuple(map(_change, made["changes"])), int(made["count"])))

    async def restore(self, backup: str, database: str, digest: str) -> Facts:
        return _facts(await self._work("restore", backup, database, digest))

    async def pack(self, database: str, folder: str) -> Packed | None:
        """None when there is no such database."""
        made = await self._work("pack", database, folder, str(PART_BYTES))
        if made.get("absent"):
            return None
        return _told(lambda: Packed(_facts(made), _parts(folder, [*made["copy"], *made["rows"]])))

    async def unpack(self, folder: str, database: str, size_bytes: int) -> Facts:
        """`size_bytes`: what it has, as `pack` told."""
        return _facts(await self._work("unpack", folder, database, str(size_bytes)))

    async def put_away(self, folder: str) -> None:
        await self._work("put_away", folder)

    async def forget(self, *paths: str) -> None:
        if paths:
            await self._work("forget", *paths)

    async def _work(self, command: str, *arguments: str) -> dict[str, Any]:
        """Names of files may be those that an adopted workspace told."""
        if wrong := [one for one in arguments if PurePosixPath(one).is_absolute() or ".." in PurePosixPath(one).parts]:
            raise Refused(f"“{wrong[0]}” is no file of this workspace.")
        try:
            said = await self._runner.work(self._name, self._version, SOURCE, (command, *arguments))
        except Refused as error:
            lines = error.detail.strip().splitlines()
            if not lines:
                raise
            raise Refused(lines[-1][:LONGEST_SENTENCE], hint=error.hint, detail=error.detail) from error
        return _told(lambda: dict(json.loads(said)))


def _told(read: Callable[[], T]) -> T:
    """Another machine may have told it. Errors: `Refused` when it is not what was asked for."""
    try:
        return read()
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise Refused("What was told of the trade database cannot be read.", detail=str(error)[:500]) from error


def _facts(made: dict[str, Any]) -> Facts:
    return _told(
        lambda: Facts(
            int(made["trade_count"]), int(made["order_count"]), int(made["size_bytes"]), str(made["digest"])[:64]
        )
    )


def _change(told: dict[str, Any]) -> Change:
    return Change(int(told["trade_id"]), str(told["pair"])[:LONGEST_PAIR], str(told["what"])[:LONGEST_PAIR])


def _parts(folder: str, names: list[Any]) -> tuple[str, ...]:
    """What is fetched by these names on one side is written by them on the other."""
    paths = [PurePosixPath(name) for name in names]
    if len(paths) > MOST_PARTS:
        raise ValueError("it has too many parts")
    if any(path.parent != PurePosixPath(folder) or not _PART.fullmatch(path.name) for path in paths):
        raise ValueError("a part of it has another name")
    return tuple(map(str, paths))
