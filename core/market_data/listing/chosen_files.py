"""Filter, order and sums of a list of candle files. Pure."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from core.market_data.listing.file_query import MOST_CHARACTERS, MOST_ROWS, FileQuery, FileSort
from core.market_data.listing.listed_files import ListedFile
from core.market_data.views import Totals

_SORTED_BY: dict[str, Callable[[ListedFile], Any]] = {
    FileSort.TIMEFRAME: lambda one: one.row.timeframe_seconds,
    FileSort.FIRST: lambda one: one.row.first_at,
    FileSort.LAST: lambda one: one.row.last_at,
    FileSort.ROWS: lambda one: one.row.rows,
    FileSort.GAPS: lambda one: (one.row.gap_count, one.row.missing),
    FileSort.SIZE: lambda one: one.row.size_bytes,
    FileSort.FETCHED: lambda one: one.row.changed_at,
}


def chosen(files: Iterable[ListedFile], query: FileQuery) -> list[ListedFile]:
    """Return what the filter leaves, in the order of the query. What has no value to sort by comes last."""
    text = query.text.strip()[:MOST_CHARACTERS].casefold()
    left = [one for one in files if _is_left(one, query) and text in _name(one)]
    left.sort(key=_by_pair, reverse=query.descending and query.sort not in _SORTED_BY)
    value = _SORTED_BY.get(query.sort)
    if value is None:
        return left
    with_value = sorted((one for one in left if value(one) is not None), key=value, reverse=query.descending)
    return [*with_value, *(one for one in left if value(one) is None)]


def page_of(files: Sequence[ListedFile], query: FileQuery) -> Sequence[ListedFile]:
    """Return the files of the page that the query asks for, at most `MOST_ROWS`."""
    start = max(query.offset, 0)
    return files[start : start + min(max(query.limit, 0), MOST_ROWS)]


def totals_of(files: Iterable[ListedFile]) -> Totals:
    """Return the sums. A companion that is in several rows is counted once."""
    files = list(files)
    sizes = {row.id: row.size_bytes for one in files for row in (one.row, *one.companions)}
    return Totals(
        files=len(files),
        rows=sum(one.row.rows for one in files),
        with_gaps=sum(one.has_gaps for one in files),
        with_problems=sum(bool(one.problem) for one in files),
        size_bytes=sum(sizes.values()),
    )


def range_of(files: Sequence[ListedFile]) -> tuple[datetime | None, datetime | None]:
    """Return when the earliest of their candles opens, and the latest; None for both without candles."""
    first = min((one.row.first_at for one in files if one.row.first_at), default=None)
    return first, max((one.row.last_at for one in files if one.row.last_at), default=None)


def _is_left(one: ListedFile, query: FileQuery) -> bool:
    row = one.row
    return (
        query.source in ("", row.source)
        and query.trading_mode in ("", row.trading_mode)
        and query.timeframe in ("", row.timeframe)
        and (one.has_gaps or not query.only_with_gaps)
        and (bool(one.problem) or not query.only_problems)
    )


def _name(one: ListedFile) -> str:
    return (one.row.pair or one.row.path).casefold()


def _by_pair(one: ListedFile) -> tuple[Any, ...]:
    row = one.row
    return _name(one), row.timeframe_seconds, row.source, row.trading_mode, row.path
