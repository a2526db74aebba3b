"""The filters and the order of a list of backtests, and a page of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from core.backtests.models import BacktestStatus
from core.backtests.views import RunLine

MOST_ROWS, MOST_CHARACTERS, MOST_WORDS = 200, 200, 8


class RunSort(StrEnum):
    """The columns that may be sorted by."""

    CREATED = "created"
    COMPLETED = "completed"
    STRATEGY = "strategy"
    PERIOD = "period"
    PROFIT = "profit"
    DRAWDOWN = "drawdown"
    TRADES = "trades"
    WIN_RATE = "win_rate"


@dataclass(frozen=True, slots=True)
class RunQuery:
    """A page of backtests. `text`: words of which each is part of the strategy's name, the first pairs, the timeframe,
    or a tag, or is the version as in "v3"; in any case. Empty filters leave everything. `only_flawed`: those that
    finished with errors. `sort`: a value of `RunSort`, others mean `CREATED`. Those under way stand before all others,
    whatever the order; rows without the figure stand last."""

    text: str = ""
    states: tuple[BacktestStatus, ...] = ()
    family_id: UUID | None = None
    runner_id: UUID | None = None
    exchange_id: UUID | None = None
    bot_id: UUID | None = None
    tag: str = ""
    only_favourites: bool = False
    only_mine: bool = False
    only_flawed: bool = False
    batch: UUID | None = None
    sort: str = RunSort.CREATED
    descending: bool = True
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class RunPage:
    """`rows`: this page; `total`: over everything that the filter leaves; `counts`: state → number of all backtests
    that the actor may see, whatever the filter."""

    rows: tuple[RunLine, ...]
    total: int
    counts: Mapping[BacktestStatus, int]

    @property
    def known(self) -> int:
        """How many backtests there are, whatever the filter."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class RunChoices:
    """What a list can be filtered by: id and name, ordered by name; of things that the actor may see."""

    strategies: tuple[tuple[UUID, str], ...]
    runners: tuple[tuple[UUID, str], ...]
    exchanges: tuple[tuple[UUID, str], ...]
    tags: tuple[str, ...]
