"""Closed trades from a bot that misbehaves: nothing lost, nothing doubled."""

import logging
from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session, select

from core.audit import AuditEvent
from core.errors import Unavailable
from core.trades.following import history, proof
from core.trades.kept.kept_trades import closed_count
from core.trades.kept.upsert import Source
from core.trades.models import IncompleteTrade, Trade
from tests.core.trades.house import House
from tests.core.trades.standin import DROPPED, FAILED, Misbehaviour, StandIn
from tests.told_trades import BEGAN_MS, HOUR_MS, closed_trades, trade


@pytest.fixture
def source(house: House) -> Source:
    return house.bot()


def held(session: Session, source: Source) -> list[tuple[int, int]]:
    """What counts, as (id, opening); what is marked as gone is left out."""
    query = select(Trade.freqtrade_trade_id, Trade.open_timestamp).where(
        Trade.database_id == source.database_id,
        Trade.superseded_at == None,  # noqa: E711
    )
    rows = sorted(session.execute(query).all())
    session.rollback()
    return [(number, opened) for number, opened in rows]


def told(bot: StandIn) -> list[tuple[int, int]]:
    return sorted((t["trade_id"], t["open_timestamp"]) for t in bot.closed)


@pytest.mark.parametrize("count", [0, 1, 19, 20, 21, 500, 515, 1_300])
async def test_the_first_reading_is_complete(session: Session, source: Source, bot: StandIn, count: int) -> None:
    bot.closed = closed_trades(count)
    taken = await history.catch_up(bot.client, source)
    assert taken.count == count
    assert held(session, source) == told(bot)
    assert all(int(query["limit"]) <= 500 for _, query in bot.asked)


