"""Tracks how far the log of a run has been read, and reads on from there. Each read is bounded, whatever a strategy
prints."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.freqtrade.logs.entries import Entry, entries
from core.freqtrade.logs.findings.run_findings import Findings
from core.freqtrade.logs.log_errors import Rhythm
from core.freqtrade.logs.log_zone import AHEAD, zone_of
from core.runners.port import Runner

TAILS = (100, 1_000, 10_000)
"""Numbers of lines to request, one after the other, until the tail reaches back to the last read. A calm bot writes two
lines a minute."""
FIRST_TAILS = (1_000,)
MOST_CHARACTERS = 4 * 2**20
"""Limit on the characters of a tail, as far as the length of its lines can be foreseen."""
LINE_CHARACTERS = 5_000
_UNKNOWN_AGE = timedelta(days=365)


@dataclass(slots=True)
class LogReading:
    """The position in the log of one run. `zone`: what is added to its times. `newest`: time of the last entry, as it
    is written; `at_newest`: the messages with that time, because several entries may share it."""

    findings: Findings = field(default_factory=Findings)
    zone: timedelta = timedelta(0)
    newest: datetime | None = None
    at_newest: set[str] = field(default_factory=set)
    looked_at: datetime | None = None

    async def read_on(self, runner: Runner, name: str) -> list[Entry]:
        """Return the new entries at the end of the log, back to the last read unless that is too much. Errors: those of
        the runner."""
        found: list[Entry] = []
        most = max(self.tails)
        for tail in self.tails:
            asked = min(tail, most)
            lines = [line.text[:LINE_CHARACTERS] async for line in runner.logs(name, tail=asked)]
            found = list(entries(lines))
            if len(lines) < asked or self._reaches_back(found):
                return found
            most = max(asked, MOST_CHARACTERS * len(lines) // (sum(map(len, lines)) + 1))
        self.findings.at_least = True
        return found

    @property
    def tails(self) -> tuple[int, ...]:
        return TAILS if self.newest else FIRST_TAILS

    def take(self, found: Sequence[Entry], rhythm: Rhythm, now: datetime) -> None:
        """Take entries as they are written, oldest first. Entries of earlier reads and of the future are skipped: a
        strategy may print what looks like an entry of next year."""
        fresh = [entry for entry in found if self._is_fresh(entry)]
        age = now - self.looked_at if self.looked_at and self.newest else _UNKNOWN_AGE
        zone = zone_of(fresh, now, age)
        self.zone = self.zone if zone is None else zone
        believed = [entry for entry in fresh if entry.at + self.zone <= now + AHEAD]
        self.findings.take((replace(entry, at=entry.at + self.zone) for entry in believed), rhythm)
        self._remember(believed)
        self.looked_at = now

    def _is_fresh(self, entry: Entry) -> bool:
        if self.newest is None or entry.at > self.newest:
            return True
        return entry.at == self.newest and entry.message not in self.at_newest

    def _remember(self, found: Sequence[Entry]) -> None:
        newest = max((entry.at for entry in found), default=self.newest)
        if newest != self.newest:
            self.newest, self.at_newest = newest, set()
        self.at_newest |= {entry.message for entry in found if entry.at == newest}

    def _reaches_back(self, found: Sequence[Entry]) -> bool:
        return self.newest is None or any(entry.at <= self.newest for entry in found)
