"""The filters and the order of a list of candle files, and a page of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.market_data.views import CandleFileView, Totals

MOST_ROWS, MOST_CHARACTERS = 200, 100


class FileSort(StrEnum):
    """The columns that may be sorted by."""

    PAIR = "pair"
    TIMEFRAME = "timeframe"
    FIRST = "first"
    LAST = "last"
    ROWS = "rows"
    GAPS = "gaps"
    SIZE = "size"
    FETCHED = "fetched"


@dataclass(frozen=True, slots=True)
class FileQuery:
    """A page of candle files. `text`: part of the pair, or of the path where no pair is known, in any case. Empty
    filters leave everything. `sort`: a value of `FileSort`; the pair decides for others and between equals."""

    text: str = ""
    source: str = ""
    trading_mode: str = ""
    timeframe: str = ""
    only_with_gaps: bool = False
    only_problems: bool = False
    sort: str = FileSort.PAIR
    descending: bool = False
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class FilePage:
    """`files`: this page; `totals`, `earliest` and `latest`: over everything that the filter leaves. `sources` (key and
    title) and `timeframes` (shortest first): what the runner holds, whatever the filter."""

    files: tuple[CandleFileView, ...]
    totals: Totals
    sources: tuple[tuple[str, str], ...]
    timeframes: tuple[str, ...]
    earliest: datetime | None
    latest: datetime | None
