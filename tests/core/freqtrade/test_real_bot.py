"""The client, the stream and the figures against a running bot."""

import asyncio
import json
import math
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import httpx
import orjson
import pytest

from core.bot_records.turn_times import Loop, Turns, turn_patience
from core.errors import NotFound, Refused, Unauthorised, Unavailable
from core.freqtrade.api.client import BotClient
from core.freqtrade.api.shapes import Whitelist
from core.freqtrade.api.stream_messages import Kind, Trigger
from core.freqtrade.api.trade_shapes import ClosedTrade
from core.freqtrade.api.websocket import triggers
from core.freqtrade.logs.findings import error_kinds
from core.freqtrade.logs.findings.run_findings import findings
from core.performance.closed_trades import closed_part
from core.performance.open_trades import with_open
from tests import machine
from tests.core.freqtrade.bot import PAIRS, PASSWORD, STRATEGY, USERNAME, WS_TOKEN, RealBot
from tests.core.freqtrade.frames import frame_of, open_trades_of
from tests.core.freqtrade.profit_answer import profit_answer

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(900)]

AMBIGUOUS = 'bool(dataframe["close"] > dataframe["open"])'
"""The beginner's mistake: pandas raises ValueError, which Freqtrade only warns of."""
THROTTLE = timedelta(seconds=6)
RECORDED = ("show_config", "health", "status", "profit", "balance", "trades?limit=3&order_by_id=false", "trade/1")


async def test_a_life_of_a_bot(bot: RealBot) -> None:
    await asks_everything_while_stopped(bot)
    await counts_as_freqtrade(bot)
    await is_refused_in_words(bot)
    await trades_and_tells(bot)


async def asks_everything_while_stopped(bot: RealBot) -> None:
    client = bot.client
    config, health, balance = await client.show_config(), await client.health(), await client.balance()
    assert await client.version() == config.version
    assert (config.state, config.runmode, config.bot_name, config.dry_run) == ("stopped", "dry_run", "Recorded", True)
    assert config.api_version >= 2.5
    assert health.bot_start_ts == 1_704_067_200, "the start of the seeded database, in seconds"
    assert (balance.stake, balance.starting_capital) == ("USDT", 2_000)


async def counts_as_freqtrade(bot: RealBot) -> None:
    profit, status = await bot.client.profit(), (await bot.client.status()).whole
    figures = with_open(closed_part(frame_of(await all_trades(bot.client))), open_trades_of(status), 2_000)
    ours, theirs = profit_answer(figures), profit.model_dump()
    wrong = {
        name: (ours[name], theirs[name]) for name in ours.keys() & theirs.keys() if not same(ours[name], theirs[name])
    }
    assert wrong == {}
    assert len(status) == figures.open_trade_count == 4


def same(ours: float | str | None, theirs: float | str | None) -> bool:
    if isinstance(ours, float) and isinstance(theirs, float):
        return math.isclose(ours, theirs, rel_tol=1e-8, abs_tol=1e-8)
    return ours == theirs


async def all_trades(client: BotClient) -> list[ClosedTrade]:
    """Newest first, in pages that do not divide the total."""
    trades: list[ClosedTrade] = []
    while True:
        page = await client.trades_page(limit=70, offset=len(trades))
        trades += page.trades
        if len(trades) >= page.total_trades:
            closes = [trade.close_timestamp for trade in trades]
            assert closes == sorted(closes, reverse=True)
            assert len({trade.trade_id for trade in trades}) == page.total_trades == 200
            return trades


async def is_refused_in_words(bot: RealBot) -> None:
    with pytest.raises(Refused, match="not running"):
        await bot.client._read("/count", Whitelist)
    with pytest.raises(NotFound):
        await bot.client._read("/trade/987654", Whitelist)
    with pytest.raises(Unauthorised):
        await BotClient(bot.http, USERNAME, PASSWORD + "!").health()
    with pytest.raises(Unauthorised):
        await anext(triggers(bot.url, "wrong"))


async def trades_and_tells(bot: RealBot) -> None:
    heard: list[Trigger] = []
    listening = asyncio.create_task(_listen(bot, heard))
    await asyncio.sleep(0.5)
    assert "starting" in await bot.operator.start()
    await bot.reaches("running")
    await _until(lambda: any(trigger.kind is Kind.ENTRY_FILL for trigger in heard))
    await _until_a_round(bot)
    await _goes_on_without_a_pair(bot)
    assert "pause" in await bot.operator.pause()
    await bot.reaches("paused")
    trade_id = max(trade.trade_id for trade in (await bot.client.status()).whole if trade.nr_of_successful_entries)
    await bot.operator.force_exit(trade_id)
    await _until(lambda: any(t.kind is Kind.EXIT_FILL and t.trade_id == trade_id and t.closes_trade for t in heard))
    assert trade_id in {trade.trade_id for trade in (await bot.client.trades_page()).trades}
    await bot.operator.stop()
    await bot.reaches("stopped")
    await _record(bot)
    await fails_and_turns_slowly(bot)
    bot.process.kill()
    await bot.process.wait()
    with pytest.raises(Unavailable):
        await listening
    with pytest.raises(Unavailable, match="cannot be reached"):
        await bot.client.health()


