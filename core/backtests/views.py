"""What pages see of backtests. No secrets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.backtests.models import BacktestStatus


@dataclass(frozen=True, slots=True)
class RunLine:
    """A backtest in a list. `state_words`: its state in words, e.g. "running, 43%", "finished with errors", "waiting
    for a job slot of its runner". Names are empty where the thing is gone or the actor may not see it."""

    id: UUID
    status: BacktestStatus
    state_words: str
    progress: float
    step: str
    error_message: str
    problem_count: int
    family_id: UUID
    strategy_id: UUID
    strategy_name: str
    version_number: int
    exchange_id: UUID | None
    exchange_name: str
    runner_id: UUID | None
    runner_name: str
    bot_id: UUID | None
    batch: UUID | None
    timeframe: str
    pair_count: int
    first_pairs: str
    stake_currency: str
    start: date
    end: date
    """The last day, which is included."""
    trades: int | None
    profit_ratio: float | None
    profit_abs: float | None
    drawdown: float | None
    win_rate: float | None
    profit_factor: float | None
    sharpe: float | None
    sortino: float | None
    calmar: float | None
    tags: tuple[str, ...]
    is_favourite: bool
    is_brought: bool
    owner_id: UUID
    owner_name: str
    created_at: datetime
    began_at: datetime | None
    completed_at: datetime | None
    run_seconds: float | None
    may_change: bool
    may_cancel: bool


class Severity(StrEnum):
    """How serious a finding of the gate is."""

    STOPS = "stops"  # it cannot run
    ASKS = "asks"  # it runs on purpose only
    TELLS = "tells"  # it runs; this is worth knowing


@dataclass(frozen=True, slots=True)
class GateLine:
    """One finding before a run. `field`: the field of `BacktestDraft` it belongs to; empty for none. `pair`: empty when
    it concerns the whole run. `words`: a sentence that names the pair. `offer`: candles whose download would mend it,
    as (pair, timeframe); empty where none would."""

    severity: Severity
    field: str
    pair: str
    words: str
    offer: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StrategyNeedsView:
    """What Freqtrade says about a strategy with these settings. `timeframe`, `stake…`: values that hold where the draft
    gives none, from the strategy or the settings. `informative`: (pair, timeframe, candle type) that it reads beside
    its pairs. `asks_present`: what it asks an exchange for that a backtest has not, e.g. `orderbook`."""

    timeframe: str
    startup_candles: int
    informative: tuple[tuple[str, str, str], ...]
    has_protections: bool
    can_short: bool
    given: Mapping[str, Any]
    """Key of the configuration → value that the strategy sets, e.g. `stoploss`, `minimal_roi`, `max_open_trades`."""
    asks_present: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GateView:
    """What stands before a run. `needs`: None when Freqtrade could not be asked (`unasked` says why).
    `real_start`: the first candle that can be traded in, of the pair that begins first; None when nothing can."""

    lines: tuple[GateLine, ...]
    needs: StrategyNeedsView | None
    unasked: str
    real_start: datetime | None
    real_end: datetime | None
    seconds: float | None = None
    """How long it will take, from earlier runs of the strategy; None when there were none."""
    candles_read: int = 0

    @property
    def stops(self) -> bool:
        """Whether it cannot run."""
        return any(line.severity is Severity.STOPS for line in self.lines)

    @property
    def asks(self) -> tuple[str, ...]:
        """The sentences that a person must accept before it runs."""
        return tuple(line.words for line in self.lines if line.severity is Severity.ASKS)


@dataclass(frozen=True, slots=True)
class Curves:
    """The curves of a result, thinned to 2,000 points at most when it was brought in. Each point is (ms, value, …).
    `with_open`: (ms, equity, drawdown as a ratio), open trades included, the worst of each stretch; empty where the run
    told none. `closed`: the same of closed trades. `market`: (ms, change of equal parts of all pairs, a
    ratio)."""

    with_open: tuple[tuple[int, float, float], ...] = ()
    closed: tuple[tuple[int, float, float], ...] = ()
    market: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a run was made of. Column `recipe` holds it as JSON (`dataclasses.asdict`); absent keys are those of an
    older Flotilla. No secrets."""

    freqtrade_version: str = ""
    build: str = ""
    """The exact image or environment, e.g. an image digest."""
    class_name: str = ""
    strategy_sha256: str = ""
    extras_sha256: str = ""
    parameters_sha256: str = ""
    pairs: tuple[str, ...] = ()
    config: Mapping[str, Any] = field(default_factory=dict)
    """The effective configuration, as Freqtrade merged it, without secrets."""
    command: str = ""
    """The command line with which a person can run it themselves."""
    candles: tuple[Mapping[str, Any], ...] = ()
    """What was read: `{pair, timeframe, candle_type, rows, first, last, sha256}`, start-up and informative candles
    included."""
    candles_sha256: str = ""
    """Of all that was read; equal means the same candles."""
    markets_sha256: str = ""
    fee: float | None = None
    fee_from: str = ""
    """Where the fee came from, e.g. "of BTC/USDT, the first pair"."""
    accepted: tuple[str, ...] = ()
    """What the gate asked and a person accepted."""
    left_out: tuple[str, ...] = ()
    """Settings of the bot that a backtest cannot have, and why: sentences."""
    isolation: tuple[str, ...] = ()
    """The isolation of the run, sentences."""
    noted: tuple[str, ...] = ()
    """What else it told while it ran, e.g. that its log was cut: sentences."""
    source: str = ""
    """Key of the source of its candles."""
