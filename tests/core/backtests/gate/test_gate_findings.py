"""What people's candles are like, and what is said of them before a run."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from core.backtests.gate.gate_findings import MOST_LINES, Found, Wanted, compare
from core.backtests.gate.held_rows import HeldRows
from core.backtests.gate.market_findings import findings as of_markets
from core.backtests.gate.needs_findings import Asked, of_needs
from core.backtests.gate.run_range import LATEST, RunRange, moved
from core.backtests.views import Severity
from core.freqtrade.backtests.needs.needs_program import StrategyNeeds
from core.freqtrade.candles.store_answers import KeptMarket
from core.freqtrade.sources.source import Reading
from core.freqtrade.timeframe_lengths import length_of
from core.market_data.models import CandleFileRow
from tests import rows
from tests.held_candles import GAP

RUNNER = uuid4()
STOPS, ASKS, TELLS = Severity.STOPS, Severity.ASKS, Severity.TELLS


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


RUN = RunRange(at("2026-10-02"), at("2026-10-04"), "5m", timedelta(minutes=5), 48, "spot", at("2026-11-30"))


def file(pair: str, first: str = "2026-10-01", last: str = "", timeframe: str = "5m", **values: Any) -> CandleFileRow:
    """From 1 Oct to the end of 4 Oct, without a hole, unless said."""
    step = length_of(timeframe) or timedelta()
    end = at(last) if last else at("2026-10-05") - step
    held = {"first_at": at(first), "last_at": end, "rows": (end - at(first)) // step + 1}
    return rows.candle_file(RUNNER, pair, timeframe, **(held | values))


def found(*held: CandleFileRow, run: RunRange = RUN, **wanted: Any) -> Found:
    its = {"pairs": ["BTC/USDT", "ETH/USDT"], "detail": "", "informative": (), "beside": ()} | wanted
    return compare(Wanted(**its), run, HeldRows(held))


def said(result: Found) -> list[tuple[Severity, str]]:
    return [(line.severity, line.words) for line in result.lines]


BTC, ETH = file("BTC/USDT"), file("ETH/USDT")


def test_whole_candles_are_worth_no_word() -> None:
    result = found(BTC, ETH)
    assert result.lines == ()
    assert (result.real_start, result.real_end) == (RUN.start, RUN.end)
    assert result.candles == 2 * (2 * 288 + 48)


def test_a_gap_is_told_with_its_candles_and_the_jump_of_the_price() -> None:
    gap = file("ETH/USDT", gap_count=1, gaps=[GAP])
    words = "ETH/USDT 5m: 1 gap of 360 candles, 2 Oct 10:00 to 3 Oct 15:55, price 61% higher after it"
    assert said(found(BTC, gap)) == [(ASKS, words)]
    assert found(BTC, gap).lines[0].offer == (("ETH/USDT", "5m"),)


def test_several_gaps_are_one_sentence_and_those_outside_the_range_none() -> None:
    small = {"start": "2026-10-02T01:00:00+00:00", "end": "2026-10-02T01:00:00+00:00", "candles": 1, "price_jump": 0.0}
    before = small | {"start": "2026-10-01T01:00:00+00:00", "end": "2026-10-01T01:00:00+00:00"}
    (line,) = found(BTC, file("ETH/USDT", gap_count=3, gaps=[before, small, GAP])).lines
    assert line.words.startswith("ETH/USDT 5m: 2 gaps of 361 candles together, the longest of 360 candles, 2 Oct 10:00")
    assert found(BTC, file("ETH/USDT", gap_count=1, gaps=[before])).lines == ()
    in_startup = small | {"start": "2026-10-01T23:00:00+00:00", "end": "2026-10-01T23:00:00+00:00"}
    (line,) = found(BTC, file("ETH/USDT", gap_count=1, gaps=[in_startup])).lines
    assert line.words == "ETH/USDT 5m: 1 gap of 1 candle, 1 Oct 23:00"


def test_where_not_all_gaps_are_known_that_is_asked() -> None:
    before = GAP | {"start": "2026-10-01T01:00:00+00:00", "end": "2026-10-01T01:10:00+00:00", "candles": 3}
    unknown = "its file has 120 gaps, of which the 1 longest are known: there may be more here, of up to 3 candles each"
    many = file("ETH/USDT", gap_count=120, gaps=[before])
    assert said(found(BTC, many)) == [(ASKS, f"ETH/USDT 5m: {unknown}")]
    assert found(BTC, many).lines[0].offer == (("ETH/USDT", "5m"),)
    (line,) = found(BTC, file("ETH/USDT", gap_count=3, gaps=[before, GAP])).lines
    assert line.words.startswith("ETH/USDT 5m: 1 gap of 360 candles, ")
    assert "price 61% higher after it; its file has 3 gaps, of which the 2 longest are known" in line.words
    minutes = [file("BTC/USDT", timeframe="1m"), file("ETH/USDT", timeframe="1m", gap_count=120, gaps=[before])]
    (line,) = found(BTC, ETH, *minutes, detail="1m").lines
    assert line.severity is ASKS and line.words.startswith(f"ETH/USDT 1m: {unknown}: detail for")


def test_a_pair_that_was_listed_late_is_told_and_is_no_gap() -> None:
    result = found(BTC, file("SOL/USDT", "2026-10-03T12:00"), pairs=["BTC/USDT", "SOL/USDT"])
    assert said(result) == [(TELLS, "SOL/USDT begins 3 Oct 12:00, usable from 16:00 (48 candles)")]
    assert result.real_start == RUN.start


def test_when_the_whole_run_begins_late_that_is_asked() -> None:
    result = found(file("SOL/USDT", "2026-10-03T12:00"), pairs=["SOL/USDT"])
    assert said(result)[0] == (ASKS, "The run starts 3 Oct 16:00, not 2 Oct 00:00 (48 startup candles)")
    assert result.real_start == at("2026-10-03T16:00")
    begins = found(BTC, pairs=["BTC/USDT"], run=replace(RUN, start=at("2026-10-01")))
    assert begins.real_start == at("2026-10-01T04:00")


def test_too_few_startup_candles_move_the_start_or_leave_nothing() -> None:
    moved_start = found(BTC, ETH, run=replace(RUN, startup=500))
    assert moved_start.real_start == at("2026-10-02T17:40")
    assert said(moved_start)[0] == (ASKS, "The run starts 2 Oct 17:40, not 2 Oct 00:00 (500 startup candles)")
    nothing = found(BTC, ETH, run=replace(RUN, startup=2000))
    assert nothing.real_start is None
    assert nothing.lines[0].severity is STOPS
    assert "no candle is left after 2,000 startup candles" in nothing.lines[1].words


def test_no_strategy_asks_for_more_than_there_is_time() -> None:
    result = found(BTC, run=replace(RUN, startup=10**7, step=timedelta(weeks=999)), pairs=["BTC/USDT"])
    assert result.lines[0].severity is STOPS
    assert moved(RUN.start, timedelta(weeks=999), 10**7) == LATEST


@pytest.mark.parametrize(
    ("held", "words"),
    [
        ((), "ETH/USDT 5m: there are no candles of it on the runner"),
        ((file("ETH/USDT", rows=0, first_at=None, last_at=None),), "ETH/USDT 5m: its file holds no candles"),
        (
            (file("ETH/USDT", rows=0, first_at=None, last_at=None, problem="It is cut off."),),
            "ETH/USDT 5m: It is cut off",
        ),
        ((file("ETH/USDT", last="2026-10-02T23:55"),), "ETH/USDT 5m ends 2 Oct 23:55"),
        (
            (file("ETH/USDT", "2026-11-01", "2026-11-02"),),
            "ETH/USDT 5m: its candles are of 1 Nov 00:00 to 2 Nov 00:00, none of the range",
        ),
    ],
    ids=["no file", "no candles", "damaged", "ends early", "outside"],
)
def test_what_a_pair_lacks_is_asked_with_its_download(held: tuple[CandleFileRow, ...], words: str) -> None:
    result = found(BTC, *held)
    assert said(result) == [(ASKS, words)]
    assert result.lines[0].offer == (("ETH/USDT", "5m"),)
    assert result.real_start == RUN.start


def test_without_any_candles_nothing_runs() -> None:
    result = found()
    assert [line.severity for line in result.lines] == [STOPS, ASKS, ASKS]
    assert result.lines[0].offer == (("BTC/USDT", "5m"), ("ETH/USDT", "5m"))


def test_candles_that_are_still_to_come_are_not_missed() -> None:
    today = replace(RUN, now=at("2026-10-03T14:07"))
    assert found(file("BTC/USDT", last="2026-10-03T14:00"), run=today, pairs=["BTC/USDT"]).lines == ()
    hours_old = found(file("BTC/USDT", last="2026-10-03T09:00"), run=today, pairs=["BTC/USDT"])
    assert said(hours_old) == [(TELLS, "BTC/USDT 5m ends 3 Oct 09:00")]
    days_old = found(file("BTC/USDT", last="2026-10-02T09:00"), run=today, pairs=["BTC/USDT"])
    assert said(days_old) == [(ASKS, "BTC/USDT 5m ends 2 Oct 09:00")]


def test_detail_candles_are_compared_pair_by_pair() -> None:
    minutes = [file("BTC/USDT", timeframe="1m"), file("ETH/USDT", last="2026-10-02T23:59", timeframe="1m")]
    result = found(BTC, ETH, *minutes, detail="1m")
    assert said(result) == [(ASKS, "ETH/USDT 1m ends 2 Oct 23:59: detail for 1 of 2 days")]
    assert result.lines[0].field == "timeframe_detail"
    assert result.candles == 2 * (2 * 288 + 48) + 3 * 1440
    assert found(BTC, ETH, detail="1m").lines[0].severity is STOPS
    assert said(found(BTC, ETH, detail="5m")) == [(STOPS, "The detail timeframe must be shorter than 5m")]


FUTURES = replace(RUN, start=at("2026-10-01"), end=at("2026-10-05"), startup=0, candle_type="futures")


def futures(coin: str, funding_ends: str) -> list[CandleFileRow]:
    pair = f"{coin}/USDT:USDT"
    mark = file(pair, last="2026-10-04T23:00", timeframe="1h", candle_type="mark")
    return [file(pair), mark, file(pair, last=funding_ends, timeframe="1h", candle_type="funding_rate")]


def test_funding_that_ends_early_is_asked_and_eight_hours_are_no_hole() -> None:
    held = [*futures("BTC", "2026-10-01T16:00"), *futures("ETH", "2026-10-04T16:00")]
    its = {"pairs": ["BTC/USDT:USDT", "ETH/USDT:USDT"], "beside": ("mark", "funding_rate")}
    result = found(*held, run=FUTURES, **its)
    assert said(result) == [(ASKS, "BTC/USDT:USDT funding ends 1 Oct 16:00")]
    none = found(*[row for row in held if row.candle_type != "mark"], run=FUTURES, **its)
    assert (ASKS, "ETH/USDT:USDT mark prices: there are no candles of it") in said(none)


def test_informative_candles_are_needed_from_their_own_startup_on() -> None:
    wanted = {"informative": [("BTC/USDT", "1h", "spot"), ("BTC/USDT", "5m", "spot")]}
    missing = found(BTC, ETH, **wanted)
    assert said(missing) == [(ASKS, "BTC/USDT 1h (read by the strategy): there are no candles of it")]
    assert missing.lines[0].offer == (("BTC/USDT", "1h"),)
    short = found(BTC, ETH, file("BTC/USDT", timeframe="1h"), **wanted)
    needed = "BTC/USDT 1h (read by the strategy) begins 1 Oct 00:00, needed from 30 Sep 00:00"
    assert said(short) == [(ASKS, needed)]
    assert found(BTC, ETH, file("BTC/USDT", "2026-09-30", timeframe="1h"), **wanted).lines == ()


def test_an_informative_candle_that_ends_after_the_range_is_never_known() -> None:
    weeks = file("BTC/USDT", "2026-09-28", "2026-09-28", timeframe="1w")
    run = replace(RUN, startup=0)
    (line,) = found(BTC, ETH, weeks, run=run, informative=[("BTC/USDT", "1w", "spot")]).lines
    assert line.words.endswith("none of its candles ends before the range does")


def test_late_listed_pairs_lack_no_informative_candles_from_before() -> None:
    hours = file("SOL/USDT", "2026-10-03T12:00", timeframe="1h")
    sol = file("SOL/USDT", "2026-10-03T12:00")
    result = found(BTC, sol, hours, pairs=["BTC/USDT", "SOL/USDT"], informative=[("SOL/USDT", "1h", "spot")])
    assert [severity for severity, _ in said(result)] == [TELLS]


def test_very_many_findings_are_counted() -> None:
    pairs = [f"C{number}/USDT" for number in range(500)]
    result = found(pairs=pairs)
    assert len(result.lines) == MOST_LINES
    assert result.lines[-1].words == "202 more findings like these"


def test_years_are_told_where_the_range_has_two() -> None:
    run = replace(RUN, start=at("2025-12-30"), end=at("2026-01-02"))
    result = found(file("BTC/USDT", "2025-01-01", "2026-01-01"), run=run, pairs=["BTC/USDT"])
    assert said(result) == [(ASKS, "BTC/USDT 5m ends 1 Jan 2026 00:00")]


def test_markets_tell_what_freqtrade_leaves_out_and_whose_fee_counts() -> None:
    pairs = ["ETH/USDT", "BTC/USDT", "OLD/USDT", "OFF/USDT"]
    markets = {"ETH/USDT": KeptMarket(True, 0.004), "BTC/USDT": KeptMarket(True, 0.001)}
    markets["OFF/USDT"] = KeptMarket(False, 0.001)
    lines = of_markets(markets, pairs, None)
    assert [line.words for line in lines] == [
        "OLD/USDT is gone from the exchange: Freqtrade leaves it out",
        "OFF/USDT is not active on the exchange: Freqtrade leaves it out",
        "All pairs pay the fee of ETH/USDT (0.4%). Others differ: BTC/USDT 0.1%",
    ]
    assert len(of_markets(markets, pairs, 0.002)) == 2
    assert of_markets({}, ["OLD/USDT"], None)[0].severity is STOPS
    assert [line.severity for line in of_markets(None, pairs, None)] == [TELLS]


@pytest.mark.parametrize(
    ("left_out", "words"),
    [
        (1, "The strategy reads 1 more informative pair, which is not checked"),
        (1_200, "The strategy reads 1,200 more informative pairs, which are not checked"),
    ],
    ids=["one", "many"],
)
def test_informative_pairs_that_are_not_checked_are_counted(left_out: int, words: str) -> None:
    asked = Asked(StrategyNeeds(timeframe="5m", informative_left_out=left_out), Reading())
    assert [line.words for line in of_needs(asked, "")] == [words]