async def fails_and_turns_slowly(bot: RealBot) -> None:
    """Its strategy raises at every candle from now on, and its loop sleeps between two turns."""
    folder = bot.log.parent
    config = json.loads((folder / "config.json").read_text())
    config |= {"internals": {"process_throttle_secs": THROTTLE.seconds}, "initial_state": "running"}
    (folder / "config.json").write_text(json.dumps(config))
    raises = STRATEGY.replace("-> DataFrame:\n        return", f"-> DataFrame:\n        {AMBIGUOUS}\n        return", 1)
    (folder / "user_data" / "strategies" / "eager.py").write_text(raises.replace('"1m"', '"1h"'))
    await bot.operator.reload_config()
    await _is_reloaded(bot)
    await _tells_what_fails(bot)
    await _is_given_time(bot)


async def _is_reloaded(bot: RealBot) -> None:
    """Its API is gone for a moment."""
    async with asyncio.timeout(300):
        while True:
            with suppress(Unavailable):
                config = await bot.client.show_config()
                if (config.state, config.timeframe) == ("running", "1h"):
                    return
            await asyncio.sleep(0.2)


async def _tells_what_fails(bot: RealBot) -> None:
    def failing() -> list[str]:
        lines = bot.log.read_text().splitlines()
        told = findings(lines[-200:], datetime.now(UTC))
        return [one.sentence for one in told if one.kind is error_kinds.Kind.ANALYSIS]

    pairs = (await bot.client.whitelist()).whitelist
    await _until(lambda: any(f" {len(pairs)} of {len(pairs)} pairs: " in sentence for sentence in failing()))
    assert failing()[0].startswith("The strategy fails for 8 of 8 pairs: The truth value of a Series is ambiguous.")
    assert not await bot.client.last_analysed(pairs[0], "1h")


async def _is_given_time(bot: RealBot) -> None:
    """Between two turns it is well, as far as it was seen to take; beyond that it is stuck."""
    turns, slack = Turns(), timedelta(seconds=2)
    async with asyncio.timeout(300):
        while turns.longest is None or turns.longest < THROTTLE - slack:
            await asyncio.sleep(0.2)
            health = await bot.client.health()
            at = datetime.fromtimestamp(health.last_process_ts, UTC) if health.last_process_ts else None
            turns.saw(datetime.now(UTC), at, health.bot_startup_ts, turns=True)
    loop = Loop(timeframe=timedelta(hours=1), longest=turns.longest)
    assert THROTTLE < turn_patience(loop, THROTTLE, slack) < 2 * turns.longest + 2 * slack


async def _listen(bot: RealBot, heard: list[Trigger]) -> None:
    async for trigger in triggers(bot.url, WS_TOKEN):
        heard.append(trigger)


async def _goes_on_without_a_pair(bot: RealBot) -> None:
    """All of them blacklisted; what holds a position stays in the list."""
    assert set(PAIRS) <= set((await bot.client.whitelist()).whitelist)
    async with httpx.AsyncClient(base_url=bot.url, auth=(USERNAME, PASSWORD)) as raw:
        (await raw.post("/api/v1/blacklist", json={"blacklist": [".*/.*"]})).raise_for_status()
    async with asyncio.timeout(300):
        while set((await bot.client.whitelist()).whitelist) - {one.pair for one in (await bot.client.status()).whole}:
            await asyncio.sleep(0.2)
    assert (await bot.client.show_config()).state == "running"


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(300):
        while not condition():
            await asyncio.sleep(0.2)


async def _until_a_round(bot: RealBot) -> None:
    """A whole round of the trading loop has been told."""
    async with asyncio.timeout(300):
        while (await bot.client.health()).last_process_ts is None:
            await asyncio.sleep(0.2)


async def _record(bot: RealBot) -> None:
    """With `FLOTILLA_RECORD` set, the raw answers go to tests/data, for the tests that have no Freqtrade."""
    if not os.environ.get("FLOTILLA_RECORD"):
        return
    version = await bot.client.version()
    raw = httpx.AsyncClient(base_url=bot.url, auth=(USERNAME, PASSWORD))
    answers = {path: (await raw.get(f"/api/v1/{path}")).json() for path in RECORDED}
    await raw.aclose()
    file = machine.ROOT / "tests" / "data" / f"answers-{version}.json"
    file.write_bytes(orjson.dumps(answers, option=orjson.OPT_INDENT_2))
