"""The curves of a result as a picture without a script: equity above, drawdown below. Pure."""

from collections.abc import Sequence
from datetime import UTC, datetime

from pages.charts.series import MAX_POINTS
from pages.parts.text import figures
from pages.parts.text.markup import text

Points = Sequence[tuple[float, float]]
WIDTH, EQUITY, GAP, DRAWDOWN, RIGHT, BELOW = 960, 220, 16, 80, 70, 20


def curve_svg(equity: Sequence[tuple[str, Points]], drawdown: Points, currency: str) -> str:
    """Return the picture; empty without two points. `equity`: (class of the line, points); `drawdown`: ratios."""
    known = [point for _, points in equity for point in points[:MAX_POINTS]]
    if len(known) < 2:
        return ""
    at = (min(x for x, _ in known), max(x for x, _ in known))
    money, sunk = (
        (min(y for _, y in known), max(y for _, y in known)),
        (0.0, max((y for _, y in drawdown), default=0.0)),
    )
    lines = "".join(
        f'<path class="{text(name)}" d="{_path(points, at, money, 0, EQUITY, up=True)}"/>' for name, points in equity
    )
    below = EQUITY + GAP
    area = _path(drawdown, at, sunk, below, DRAWDOWN, up=False)
    height = below + DRAWDOWN + BELOW
    filled = f"{area}L{WIDTH} {below}L0 {below}Z" if area else ""
    return (
        f'<svg viewBox="0 0 {WIDTH + RIGHT} {height}" role="img" aria-label="Equity and drawdown">'
        f'<path class="sunk" d="{filled}"/>{lines}{_labels(at, money, sunk, currency)}</svg>'
    )


def _path(
    points: Points, at: tuple[float, float], span: tuple[float, float], top: int, height: int, *, up: bool
) -> str:
    wide, high = at[1] - at[0] or 1.0, span[1] - span[0] or 1.0
    placed = []
    for x, y in points[:MAX_POINTS]:
        share = (y - span[0]) / high
        placed.append(f"{WIDTH * (x - at[0]) / wide:.1f} {top + height * (1 - share if up else share):.1f}")
    return "M" + "L".join(placed) if placed else ""


def _labels(at: tuple[float, float], money: tuple[float, float], sunk: tuple[float, float], currency: str) -> str:
    below = EQUITY + GAP
    right = WIDTH + 6
    told = [
        (right, 10, figures.amount(money[1], currency), "start"),
        (right, EQUITY, figures.amount(money[0], currency), "start"),
        (right, below + 10, "0%", "start"),
        (right, below + DRAWDOWN, figures.percent(-sunk[1]), "start"),
        (0, below + DRAWDOWN + BELOW - 4, _day(at[0]), "start"),
        (WIDTH, below + DRAWDOWN + BELOW - 4, _day(at[1]), "end"),
    ]
    return "".join(f'<text x="{x}" y="{y}" text-anchor="{side}">{text(words)}</text>' for x, y, words, side in told)


def _day(ms: float) -> str:
    return figures.date(datetime.fromtimestamp(ms / 1000, UTC))
