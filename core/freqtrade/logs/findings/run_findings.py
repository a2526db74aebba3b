"""All findings of one run, collected entry by entry and told as complaints. Pure: `now` is an argument."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from core.freqtrade.logs.entries import Entry, entries
from core.freqtrade.logs.findings.error_kinds import Kind, Meaning
from core.freqtrade.logs.findings.finding import LASTS, Finding, goes_on
from core.freqtrade.logs.findings.finding_sentences import SENTENCES, clean, failing_pairs
from core.freqtrade.logs.findings.meanings import begins_run, meaning, pairs_told
from core.freqtrade.logs.log_errors import WORDS, Complaint, Rhythm

MOST_FINDINGS = 30
"""Of one run that are remembered; the ones that are longest ago go first."""


class Findings:
    """The findings of one run. Each entry is taken once, oldest first."""

    def __init__(self) -> None:
        self.at_least = False
        self._found: dict[tuple[Kind, str], Finding] = {}
        self._pairs: int | None = None
        self._raised = ""

    def take(self, told: Iterable[Entry], rhythm: Rhythm | None = None) -> None:
        """Read further entries. An entry that begins a run drops the findings before it."""
        over = 2 * (rhythm or Rhythm()).timeframe + LASTS
        for entry in told:
            if begins_run(entry):
                self._found.clear()
            self._pairs = pairs_told(entry) or self._pairs
            if (found := meaning(entry)) and (found := self._completed(found, entry.at)):
                self._add(entry.at, found, over)

    def _completed(self, found: Meaning, at: datetime) -> Meaning | None:
        """A failed analysis is told twice, first with its exception, then with its pair; and its pair has no candles
        afterwards, which is no trouble of its own."""
        if found.kind is Kind.NO_CANDLES and self._fails(found.pair, at):
            return None
        if found.kind is not Kind.ANALYSIS:
            return found
        if not found.pair:
            self._raised = found.text
            return None
        raised, self._raised = self._raised, ""
        name = raised.partition(": ")[0]
        is_plain = not raised or name == "ValueError"
        return found if is_plain else Meaning(found.kind, f"{name}: {found.text}", pair=found.pair)

    def _fails(self, pair: str, at: datetime) -> bool:
        analysis = self._found.get((Kind.ANALYSIS, ""))
        failed = analysis.pairs.get(pair) if analysis else None
        return failed is not None and at - failed[0] < LASTS

    def _add(self, at: datetime, found: Meaning, over: timedelta) -> None:
        key = (found.kind, found.subject)
        finding = self._found.get(key)
        if finding is None:
            if len(self._found) >= MOST_FINDINGS:
                del self._found[min(self._found, key=lambda known: self._found[known].last_at)]
            finding = self._found[key] = Finding(found.kind, found.subject, at, at)
        finding.take(at, found, over)

    def told(self, rhythm: Rhythm, now: datetime) -> tuple[Complaint, ...]:
        """Return what goes on, the worst first; empty when all is well."""
        going = [finding for finding in list(self._found.values()) if goes_on(finding, rhythm, now)]
        kinds = list(Kind)
        going.sort(key=lambda finding: (kinds.index(finding.kind), finding.first_at))
        pairs = rhythm.pairs or self._pairs
        return tuple(_complaint(finding, pairs, rhythm, self.at_least) for finding in going)


def findings(lines: Sequence[str], now: datetime, rhythm: Rhythm | None = None) -> tuple[Complaint, ...]:
    """Return the complaints of a log that is read as a whole."""
    known, found = rhythm or Rhythm(), Findings()
    found.take((entry for entry in entries(lines) if entry.at <= now + LASTS), known)
    return found.told(known, now)


def _complaint(finding: Finding, pairs: int | None, rhythm: Rhythm, at_least: bool) -> Complaint:
    failing = failing_pairs(finding, rhythm)
    said = clean(SENTENCES[finding.kind](finding, failing, max(pairs or 0, len(failing))))
    return Complaint(
        finding.kind, WORDS[finding.kind], said, finding.first_at, finding.last_at, finding.count, at_least
    )
