"""What a backtest tells while it runs: lines `FLOTILLA {json}` among its log. A strategy runs in the same workload and
can write such lines too, so all are bounded, and none is trusted further than the run itself."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Phase:
    """What is done now, e.g. "Reading candles", "Calculating indicators", "Backtesting", and how far the whole run is
    (0..1)."""

    words: str
    share: float


@dataclass(frozen=True, slots=True)
class CandlesRead:
    """Candles that Freqtrade read, from `first` to `last`; None when there were none. `sha256`: of their dates and
    values."""

    pair: str
    timeframe: str
    candle_type: str
    rows: int
    first: datetime | None
    last: datetime | None
    sha256: str


@dataclass(frozen=True, slots=True)
class CallbackFailed:
    """A callback of the strategy raised, `count` times so far. `line`: of the strategy's file; 0 when it is unknown."""

    callback: str
    error: str
    file: str
    line: int
    count: int


@dataclass(frozen=True, slots=True)
class AskedExchange:
    """The strategy asked the exchange for its present, which a backtest has not, `count` times so far."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Noted:
    """Something else worth telling, a sentence: a hook that this version has no place for, a log that was cut."""

    words: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The last word. `code`: Freqtrade's exit code, negative for a signal. `why`: "ended", "cancelled", "silent" (no
    progress), "out of memory". `has_result`: whether a zip with a readable JSON is there. `files`: those of the folder
    `results` of the workspace that are there."""

    code: int
    why: str
    seconds: float
    peak_bytes: int
    has_result: bool
    error: str = ""
    """The reason, as Freqtrade or Python said it; empty when nothing went wrong."""
    error_file: str = ""
    error_line: int = 0
    """Where in the strategy's files it went wrong; 0 when it is unknown."""
    files: tuple[str, ...] = ()


Fact = Phase | CandlesRead | CallbackFailed | AskedExchange | Noted | Ended
