"""What a running bot complains of, as pages show it. Pure: `now` is an argument. `run_findings` collects it from the
log."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.freqtrade.logs.findings.error_kinds import Kind

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
    """The rhythm of a bot. `turn`: the longest time between two turns of its loop; `analysed_at`: when it last analysed
    a candle without an error, as far as that is known; `pairs`: how many it trades."""

    timeframe: timedelta = timedelta(minutes=5)
    turn: timedelta = timedelta(seconds=5)
    analysed_at: datetime | None = None
    pairs: int | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """A finding as it is shown. `word`: two or three words for a list. `at_least`: lines were written faster than they
    could be read, so the count is too small."""

    kind: Kind
    word: str
    sentence: str
    first_at: datetime
    last_at: datetime
    count: int
    at_least: bool = False

    @property
    def explains_silence(self) -> bool:
        """Whether it explains that no candle is analysed."""
        return self.kind in _EXPLAINING


def silence(since: datetime, told_at: datetime) -> Complaint:
    """Return the complaint that the loop turns and analyses no candle."""
    said = f"No candle has been analysed since {since:%Y-%m-%d %H:%M} UTC. Its log does not say why."
    return Complaint(Kind.SILENT, WORDS[Kind.SILENT], said, since, told_at, 1)
