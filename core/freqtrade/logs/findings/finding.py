"""One kind of trouble in the log of a running bot, counted from its first line to its last; how long it is reported.
Pure: `now` is an argument.

A finding is reported for as long as it goes on. One that recurs at each candle lasts from candle to candle; one that
occurred once ends after a while.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.freqtrade.logs.findings.error_kinds import Kind, Meaning
from core.freqtrade.logs.log_errors import Rhythm

MOST_PAIRS = 1_000
LASTS = timedelta(minutes=3)
"""What came once is told for this long, longer where the bot's own rhythm is slower."""
RECONNECTED = timedelta(minutes=1)
"""An exchange that does not answer is asked again at each turn: without a word for this long it answers."""
LONGEST_ONCE = timedelta(hours=1)
LEAST_UNREACHABLE = 2
"""A single question that an exchange did not answer is daily life."""
_TOLD_BY_TURN = (Kind.BAN, Kind.UNREACHABLE, Kind.OUTDATED, Kind.NO_CANDLES)
"""They come again with the next turn of the loop, if they go on; the others may wait for the next candle."""


@dataclass(slots=True)
class Finding:
    """All lines about one kind of trouble, counted since it began."""

    kind: Kind
    subject: str
    first_at: datetime
    last_at: datetime
    count: int = 0
    text: str = ""
    pause: timedelta = timedelta(0)
    """The longest between two of its lines."""
    pairs: dict[str, tuple[datetime, str]] = field(default_factory=dict)
    """When each failed last, and with what."""

    def take(self, at: datetime, found: Meaning, over: timedelta) -> None:
        """Count one more line. After a pause longer than `over` the finding begins anew."""
        if at - self.last_at > over:
            self.first_at, self.count, self.pause = at, 0, timedelta(0)
            self.pairs.clear()
        self.pause = max(self.pause, at - self.last_at) if self.count else timedelta(0)
        self.last_at = max(at, self.last_at)
        self.count += 1
        self.text = found.text
        if found.pair and (found.pair in self.pairs or len(self.pairs) < MOST_PAIRS):
            self.pairs[found.pair] = (at, found.text)


def goes_on(finding: Finding, rhythm: Rhythm, now: datetime) -> bool:
    """Return whether it is still reported. A strategy that fails is asked again at each turn until it succeeds: then it
    is over."""
    if finding.kind is Kind.UNREACHABLE and finding.count < LEAST_UNREACHABLE:
        return False
    settled = 2 * rhythm.turn + timedelta(seconds=30)
    if finding.kind is Kind.ANALYSIS and rhythm.analysed_at and rhythm.analysed_at - finding.last_at > settled:
        return False
    return now - finding.last_at <= lasts(finding, rhythm)


def lasts(finding: Finding, rhythm: Rhythm) -> timedelta:
    """Return how long after its last line it is still reported."""
    once = timedelta(0) if finding.kind in _TOLD_BY_TURN else min(rhythm.timeframe, LONGEST_ONCE)
    again = min(finding.pause, 2 * rhythm.timeframe) * 1.25
    least = RECONNECTED if finding.kind is Kind.UNREACHABLE else LASTS
    return least + max(once, again, 3 * rhythm.turn)
