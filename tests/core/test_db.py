import asyncio
import threading
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError
from sqlmodel import Session, select

from core import db, events
from core.access.models import Person
from core.database_engines.db_engine import is_sqlite, open_engine
from core.database_engines.db_errors import in_words
from core.db import Database, Money, UtcDateTime
from core.errors import Invalid, Refused, Unavailable
from core.jobs import Job
from tests import rows

SQLITE = sqlite.dialect()
MONEY = Money()
EXACT_TO = 2**26  # units of a currency


def person(username: str = "ada") -> Person:
    return rows.person(username, name="Ada")


def stored(value: float | None) -> int | None:
    return MONEY.process_bind_param(value, SQLITE)


# -- columns -----------------------------------------------------------------------------------------------------------


@given(st.integers(-EXACT_TO * 10**8, EXACT_TO * 10**8) | st.integers(EXACT_TO * 10**8 - 10**14, EXACT_TO * 10**8))
def test_money_is_exact_to_the_last_digit(units: int) -> None:
    amount = MONEY.process_result_value(units, SQLITE)
    assert stored(amount) == units


@given(st.integers(-(10**15), 10**15))
def test_money_as_people_write_it_is_exact(units: int) -> None:
    assert stored(float(Decimal(units).scaleb(-8))) == units


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_amount_never_reaches_the_database(value: float) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        stored(value)


def test_nothing_stays_nothing() -> None:
    assert stored(None) is None
    assert MONEY.process_result_value(None, SQLITE) is None


async def test_times_come_back_aware_and_in_utc(database: Database) -> None:
    east = datetime(2026, 11, 22, 12, 0, 0, 123456, timezone(timedelta(hours=9)))
    someone = person()
    someone.created_at = east
    await database.run(lambda session: session.add(someone))
    found = await database.run(lambda session: session.exec(select(Person.created_at)).one())
    assert (found, found.tzinfo) == (east, UTC)


def test_naive_times_are_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        UtcDateTime().process_bind_param(datetime(2026, 11, 22), SQLITE)


async def test_a_word_that_is_none_of_the_enum_is_refused(database: Database) -> None:
    wrong = person()
    wrong.role = "emperor"  # type: ignore[assignment]
    with pytest.raises((StatementError, ValueError)):
        await database.run(lambda session: session.add(wrong))


async def test_what_outside_systems_said_is_stored_whatever_it_holds(database: Database) -> None:
    """NUL, halves of characters, NaN."""
    said = Job(kind="k", subject_key="s", title="t", log="a\0b 😀", payload={"x\0": [float("nan"), "\ud83d"]})
    await database.run(lambda session: session.add(said))
    log, payload = await database.run(lambda session: session.exec(select(Job.log, Job.payload)).one())
    assert log.startswith("a") and log.endswith("😀")
    assert payload == {"x": [None, "?"]}


# -- transactions ------------------------------------------------------------------------------------------------------


async def test_facts_are_told_after_the_commit_and_only_then(database: Database) -> None:
    heard: list[bool] = []

    def listen(_: events.Event) -> None:
        with Session(database.engine) as other:
            heard.append(other.exec(select(Person.username)).all() == ["ada"])

    forget = events.subscribe(listen, events.ThingChanged)

    def add(session: Session) -> None:
        session.add(person())
        db.tell(session, events.ThingChanged("person", uuid4()))
        assert heard == []

    await database.run(add)
    forget()
    assert heard == [True]


async def test_what_is_rolled_back_is_not_told(database: Database) -> None:
    heard: list[events.Event] = []
    forget = events.subscribe(heard.append)

    def fail(session: Session) -> None:
        session.add(person())
        db.tell(session, events.ThingChanged("person", uuid4()))
        raise Refused("No.")

    with pytest.raises(Refused):
        await database.run(fail)
    forget()
    assert heard == []
    assert await database.run(lambda session: session.exec(select(Person)).all()) == []


