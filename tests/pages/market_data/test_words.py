"""Words, strips and figures of candles, from views."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from core.market_data.stored.file_rows import view_of
from core.market_data.views import CandleFileView, GapView, Outcome
from pages.market_data.download_html import error_words, targets_html
from pages.market_data.inventory.coverage import strip
from pages.market_data.inventory.gaps import gaps_html
from pages.market_data.words import file_note, gap_words, gaps_count, jump_words, moment, target_words
from tests import rows
from tests.held_candles import GAP, target

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
START = datetime(2026, 10, 1, tzinfo=UTC)


def gap(hours: int, length_hours: int = 1, jump: float | None = None) -> GapView:
    start = START + timedelta(hours=hours)
    return GapView(start, start + timedelta(hours=length_hours), length_hours * 12, jump)


def file(**values: object) -> CandleFileView:
    return replace(view_of(rows.candle_file(uuid4())), **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (datetime(2026, 10, 2, 10, tzinfo=UTC), "2 Oct, 10:00"),
        (START, "1 Oct"),
        (datetime(2025, 2, 3, tzinfo=UTC), "3 Feb 2025"),
        (None, "n/a"),
    ],
    ids=["with a time", "midnight", "another year", "unknown"],
)
def test_a_moment_is_as_short_as_stays_clear(at: datetime | None, words: str) -> None:
    assert moment(at, NOW) == words


def test_a_gap_is_told_with_its_length_its_range_and_the_jump_of_the_price() -> None:
    (told,) = view_of(rows.candle_file(uuid4(), gaps=[GAP], gap_count=1)).gaps
    assert gap_words(told, NOW) == "360 candles, 2 Oct, 10:00 to 3 Oct, 15:55, price 61% higher after it"


@pytest.mark.parametrize(
    ("jump", "words"),
    [(-0.2, ", price 20% lower after it"), (0.004, ""), (None, "")],
    ids=["down", "hardly", "unknown"],
)
def test_a_jump_is_told_when_it_is_one(jump: float | None, words: str) -> None:
    assert jump_words(jump) == words


def test_gaps_are_counted_with_the_longest() -> None:
    assert gaps_count(file(gap_count=1234, longest_gap=5000)) == "1,234, longest 5,000"
    assert gaps_count(file()) == "none"
    assert gaps_count(file(rows=0)) == "n/a"


def test_gaps_that_are_not_kept_are_counted() -> None:
    shown = gaps_html(file(rows=300, missing=100, gap_count=5, gaps=(gap(1), gap(5))), NOW)
    assert shown.count("<li>") == 2
    assert "100 of 400 candles missing (25.00%)" in shown
    assert "and 3 shorter ones" in shown


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ({"rows": 0}, ("No candles", "warn")),
        ({"rows": 0, "problem": "The file is cut off."}, ("The file is cut off.", "loss")),
        ({"problem": "The funding rates end early."}, ("The funding rates end early.", "warn")),
        ({}, ("", "")),
    ],
    ids=["empty", "damaged", "companion", "whole"],
)
def test_what_is_wrong_with_a_file_is_told(values: dict[str, object], note: tuple[str, str]) -> None:
    assert file_note(file(**values)) == note


def test_the_strip_shows_a_file_on_the_scale_of_all() -> None:
    half = file(first=START + timedelta(hours=50), last=START + timedelta(hours=100), gaps=(gap(60, 10),))
    drawn = strip(half, START, START + timedelta(hours=100))
    assert drawn.there == "M50.0 0H100.0V8H50.0Z"
    assert drawn.missing == "M60.0 0H70.0V8H60.0Z"


def test_a_short_hole_is_wide_enough_to_be_seen() -> None:
    whole = file(first=START, last=START + timedelta(days=1000), gaps=(gap(24_000, 0),))
    assert strip(whole, START, START + timedelta(days=1000)).missing == "M99.2 0H100.0V8H99.2Z"


def test_nothing_is_drawn_of_an_empty_file() -> None:
    drawn = strip(file(first=None, last=None), START, NOW)
    assert (drawn.there, drawn.missing) == ("", "")


@pytest.mark.parametrize(
    ("outcome", "values", "words"),
    [
        (Outcome.RUNNING, {"progress": 0.4}, "40%"),
        (Outcome.WHOLE, {"added": 1234}, "complete, 1,234 new"),
        (Outcome.WHOLE, {}, "complete"),
        (Outcome.UNKNOWN, {"words": "Binance has no market OLD/USDT."}, "Binance has no market OLD/USDT."),
        (Outcome.WAITING, {}, "waiting"),
    ],
    ids=["running", "brought", "nothing new", "unknown", "waiting"],
)
def test_a_target_says_what_became_of_it(outcome: Outcome, values: dict[str, object], words: str) -> None:
    assert target_words(target("BTC/USDT", outcome, **values)) == words


def test_names_are_told_once_below_an_error_that_begins_with_them() -> None:
    names = error_words("2 of 2 incomplete: A/USDT: no candles; B/USDT: no candles.")
    assert names == "2 of 2 incomplete."
    assert error_words("Binance does not answer: time-out") == "Binance does not answer: time-out"


def test_names_of_an_exchange_are_no_markup() -> None:
    shown = targets_html([target("<img src=x>/USDT", Outcome.FAILED, words="<script>1</script>")])
    assert "<img" not in shown
    assert "<script" not in shown
