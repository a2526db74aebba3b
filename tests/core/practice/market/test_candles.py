import os
import subprocess
import sys
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Invalid
from core.practice.market.candles import Candles
from core.practice.market.days import days
from core.practice.market.editions import EDITIONS, FIRST, NEWEST, SWINGING, Edition
from core.practice.market.listing import PAIRS
from core.practice.market.market import FIRST_MS, LAST_MS, Market
from core.practice.market.timeframes import Timeframe
from tests.core.practice.conftest import NOW_MS, SEED

COLUMNS = ("open", "high", "low", "close", "volume")
ALL = list(Timeframe)
FINGERPRINT = """
import hashlib
from core.practice.market.market import Market
from core.practice.market.editions import EDITIONS
from core.practice.market.listing import PAIRS
from core.practice.market.timeframes import Timeframe
for edition in EDITIONS:
    market, digest = Market({seed}, edition), hashlib.sha256()
    for pair in PAIRS:
        for timeframe in Timeframe:
            bars = market.candles(pair.symbol, timeframe, None, None, 300, {now}).bars
            for column in (bars.open, bars.high, bars.low, bars.close, bars.volume):
                digest.update(column.astype("<i8").tobytes())
    print(digest.hexdigest())
"""


GOLDEN_FIRST = {
    ("BTCUSDT", Timeframe.D1): (7706199, 7800015, 7336253, 7428885, 2427659200),
    ("BTCUSDT", Timeframe.H1): (7734082, 7737411, 7700091, 7706199, 29504245),
    ("BTCUSDT", Timeframe.M1): (7682281, 7688080, 7681970, 7686062, 1290252),
    ("BTCUSDT", Timeframe.S1): (7684997, 7685569, 7684732, 7685289, 19362),
    ("DOGEUSDT", Timeframe.M5): (15512, 15523, 15491, 15519, 5139717),
    ("AVAXUSDT", Timeframe.W1): (61647, 69457, 44381, 48727, 918617472),
}
GOLDEN_SWINGING = {
    ("BTCUSDT", Timeframe.D1): (7201433, 7306638, 6817858, 6921735, 2544005788),
    ("BTCUSDT", Timeframe.H1): (7232629, 7237068, 7174155, 7201433, 60206748),
    ("BTCUSDT", Timeframe.M1): (7223275, 7226117, 7221945, 7224833, 744156),
    ("BTCUSDT", Timeframe.S1): (7223093, 7223725, 7222805, 7223421, 12495),
    ("DOGEUSDT", Timeframe.M5): (13411, 13435, 13396, 13430, 7402747),
    ("AVAXUSDT", Timeframe.W1): (60649, 70320, 43074, 47880, 907256469),
}
GOLDEN_FINGERPRINTS = [
    "e31e8e07ba8732389fa9407573c17b16bfa09d82000ccca190f49864340a216d",
    "f90f9681270ea946d292c6b61f2bcc39fa7de165f9fc52837786e9ac6ab64085",
]


def last(market: Market, symbol: str, timeframe: Timeframe, limit: int = 1, now_ms: int = NOW_MS) -> Candles:
    return market.candles(symbol, timeframe, None, None, limit, now_ms)


def rows(candles: Candles) -> list[tuple[int, ...]]:
    return list(zip(*(getattr(candles.bars, column).tolist() for column in COLUMNS), strict=True))


# -- the same everywhere -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("edition", "golden"), [(FIRST, GOLDEN_FIRST), (SWINGING, GOLDEN_SWINGING)])
def test_figures_written_down_once_never_change(edition: Edition, golden: dict[tuple[str, Timeframe], Any]) -> None:
    """Bots and backtests remember these prices: a change here is a new market and needs a new edition."""
    market = Market(SEED, edition)
    for (symbol, timeframe), row in golden.items():
        assert rows(market.candles(symbol, timeframe, 1_700_000_000_000, None, 1, NOW_MS)) == [row]


@pytest.mark.parametrize("without", ["", "AVX2 FMA3 AVX512F AVX512_SKX"])
def test_all_pairs_and_sizes_are_the_same_in_another_process(without: str) -> None:
    """Also where NumPy finds another processor, and so takes other loops."""
    script = FINGERPRINT.format(seed=SEED, now=NOW_MS)
    environment = os.environ | {"NPY_DISABLE_CPU_FEATURES": without}
    command = [sys.executable, "-c", script]
    found = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert found.stdout.split() == GOLDEN_FINGERPRINTS


