"""Points of equity: each minute, of those that answer; and what is left of them after 90 days."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session, select

from core import events
from core.bot_records import heartbeats
from core.bot_records.models import BotMetrics
from core.events import SampleTaken
from core.trades.figures import samples
from core.trades.kept.upsert import Source
from core.trades.models import Sample
from tests import rows
from tests.core.trades.house import CONTAINER, House
from tests.core.trades.test_service import fill
from tests.told_trades import closed_trades, trade

NOW = datetime(2026, 11, 22, 12, 7, 31, tzinfo=UTC)


@pytest.fixture
def source(house: House, monkeypatch: pytest.MonkeyPatch) -> Source:
    monkeypatch.setattr(samples, "utcnow", lambda: NOW)
    source = house.bot()
    fill(house, source, *closed_trades(3), trade(9, profit=2.5))
    return source


def answered(source: Source, ago: float = 1.0) -> None:
    heartbeats.mark(heartbeats.Sign(source.bot_id, CONTAINER, NOW - timedelta(seconds=ago), None))


async def test_of_a_bot_that_answers(session: Session, source: Source) -> None:
    answered(source)
    heard: list[events.Event] = []
    forget = events.subscribe(heard.append, SampleTaken)
    await samples.take_samples()
    await samples.take_samples()
    forget()
    metrics = session.exec(select(BotMetrics)).one()
    rows = session.exec(select(Sample).order_by(Sample.resolution)).all()
    assert [(row.resolution, row.ts) for row in rows] == [
        (60, 1_795_349_220),
        (3_600, 1_795_348_800),
        (86_400, 1_795_305_600),
    ]
    for row in rows:
        assert (row.profit_closed, row.profit_all) == (metrics.profit_closed_coin, metrics.profit_all_coin)
        assert (row.starting_balance, row.open_trades) == (1_000.0, 1)
    assert heard[0] == SampleTaken(source.bot_id)


async def test_of_a_silent_bot_there_is_none(session: Session, source: Source, house: House) -> None:
    answered(source, ago=120)
    await samples.take_samples()
    assert session.exec(select(Sample)).all() == []


async def test_minutes_become_hours_after_90_days(session: Session, source: Source) -> None:
    old = int((NOW - timedelta(days=91)).timestamp()) // 3_600 * 3_600
    recent = int((NOW - timedelta(days=1)).timestamp()) // 3_600 * 3_600
    for base in (old, recent):
        for minute in range(5, 120):
            session.add(rows.sample(source.database_id, base + minute * 60, profit_closed=float(minute)))
    session.add(rows.sample(source.database_id, old, resolution=3_600, profit_closed=1.0))
    session.commit()
    await samples.thin_samples(NOW)
    await samples.thin_samples(NOW)
    left = session.exec(select(Sample).where(Sample.ts < recent)).all()
    assert sorted((row.resolution, row.ts - old, row.profit_closed) for row in left) == [
        (3_600, 0, 1.0),
        (3_600, 3_600, 60.0),
    ]
    assert len(session.exec(select(Sample).where(Sample.ts >= recent)).all()) == 115
