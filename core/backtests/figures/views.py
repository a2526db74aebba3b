"""What pages see of one result. Figures are already written: with the names and the digits of Freqtrade's report."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.backtests.models import BacktestStatus


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a result. `words`: "n/a" where Freqtrade writes a number that means nothing; `why` then says the
    reason. `is_few`: a ratio of too few trades to tell. `way`: up, down or empty."""

    name: str
    words: str
    why: str = ""
    is_few: bool = False
    way: str = ""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that belong together."""

    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Drawdown:
    """A largest drawdown. `name`: "of closed trades" or "with open trades". `ratio`: None where the result has none."""

    name: str
    ratio: float | None
    amount: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class BreakdownLine:
    """A line of a breakdown; None where it is not known. `key`: as it was, `second` the exit reason of a pair of tags.
    `profit_ratio`: of the starting balance. `mean_ratio`: the mean of the ratios of its trades. `order`: its place
    where lines have a natural order, such as weekdays."""

    key: str
    trades: int
    profit_abs: float | None
    profit_ratio: float | None = None
    mean_ratio: float | None = None
    duration: str = ""
    wins: int = 0
    draws: int = 0
    losses: int = 0
    second: str = ""
    order: int = 0
    profit_factor: Figure | None = None

    @property
    def win_rate(self) -> float | None:
        """Wins of all its trades."""
        return self.wins / self.trades if self.trades else None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A result by one thing. `total`: None where Freqtrade has none."""

    name: str
    title: str
    lines: tuple[BreakdownLine, ...]
    total: BreakdownLine | None = None
    is_cut: bool = False
    """Whether lines are missing, because there were too many."""


@dataclass(frozen=True, slots=True)
class PeriodProfit:
    """The profit of closed trades of a day or of a month, which `start` begins (UTC)."""

    start: datetime
    profit_abs: float
    trades: int | None = None


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What else is told of the run. `asked_start`, `asked_end`: what was asked for, the end not included. `real_start`,
    `real_end`: when the first and the last candle of the run opened. `problems`: why it is "finished with errors".
    `repeats`: the run that it runs again exactly. `zip_bytes`: 0 without a zip."""

    asked_start: datetime
    asked_end: datetime
    real_start: datetime | None
    real_end: datetime | None
    problems: tuple[str, ...]
    notes: str
    repeats: UUID | None
    container_id: str
    peak_bytes: int | None
    zip_bytes: int
    fee: float | None
    """A ratio, paid at entry and exit; `fee_from` says where it comes from."""
    fee_from: str


@dataclass(frozen=True, slots=True)
class ResultView:
    """The figures of one result. `headline`: the few that matter most. `caveats`: sentences that must be read with the
    figures. `drawdowns`: the worse first. `days`: in which a trade was closed. `pairs`: in the order in which they were
    run."""

    id: UUID
    status: BacktestStatus
    run: RunFacts
    currency: str
    starting_balance: float | None
    total_trades: int
    headline: tuple[Figure, ...]
    groups: tuple[FigureGroup, ...]
    drawdowns: tuple[Drawdown, ...]
    caveats: tuple[str, ...]
    breakdowns: tuple[Breakdown, ...]
    months: tuple[PeriodProfit, ...]
    days: tuple[PeriodProfit, ...]
    pairs: tuple[str, ...]
    no_trades: str = ""
    """What Freqtrade says of a result without trades."""


@dataclass(frozen=True, slots=True)
class ReturnBin:
    """How many trades returned from `low` on, up to `high`, as ratios. The first and the last bin hold the rest."""

    low: float
    high: float
    trades: int


@dataclass(frozen=True, slots=True)
class TradeSpread:
    """What Freqtrade has no table for."""

    by_duration: Breakdown
    by_direction: Breakdown
    returns: tuple[ReturnBin, ...]


@dataclass(frozen=True, slots=True)
class ResultTrade:
    """One trade of a result; see `BacktestTrade`."""

    n: int
    pair: str
    is_short: bool
    opened_at: datetime
    closed_at: datetime
    minutes: float
    open_rate: float
    close_rate: float
    amount: float
    stake_amount: float
    leverage: float
    profit_ratio: float
    profit_abs: float
    fee_open: float
    fee_close: float
    funding_fees: float
    min_rate: float | None
    max_rate: float | None
    orders: int
    enter_tag: str
    exit_reason: str
    is_left_open: bool


@dataclass(frozen=True, slots=True)
class TradePage:
    """A page of trades. `total`: of all trades that match."""

    rows: tuple[ResultTrade, ...]
    total: int


@dataclass(frozen=True, slots=True)
class TradeSums:
    """Of all trades that match."""

    total: int
    profit_abs: float
    wins: int
    losses: int
