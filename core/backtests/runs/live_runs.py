"""What the backtests that this process follows have told. Lost with it: whoever follows one again reads its whole
log."""

from collections import deque
from dataclasses import dataclass, field
from uuid import UUID

from core import json_safe
from core.freqtrade.backtests.backtest_facts import (
    FIRST_PHASE,
    AskedExchange,
    CallbackFailed,
    CandlesRead,
    Ended,
    Fact,
    LeftOut,
    Noted,
    Phase,
    parse,
)
from core.freqtrade.settings.mask import mask_line

MOST_LINES, MOST_CHARACTERS = 5_000, 2_000
"""How much of its log is kept: its last lines, each from its beginning."""
MOST_LOG = 1_000_000
"""Characters of all that is kept."""
_MOST_FACTS = 5_000
_CANCELLED = "cancelled"


@dataclass(slots=True)
class LiveRun:
    """What a run has told since its last start. Facts may be told again; the newest of each counts."""

    phase: str = ""
    """What is done now, e.g. "Reading candles"."""
    share: float = 0.0
    ended: Ended | None = None
    """Its last word. One that was ended from outside has none."""
    _facts: dict[object, Fact] = field(default_factory=dict)
    _lines: deque[str] = field(default_factory=lambda: deque(maxlen=MOST_LINES))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return all that it has told apart from its phases, and how it ended."""
        return (*self._facts.values(), *([self.ended] if self.ended else []))

    @property
    def log(self) -> str:
        """Return its last lines."""
        return "\n".join(self._lines)[-MOST_LOG:]

    def hear(self, line: str) -> None:
        """Take in a line of its log: a fact, or words, which are kept without passwords."""
        fact = parse(line)
        if fact is None:
            self._lines.append(json_safe.text(mask_line(line[:MOST_CHARACTERS])))
        else:
            self.learn(fact)

    def learn(self, fact: Fact) -> None:
        """Take in a fact. The machine of the runner ends what it hosts politely as well: such an end is no last
        word."""
        match fact:
            case Phase():
                self.phase, self.share = fact.words, fact.share
                if fact == FIRST_PHASE:  # the log of an earlier attempt stands before it
                    self._facts = {}
            case Ended():
                self.ended = None if fact.why == _CANCELLED else fact
            case _ if len(self._facts) < _MOST_FACTS or _key(fact) in self._facts:
                self._facts[_key(fact)] = fact

    def clear(self) -> None:
        """Forget what was heard, before the whole log is read."""
        self.phase, self.share, self.ended = "", 0.0, None
        self._facts, self._lines = {}, deque(maxlen=MOST_LINES)


_followed: dict[UUID, LiveRun] = {}


def follow(backtest_id: UUID) -> LiveRun:
    """Begin to follow a run, and return what is to be filled."""
    _followed[backtest_id] = LiveRun()
    return _followed[backtest_id]


def of(backtest_id: UUID) -> LiveRun | None:
    """Return what is known of a run that goes on; None for others."""
    return _followed.get(backtest_id)


def forget(backtest_id: UUID) -> None:
    """End following."""
    _followed.pop(backtest_id, None)


def _key(fact: Fact) -> object:
    """Return what a later fact must share with this one to replace it."""
    match fact:
        case CandlesRead():
            return (fact.pair, fact.timeframe, fact.candle_type, fact.sha256)
        case CallbackFailed():
            return (fact.callback, fact.error, fact.file, fact.line)
        case AskedExchange():
            return ("asked", fact.what)
        case LeftOut():
            return ("left out", fact.pair)
        case Noted():
            return ("noted", fact.words)
    return type(fact)
