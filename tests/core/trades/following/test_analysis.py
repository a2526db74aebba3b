"""When a bot last analysed a candle, asked cheaply."""

from datetime import UTC, datetime, timedelta

from core.freqtrade.api.shapes import Whitelist
from core.trades.following.analysis import LEAST_PAUSE, MOST_PAIRS_A_LOOK, MOST_PAUSE, Analysis

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Analyses:
    """Pairs that were analysed so many minutes ago; 0: never."""

    def __init__(self, **minutes: int) -> None:
        self.minutes = minutes
        self.asked: list[str] = []

    async def whitelist(self) -> Whitelist:
        return Whitelist(whitelist=tuple(self.minutes))

    async def last_analysed(self, pair: str, timeframe: str) -> int:
        self.asked.append(pair)
        ago = self.minutes[pair]
        return int((NOW - timedelta(minutes=ago)).timestamp()) if ago else 0


async def test_one_pair_a_look_another_one_each_time() -> None:
    api = Analyses(A=1, B=2, C=3)
    analysis = Analysis(api, NOW - HOUR)
    for quarter in range(4):
        await analysis.look("1h", HOUR, NOW + quarter * MOST_PAUSE)
    assert api.asked == ["A", "B", "C", "A"]
    await analysis.look("1h", HOUR, NOW + 9 * HOUR)
    assert api.asked[4:] == ["B", "C", "A"], "none of them has been analysed lately any more"


async def test_it_is_asked_once_a_candle_and_every_quarter_of_an_hour() -> None:
    api = Analyses(A=1)
    analysis = Analysis(api, NOW)
    await analysis.look("1m", timedelta(minutes=1), NOW + LEAST_PAUSE / 2)
    assert (api.asked, analysis.told) == ([], None)
    for minute in range(1, 31):
        await analysis.look("1d", 24 * HOUR, NOW + minute * LEAST_PAUSE)
    assert len(api.asked) == timedelta(minutes=30) / MOST_PAUSE


async def test_where_one_fails_others_are_asked_and_not_all() -> None:
    api = Analyses(A=0, B=600, C=1, D=2)
    analysis = Analysis(api, NOW - HOUR)
    await analysis.look("1h", HOUR, NOW)
    assert analysis.told and (analysis.told.at, analysis.told.pairs) == (NOW - timedelta(minutes=1), 4)
    assert api.asked == ["A", "B", "C"]
    silent = Analyses(**dict.fromkeys("ABCDEFGH", 0))
    analysis = Analysis(silent, NOW - HOUR)
    await analysis.look("1h", HOUR, NOW)
    assert analysis.told and (analysis.told.at, analysis.told.pairs) == (None, 8)
    assert len(silent.asked) == MOST_PAIRS_A_LOOK


async def test_without_pairs_or_timeframe_nothing_is_said() -> None:
    api = Analyses()
    analysis = Analysis(api, NOW - HOUR)
    await analysis.look("", None, NOW)
    assert analysis.told is None
    await analysis.look("1h", HOUR, NOW)
    assert analysis.told and (analysis.told.at, analysis.told.pairs, api.asked) == (None, 0, [])
