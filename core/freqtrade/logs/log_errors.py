"""What a running bot complains of, out of its log: findings, each with its kind, a sentence, since when and how often.
Pure: `now` is an argument.

A finding is reported for as long as it goes on. One that recurs at each candle lasts from candle to candle; one that
occurred once ends after a while.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.freqtrade.logs.error_kinds import Kind

_EXPLAINING = (Kind.BAN, Kind.UNREACHABLE, Kind.ANALYSIS, Kind.NO_CANDLES, Kind.OUTDATED)
WORDS = {
    Kind.BAN: "Rate limited",
    Kind.UNREACHABLE: "Exchange unreachable",
    Kind.ANALYSIS: "Strategy fails",
    Kind.CALLBACK: "Callback fails",
    Kind.ORDER: "Orders fail",
    Kind.FUNDS: "Insufficient funds",
    Kind.NO_CANDLES: "No candles",
    Kind.OUTDATED: "Outdated candles",
    Kind.SILENT: "No candle analysed",
    Kind.OTHER: "Reports errors",
}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How a bot works. `turn`: the longest time between two turns of its loop; `analysed_at`: when it last analysed a
    candle without an error, as far as it is known; `pairs`: how many it trades."""

    timeframe: timedelta = timedelta(minutes=5)
    turn: timedelta = timedelta(seconds=5)
    analysed_at: datetime | None = None
    pairs: int | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """A finding as it is told. `word`: two or three for a list. `at_least`: lines were written faster than they could
    be read, so the count is too small."""

    kind: Kind
    word: str
    sentence: str
    first_at: datetime
    last_at: datetime
    count: int
    at_least: bool = False

    @property
    def explains_silence(self) -> bool:
        """Why no candle is analysed."""
        return self.kind in _EXPLAINING


def silence(since: datetime, told_at: datetime) -> Complaint:
    """The loop turns, and analyses no candle."""
    said = f"No candle has been analysed since {since:%Y-%m-%d %H:%M} UTC. Its log does not say why."
    return Complaint(Kind.SILENT, WORDS[Kind.SILENT], said, since, told_at, 1)
