"""The strip that shows which candles of a range are there, as SVG paths within 100 × 8. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from core.market_data.views import CandleFileView

_WIDTH, _HEIGHT = 100.0, 8
_LEAST = 0.8
"""Width of the shortest hole: a pixel or two, so that it is seen."""
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Strip:
    """Paths of what is there and of the holes in it; empty where nothing is drawn."""

    there: str
    missing: str


def strip(file: CandleFileView, earliest: datetime | None, latest: datetime | None) -> Strip:
    """Return the strip of a file on the scale from `earliest` to `latest`. Holes are drawn as far as they are kept,
    which are the longest ones."""
    if not (file.first and file.last and earliest and latest):
        return Strip("", "")
    start, length = earliest.timestamp(), max((latest - earliest).total_seconds(), 1.0)

    def place(at: datetime) -> float:
        return min(max((at.timestamp() - start) / length, 0.0), 1.0) * _WIDTH

    whole = _wide_enough((place(file.first), place(file.last)))
    holes = [_wide_enough((place(gap.start), place(gap.end))) for gap in file.gaps]
    return Strip(_path([whole]), _path(holes))


def _wide_enough(span: Span) -> Span:
    left, right = span
    if right - left >= _LEAST:
        return span
    left = min(left, _WIDTH - _LEAST)
    return left, left + _LEAST


def _path(spans: Iterable[Span]) -> str:
    return "".join(f"M{left:.1f} 0H{right:.1f}V{_HEIGHT}H{left:.1f}Z" for left, right in spans)
