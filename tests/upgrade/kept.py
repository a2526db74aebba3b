"""A kept installation: a folder of `tests/data/installations`.

sqlite.sql, postgres.sql   its database, as statements
data/                      its data folder: key, workspaces, records of what runs; databases as statements (`.sql`)
keeper.py                  what kept its local processes; it outlives an upgrade
engine.json, volumes/      what it had on the Docker engine
told.json                  what it said of itself

A word between at signs stands for what belongs to a machine: `@DATA@`, `@FREQTRADE@`, `@MARKET@` (port of the practice
market), `@BESIDE@` (the same for containers), `@PORT <bot>@` (of its API), `@RUN <bot>@` (the runner's id of its run).
"""

import json
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
from sqlmodel import Session, col, select

from core.bot_records.models import Bot, BotDatabase
from core.bots.lifecycle.spec import fingerprint
from core.bots.settings import recipes
from tests.images import INSTALLATIONS

_WORD = re.compile(r"@([A-Z]+(?: [0-9a-f-]{36})?)@")


@dataclass(frozen=True)
class KeptBot:
    """`runs`: it was running. `applied`: with what was saved last."""

    name: str
    id: UUID
    fingerprint: str
    runs: bool
    applied: bool


@dataclass
class Kept:
    folder: Path
    words: dict[str, str] = field(default_factory=dict)
    """What stands for each word of the machine; those unknown are filled with nothing that exists."""

    @property
    def told(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.folder / "told.json").read_text())
        return found

    @property
    def bots(self) -> dict[str, KeptBot]:
        """By name."""
        told = self.told["bots"]
        return {name: KeptBot(name, UUID(one.pop("id")), **one) for name, one in told.items()}

    def text(self, path: str | Path) -> str:
        return _WORD.sub(lambda word: self.words.get(word[1], "gone"), (self.folder / path).read_text())

    def files(self, folder: str) -> Mapping[str, Path]:
        """Path below that folder → the kept file."""
        root = self.folder / folder
        return {str(path.relative_to(root)): path for path in sorted(root.rglob("*")) if path.is_file()}

    def write_database(self, path: Path) -> None:
        _run_script(path, self.text("sqlite.sql"))
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")

    def write_postgres(self, url: str) -> None:
        """Into an empty database."""
        with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(self.text("postgres.sql"))  # type: ignore[arg-type]

    def write_data(self, data: Path) -> None:
        """The data folder without its database."""
        for path, kept in self.files("data").items():
            self.write(data / path, kept)

    def write(self, target: Path, kept: Path) -> None:
        """One kept file to where it belongs; statements become the database they describe."""
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if target.suffix == ".sql":
            _run_script(target.with_suffix(""), kept.read_text())
        else:
            target.write_text(self.text(kept.relative_to(self.folder)))
            target.chmod(0o600)


def all_kept() -> list[Kept]:
    """Oldest first."""
    return [Kept(folder) for folder in sorted(INSTALLATIONS.iterdir()) if folder.is_dir()]


def kept_to_revive() -> list[Kept]:
    """The oldest and the newest: starting the bots of one takes a minute."""
    kept = all_kept()
    return kept[:1] + kept[1:][-1:]


def present_fingerprint(session: Session, bot: Bot) -> str:
    """Of what a bot would be started from now, in the trade database it had last."""
    mine = select(BotDatabase.file_name).where(BotDatabase.bot_id == bot.id)
    file_name = session.exec(mine.order_by(col(BotDatabase.created_at).desc())).first() or "trades-1.sqlite"
    return fingerprint(recipes.recipe(session, bot, file_name, {}))


def _run_script(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
