"""What a running bot complains of, out of its log: findings, each with its kind, a sentence, since when and how often.
Pure: `now` is an argument.

A finding is reported for as long as it goes on. One that recurs at each candle lasts from candle to candle; one that
occurred once ends after a while.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.freqtrade.logs.entries import Entry, entries
from core.freqtrade.logs.meanings import Kind, Meaning, begins_run, meaning, pairs_told
from core.freqtrade.settings.mask import MASK, is_secret_name, mask_line

LONGEST_SENTENCE = 500
MOST_FINDINGS = 30
"""Of one run that are remembered; the ones that are longest ago go first."""
MOST_PAIRS = 1_000
MOST_NAMED = 3
LASTS = timedelta(minutes=3)
"""What came once is told for this long, longer where the bot's own rhythm is slower."""
RECONNECTED = timedelta(minutes=1)
"""An exchange that does not answer is asked again at each turn: without a word for this long it answers."""
LONGEST_ONCE = timedelta(hours=1)
LEAST_UNREACHABLE = 2
"""A single question that an exchange did not answer is daily life."""
_TOLD_BY_TURN = (Kind.BAN, Kind.UNREACHABLE, Kind.OUTDATED, Kind.NO_CANDLES)
"""They come again with the next turn of the loop, if they go on; the others may wait for the next candle."""
_EXPLAINING = (Kind.BAN, Kind.UNREACHABLE, Kind.ANALYSIS, Kind.NO_CANDLES, Kind.OUTDATED)
_WORDS = {
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
_NAME = re.compile(r"(?<![A-Za-z_-])([A-Za-z][A-Za-z_-]{2,39})['\"]?\s{0,2}[:=]\s{0,2}['\"]?")
_VALUE = re.compile(r"[^\s'\",;&{}()\[\]]{6,500}")


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


@dataclass(slots=True)
class Finding:
    """One kind of trouble of a run, told by one or more lines. Times are aware, UTC."""

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
        """`over`: after a pause this long it begins anew."""
        if at - self.last_at > over:
            self.first_at, self.count, self.pause = at, 0, timedelta(0)
            self.pairs.clear()
        self.pause = max(self.pause, at - self.last_at) if self.count else timedelta(0)
        self.last_at = max(at, self.last_at)
        self.count += 1
        self.text = found.text
        if found.pair and (found.pair in self.pairs or len(self.pairs) < MOST_PAIRS):
            self.pairs[found.pair] = (at, found.text)


class Findings:
    """Of one run. `take` is called with each entry once, oldest first."""

    def __init__(self) -> None:
        self.at_least = False
        self._found: dict[tuple[Kind, str], Finding] = {}
        self._pairs: int | None = None
        self._raised = ""

    def take(self, told: Iterable[Entry], rhythm: Rhythm | None = None) -> None:
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
        """What goes on, the worst first. Empty when all is well."""
        going = [finding for finding in list(self._found.values()) if goes_on(finding, rhythm, now)]
        kinds = list(Kind)
        going.sort(key=lambda finding: (kinds.index(finding.kind), finding.first_at))
        pairs = rhythm.pairs or self._pairs
        return tuple(_complaint(finding, pairs, rhythm, self.at_least) for finding in going)


def findings(lines: Sequence[str], now: datetime, rhythm: Rhythm | None = None) -> tuple[Complaint, ...]:
    """Of a log that is read as a whole."""
    known, found = rhythm or Rhythm(), Findings()
    found.take((entry for entry in entries(lines) if entry.at <= now + LASTS), known)
    return found.told(known, now)


def silence(since: datetime, told_at: datetime) -> Complaint:
    """The loop turns, and analyses no candle."""
    said = f"No candle has been analysed since {since:%Y-%m-%d %H:%M} UTC. Its log does not say why."
    return Complaint(Kind.SILENT, _WORDS[Kind.SILENT], said, since, told_at, 1)


def goes_on(finding: Finding, rhythm: Rhythm, now: datetime) -> bool:
    """A strategy that fails is asked again at each turn, until it succeeds: then it is over."""
    if finding.kind is Kind.UNREACHABLE and finding.count < LEAST_UNREACHABLE:
        return False
    settled = 2 * rhythm.turn + timedelta(seconds=30)
    if finding.kind is Kind.ANALYSIS and rhythm.analysed_at and rhythm.analysed_at - finding.last_at > settled:
        return False
    return now - finding.last_at <= lasts(finding, rhythm)


def lasts(finding: Finding, rhythm: Rhythm) -> timedelta:
    """How long after its last line it is still told."""
    once = timedelta(0) if finding.kind in _TOLD_BY_TURN else min(rhythm.timeframe, LONGEST_ONCE)
    again = min(finding.pause, 2 * rhythm.timeframe) * 1.25
    least = RECONNECTED if finding.kind is Kind.UNREACHABLE else LASTS
    return least + max(once, again, 3 * rhythm.turn)


# -- in words ----------------------------------------------------------------------------------------------------------


def _complaint(finding: Finding, pairs: int | None, rhythm: Rhythm, at_least: bool) -> Complaint:
    failing = _failing(finding, rhythm)
    said = _clean(_SENTENCES[finding.kind](finding, failing, max(pairs or 0, len(failing))))
    return Complaint(
        finding.kind, _WORDS[finding.kind], said, finding.first_at, finding.last_at, finding.count, at_least
    )


def _failing(finding: Finding, rhythm: Rhythm) -> dict[str, str]:
    """Pairs that failed in the last turns, with what was said."""
    since = finding.last_at - max(timedelta(seconds=60), 2 * rhythm.turn)
    return {pair: text for pair, (at, text) in sorted(finding.pairs.items()) if at >= since}


def _analysis(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The strategy fails for {_share(failing, pairs)}: {_most_common(finding, failing)}{_names(failing, pairs)}"


def _callback(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The strategy's {finding.subject} raises an exception: {finding.text}"


def _order(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"{_order_of(failing)} failed: {finding.text}"


def _funds(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"There are not enough funds: {finding.text}"


def _outdated(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    oldest = max((int(text) for text in failing.values() if text.isdecimal()), default=0)
    share = _share(failing, pairs)
    return f"The candles of {share} are outdated, the oldest by {oldest:,} minutes.{_names(failing, pairs)}"


def _no_candles(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The exchange gives no candles for {_share(failing, pairs)}.{_names(failing, pairs)}"


def _ban(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The exchange limits or bans the requests of the bot: {finding.text}"


def _unreachable(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return f"The exchange does not answer as it should: {finding.text}"


def _other(finding: Finding, failing: dict[str, str], pairs: int) -> str:
    return finding.text


_SENTENCES = {
    Kind.BAN: _ban,
    Kind.UNREACHABLE: _unreachable,
    Kind.ANALYSIS: _analysis,
    Kind.CALLBACK: _callback,
    Kind.ORDER: _order,
    Kind.FUNDS: _funds,
    Kind.NO_CANDLES: _no_candles,
    Kind.OUTDATED: _outdated,
    Kind.OTHER: _other,
}


def _share(failing: dict[str, str], pairs: int) -> str:
    return f"{len(failing)} of {pairs} pairs"


def _names(failing: dict[str, str], pairs: int) -> str:
    """Where they are few."""
    is_worth_it = len(failing) < pairs and len(failing) <= MOST_NAMED
    return f" ({', '.join(failing)})" if is_worth_it else ""


def _most_common(finding: Finding, failing: dict[str, str]) -> str:
    """One that does not change with the pair that failed last."""
    counted = Counter(text[:LONGEST_SENTENCE] for text in failing.values()).most_common()
    return min((text for text, count in counted if count == counted[0][1]), default=finding.text)


def _order_of(failing: dict[str, str]) -> str:
    return f"An order for {next(iter(failing))}" if len(failing) == 1 else "Orders" if failing else "An order"


def _clean(sentence: str) -> str:
    """On one line, without secrets, no longer than a person reads."""
    said = mask_named(mask_line(" ".join(sentence.split())))
    return said if len(said) <= LONGEST_SENTENCE else f"{said[: LONGEST_SENTENCE - 1].rstrip()}…"


def mask_named(text: str) -> str:
    """Values that stand behind the name of a secret: `apiKey=…`, `"secret": "…"`."""
    shown, at = [], 0
    for name in _NAME.finditer(text):
        if name.start() >= at and is_secret_name(name[1]) and (value := _VALUE.match(text, name.end())):
            shown += [text[at : value.start()], MASK]
            at = value.end()
    return "".join([*shown, text[at:]])