async def test_what_was_stored_is_told_also_when_nobody_waits_any_more(database: Database) -> None:
    heard: list[events.Event] = []
    forget = events.subscribe(heard.append, events.ThingChanged)
    begun, go_on = threading.Event(), threading.Event()

    def add(session: Session) -> None:
        begun.set()
        go_on.wait(10)
        session.add(person())
        db.tell(session, events.ThingChanged("person", uuid4()))

    asking = asyncio.create_task(database.run(add))
    await asyncio.to_thread(begun.wait, 10)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    go_on.set()
    async with asyncio.timeout(10):
        while not heard:
            await asyncio.sleep(0.01)
    forget()
    assert await database.run(lambda session: session.exec(select(Person.username)).all()) == ["ada"]


async def test_a_duplicate_is_refused_in_words(database: Database) -> None:
    await database.run(lambda session: session.add(person()))
    with pytest.raises(Refused, match="exists already"):
        await database.run(lambda session: session.add(person()))


async def test_what_is_referred_to_stays(database: Database) -> None:
    from core.access.models import LoginSession

    def add(session: Session) -> None:
        someone = person()
        session.add(someone)
        session.flush()
        session.add(LoginSession(person_id=someone.id, token_hash="x", expires_at=db.utcnow()))

    await database.run(add)
    with pytest.raises(Refused, match="refer"):
        await database.run(lambda session: session.delete(session.exec(select(Person)).one()))


async def test_a_long_reading_keeps_no_writer_waiting(database: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def look(session: Session) -> list[int]:
        counts = [len(session.exec(select(Person)).all())]
        begun.set()
        go_on.wait(10)
        return [*counts, len(session.exec(select(Person)).all())]

    looking = asyncio.create_task(database.run(look, reads_only=True))
    await asyncio.to_thread(begun.wait, 10)
    async with asyncio.timeout(4):  # less than a writer would wait for another
        await database.run(lambda session: session.add(person()))
    go_on.set()
    assert (await looking)[0] == 0


async def test_a_reading_cannot_write(database: Database) -> None:
    with pytest.raises(Unavailable):
        await database.run(lambda session: session.add(person()), reads_only=True)
    await database.run(lambda session: session.add(person()))
    assert await database.run(lambda session: len(session.exec(select(Person)).all()), reads_only=True) == 1


async def test_writers_queue_instead_of_failing(database: Database) -> None:
    await asyncio.gather(*(database.run(lambda session, n=n: session.add(person(f"p{n}"))) for n in range(20)))
    assert len(await database.run(lambda session: session.exec(select(Person)).all())) == 20


async def test_a_locked_database_is_told_and_loses_nothing(database: Database) -> None:
    impatient = Database(database.url)
    wait = "PRAGMA busy_timeout=50" if is_sqlite(database.url) else "SET lock_timeout='50ms'"
    event.listen(impatient.engine, "connect", lambda connection, _: connection.execute(wait))
    event.listen(impatient.engine, "connect", lambda connection, _: connection.commit())
    blocker = database.engine.connect()
    blocker.begin()
    try:
        with pytest.raises(Unavailable, match="locked by another program"):
            await impatient.run(lambda session: session.add(person()))
        blocker.rollback()
        await impatient.run(lambda session: session.add(person()))
    finally:
        blocker.close()
        impatient.close()


async def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_bytes(b"not a database at all" * 100)
    damaged = Database(f"sqlite:///{tmp_path}/broken.db")
    with pytest.raises(Unavailable, match="damaged"):
        await damaged.run(lambda session: session.exec(select(Person)).all())
    damaged.close()


async def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    lost = Database(f"sqlite:///{tmp_path}/nowhere/x.db")
    with pytest.raises(Unavailable, match="does not answer"):
        await lost.run(lambda session: session.exec(select(Person)).all())
    lost.close()


@pytest.mark.parametrize("url", ["flotilla.db", "nosuch://x", "postgresql+nosuchdriver://x"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(Invalid, match="URL"), in_words():
        open_engine(url)


async def test_without_a_database_there_is_a_sentence() -> None:
    db.disconnect()
    with pytest.raises(Unavailable, match="not open"):
        db.current()
