"""Trades into a real database: what is written, what is left alone, what is marked."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session, select

from core.trades.kept.kept_trades import closed_count, closed_profit, supersede_all_but
from core.trades.kept.rows import key_of
from core.trades.kept.upsert import Source, Stored, store
from core.trades.models import Trade, TradeDetail
from tests.core.trades.house import House
from tests.told_trades import BEGAN_MS, answers, closed_trades, trade

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def put(session: Session, source: Source, *documents: dict[str, Any]) -> Stored:
    stored = store(session, source, answers(*documents), NOW)
    session.commit()
    session.expire_all()
    return stored


def rows(session: Session) -> Sequence[Trade]:
    return session.exec(select(Trade).order_by(Trade.freqtrade_trade_id, Trade.open_timestamp)).all()


@pytest.fixture
def source(house: House) -> Source:
    return house.bot(started_at=datetime.fromtimestamp(BEGAN_MS / 1000, UTC))


def test_the_same_answer_twice_writes_once(session: Session, source: Source) -> None:
    first = put(session, source, trade(1), *closed_trades(3, first=2))
    statements: list[str] = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *args: statements.append(args[2]))
    second = put(session, source, trade(1), *closed_trades(3, first=2))
    assert (first.written, first.events, first.closed_changed, first.last_was_known) == (4, 4, True, False)
    assert (second.written, second.events, second.closed_changed, second.last_was_known) == (0, 0, False, True)
    assert not [s for s in statements if s.startswith(("INSERT", "UPDATE"))]
    assert len(rows(session)) == 4


def test_a_trade_opens_moves_and_closes_as_one_row(session: Session, source: Source) -> None:
    put(session, source, trade(1, profit=1.0))
    opened = rows(session)[0]
    row_id, deployment_id = opened.id, opened.deployment_id
    moved = put(session, source, trade(1, profit=2.0))
    assert (moved.written, moved.events) == (1, 0)
    closed = put(session, source, trade(1, closed=BEGAN_MS + 10**7, profit=3.25))
    assert (closed.events, closed.closed_changed) == (1, True)
    (row,) = rows(session)
    assert (row.id, row.deployment_id) == (row_id, deployment_id)
    assert deployment_id is not None
    assert (row.is_open, row.profit_abs, row.current_rate) == (False, 3.25, None)


def test_a_reopened_trade_counts_as_closed_no_more(session: Session, source: Source) -> None:
    put(session, source, trade(1, closed=BEGAN_MS + 10**7))
    assert put(session, source, trade(1)).closed_changed
    assert closed_count(session, source) == 0


def test_orders_and_the_raw_answer_are_kept_apart(session: Session, source: Source) -> None:
    put(session, source, trade(1, profit=1.0))
    (row,) = rows(session)
    detail = session.get_one(TradeDetail, row.id)
    assert detail.orders[0]["order_id"] == "o1"
    assert detail.raw["pair"] == "BTC/USDT" and "orders" not in detail.raw
    put(session, source, trade(1, orders=[]))
    assert session.get_one(TradeDetail, row.id).orders == []


def test_an_id_given_away_again_is_another_trade(session: Session, source: Source) -> None:
    """SQLite hands out the highest id anew once Freqtrade has deleted an entry that was never filled."""
    put(session, source, trade(7, filled=False, opened=BEGAN_MS))
    put(session, source, trade(7, opened=BEGAN_MS + 60_000))
    gone = supersede_all_but(session, source, {(7, BEGAN_MS + 60_000)}, NOW, is_open=True)
    session.commit()
    session.expire_all()
    first, second = rows(session)
    assert gone == 1
    assert first.superseded_at == NOW and second.superseded_at is None
    assert first.id != second.id


def test_what_was_gone_and_comes_again_lives(session: Session, source: Source) -> None:
    put(session, source, *closed_trades(2))
    supersede_all_but(session, source, set(), NOW, is_open=False)
    session.commit()
    assert closed_count(session, source) == 0
    assert put(session, source, *closed_trades(2)).closed_changed
    assert closed_count(session, source) == 2


def test_databases_do_not_mix(session: Session, source: Source, house: House) -> None:
    other = house.bot("Other")
    put(session, source, *closed_trades(3))
    put(session, other, *closed_trades(2))
    supersede_all_but(session, other, set(), NOW, is_open=False)
    assert (closed_count(session, source), closed_count(session, other)) == (3, 0)


def test_of_two_answers_for_one_trade_the_later_counts(session: Session, source: Source) -> None:
    put(session, source, trade(1, closed=BEGAN_MS, profit=1.0), trade(1, closed=BEGAN_MS, profit=2.0))
    assert [row.profit_abs for row in rows(session)] == [2.0]


def test_sums_are_exact(session: Session, source: Source) -> None:
    put(session, source, *(trade(n, closed=BEGAN_MS + n, profit=0.1) for n in range(1, 1001)))
    assert closed_profit(session, source) == 100.0
    assert closed_count(session, source) == 1000


def test_sums_have_no_end(session: Session, source: Source) -> None:
    """SQLite itself ends at 92 billion with "integer overflow"."""
    put(session, source, *(trade(n, closed=BEGAN_MS + n, profit=8e10 + 0.25) for n in range(1, 41)))
    assert closed_profit(session, source) == 40 * 8e10 + 10
    put(session, source, *(trade(n, closed=BEGAN_MS + n, profit=-8e10 - 0.25) for n in range(41, 82)))
    assert closed_profit(session, source) == -8e10 - 0.25


def test_a_trade_beyond_money_is_kept_with_the_others(session: Session, source: Source) -> None:
    put(session, source, trade(1), trade(2, closed=BEGAN_MS + 9, profit=1e15, amount=1e25))
    assert [(row.profit_abs, row.profit_ratio, row.is_beyond) for row in rows(session)] == [
        (1.5, 0.015, False),
        (None, 1e13, True),
    ]
    assert (closed_count(session, source), closed_profit(session, source)) == (1, None)


def test_the_run_is_found_by_the_time_of_opening(session: Session, source: Source, house: House) -> None:
    began = datetime.fromtimestamp(BEGAN_MS / 1000, UTC)
    old = house.deployment(
        source.bot_id, source.database_id, began - timedelta(days=2), ended_at=began - timedelta(days=1)
    )
    house.add(old)
    during_old, between = began - timedelta(days=1, hours=5), began - timedelta(hours=5)
    put(
        session,
        source,
        trade(1, opened=int(during_old.timestamp() * 1000)),
        trade(2, opened=int(between.timestamp() * 1000)),
        trade(3),
    )
    runs = [row.deployment_id for row in rows(session)]
    assert runs[0] == old.id
    assert runs[1] is None
    assert runs[2] not in (None, old.id)


def test_the_number_of_statements_does_not_grow_with_the_rows(session: Session, source: Source) -> None:
    counts = []
    for size, first in ((5, 1), (400, 1_000)):
        statements: list[str] = []
        listener = lambda *args, into=statements: into.append(args[2])  # noqa: E731
        event.listen(session.get_bind(), "before_cursor_execute", listener)
        put(session, source, *closed_trades(size, first=first))
        event.remove(session.get_bind(), "before_cursor_execute", listener)
        counts.append(len(statements))
    assert counts[0] == counts[1]


def test_keys(source: Source) -> None:
    (answer,) = answers(trade(7, opened=5))
    assert key_of(answer) == (7, 5)
