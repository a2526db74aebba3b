"""Rows of a list of candle files: a traded file with the files of futures that belong to it. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.market_data.listing.completeness import problem_of
from core.market_data.models import CandleFileRow
from core.market_data.stored.file_rows import TRADED, view_of
from core.market_data.views import CandleFileView

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class ListedFile:
    """`problem`: a sentence; empty when the file and its companions are whole."""

    row: CandleFileRow
    companions: tuple[CandleFileRow, ...]
    problem: str

    @property
    def has_gaps(self) -> bool:
        """Whether candles are missing inside the file or one of its companions."""
        return any(one.gap_count for one in (self.row, *self.companions))

    def view(self) -> CandleFileView:
        """Return its view."""
        return replace(view_of(self.row, self.companions), problem=self.problem)


def listed(rows: Iterable[CandleFileRow]) -> list[ListedFile]:
    """Return a row for each traded file. Companions are in the row of each timeframe of their pair; those whose pair
    has no traded file are rows of their own."""
    rows = list(rows)
    companions: dict[_Key, list[CandleFileRow]] = {}
    for row in rows:
        if row.pair and row.candle_type not in TRADED:
            companions.setdefault(_key(row), []).append(row)
    traded = [row for row in rows if row.candle_type in TRADED]
    taken = {_key(row) for row in traded if row.pair}
    alone = [row for row in rows if row.candle_type not in TRADED and _key(row) not in taken]
    return [*(_with(row, companions.get(_key(row), ())) for row in traded), *(_with(row, ()) for row in alone)]


def _with(row: CandleFileRow, companions: Sequence[CandleFileRow]) -> ListedFile:
    own = tuple(sorted(companions, key=lambda one: (one.candle_type, one.timeframe_seconds)))
    return ListedFile(row, own, problem_of(row, own))


def _key(row: CandleFileRow) -> _Key:
    return row.source, row.trading_mode, row.pair
