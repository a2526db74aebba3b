"""The figures of a result as HTML: the few that matter most, and all of them by name. Pure."""

from collections.abc import Iterable, Sequence

from core.backtests.figures.caveats import FEW
from core.backtests.figures.report_digits import percent
from core.backtests.figures.views import Drawdown, Figure, FigureGroup, ResultView
from pages.parts.kpi import Kpi
from pages.parts.text.delta import delta_html
from pages.parts.text.markup import span, text

_ORDER = ("Absolute profit", "Trades", "Win %", "Profit factor", "Sharpe (closed trades)", "Market change")
_SHORT = {"Sharpe (closed trades)": "Sharpe"}
_RATIO = "Total profit %"


def key_figures(view: ResultView) -> list[Kpi]:
    """Return the row at the top: profit and the worse drawdown first."""
    named = {one.name: one for one in view.headline}
    made = [_kpi(named[name], named) for name in _ORDER if name in named]
    return [*made[:1], _drawdown(view.drawdowns), *made[1:]]


def _kpi(figure: Figure, named: dict[str, Figure]) -> Kpi:
    ratio = named[_RATIO] if figure.name == "Absolute profit" else None
    words, _, unit = figure.words.partition(" ")
    return Kpi(
        _SHORT.get(figure.name, figure.name),
        f"+{words}" if figure.way == "up" else words,
        unit,
        figure.way,
        sub=FEW if figure.is_few else _sub(figure),
        aside=ratio.words if ratio else "",
        aside_way=ratio.way if ratio else "",
        tip=figure.why,
        hero=ratio is not None,
    )


def _sub(figure: Figure) -> str:
    return f"{figure.why} won / drawn / lost" if figure.name == "Trades" else figure.why


def _drawdown(both: Sequence[Drawdown]) -> Kpi:
    worse, *other = both
    rest = "".join(f"; {percent(one.ratio)} {one.name}" for one in other)
    return Kpi("Max drawdown", percent(worse.ratio), sub=f"{worse.name}{rest}", tip=worse.amount)


def groups_html(groups: Iterable[FigureGroup]) -> str:
    """Return all figures by name, a part for each group."""
    return "".join(map(_group, groups))


def _group(group: FigureGroup) -> str:
    title = f'<h3 class="muted small">{text(group.title)}</h3>'
    return f'<section class="col-x tight">{title}{figures_html(group.figures)}</section>'


def drawdowns_html(both: Sequence[Drawdown]) -> str:
    """Return both drawdowns, the worse first."""
    return groups_html(FigureGroup(f"Drawdown {one.name}", one.figures) for one in both)


def figures_html(figures: Iterable[Figure]) -> str:
    """Return a list of names and values; a value that is not known with its reason."""
    return f'<dl class="figure-list">{"".join(map(_line, figures))}</dl>'


def _line(figure: Figure) -> str:
    value = delta_html(figure.words, figure.way) if figure.way else span(figure.words)
    why = FEW if figure.is_few else figure.why
    more = f'<dd class="why">{text(why)}</dd>' if why else ""
    return f"<dt>{span(figure.name)}</dt><dd>{value}</dd>{more}"
