"""Pairs in words, and the title of a backtest."""

from datetime import UTC, datetime

import pytest
from sqlmodel import Session

from core.backtests.models import BacktestStatus
from core.backtests.pair_words import first_of, named
from core.backtests.runs.run_titles import title_of
from core.db import Database
from tests import rows

SIX = ["A/USDT", "B/USDT", "C/USDT", "D/USDT", "E/USDT", "F/USDT"]


def test_the_first_are_named_in_their_order() -> None:
    assert named(SIX[::-1][:5]) == "F/USDT, E/USDT, D/USDT, C/USDT, B/USDT"
    assert named(SIX) == "A/USDT, B/USDT, C/USDT, D/USDT, E/USDT and 1 more"
    assert named(SIX, 2, 1_500) == "A/USDT, B/USDT and 1,498 more"
    assert named([]) == ""


def test_the_column_holds_whole_pairs() -> None:
    many = [f"COIN{n:03}/USDT" for n in range(50)]
    held = first_of(many)
    assert len(held) <= 200 and held.split(", ") == many[: held.count(",") + 1]
    assert first_of(SIX) == ", ".join(SIX)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_result_that_was_brought_in_has_its_days_in_the_title(database: Database) -> None:
    owner = rows.person()
    strategy = rows.strategy(owner_id=owner.id, name="Trend")
    days = {"start_date": datetime(2026, 10, 2, tzinfo=UTC), "end_date": datetime(2026, 10, 4, tzinfo=UTC)}
    told = {"draft": {}, "is_brought": True, "first_pairs": ", ".join(SIX), "pair_count": 9}
    brought = rows.backtest(strategy, status=BacktestStatus.COMPLETED, **days, **told)
    rows.keep(database, owner, strategy, brought)
    with Session(database.engine) as session:
        title = title_of(session, session.merge(brought))
    assert title == f"Trend v{strategy.version_number} on A/USDT, B/USDT, C/USDT and 6 more, 2026-10-02 to 2026-10-03"
