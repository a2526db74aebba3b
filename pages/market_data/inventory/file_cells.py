"""A candle file as a row of the inventory. Pure."""

from collections.abc import Sequence
from datetime import datetime

from core.market_data.held import FilePage
from core.market_data.size_words import size_words
from core.market_data.views import CandleFileView
from pages.market_data.inventory import coverage
from pages.market_data.words import CANDLE_TYPES, file_note, gaps_count, moment
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Action, Column, Kind
from pages.parts.text import figures

COLUMNS = (
    Column("pair", "Pair", Kind.NAME, sortable=True, phone="s1"),
    Column("timeframe", "Timeframe", Kind.TEXT, sortable=True, phone="s2"),
    Column("source", "From", Kind.TEXT, phone="s3"),
    Column("coverage", "Coverage", Kind.COVERAGE, phone="s3", note="All rows on one scale; holes are marked"),
    Column("first", "First, UTC", Kind.TEXT, sortable=True, narrow=False),
    Column("last", "Last, UTC", Kind.TEXT, sortable=True),
    Column("rows", "Candles", Kind.NUMBER, sortable=True, narrow=False),
    Column("gaps", "Gaps", Kind.OPENS, sortable=True, phone="s3"),
    Column("size", "Size", Kind.NUMBER, sortable=True, narrow=False),
    Column("fetched", "Fetched", Kind.AGE, sortable=True, narrow=False),
)
GAPS, DELETE = "gaps", "delete"
ACTIONS = (Action(DELETE, "delete", "Delete…"),)
"""Actions of people who may edit the runner."""
_MOST_NOTE = 160


def row(file: CandleFileView, page: FilePage, now: datetime, *, may_delete: bool) -> Row:
    """Return the row of a file. `page`: what it is listed with, for the scale of its strip."""
    kind = CANDLE_TYPES.get(file.candle_type, "")
    name = file.pair or file.path
    return (
        cells.row(file.id, title=f"{name} {file.timeframe}")
        | cells.noted("pair", cells.text("pair", name, badge=kind), *_note(file))
        | cells.text("timeframe", file.timeframe)
        | cells.text("source", f"{file.source_title}, {file.trading_mode}", tone="muted")
        | _coverage(file, page, now)
        | cells.text("first", moment(file.first, now))
        | cells.text("last", moment(file.last, now))
        | cells.figure("rows", figures.count(file.rows))
        | _gaps(file)
        | cells.figure("size", size_words(file.size_bytes))
        | cells.age("fetched", file.changed_at)
        | cells.may(delete=may_delete)
    )


def sums(page: FilePage) -> dict[str, Sequence[tuple[str, str, str]]]:
    """Return the row under the rows; nothing when there are no files."""
    totals = page.totals
    if not totals.files:
        return {}
    with_gaps = f"{figures.count(totals.with_gaps)} with gaps" if totals.with_gaps else "no gaps"
    return {
        "pair": [(figures.plural(totals.files, "file"), "", "")],
        "rows": [(figures.count(totals.rows), "", "")],
        "gaps": [(with_gaps, "", "")],
        "size": [(size_words(totals.size_bytes), "", "")],
    }


def _note(file: CandleFileView) -> tuple[str, str]:
    words, tone = file_note(file)
    return words[:_MOST_NOTE], tone


def _coverage(file: CandleFileView, page: FilePage, now: datetime) -> Row:
    drawn = coverage.strip(file, page.earliest, page.latest)
    says = f"{moment(file.first, now)} to {moment(file.last, now)}" if file.rows else "no candles"
    return cells.coverage("coverage", drawn.there, drawn.missing, says)


def _gaps(file: CandleFileView) -> Row:
    words = gaps_count(file)
    return cells.opens("gaps", words, GAPS, "Show each gap") if file.gap_count else cells.opens("gaps", words)
