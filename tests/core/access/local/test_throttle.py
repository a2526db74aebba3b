"""Attempts are counted in the database: their number, their wait, how many rows there may be."""

from collections.abc import Iterator

import pytest
from sqlalchemy import func
from sqlmodel import Session, select

from core.access.local import throttle
from core.access.local.throttle import Limit, Try
from core.access.models import LoginGuess
from core.db import Database
from core.errors import Throttled
from tests.core.access.accounts import Clock

HERE = "203.0.113.0/24"


def at(name: str | None, free: int = 5, longest: float = 900.0, place: str = HERE) -> Try:
    return Try(name, place, Limit(free, longest))


@pytest.fixture
def session(database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr(throttle, "utcnow", clock)
    with Session(database.engine) as session:
        yield session


def waits(session: Session, it: Try) -> float:
    try:
        throttle.check(session, (it,))
    except Throttled as error:
        return error.retry_after_seconds
    return 0.0


def count(session: Session, it: Try, times: int, clock: Clock) -> None:
    """As somebody who waits whenever they have to."""
    for _ in range(times):
        clock.pass_by(waits(session, it))
        throttle.count(session, (it,))


def test_pauses_double_after_the_free_attempts_up_to_the_longest(session: Session, clock: Clock) -> None:
    ada, seen = at("ada", 3, 10.0), []
    for _ in range(8):
        throttle.count(session, (ada,))
        seen.append(waits(session, ada))
        clock.pass_by(seen[-1])
        assert waits(session, ada) == 0.0
    assert seen == [0, 0, 2, 4, 8, 10, 10, 10]


def test_it_is_told_once_that_a_wait_begins(session: Session, clock: Clock) -> None:
    told = []
    for _ in range(5):
        clock.pass_by(waits(session, at("ada", 3)))
        told.append(throttle.count(session, (at("ada", 3), at(None, 20))))
    assert told == [False, False, True, False, False]


def test_attempts_at_once_count_before_any_is_known_to_be_wrong(session: Session, clock: Clock) -> None:
    let_through = 0
    for _ in range(100):
        try:
            throttle.count(session, (at("ada"), at(None, 20)))
            let_through += 1
        except Throttled:
            pass
    assert let_through == 5


def test_names_and_places_count_apart(session: Session, clock: Clock) -> None:
    count(session, at("ada"), 5, clock)
    assert waits(session, at("ada")) == 2.0
    assert waits(session, at("bob")) == 0.0
    assert waits(session, at("ada", place="198.51.100.0/24")) == 0.0


def test_a_wait_outlives_whoever_counted(session: Session, clock: Clock, database: Database) -> None:
    count(session, at("ada"), 12, clock)
    session.commit()
    with Session(database.engine) as after_a_restart:
        assert waits(after_a_restart, at("ada")) == 256.0


def test_forgiven_attempts_begin_anew_and_others_do_not(session: Session, clock: Clock) -> None:
    for name in ("ada", "bob"):
        throttle.count(session, (at(name, 1),))
    throttle.forgive(session, at("ada", 1))
    assert (waits(session, at("ada", 1)), waits(session, at("bob", 1))) == (0.0, 2.0)


def test_a_lifted_name_may_be_tried_again_from_everywhere(session: Session, clock: Clock) -> None:
    places = (HERE, "198.51.100.0/24", "browser x", "signed in")
    for place in places:
        count(session, at("ada", place=place), 6, clock)
    count(session, at("bob"), 6, clock)
    throttle.lift(session, "ada")
    assert [waits(session, at("ada", place=place)) for place in places] == [0.0] * 4
    assert waits(session, at("bob")) > 0


def test_a_right_attempt_is_taken_back_but_earlier_wrong_ones_count(session: Session, clock: Clock) -> None:
    house = at(None, 3)
    count(session, house, 3, clock)
    throttle.take_back(session, house)
    assert waits(session, house) == 0.0
    throttle.count(session, (house,))
    assert waits(session, house) == 2.0


def test_the_table_is_bounded_and_a_flood_of_names_frees_nobody_who_waits(
    session: Session, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(throttle, "_MOST_ROWS", 50)
    count(session, at("ada"), 12, clock)
    for number in range(300):
        throttle.count(session, (at(f"{number}", place=f"2001:db8:{number:x}::/48"),))
    assert session.exec(select(func.count()).select_from(LoginGuess)).one() <= 50
    assert waits(session, at("ada")) == 256.0


def test_what_was_typed_is_not_kept(session: Session) -> None:
    """People type their password into the field above it."""
    throttle.count(session, (at("my secret password"), at(None)))
    assert "secret" not in str([row.model_dump() for row in session.exec(select(LoginGuess))])


@pytest.mark.parametrize(
    ("attempts", "words"), [(1, "2 seconds"), (6, "64 seconds"), (8, "5 minutes"), (12, "15 minutes")]
)
def test_the_sentence_says_how_long(session: Session, clock: Clock, attempts: int, words: str) -> None:
    count(session, at("ada", 1), attempts, clock)
    with pytest.raises(Throttled, match=words):
        throttle.check(session, (at("ada", 1),))


def test_slips_of_long_ago_do_not_add_up(session: Session, clock: Clock) -> None:
    office = at("office", 3)
    for _ in range(10):
        throttle.count(session, (office,))
        clock.pass_by(3601.0)
    assert waits(session, office) == 0.0
    throttle.forget_old(session)
    assert session.exec(select(LoginGuess)).first() is None


def test_a_clock_that_was_set_back_locks_nobody_out(session: Session, clock: Clock) -> None:
    count(session, at("ada"), 12, clock)
    clock.pass_by(-365 * 24 * 3600.0)
    assert waits(session, at("ada")) == 0.0
