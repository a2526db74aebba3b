from datetime import UTC, datetime, timedelta

import pytest

from core.freqtrade.logs.entries import LONGEST_MESSAGE, Entry, entries
from core.freqtrade.logs.log_zone import zone_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def one(*lines: str) -> Entry:
    (entry,) = entries(lines)
    return entry


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-22 12:00:00,123",
        "2026-11-22 12:00:00.123456",
        "2026-11-22 12:00:00",
        "2026-11-22T12:00:00.123Z",
        "2026-11-22 14:00:00,123+02:00",
        "2026-11-22 07:00:00,123-0500",
    ],
)
def test_the_time_of_an_entry_in_any_dress(moment: str) -> None:
    entry = one(f"{moment} - freqtrade.worker - WARNING - Slow - and late")
    assert entry.at.replace(microsecond=0) == NOW
    assert (entry.logger, entry.level, entry.message) == ("freqtrade.worker", "WARNING", "Slow - and late")


@pytest.mark.parametrize(
    "line",
    [
        "2026-99-22 07:00:00,123 - x - ERROR - made up",
        "2026-11-22 99:00:00,123 - x - ERROR - made up",
        "٢٠٢٦-11-22 07:00:00,123 - x - ERROR - made up",
        "0000-00-00 00:00:00,000 - x - ERROR - made up",
        "0001-01-01 00:00:00,000+14:00 - x - ERROR - before all time",
        "2026-11-22 07:00:00,123 - no level - made up",
        "2026-11-22 07:00:00,123 - x y - ERROR - no name of a logger",
        "it says 2026-11-22 07:00:00,123 - x - ERROR - in the middle",
        " - ERROR - ",
        "",
    ],
)
def test_what_only_looks_like_an_entry_is_none(line: str) -> None:
    """A strategy prints what it likes."""
    assert list(entries([line])) == []


def test_a_folded_entry_is_read_as_a_whole() -> None:
    """As Freqtrade folds it at 200 columns."""
    head = (
        "2026-11-30 05:09:55,534 - freqtrade.strategy.interface - WARNING - Unable to analyze candle (OHLCV) data for "
        "pair BNB/USDT: The truth value of a Series is ambiguous. Use a.empty, a.item(), a.any() or "
    )
    assert one(head, "a.all().").message.endswith("Use a.empty, a.item(), a.any() or a.all().")
    assert one(head + "a.all().", "hello, says the strategy").message.endswith("a.all().")
    wide = f"2026-11-30 05:10:21,607 - freqtrade.strategy.interface - WARNING - {'一' * 60}"
    assert one(wide, "一" * 10, "printed").message == f"{'一' * 60} {'一' * 10}"


def test_of_a_traceback_the_exception_is_told() -> None:
    entry = one(
        "2026-11-30 05:10:21,520 - freqtrade - ERROR - Fatal exception!",
        "Traceback (most recent call last):",
        '  File "pandas/core/indexes/base.py", line 3816, in get_loc',
        "           ~~~~~^^^^^",
        "KeyError: 'inner'",
        "",
        "The above exception was the direct cause of the following exception:",
        "",
        "Traceback (most recent call last):",
        '  File "main.py", line 52, in main',
        "KeyError: 'rsi'",
        "printed by the strategy",
    )
    assert (entry.message, entry.exception) == ("Fatal exception!", "KeyError: 'rsi'")


def test_an_entry_is_read_within_bounds() -> None:
    head = "2026-11-22 12:00:00,123 - x - ERROR - "
    assert len(one(head + "x" * 100_000).message) == LONGEST_MESSAGE
    assert len(one(head, "Traceback (most recent call last):", "x" * 100_000).exception) == LONGEST_MESSAGE


HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("ago", "age", "zone"),
    [
        (timedelta(seconds=5), timedelta(seconds=30), timedelta(0)),
        (2 * HOUR, timedelta(days=1), timedelta(0)),  # an old line of a log that was not read before
        (-2 * HOUR, timedelta(days=1), -2 * HOUR),  # nothing is written in the future
        (5 * HOUR, timedelta(seconds=30), 5 * HOUR),  # it was not there half a minute ago
        (-5.5 * HOUR, timedelta(seconds=30), -5.5 * HOUR),
        (-100 * HOUR, timedelta(seconds=30), None),
    ],
)
def test_the_zone_of_a_log(ago: timedelta, age: timedelta, zone: timedelta | None) -> None:
    entry = Entry(NOW - ago, "freqtrade.worker", "INFO", "Bot heartbeat")
    printed = Entry(NOW + timedelta(hours=3), "mine", "ERROR", "made up")
    assert zone_of([entry, printed], NOW, age) == zone
