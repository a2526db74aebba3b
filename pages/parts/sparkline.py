"""A curve as small as a word, with the line where it began."""

from collections.abc import Sequence

from pages.parts.markup import text

WIDTH, HEIGHT, MARGIN = 84, 20, 2


def path(values: Sequence[float | None]) -> str:
    """The `d` of an SVG path within 84 × 20. A missing value breaks the line; fewer than two values draw nothing."""
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return ""
    step, drawn, pen = WIDTH / (len(values) - 1), [], "M"
    for index, value in enumerate(values):
        if value is None:
            pen = "M"
            continue
        drawn.append(f"{pen}{index * step:.1f} {_height(value, known):.1f}")
        pen = "L"
    return "".join(drawn)


def zero(values: Sequence[float | None]) -> float:
    """The height of the first value, where the dashed line is drawn."""
    known = [value for value in values if value is not None]
    return round(_height(known[0], known), 1) if known else HEIGHT / 2


def way(values: Sequence[float | None]) -> str:
    known = [value for value in values if value is not None]
    if len(known) < 2 or known[-1] == known[0]:
        return ""
    return "up" if known[-1] > known[0] else "down"


def sparkline_html(values: Sequence[float | None], says: str) -> str:
    """`says`: the same in words, for those who do not see it."""
    line = f'<line x1="0" x2="{WIDTH}" y1="{zero(values)}" y2="{zero(values)}"/>'
    return (
        f'<svg class="spark {way(values)}" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="none" role="img" aria-label="{text(says)}">{line}<path d="{path(values)}"/></svg>'
    )


def _height(value: float, known: Sequence[float]) -> float:
    low, high = min(known), max(known)
    share = (value - low) / (high - low) if high > low else 0.5
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)
