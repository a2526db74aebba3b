"""A bot whose strategy fails looks well from outside: its log tells."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from core import events
from core.bot_records import heartbeats
from core.bot_records.turn_times import Analysed, Loop
from core.bots import service
from core.bots.logs import log_watch
from core.bots.views import Health
from core.db import utcnow
from tests.core.bots.conftest import House

MINUTE = timedelta(minutes=1)
ZERO = timedelta(0)
STRATEGY = "freqtrade.strategy.interface"


def say(
    house: House, bot_id: UUID, level: str, words: str, ago: timedelta = ZERO, logger: str = "freqtrade.strategy"
) -> None:
    house.runner.say(f"bot-{bot_id}", f"{utcnow() - ago:%Y-%m-%d %H:%M:%S,%f} - {logger} - {level} - {words}")


def fail(house: House, bot_id: UUID, pair: str = "BTC/USDT", ago: timedelta = ZERO) -> None:
    words = f"Unable to analyze candle (OHLCV) data for pair {pair}: The truth value of a Series is ambiguous."
    say(house, bot_id, "WARNING", words, ago, STRATEGY)


def learn(bot_id: UUID, **known: object) -> None:
    """What a follower would have seen of its loop."""
    last = heartbeats.newest(bot_id)
    assert last
    now = utcnow()
    heartbeats.mark(heartbeats.Sign(bot_id, last.container_id, now, now, Loop(started_at=now - 600 * MINUTE, **known)))  # type: ignore[arg-type]


async def test_an_error_in_the_log_degrades_a_bot_and_is_told_once(house: House) -> None:
    bot_id = await house.running()
    told: list[events.Event] = []
    stop = events.subscribe(told.append, events.BotObserved)
    say(house, bot_id, "ERROR", "Unexpected error KeyError('rsi') calling populate_indicators")
    await log_watch.listen()
    await log_watch.listen()
    stop()
    bot = await house.view(bot_id)
    assert bot.health.health is Health.DEGRADED
    assert bot.error == "The strategy's populate_indicators raises an exception: KeyError: 'rsi'"
    assert told == [events.BotObserved(bot_id)]


async def test_a_strategy_that_fails_is_told_though_it_is_only_warned_of(house: House) -> None:
    bot_id = await house.running()
    say(house, bot_id, "INFO", "Whitelist with 12 pairs: ['…']", logger="freqtrade.plugins.pairlistmanager")
    for number in range(12):
        fail(house, bot_id, f"C{number}/USDT")
    await log_watch.listen()
    bot = await house.view(bot_id)
    assert (bot.health.health, bot.health.sentence) == (Health.DEGRADED, "Strategy fails")
    assert bot.error == "The strategy fails for 12 of 12 pairs: The truth value of a Series is ambiguous."
    assert bot.complaints[0].count == 12


async def test_old_errors_and_harmless_warnings_are_no_complaint(house: House) -> None:
    bot_id = await house.running()
    say(house, bot_id, "ERROR", "Long ago", 120 * MINUTE)
    say(house, bot_id, "WARNING", "Slow answer")
    say(house, bot_id, "ERROR", "Error in _find_price: timed out", logger="freqtrade.rpc.fiat_convert")
    await log_watch.listen()
    assert (await house.view(bot_id)).health.health is Health.RUNNING


async def test_what_recurs_at_each_candle_does_not_flicker(house: House) -> None:
    bot_id = await house.running()
    learn(bot_id, timeframe=60 * MINUTE)
    for minutes in (170, 110, 50):
        fail(house, bot_id, ago=minutes * MINUTE)
    await log_watch.listen()
    assert (await house.view(bot_id)).health.sentence == "Strategy fails"
    learn(bot_id, timeframe=60 * MINUTE, analysed=Analysed(utcnow() - 40 * MINUTE, 3, utcnow()))
    assert (await house.view(bot_id)).health.health is Health.RUNNING


async def test_a_bot_that_analyses_nothing_without_a_word_says_so(house: House) -> None:
    bot_id = await house.running()
    never = Analysed(None, 3, utcnow())
    learn(bot_id, timeframe=MINUTE, analysed=never)
    bot = await house.view(bot_id)
    assert (bot.health.health, bot.health.sentence) == (Health.DEGRADED, "No candle analysed")
    assert bot.error and bot.error.startswith("No candle has been analysed since ")
    fail(house, bot_id)
    await log_watch.listen()
    assert [one.word for one in log_watch.of(bot_id)] == ["Strategy fails"], "the log says why"


async def test_a_bot_with_a_long_throttle_is_well_between_two_turns(house: House) -> None:
    bot_id = await house.bot(config={"stake_currency": "USDT", "internals": {"process_throttle_secs": 300}})
    await service.start(house.owner, bot_id)
    await house.round(3)
    sign = heartbeats.newest(bot_id)
    assert sign
    loop = Loop(timeframe=60 * MINUTE)
    now = datetime.now(UTC)
    heartbeats.mark(heartbeats.Sign(bot_id, sign.container_id, now, now - 5 * MINUTE, loop))
    assert (await house.view(bot_id)).health.health is Health.RUNNING
    heartbeats.mark(heartbeats.Sign(bot_id, sign.container_id, now, now - 20 * MINUTE, loop))
    assert (await house.view(bot_id)).health.sentence == "Trader stuck"


async def test_a_stopped_bot_complains_of_nothing(house: House) -> None:
    bot_id = await house.running()
    say(house, bot_id, "ERROR", "Failed: http://x/ws?token=abc")
    await log_watch.listen()
    assert [one.sentence for one in log_watch.of(bot_id)] == ["Failed: http://x/ws?token=••••••"]
    await service.stop(house.owner, bot_id)
    await house.round(3)
    assert (await house.view(bot_id)).error is None
    await log_watch.listen()
    assert log_watch.of(bot_id) == ()