def test_another_seed_or_edition_is_another_market(market: Market) -> None:
    for edition in EDITIONS[:-1]:
        assert rows(last(Market(SEED, edition), "BTCUSDT", Timeframe.M1)) != rows(last(market, "BTCUSDT", Timeframe.M1))
    assert rows(last(Market(SEED + 1), "BTCUSDT", Timeframe.D1, 5)) != rows(last(market, "BTCUSDT", Timeframe.D1, 5))


def test_a_market_that_was_never_asked_answers_like_one_that_was() -> None:
    used = Market(SEED)
    for moment in (FIRST_MS, NOW_MS - 86_400_000, NOW_MS):
        last(used, "ETHUSDT", Timeframe.M1, 100, moment)
    assert rows(last(used, "ETHUSDT", Timeframe.M5, 50)) == rows(last(Market(SEED), "ETHUSDT", Timeframe.M5, 50))


def test_later_days_do_not_change_earlier_ones() -> None:
    few, many = (days(SEED, PAIRS[0], count, NEWEST.moods) for count in (100, 3000))
    assert (few.close == many.close[:100]).all()


# -- all sizes agree ---------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(
    symbol=st.sampled_from([pair.symbol for pair in PAIRS]),
    timeframe=st.sampled_from([t for t in ALL if t not in (Timeframe.S1, Timeframe.MONTH, Timeframe.W1)]),
    finer=st.sampled_from([Timeframe.S1, Timeframe.M1, Timeframe.M3, Timeframe.M5, Timeframe.H1, Timeframe.H2]),
    now_ms=st.integers(FIRST_MS, NOW_MS + 10 * 365 * 86_400_000),
)
def test_a_candle_is_what_its_finer_candles_add_up_to(
    market: Market, symbol: str, timeframe: Timeframe, finer: Timeframe, now_ms: int
) -> None:
    """Also the running one, at any moment."""
    if timeframe.size_ms % finer.size_ms or timeframe.size_ms // finer.size_ms > 20_000:
        finer = Timeframe.M1
    whole = last(market, symbol, timeframe, 1, now_ms)
    start, end, parts = int(whole.open_ms[0]), int(whole.close_ms[0]), []
    while start <= end and len(page := market.candles(symbol, finer, start, end, 1000, now_ms)):
        parts += rows(page)
        start = int(page.close_ms[-1]) + 1
    columns = list(zip(*parts, strict=True))
    summed = (columns[0][0], max(columns[1]), min(columns[2]), columns[3][-1], sum(columns[4]))
    assert rows(whole) == [summed]


@pytest.mark.parametrize("timeframe", [Timeframe.W1, Timeframe.MONTH])
def test_weeks_and_months_are_made_of_days(market: Market, timeframe: Timeframe) -> None:
    for whole in (market.candles("SOLUSDT", timeframe, 0, None, 3, NOW_MS), last(market, "SOLUSDT", timeframe)):
        start, end = int(whole.open_ms[-1]), int(whole.close_ms[-1])
        found = market.candles("SOLUSDT", Timeframe.D1, start, end, 1000, NOW_MS).bars.merged()
        assert rows(whole)[-1] == rows(Candles(whole.pair, whole.open_ms, whole.close_ms, found))[0]


# -- what runs, and what is to come --------------------------------------------------------------------------------


def test_the_last_candle_of_every_size_runs_and_shows_the_same_price(market: Market) -> None:
    price = market.price("XRPUSDT", NOW_MS)
    for timeframe in ALL:
        candles = last(market, "XRPUSDT", timeframe)
        assert candles.open_ms[0] <= NOW_MS <= candles.close_ms[0], timeframe
        assert candles.prices(candles.bars.close)[0] == price, timeframe


def test_the_price_lives_within_the_minute(market: Market) -> None:
    minute_ms = NOW_MS // 60_000 * 60_000
    assert len({market.price("BTCUSDT", minute_ms + second * 1000) for second in range(60)}) > 30


def test_a_running_candle_only_grows_until_it_is_the_whole_one(market: Market) -> None:
    minute_ms = NOW_MS // 60_000 * 60_000
    seen = [rows(last(market, "ADAUSDT", Timeframe.M1, 1, minute_ms + s * 1000))[0] for s in range(60)]
    for before, after in pairwise(seen):
        assert after[0] == before[0]
        assert after[1] >= before[1]
        assert after[2] <= before[2]
        assert after[4] >= before[4]
    assert rows(market.candles("ADAUSDT", Timeframe.M1, minute_ms, None, 1, NOW_MS + 86_400_000)) == [seen[-1]]


def test_no_answer_shows_the_future(market: Market) -> None:
    for timeframe in ALL:
        candles = market.candles("DOTUSDT", timeframe, NOW_MS - 10, NOW_MS + 10**10, 1000, NOW_MS)
        assert (candles.open_ms <= NOW_MS).all()
    assert not len(market.candles("DOTUSDT", Timeframe.M1, NOW_MS + 60_000, None, 1000, NOW_MS))


