"""A curve as small as a word, with the line where it began."""

from collections.abc import Sequence

from pages.parts.text.digits import MONEY_PLACES
from pages.parts.text.markup import text

WIDTH, HEIGHT, MARGIN = 84, 20, 2
Range = tuple[float, float]
"""What the lowest and the highest point of the drawing stand for; the values' own when it is not given."""


def path(values: Sequence[float | None], span: Range | None = None) -> str:
    """The `d` of an SVG path within 84 × 20. A missing value breaks the line; fewer than two values draw nothing."""
    values = _clean(values)
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return ""
    step, drawn, pen = WIDTH / (len(values) - 1), [], "M"
    for index, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        drawn.append(f"{pen}{index * step:.1f} {_height(value, known, span):.1f}")
        pen = "L"
    return "".join(drawn)


def zero(values: Sequence[float | None], span: Range | None = None) -> float:
    """The height of the first value, or of the lowest of a span, where the dashed line is drawn."""
    known = [value for value in _clean(values) if value is not None]
    if span:
        return _height(span[0], known, span)
    return round(_height(known[0], known), 1) if known else HEIGHT / 2


def way(values: Sequence[float | None]) -> str:
    """Return `up`, `down` or empty: the last value against the first."""
    known = [value for value in _clean(values) if value is not None]
    if len(known) < 2 or known[-1] == known[0]:
        return ""
    return "up" if known[-1] > known[0] else "down"


def sparkline_html(values: Sequence[float | None], says: str, span: Range | None = None) -> str:
    """`says`: the same in words, for those who do not see it. With a span it is neither gain nor loss."""
    height = zero(values, span)
    line = f'<line x1="0" x2="{WIDTH}" y1="{height}" y2="{height}"/>'
    return (
        f'<svg class="spark {"" if span else way(values)}" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" role="img" aria-label="{text(says)}">{line}'
        f'<path d="{path(values, span)}"/></svg>'
    )


def _clean(values: Sequence[float | None]) -> list[float | None]:
    """Without the noise of floats, which would fill the height of a curve that does not move."""
    return [None if value is None else round(value, MONEY_PLACES) for value in values]


def _height(value: float, known: Sequence[float], span: Range | None = None) -> float:
    low, high = span or (min(known), max(known))
    share = (value - low) / (high - low) if high > low else 0.5
    return HEIGHT - MARGIN - min(max(share, 0.0), 1.0) * (HEIGHT - 2 * MARGIN)
