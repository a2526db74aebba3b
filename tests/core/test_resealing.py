"""Secrets of an older installation are bound to their rows at the next start, and from then on only there they open."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text
from sqlmodel import Session, select

from core import boot, db, resealing
from core.access.scopes import Role
from core.bot_records import api_credentials
from core.bot_records.models import Bot
from core.config import Settings
from core.db import Database
from core.encryption import crypto
from core.encryption.crypto import Place, Vault
from core.entities import SEALED
from core.errors import Refused
from core.exchanges.models import Exchange
from core.installation import HouseFact
from core.runners.models import RunnerRow
from tests import rows
from tests.core.access.house import build

KEY = Fernet.generate_key()
MOST = 5
"""Rows of one transaction here."""


def unbound(**secret: Any) -> str:
    """As an older Flotilla sealed it."""
    return Fernet(KEY).encrypt(json.dumps(secret).encode()).decode()


@dataclass
class Old:
    """A database of an older Flotilla, and the data folder beside it."""

    database: Database
    data: Path
    vault: Vault

    def bind(self) -> int:
        return resealing.bind(self.database.engine, self.vault, self.data)

    def set(self, entity: Any, row_id: UUID, column: str, sealed: str) -> None:
        """As somebody who can write the database."""
        rows.change(self.database, entity, row_id, **{column: sealed})

    def forget_note(self) -> None:
        with Session(self.database.engine) as session:
            session.delete(session.get_one(HouseFact, resealing._FACT))
            session.commit()

    def exchanges(self) -> list[Exchange]:
        with Session(self.database.engine) as session:
            return list(session.exec(select(Exchange).where(Exchange.credentials != "")))

    def secret(self, exchange: Exchange) -> Any:
        return self.vault.open(exchange.credentials, exchange.sealed_at).get("number")

    def unbound_left(self) -> int:
        return sum(not crypto.is_bound(exchange.credentials) for exchange in self.exchanges())


@pytest.fixture
def old(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Old:
    """With more secrets than one transaction rewrites, one of each other kind, and one row without any."""
    monkeypatch.setattr(resealing, "_ROWS_AT_ONCE", MOST)
    house = build(database)
    made = [
        rows.exchange(name=f"E{n}", credentials=unbound(number=n), owner_id=house.olga.person_id)
        for n in range(MOST + 5)
    ]
    house.keep(*made, rows.exchange(name="Empty", owner_id=house.olga.person_id))
    old = Old(database, tmp_path, Vault([KEY]))
    old.set(Bot, house.bot_id, "secure_config", unbound(api_username="u"))
    old.set(RunnerRow, house.runner_id, "secure_config", unbound(tls_ca="c"))
    return old


def test_every_secret_is_rewritten_once_and_opens_where_it_is(old: Old) -> None:
    before = {row.id: row.updated_at for row in old.exchanges()}
    assert old.bind() == MOST + 7
    assert {old.secret(row) for row in old.exchanges()} == set(range(MOST + 5))
    assert {row.id: row.updated_at for row in old.exchanges()} == before  # nobody edited them
    with Session(old.database.engine) as session:
        bot = session.exec(select(Bot)).one()
        runner = session.exec(select(RunnerRow)).one()
    assert old.vault.open(bot.secure_config, Place("bot", bot.id, "secure_config")) == {"api_username": "u"}
    assert old.vault.open(runner.secure_config, runner.sealed_at) == {"tls_ca": "c"}
    assert old.bind() == 0


class Killed(BaseException):
    """As by kill -9: nothing catches it."""


@pytest.mark.parametrize("after", [0, 1, MOST + 2, MOST + 6])
def test_killed_in_the_middle_the_next_start_continues(old: Old, monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    done, store = [], resealing._store

    def kill(*arguments: Any) -> None:
        if len(done) == after:
            raise Killed
        done.append(1)
        store(*arguments)

    with monkeypatch.context() as patched:
        patched.setattr(resealing, "_store", kill)
        with pytest.raises(Killed):
            old.bind()
    left = old.unbound_left()
    assert (left == MOST + 5) == (after < MOST)  # what was committed stays
    assert old.bind() == left + 2 if after < MOST + 5 else old.bind() >= 1
    assert {old.secret(row) for row in old.exchanges()} == set(range(MOST + 5))


def test_killed_before_it_is_noted_the_next_start_notes_it(old: Old, monkeypatch: pytest.MonkeyPatch) -> None:
    def kill(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(resealing, "_note", kill)
        with pytest.raises(Killed):
            old.bind()
    marker = old.data / "sealed-values-are-bound"
    assert (old.unbound_left(), marker.exists()) == (0, False)
    assert old.bind() == 0
    assert marker.exists()


def test_a_power_cut_does_not_take_it_back(old: Old) -> None:
    """Of SQLite only what is in the database itself is sure to be there afterwards, without its log."""
    if old.database.engine.dialect.name != "sqlite":
        return
    old.bind()
    copy = old.data / "after.db"
    copy.write_bytes((old.data / "flotilla.db").read_bytes())
    with closing(sqlite3.connect(copy)) as left:
        assert left.execute("SELECT value FROM house_fact WHERE name = ?", (resealing._FACT,)).fetchall() == [("yes",)]
        unbound_left = "SELECT count(*) FROM exchange WHERE credentials <> '' AND credentials NOT LIKE 'v2:%'"
        assert left.execute(unbound_left).fetchone() == (0,)


def test_a_secret_that_somebody_moves_opens_nowhere(old: Old) -> None:
    old.bind()
    mine, theirs = old.exchanges()[:2]
    old.set(Exchange, mine.id, "credentials", theirs.credentials)
    moved = next(row for row in old.exchanges() if row.id == mine.id)
    with pytest.raises(Refused, match="belongs to another row"):
        old.secret(moved)


def test_an_old_value_that_somebody_kept_is_never_bound_again(old: Old) -> None:
    kept, mine = (row.credentials for row in old.exchanges()[:2]), old.exchanges()[1]
    stolen = next(kept)
    old.bind()
    old.set(Exchange, mine.id, "credentials", stolen)
    assert old.bind() == 0
    with pytest.raises(Refused, match="cannot be opened"):
        old.secret(next(row for row in old.exchanges() if row.id == mine.id))
    old.forget_note()  # who can write the database takes the note away too
    with pytest.raises(Refused, match="all were rewritten before") as refusal:
        old.bind()
    assert old.unbound_left() == 1
    marker = old.data / "sealed-values-are-bound"
    assert str(marker) in refusal.value.hint


def test_an_older_backup_can_be_restored_by_who_has_the_data_folder(old: Old) -> None:
    old.bind()
    for number, row in enumerate(old.exchanges()):
        old.set(Exchange, row.id, "credentials", unbound(number=number))
    old.forget_note()
    (old.data / "sealed-values-are-bound").unlink()
    assert old.bind() == MOST + 5
    assert {old.secret(row) for row in old.exchanges()} == set(range(MOST + 5))


def test_without_the_data_folder_the_note_in_the_database_counts(old: Old) -> None:
    old.bind()
    (old.data / "sealed-values-are-bound").unlink()
    old.set(Exchange, old.exchanges()[0].id, "credentials", unbound(number=1))
    assert old.bind() == 0
    assert old.unbound_left() == 1


def test_what_no_key_opens_does_not_keep_flotilla_from_starting(old: Old, caplog: pytest.LogCaptureFixture) -> None:
    lost = old.exchanges()[0]
    old.set(Exchange, lost.id, "credentials", Fernet(Fernet.generate_key()).encrypt(b"{}").decode())
    old.bind()
    assert f"exchange.credentials of row {lost.id} cannot be opened" in caplog.text
    assert old.unbound_left() == 1


def test_what_is_stored_meanwhile_stays(old: Old) -> None:
    row = old.exchanges()[0]
    new = old.vault.seal({"number": -1}, row.sealed_at)
    with Session(old.database.engine) as session:
        resealing._store(session, Exchange, "credentials", row.id, "what it was long ago", "x")
        session.commit()
    old.set(Exchange, row.id, "credentials", new)
    old.bind()
    assert -1 in {old.secret(one) for one in old.exchanges()}


def test_things_name_the_place_where_they_are_rewritten() -> None:
    exchange, runner = rows.exchange(id=UUID(int=7)), rows.runner(id=UUID(int=7))
    named = {exchange.sealed_at, runner.sealed_at, api_credentials.place(UUID(int=7))}
    assert named == {resealing._place(entity, UUID(int=7), column) for entity, column in SEALED}


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    yield Settings(data_dir=tmp_path / "data")
    crypto.install(None)
    db.disconnect()


def test_a_start_binds_what_an_older_flotilla_left(settings: Settings) -> None:
    boot.prepare(settings)
    with Session(db.current().engine) as session:
        owner = rows.person(role=Role.ADMINISTRATOR)
        old_key = Fernet(settings.key_file.read_text().split()[0].encode())
        sealed = old_key.encrypt(b'{"api_key": "canary"}').decode()
        rows.add(session, owner, rows.exchange(credentials=sealed, owner_id=owner.id))
        session.execute(text("DELETE FROM house_fact"))
        session.commit()
    (settings.data_dir / "sealed-values-are-bound").unlink()
    db.disconnect()
    boot.prepare(settings)
    with Session(db.current().engine) as session:
        row = session.exec(select(Exchange)).one()
    assert crypto.vault().open(row.credentials, row.sealed_at) == {"api_key": "canary"}