def test_the_rolling_day_is_its_minutes(market: Market) -> None:
    day = market.rolling_day("BNBUSDT", NOW_MS)
    begin = int(day.open_ms[0])
    assert NOW_MS - begin < 86_400_000
    pages = [market.candles("BNBUSDT", Timeframe.M1, begin + i * 60_000_000, None, 1000, NOW_MS) for i in range(2)]
    minutes = [row for page in pages for row in rows(page)]
    assert len(minutes) == 1440
    assert rows(day) == [
        (
            minutes[0][0],
            max(m[1] for m in minutes),
            min(m[2] for m in minutes),
            minutes[-1][3],
            sum(m[4] for m in minutes),
        )
    ]


# -- which candles were asked for ----------------------------------------------------------------------------------


@pytest.mark.parametrize("timeframe", ALL)
def test_start_zero_is_the_first_candle_there_is(market: Market, timeframe: Timeframe) -> None:
    first = market.candles("BTCUSDT", timeframe, 0, None, 1, NOW_MS)
    assert first.open_ms[0] <= FIRST_MS <= first.close_ms[0]


@pytest.mark.parametrize("timeframe", ALL)
def test_pages_follow_each_other_without_gap(market: Market, timeframe: Timeframe) -> None:
    one = market.candles("LINKUSDT", timeframe, 1_600_000_000_000, None, 30, NOW_MS)
    two = market.candles("LINKUSDT", timeframe, int(one.open_ms[-1]) + 1, None, 30, NOW_MS)
    assert two.open_ms[0] == one.close_ms[-1] + 1
    assert two.bars.open[0] == one.bars.close[-1]
    assert (np.diff(one.open_ms) > 0).all()


def test_start_and_end_are_both_included(market: Market) -> None:
    candles = market.candles("BTCUSDT", Timeframe.H1, 1_700_002_800_000, 1_700_010_000_000, 1000, NOW_MS)
    assert candles.open_ms.tolist() == [1_700_002_800_000, 1_700_006_400_000, 1_700_010_000_000]


def test_weeks_begin_on_monday_and_months_on_the_first(market: Market) -> None:
    weeks = last(market, "BTCUSDT", Timeframe.W1, 4).open_ms.astype("datetime64[ms]").astype(object)
    assert {week.weekday() for week in weeks} == {0}
    months = last(market, "BTCUSDT", Timeframe.MONTH, 20).open_ms.astype("datetime64[ms]").astype(object)
    assert {(month.day, month.hour) for month in months} == {(1, 0)}


@pytest.mark.parametrize("now_ms", [0, FIRST_MS, LAST_MS, 10**16])
def test_an_absurd_clock_still_sees_a_market(market: Market, now_ms: int) -> None:
    assert market.price("BTCUSDT", now_ms) > 0
    assert len(last(market, "BTCUSDT", Timeframe.D1, 1, now_ms)) == 1


def test_an_unknown_symbol_is_told_by_name(market: Market) -> None:
    with pytest.raises(Invalid, match="DOGEEUR is not listed"):
        market.price("DOGEEUR", NOW_MS)


# -- believable ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.symbol)
def test_years_of_prices_are_believable(market: Market, pair) -> None:
    daily = np.concatenate(
        [
            market.candles(pair.symbol, Timeframe.D1, start, None, 1000, NOW_MS).bars.close
            for start in (0, 1_664_000_000_000)
        ]
    )
    usual = pair.usual_price * pair.ticks_per_unit
    assert usual / 8 < daily.min() and daily.max() < usual * 8
    moves = np.diff(daily) / daily[:-1]
    assert 0.015 < moves.std() < 0.12
    assert 0.4 < (moves > 0).mean() < 0.6


def test_minutes_move_enough_to_trade_on(market: Market) -> None:
    ranges = []
    for pair in PAIRS:
        for week in range(60):
            bars = market.candles(pair.symbol, Timeframe.M1, None, NOW_MS - week * 7 * 86_400_000, 500, NOW_MS).bars
            ranges.append((bars.high - bars.low) / bars.close)
    assert 0.001 < np.mean(ranges) < 0.003


def test_wild_minutes_come_in_clusters(market: Market) -> None:
    """A candle's range foretells the next one's."""
    bars = last(market, "BTCUSDT", Timeframe.M5, 1000).bars
    size = np.log(bars.high - bars.low + 1)
    assert np.corrcoef(size[:-1], size[1:])[0, 1] > 0.2
