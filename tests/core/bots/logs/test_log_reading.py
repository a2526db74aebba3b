"""A log that grows between two looks, of a strategy that prints what it likes."""

from datetime import timedelta

import pytest

from core.bots.logs.log_reading import LogReading
from core.db import utcnow
from core.freqtrade.logs.log_errors import Complaint, Rhythm
from tests.core.runners.fake import FakeRunner

MINUTE = timedelta(minutes=1)
FAILS = "Unable to analyze candle (OHLCV) data for pair BTC/USDT: The truth value of a Series is ambiguous."


class Log:
    def __init__(self) -> None:
        self._runner = FakeRunner()
        self._reading = LogReading()

    def print(self, words: str) -> None:
        self._runner.say("bot-1", words)

    def say(self, words: str, ago: timedelta = timedelta(0), level: str = "WARNING") -> None:
        self.print(f"{utcnow() - ago:%Y-%m-%d %H:%M:%S,%f} - freqtrade.strategy.interface - {level} - {words}")

    async def rotate(self) -> None:
        await self._runner.remove("bot-1", data=True)

    async def look(self) -> list[Complaint]:
        found = await self._reading.read_on(self._runner, "bot-1")
        self._reading.take(found, Rhythm(), utcnow())
        return list(self._reading.findings.told(Rhythm(), utcnow()))


@pytest.fixture
def log() -> Log:
    return Log()


async def test_it_is_read_on_from_where_the_last_look_stopped(log: Log) -> None:
    for number in range(5):
        for _ in range(50 * (number + 1)):
            log.say(FAILS)
        (told,) = await log.look()
        assert (told.count, told.at_least) == ([50, 150, 300, 500, 750][number], False)
    assert told.first_at < told.last_at


async def test_entries_of_the_same_moment_are_counted_once_each(log: Log) -> None:
    """Also when only some of them were written before the look."""
    moment = f"{utcnow():%Y-%m-%d %H:%M:%S,000} - freqtrade.strategy.interface - WARNING - "
    for pairs in ("AB", "C"):
        for pair in pairs:
            log.print(moment + FAILS.replace("BTC", pair))
        (told,) = await log.look()
    assert (told.count, told.sentence[:36]) == (3, "The strategy fails for 3 of 3 pairs:")


async def test_a_strategy_that_prints_without_end_is_read_within_bounds(log: Log) -> None:
    log.say(FAILS)
    await log.look()
    for _ in range(12_000):
        log.print("2026-11-22 is a day, and the strategy has something to say about it")
    log.say(FAILS)
    (told,) = await log.look()
    assert (told.count, told.at_least) == (2, True)


async def test_a_zone_ahead_is_understood_at_once(log: Log) -> None:
    log.say(FAILS, -120 * MINUTE)
    (told,) = await log.look()
    assert utcnow() - told.last_at < MINUTE


async def test_a_zone_behind_is_understood_when_something_new_is_written(log: Log) -> None:
    log.say("Bot heartbeat", 300 * MINUTE, "INFO")
    assert await log.look() == []
    log.say(FAILS, 300 * MINUTE)
    (told,) = await log.look()
    assert utcnow() - told.last_at < MINUTE


async def test_a_made_up_entry_of_next_year_hides_nothing(log: Log) -> None:
    log.say("made up", -timedelta(days=365), "ERROR")
    assert await log.look() == []
    log.say(FAILS)
    assert [one.word for one in await log.look()] == ["Strategy fails"]
    log.say("made up", -timedelta(days=365), "ERROR")
    log.say(FAILS)
    assert [(one.word, one.count) for one in await log.look()] == [("Strategy fails", 2)]


async def test_a_log_that_was_emptied_or_rotated_is_read_on(log: Log) -> None:
    log.say(FAILS)
    await log.look()
    await log.rotate()
    log.say(FAILS)
    (told,) = await log.look()
    assert told.count == 2
