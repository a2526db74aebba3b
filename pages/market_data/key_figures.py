"""The row of key figures of market data. Pure."""

from datetime import datetime, tzinfo

from core.market_data.size_words import size_words
from core.market_data.views import DataSummary
from pages.parts.kpi import Kpi
from pages.parts.text import figures


def key_figures(summary: DataSummary, zone: tzinfo, now: datetime) -> list[Kpi]:
    """Return files, candles, disk and age of what a runner holds."""
    totals = summary.totals
    share = totals.size_bytes / summary.limit_bytes if summary.limit_bytes else 0.0
    used = f"{figures.percent(share, 0, sign=False)} of {size_words(summary.limit_bytes)} for candles"
    read = f"read {figures.moment(summary.read_at, now, zone)}" if summary.read_at else "not read yet"
    return [
        Kpi("Candle files", figures.count(totals.files), sub=_state(summary)),
        Kpi("Candles", figures.count(totals.rows), sub="of all pairs and timeframes"),
        Kpi("Disk", size_words(totals.size_bytes), sub=used),
        Kpi("Last updated", figures.moment(summary.last_updated, now, zone), sub=read),
    ]


def _state(summary: DataSummary) -> str:
    """`3 with gaps, 1 with problems`."""
    totals = summary.totals
    words = [f"{figures.count(totals.with_gaps)} with gaps"] if totals.with_gaps else []
    words += [f"{figures.count(totals.with_problems)} with problems"] if totals.with_problems else []
    return ", ".join(words) or ("no gaps" if totals.files else "none")
