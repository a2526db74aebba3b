"""The profit of months as a table, and of days as a calendar: the stronger the colour, the more. Pure."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from core.backtests.figures.views import PeriodProfit
from pages.parts.text import figures
from pages.parts.text.markup import text

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS = (12, 22, 34, 48)
"""Percent of the colour, of the smallest quarter to the largest."""
_CELL, _LEFT, _TOP = 13, 28, 16
_WEEKDAYS = ("Mon", "", "Wed", "", "Fri", "", "Sun")


def months_html(months: Sequence[PeriodProfit], currency: str) -> str:
    """Return a row for each year, newest last, with its sum."""
    most = max((abs(one.profit_abs) for one in months), default=0.0)
    by_year: dict[int, dict[int, float]] = {}
    for one in months:
        by_year.setdefault(one.start.year, {})[one.start.month] = one.profit_abs
    head = "".join(f'<th scope="col">{name}</th>' for name in ("", *MONTHS, "Year"))
    rows = "".join(_year(year, held, most, currency) for year, held in sorted(by_year.items()))
    return f'<table class="plain heat"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _year(year: int, held: dict[int, float], most: float, currency: str) -> str:
    cells = "".join(_month(held.get(month), most, currency) for month in range(1, 13))
    total = figures.amount(sum(held.values()), currency, sign=True)
    return f'<tr><th scope="row">{year}</th>{cells}<td class="strong">{text(total)}</td></tr>'


def _month(profit: float | None, most: float, currency: str) -> str:
    if profit is None:
        return "<td></td>"
    words = figures.amount(profit, currency, sign=True)
    return f'<td style="background: {_mixed(profit, most)}">{text(words)}</td>'


def _mixed(profit: float, most: float) -> str:
    if not profit:
        return "var(--raised)"
    return f"color-mix(in srgb, var({_token(profit)}) {_STEPS[strength(profit, most)]}%, var(--surface))"


def _token(profit: float) -> str:
    return "--gain" if profit > 0 else "--loss"


def strength(profit: float, most: float) -> int:
    """Return 0 to 3: how near the profit is to the largest."""
    return min(3, int(4 * abs(profit) / most)) if most else 0


# -- days -------------------------------------------------------------------------------------------------------------


def years_of(days: Sequence[PeriodProfit]) -> list[int]:
    """Return the years that have days."""
    return sorted({one.start.year for one in days})


def calendar_svg(days: Sequence[PeriodProfit], year: int, currency: str) -> str:
    """Return the days of a year, a column for each week. A loss has a line in it, so that colour is not all."""
    shown = [one for one in days if one.start.year == year]
    if not shown:
        return ""
    most = max(abs(one.profit_abs) for one in days)
    first = _monday(shown[0].start)
    weeks = (_monday(shown[-1].start) - first).days // 7 + 1
    cells = "".join(_day(one, first, most, currency) for one in shown)
    width, height = _LEFT + weeks * _CELL, _TOP + 7 * _CELL
    says = _summary(shown, year, currency)
    return (
        f'<svg class="calendar" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-label="{says}">{_month_names(first, weeks)}{_weekday_names()}{cells}{_losses(shown, first)}</svg>'
    )


def _summary(days: Sequence[PeriodProfit], year: int, currency: str) -> str:
    """For those who do not see it."""
    won, lost = (sum(one.profit_abs * way > 0 for one in days) for way in (1, -1))
    best, worst = (each(days, key=lambda one: one.profit_abs) for each in (max, min))
    ends = (
        f"{figures.date(one.start, UTC)} {figures.money(one.profit_abs, currency, sign=True)}" for one in (best, worst)
    )
    return text(f"Profit of each day of {year}: {won} won, {lost} lost; from {' to '.join(ends)}")


def _monday(at: datetime) -> datetime:
    return at - timedelta(days=at.weekday())


def _place(at: datetime, first: datetime) -> tuple[int, int]:
    return _LEFT + (at - first).days // 7 * _CELL, _TOP + at.weekday() * _CELL


def _day(one: PeriodProfit, first: datetime, most: float, currency: str) -> str:
    x, y = _place(one.start, first)
    trades = f", {figures.plural(one.trades, 'trade')}" if one.trades is not None else ""
    says = f"{figures.date(one.start, UTC)}: {figures.money(one.profit_abs, currency, sign=True)}{trades}"
    is_quiet = not one.profit_abs
    ink = "var(--raised)" if is_quiet else f"var({_token(one.profit_abs)})"
    opacity = 1 if is_quiet else (0.3, 0.5, 0.75, 1)[strength(one.profit_abs, most)]
    return (
        f'<rect x="{x}" y="{y}" width="11" height="11" rx="2" fill="{ink}" fill-opacity="{opacity}">'
        f"<title>{text(says)}</title></rect>"
    )


def _losses(days: Sequence[PeriodProfit], first: datetime) -> str:
    places = (_place(one.start, first) for one in days if one.profit_abs < 0)
    path = "".join(f"M{x + 3} {y + 5.5}h5" for x, y in places)
    return f'<path d="{path}" stroke="var(--surface)" stroke-width="1.5" pointer-events="none"/>' if path else ""


def _month_names(first: datetime, weeks: int) -> str:
    """Above the week in which a month begins."""
    begins = [first + timedelta(weeks=week) for week in range(weeks)]
    names = ((n, at) for n, at in enumerate(begins) if at.day <= 7)
    return "".join(_label(_LEFT + n * _CELL, 10, MONTHS[at.month - 1]) for n, at in names)


def _weekday_names() -> str:
    return "".join(_label(0, _TOP + n * _CELL + 9, name) for n, name in enumerate(_WEEKDAYS) if name)


def _label(x: int, y: int, words: str) -> str:
    return f'<text x="{x}" y="{y}" font-size="10" fill="var(--muted)">{text(words)}</text>'
