from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlmodel import Session, select

from core import audit, events
from core.audit import FLOTILLA, AuditEvent, Subject
from core.db import Database


def write(session: Session, *texts: str) -> None:
    for one in texts:
        subject, after = Subject("bot", None, "Ada"), {"ä": [1.5, None]}
        audit.record(session, FLOTILLA, "did", subject, one, before={"a": 1}, after=after)


async def test_an_untouched_trail_holds(database: Database) -> None:
    assert await database.run(audit.first_broken) is None
    await database.run(lambda session: write(session, "one", "two"))
    await database.run(lambda session: write(session, "three"))
    assert await database.run(audit.first_broken) is None


@pytest.mark.parametrize(
    "value",
    [
        1e16,
        1e300,
        -0.0,
        1e-7,
        5e-324,
        0.1,
        2**70,
        float("nan"),
        float("inf"),
        "a\0b",
        "half \ud83d",
        "😀",
        {"é": [1.0]},
    ],
)
async def test_whatever_it_tells_of_it_holds_when_read_again(database: Database, value: object) -> None:
    def tell(session: Session) -> None:
        subject = Subject("bot", None, f"Ada {value}")
        audit.record(session, FLOTILLA, "did", subject, f"told {value}", before={"a": value}, after={"b": [value]})

    await database.run(tell)
    assert await database.run(audit.first_broken) is None


@pytest.mark.parametrize(
    ("tamper", "broken"),
    [
        ("UPDATE audit_event SET text = 'nothing' WHERE seq = 2", 2),
        ("UPDATE audit_event SET actor_name = 'Somebody' WHERE seq = 2", 2),
        ("UPDATE audit_event SET at = '2020-01-01 00:00:00.000000' WHERE seq = 2", 2),
        ("UPDATE audit_event SET after = '{}' WHERE seq = 1", 1),
        ("DELETE FROM audit_event WHERE seq = 2", 3),
        ("DELETE FROM audit_event WHERE seq = 1", 2),
        ("UPDATE audit_event SET text = 'x', hash = 'y' WHERE seq = 2", 2),
    ],
)
async def test_a_changed_or_removed_line_shows(database: Database, tamper: str, broken: int) -> None:
    await database.run(lambda session: write(session, "one", "two", "three"))
    await database.run(lambda session: session.execute(text(tamper)))
    assert await database.run(audit.first_broken) == broken


async def test_a_line_is_part_of_what_it_tells_of(database: Database) -> None:
    heard: list[events.Event] = []
    leave = events.subscribe(heard.append, events.Happened)

    def fail(session: Session) -> None:
        write(session, "never")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await database.run(fail)
    await database.run(lambda session: write(session, "told"))
    leave()
    texts: Callable[[Session], list[str]] = lambda session: list(session.exec(select(AuditEvent.text)))  # noqa: E731
    assert await database.run(texts) == ["told"]
    assert len(heard) == 1