async def test_a_new_trade_costs_one_small_page(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(1_300)
    await history.catch_up(bot.client, source)
    bot.forget_asked()
    bot.closed += closed_trades(1, first=1_301)
    taken = await history.catch_up(bot.client, source)
    assert (taken.count, taken.closed_changed) == (1_301, True)
    assert [query["limit"] for _, query in bot.asked] == ["20"]
    assert not (await history.catch_up(bot.client, source)).closed_changed


async def test_equal_close_dates_at_the_end_of_a_page(session: Session, source: Source, bot: StandIn) -> None:
    """Freqtrade orders equal dates by chance, each time anew."""
    bot.closed = [trade(n, closed=BEGAN_MS + 10**9) for n in range(1, 61)]
    bot.misbehave = shuffle_ties
    await history.catch_up(bot.client, source)
    assert held(session, source) == told(bot)


async def test_the_list_grows_while_it_is_read(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(1_200)

    async def one_more(bot: StandIn, path: str, query: dict[str, str]) -> None:
        if path == "/trades" and len(bot.closed) < 1_230:
            bot.closed += closed_trades(10, first=len(bot.closed) + 1)

    bot.misbehave = one_more
    await history.catch_up(bot.client, source)
    assert held(session, source) == told(bot)


async def test_the_list_shrinks_while_it_is_read(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(1_200)

    async def one_less(bot: StandIn, path: str, query: dict[str, str]) -> None:
        if path == "/trades" and int(query["offset"]) > 0 and len(bot.closed) > 1_190:
            del bot.closed[100]

    bot.misbehave = one_less
    await history.catch_up(bot.client, source)
    assert held(session, source) == told(bot)


async def test_deleted_there_is_marked_here(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(700)
    await history.catch_up(bot.client, source)
    del bot.closed[3], bot.closed[600]
    taken = await history.catch_up(bot.client, source)
    assert (taken.count, taken.closed_changed) == (698, True)
    assert held(session, source) == told(bot)
    assert len(session.exec(select(Trade)).all()) == 700, "kept, only marked"


async def test_one_deleted_and_one_closed_at_once(session: Session, source: Source, bot: StandIn) -> None:
    """The total is the same as before: only what we hold tells."""
    bot.closed = closed_trades(50)
    await history.catch_up(bot.client, source)
    del bot.closed[3]
    bot.closed += closed_trades(1, first=51)
    await history.catch_up(bot.client, source)
    assert held(session, source) == told(bot)


async def test_an_id_used_again(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(30)
    await history.catch_up(bot.client, source)
    bot.closed[-1] = trade(30, opened=BEGAN_MS + 40 * HOUR_MS, closed=BEGAN_MS + 41 * HOUR_MS)
    await history.catch_up(bot.client, source)
    assert held(session, source) == told(bot)


async def test_a_fee_that_came_late_is_seen_as_deep_as_asked(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(300)
    await history.catch_up(bot.client, source)
    late = bot.closed[200]
    late["profit_abs"], late["fee_close_cost"] = -9.0, 0.2
    assert not (await history.catch_up(bot.client, source)).closed_changed
    taken = await history.catch_up(bot.client, source, back_to_ms=late["close_timestamp"])
    assert taken.closed_changed
    row = session.exec(select(Trade).where(Trade.freqtrade_trade_id == late["trade_id"])).one()
    assert row.profit_abs == -9.0


async def drop(bot: StandIn, path: str, query: dict[str, str]) -> bytes:
    return DROPPED


async def nonsense(bot: StandIn, path: str, query: dict[str, str]) -> bytes:
    return b'{"trades": {"trade_id": "x"}, "total_trades": 3}'


async def no_json(bot: StandIn, path: str, query: dict[str, str]) -> bytes:
    return b"<html>gateway</html>"


@pytest.mark.parametrize("fault", [drop, nonsense, no_json])
async def test_torn_off_in_the_middle_it_goes_on_later(
    session: Session, source: Source, bot: StandIn, fault: Callable[..., Any]
) -> None:
    bot.closed = closed_trades(1_300)

    async def third_page(bot: StandIn, path: str, query: dict[str, str]) -> Any:
        return await fault(bot, path, query) if int(query["offset"]) > 500 else None

    bot.misbehave = third_page
    with pytest.raises(Unavailable):
        await history.catch_up(bot.client, source)
    partly = len(held(session, source))
    assert 0 < partly < 1_300
    bot.misbehave = None
    await history.catch_up(bot.client, source)
    assert held(session, source) == told(bot)


async def test_a_list_that_never_holds_still_is_told(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(600)

    async def churning(bot: StandIn, path: str, query: dict[str, str]) -> None:
        bot.closed = closed_trades(len(bot.closed) + 1, first=bot.closed[-1]["trade_id"] + 1)

    bot.misbehave = churning
    with pytest.raises(Unavailable, match="read again"):
        await history.catch_up(bot.client, source)


async def test_an_answer_that_ignores_the_offset_ends(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(40)

    async def always_the_first(bot: StandIn, path: str, query: dict[str, str]) -> None:
        query["offset"] = "0"

    bot.misbehave = always_the_first
    with pytest.raises(Unavailable):
        await history.catch_up(Claims(bot.client, 1_000), source)
    assert len(held(session, source)) == 40


class Claims:
    """Passes on what a bot answers, but for the total."""

    def __init__(self, client: Any, total: int) -> None:
        self._client, self._total = client, total

    async def trades_page(self, *args: Any, **kwargs: Any) -> Any:
        page = await self._client.trades_page(*args, **kwargs)
        return page.model_copy(update={"total_trades": self._total})

    async def profit(self) -> Any:
        return await self._client.profit()


# -- the proof ----------------------------------------------------------------------------------------------------


async def test_the_sum_proves(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(120)
    assert (await history.prove(bot.client, source)).count == 120
    assert bot.times("/profit") == 1
    assert session.exec(select(AuditEvent)).all() == []


async def test_a_sum_that_differs_reads_everything_and_tells(
    session: Session, source: Source, bot: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    bot.closed = closed_trades(620)
    await history.catch_up(bot.client, source)
    bot.closed[10]["profit_abs"] = 77.0  # edited by hand in the bot's database: no count shows it
    with caplog.at_level(logging.WARNING):
        taken = await history.prove(bot.client, source)
    assert taken.closed_changed
    row = session.exec(select(Trade).where(Trade.freqtrade_trade_id == bot.closed[10]["trade_id"])).one()
    assert row.profit_abs == 77.0
    (line,) = session.exec(select(AuditEvent)).all()
    assert (line.level, line.subject_id) == ("warn", source.bot_id)
    assert "did not add up" in caplog.text
    session.rollback()
    assert (await history.prove(bot.client, source)).count == 620
    assert len(session.exec(select(AuditEvent)).all()) == 1


async def test_closing_between_the_two_questions_is_no_mismatch(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(50)

    async def closes_before_profit(bot: StandIn, path: str, query: dict[str, str]) -> None:
        if path == "/profit" and len(bot.closed) == 50:
            bot.closed += closed_trades(1, first=51)

    bot.misbehave = closes_before_profit
    assert (await history.prove(bot.client, source)).count == 51
    assert session.exec(select(AuditEvent)).all() == []


# -- trades that cannot be understood -----------------------------------------------------------------------------


def incomplete_ones(session: Session) -> list[tuple[int | None, str]]:
    found = [(row.freqtrade_trade_id, row.missing) for row in session.exec(select(IncompleteTrade))]
    session.rollback()
    return found


def closed(session: Session, source: Source) -> int:
    found = closed_count(session, source)
    session.rollback()
    return found


def audited(session: Session) -> int:
    found = len(session.exec(select(AuditEvent)).all())
    session.rollback()
    return found


@pytest.mark.parametrize("count", [3, 620])
async def test_one_odd_trade_blocks_none_and_counts_once_it_is_whole(
    session: Session, source: Source, bot: StandIn, count: int
) -> None:
    bot.closed = closed_trades(count)
    odd = bot.closed[1]
    closed_at, odd["close_timestamp"] = odd["close_timestamp"], None
    assert (await history.prove(bot.client, source)).count == count
    assert incomplete_ones(session) == [(2, "no closing date")]
    assert closed(session, source) == count - 1
    bot.forget_asked()
    await history.catch_up(bot.client, source)
    assert [query["limit"] for _, query in bot.asked] == ["20"], "it is not read for again at each look"

    odd["close_timestamp"] = closed_at
    assert (await history.prove(bot.client, source)).closed_changed
    assert (incomplete_ones(session), closed(session, source)) == ([], count)
    assert audited(session) == 0, "nothing was lost"


@pytest.mark.parametrize(
    "fields",
    [
        {"trade_id": 2**63},
        {"trade_id": "x"},
        {"pair": None},
        {"amount": "1"},
        {"open_timestamp": -5},
        {"is_open": 7},
        {"profit_abs": "abc"},
    ],
)
async def test_the_proof_counts_what_freqtrade_counts(
    session: Session, source: Source, bot: StandIn, fields: dict[str, Any]
) -> None:
    bot.closed = closed_trades(30)
    bot.closed[-1] |= fields
    assert (await history.prove(bot.client, source)).count == 30
    assert len(incomplete_ones(session)) == 1
    assert audited(session) == 0


async def test_a_whole_trade_that_becomes_odd_and_goes(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(5)
    await history.catch_up(bot.client, source)
    bot.closed[2]["close_timestamp"] = None
    await history.prove(bot.client, source)
    assert (incomplete_ones(session), closed(session, source)) == ([(3, "no closing date")], 4)
    del bot.closed[2]
    await history.catch_up(bot.client, source)
    assert (incomplete_ones(session), closed(session, source)) == ([], 4)


def failing_at(*numbers: int) -> Misbehaviour:
    """As Freqtrade does with a page in which a trade has "abc" for its amount."""

    async def failing(bot: StandIn, path: str, query: dict[str, str]) -> bytes | None:
        page = bot._trades(query)["trades"] if path == "/trades" else []
        return FAILED if any(trade["trade_id"] in numbers for trade in page) else None

    return failing


async def test_trades_at_which_the_bot_fails_block_none(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(620)
    bot.misbehave = failing_at(3, 618)
    assert (await history.prove(bot.client, source)).count == 620
    assert closed(session, source) == 618
    assert incomplete_ones(session) == [(None, "the bot itself cannot read it")] * 2
    assert audited(session) == 0
    bot.misbehave = None
    await history.prove(bot.client, source)
    assert (incomplete_ones(session), closed(session, source)) == ([], 620)


async def test_a_bot_that_fails_at_all_is_not_asked_for_long(session: Session, source: Source, bot: StandIn) -> None:
    bot.closed = closed_trades(300)
    bot.misbehave = failing_at(*range(1, 301))
    with pytest.raises(Unavailable, match="failed to answer /trades"):
        await history.catch_up(bot.client, source)
    assert len(bot.asked) < 200


async def test_without_its_sum_the_number_of_trades_is_proof_enough(
    session: Session, source: Source, bot: StandIn
) -> None:
    bot.closed = closed_trades(30)

    async def failing(bot: StandIn, path: str, query: dict[str, str]) -> bytes | None:
        return FAILED if path == "/profit" else None

    bot.misbehave = failing
    assert (await history.prove(bot.client, source)).count == 30


async def shuffle_ties(bot: StandIn, path: str, query: dict[str, str]) -> None:
    bot.closed = bot.closed[17:] + bot.closed[:17]


def test_the_tolerance_is_that_of_rounding() -> None:
    assert proof.tolerance(0, 0.0) < 1e-7
    assert proof.tolerance(20_000, 50_000.0) < 1e-5


def test_counting_without_trades(session: Session, source: Source) -> None:
    assert closed_count(session, source) == 0
