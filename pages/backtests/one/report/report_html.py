"""A result as one HTML file that opens without internet: figures, pictures and tables, no script, no secret. Pure."""

from datetime import UTC

from core.backtests.figures.caveats import FEW
from core.backtests.figures.views import Breakdown, BreakdownLine, ResultView, TradeSpread
from core.backtests.views import Curves, RunLine
from pages.backtests.one.breakdown_rows import RATIOS, figures_of, is_few, shown, titles
from pages.backtests.one.overview.figures_html import drawdowns_html, groups_html
from pages.backtests.one.overview.heat import calendar_svg, months_html, years_of
from pages.backtests.one.report.report_style import STYLE
from pages.backtests.one.report.svg_curve import curve_svg
from pages.parts.text import figures
from pages.parts.text.markup import span, text
from pages.parts.words.backtests import period_words, title_of

CSP = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
MOST_LINES = 200
MOST_YEARS = 10


def report_html(run: RunLine, view: ResultView, curves: Curves, spread: TradeSpread) -> str:
    """Return the file."""
    title = f"{title_of(run)}, {period_words(run.start, run.end)}"
    body = "".join(
        (_head(run, view), _notes(view), _curves(view, curves), _figures(view), _periods(view), _tables(view, spread))
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{text(title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{CSP}"><meta name="referrer" content="no-referrer">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head>'
        f"<body><main>{body}</main></body></html>"
    )


def _head(run: RunLine, view: ResultView) -> str:
    brought = "brought in: not run here" if run.is_brought else ""
    told = [period_words(run.start, run.end), run.timeframe, run.exchange_name, run.state_words, brought]
    when = figures.date_time(run.completed_at, UTC)
    pairs = f'<p class="muted small">Pairs, in their order: {text(", ".join(view.pairs))}</p>'
    return (
        f"<h1>{text(title_of(run))}</h1><p>{text(', '.join(one for one in told if one))}</p>{pairs}"
        f'<p class="muted small">A backtest of Freqtrade, finished {text(when)} UTC. '
        "Past results don’t predict future ones.</p>"
    )


def _notes(view: ResultView) -> str:
    told = [*view.run.problems[:50], *view.caveats, *([view.no_trades] if view.no_trades else [])]
    lines = "".join(f"<li>{text(one)}</li>" for one in told)
    return f'<section class="caveats"><ul>{lines}</ul></section>' if lines else ""


def _curves(view: ResultView, curves: Curves) -> str:
    main = curves.with_open or curves.closed
    lines = [("closed", [(x, y) for x, y, _ in curves.closed]), ("main", [(x, y) for x, y, _ in main])]
    drawn = curve_svg(lines, [(x, sunk) for x, _, sunk in main], view.currency)
    says = "with open trades" if curves.with_open else "of closed trades"
    grey = ", grey: of closed trades" if curves.with_open else ""
    return (
        f"<section><h2>Equity {span(says + grey + '; below it the drawdown', 'muted small')}</h2>{drawn}</section>"
        if drawn
        else ""
    )


def _figures(view: ResultView) -> str:
    drawdowns = drawdowns_html(view.drawdowns) if view.drawdowns else ""
    return (
        f'<section><h2>Key figures</h2><div class="figure-groups">{groups_html(view.groups)}{drawdowns}</div></section>'
    )


def _periods(view: ResultView) -> str:
    if not view.months:
        return ""
    years = years_of(view.days)[-MOST_YEARS:]
    calendars = "".join(f"<p>{calendar_svg(view.days, year, view.currency)}</p>" for year in years)
    months = months_html(view.months, view.currency)
    return f"<section><h2>Profit by month, {text(view.currency)}</h2>{months}{calendars}</section>"


def _tables(view: ResultView, spread: TradeSpread) -> str:
    found = (*view.breakdowns, spread.by_duration, spread.by_direction)
    return "".join(_table(one, view.currency) for one in found if one.lines)


def _table(table: Breakdown, currency: str) -> str:
    names = "".join(f'<th class="num">{text(one)}</th>' for one in titles(currency).values())
    lines = "".join(_line(one, currency) for one in table.lines[:MOST_LINES])
    rest = len(table.lines) - MOST_LINES
    more = f'<p class="muted small">and {rest:,} more lines</p>' if rest > 0 else ""
    more += f'<p class="muted small">Grey: {text(FEW.lower())}</p>' if any(map(is_few, table.lines)) else ""
    total = _line(table.total, currency, "Total") if table.total else ""
    return (
        f"<section><h2>By {text(table.title.lower())}</h2><table><thead><tr><th></th>{names}</tr></thead>"
        f"<tbody>{lines}{total}</tbody></table>{more}</section>"
    )


def _cell(column: str, words: str, few: bool) -> str:
    grey = " few" if few and column in RATIOS else ""
    return f'<td class="num{grey}">{text(words)}</td>'


def _line(line: BreakdownLine, currency: str, name: str = "") -> str:
    told = name or (f"{shown(line.key)} → {shown(line.second)}" if line.second else shown(line.key))
    its = figures_of(line, currency).items()
    cells = "".join(_cell(column, words, is_few(line)) for column, (words, _) in its)
    return f"<tr><td>{text(told)}</td>{cells}</tr>"
