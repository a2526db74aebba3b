"""What pages see of market data. No secrets."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from core.jobs import JobView
from core.market_data.models import Cause, DownloadDraft


@dataclass(frozen=True, slots=True)
class GapView:
    """A hole in a candle file. `start`, `end`: the first and the last missing candle. `price_jump`: open after ÷ close
    before − 1; None when it is not known."""

    start: datetime
    end: datetime
    candles: int
    price_jump: float | None


@dataclass(frozen=True, slots=True)
class CompanionView:
    """A file that belongs to candles of futures: mark prices or funding rates, from `first` to `last`."""

    candle_type: str
    first: datetime | None
    last: datetime | None
    rows: int
    gap_count: int
    problem: str


@dataclass(frozen=True, slots=True)
class CandleFileView:
    """One pair and timeframe that a runner holds. `pair` is empty when it cannot be told from the file's name.
    `companions`: of futures; a kind that is missing has no file. `problem`: a sentence; empty when it is whole."""

    id: UUID
    source: str
    source_title: str
    path: str
    trading_mode: str
    pair: str
    candle_type: str
    timeframe: str
    first: datetime | None
    last: datetime | None
    rows: int
    missing: int
    gap_count: int
    longest_gap: int
    gaps: tuple[GapView, ...]
    size_bytes: int
    changed_at: datetime | None
    problem: str
    companions: tuple[CompanionView, ...] = ()


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the candle files that a filter leaves, companions of futures included in `size_bytes`."""

    files: int
    rows: int
    with_gaps: int
    with_problems: int
    size_bytes: int


class Outcome(StrEnum):
    """What became of one target, as the store shows it."""

    WAITING = "waiting"
    RUNNING = "running"
    WHOLE = "whole"  # the store holds what the exchange has of it
    NOTHING = "nothing"  # the exchange has no candles
    UNKNOWN = "unknown"  # the exchange does not have the pair or the timeframe
    PARTLY = "partly"  # something is missing; what was fetched is kept
    FAILED = "failed"  # nothing of it is stored


@dataclass(frozen=True, slots=True)
class TargetResult:
    """A pair, timeframe and candle type of a download: its progress (0..1) while it runs, and what came of it. `words`:
    a sentence where something is worth saying. Times are of the first and the last candle in the store."""

    pair: str
    timeframe: str
    candle_type: str
    outcome: Outcome
    progress: float = 0.0
    added: int = 0
    rows: int = 0
    first: datetime | None = None
    last: datetime | None = None
    words: str = ""

    @property
    def is_problem(self) -> bool:
        """Whether it did not bring what was asked for."""
        return self.outcome in (Outcome.UNKNOWN, Outcome.NOTHING, Outcome.PARTLY, Outcome.FAILED)


@dataclass(frozen=True, slots=True)
class DownloadView:
    """A download on a runner. `targets`: while it runs as far as they are known, afterwards what came of each.
    `may_cancel`: for the actor. `log`: its last lines."""

    id: UUID
    runner_id: UUID
    exchange_id: UUID | None
    source: str
    source_title: str
    draft: DownloadDraft | None
    cause: Cause
    job: JobView
    requested_by: UUID | None
    requested_by_name: str
    targets: tuple[TargetResult, ...]
    added_rows: int
    problems: int
    log: str
    banned_until: datetime | None
    may_cancel: bool


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a download would bring, before it starts. Counts are upper bounds: a pair may have been listed later.
    `seconds` is None when it cannot be told. `refusal`: why it cannot start; empty when it can. `notes`: sentences that
    a person should know, such as patterns whose pairs are known only when it starts."""

    targets: int
    candles: int
    size_bytes: int
    requests: int
    seconds: float | None
    free_bytes: int | None
    refusal: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refresh:
    """A scheduled refresh: everything that the runner holds of one source and trading mode is brought up to date."""

    source: str
    source_title: str
    trading_mode: str
    exchange_id: UUID
    every_hours: int
    by_name: str
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class DataSummary:
    """What a runner holds, in short. `limit_bytes`: the most that market data may take there. `read_at`: when its
    stores were last read; None for never. `earliest`, `latest`: of all candles."""

    runner_id: UUID
    runner_name: str
    is_ready: bool
    last_updated: datetime | None
    totals: Totals
    limit_bytes: int
    read_at: datetime | None
    refreshes: tuple[Refresh, ...]
    may_use: bool
    may_edit: bool
    earliest: datetime | None = None
    latest: datetime | None = None
