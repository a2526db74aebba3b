"""Computes the key figures at the top of Home. Pure."""

from collections.abc import Sequence

from core.bot_records.models import Mode
from core.bots.conditions import is_healthy, is_wanted
from core.bots.views import BotView, Health
from core.performance.curves import Period
from core.trades.figures.views import PortfolioView, PurseView
from pages.look.states import Dot, shape_of
from pages.parts import kpi
from pages.parts.kpi import Kpi, Line
from pages.parts.text import figures
from pages.parts.words.bots import MODES, modes_of, state_of
from pages.parts.words.history import left_out_words, unknown_words, without_words

PERIODS = {
    Period.TODAY: "Profit today",
    Period.WEEK: "7 days",
    Period.MONTH: "30 days",
    Period.ALL: "All time",
}
MOST_LINES = 3


def cells(fleet: PortfolioView, bots: Sequence[BotView], mode: Mode) -> list[Kpi]:
    purses = fleet.of(mode)
    return [*(_profit(period, purses, bots, mode) for period in PERIODS), _positions(fleet, mode, bots), _healthy(bots)]


def _profit(period: Period, purses: Sequence[PurseView], bots: Sequence[BotView], mode: Mode) -> Kpi:
    """Return the profit of a period: large in the currency of most bots, with a line for each further one. Currencies
    are never added up."""
    name, hero = PERIODS[period], period is Period.TODAY
    if not purses:  # nothing has run yet, so the profit is 0
        currency = next((bot.stake_currency for bot in bots if bot.mode is mode and bot.stake_currency), "USDT")
        return kpi.money(name, 0.0, currency, hero=hero, sub="no bot has run yet")
    first, rest = purses[0], purses[1:]
    unread = [one for purse in purses for one in purse.unread]
    lines = [_line(purse, period) for purse in rest]
    if rest and unread:
        lines.append(Line("Incomplete", left_out_words(unread)))
    if first.is_unknown:
        sub = "" if rest else unknown_words(first.unread)
        return Kpi(name, figures.NOT_KNOWN, sub=sub, hero=hero, lines=lines)
    change = first.profit[period]
    sub = "" if rest else without_words(unread) or _trades(change.closed_trades, period)
    more = {"hero": hero, "sub": sub, "lines": lines, "tip": percent_tip(first)}
    return kpi.money(name, change.profit, first.stake_currency, change.ratio, **more)


def percent_tip(purse: PurseView) -> str:
    """Return what the percents refer to; empty when there are none."""
    if not purse.starting_capital or purse.not_added:
        return ""
    base = figures.money(purse.starting_capital, purse.stake_currency)
    what = f"balance {base}" if purse.told == 1 else f"balances, {base} together"
    return f"Percent of the tradable {what}, as Freqtrade computes it"


def _trades(closed: int, period: Period) -> str:
    none = "no closed trades yet" if period is Period.ALL else "no closed trades"
    return figures.plural(closed, "closed trade") if closed else none


def _line(purse: PurseView, period: Period) -> Line:
    change, currency = purse.profit[period], purse.stake_currency
    if purse.is_unknown:
        return Line(currency, figures.NOT_KNOWN)
    return Line(
        currency,
        figures.amount(change.profit, currency, sign=True),
        figures.money_way(change.profit, currency),
        figures.percent(change.ratio) if change.ratio is not None else "",
        figures.percent_way(change.ratio),
    )


def _positions(fleet: PortfolioView, mode: Mode, bots: Sequence[BotView]) -> Kpi:
    here, there = (fleet.open_live, fleet.open_dry) if mode is Mode.LIVE else (fleet.open_dry, fleet.open_live)
    other = Mode.DRY_RUN if mode is Mode.LIVE else Mode.LIVE
    unit = MODES[mode] + (f", {there} {MODES[other]}" if there else "")
    purses = [purse for purse in fleet.of(mode) if purse.open_positions]
    lines = _of_one(purses[0]) if len(purses) == 1 else [_open_profit(p, p.stake_currency) for p in purses]
    lines += _unattended(bots, mode)
    return Kpi("Open positions", figures.count(here), unit, sub="" if lines else "none is open", lines=lines)


def _of_one(purse: PurseView) -> list[Line]:
    return [
        _open_profit(purse, "Open profit"),
        Line("In trades", figures.money(purse.in_trades, purse.stake_currency)),
        Line("In profit now", f"{purse.winning_positions} of {purse.open_positions}"),
    ]


def _unattended(bots: Sequence[BotView], mode: Mode) -> list[Line]:
    """Return the line on unattended positions: red for live ones, a plain count for a dry run."""
    is_real = mode is Mode.LIVE
    count = sum(bot.unattended.live if is_real else bot.unattended.dry_run for bot in bots)
    return [Line("Unattended", figures.plural(count, "position"), way="down" if is_real else "")] if count else []


def _open_profit(purse: PurseView, name: str) -> Line:
    words = figures.money(purse.open_profit, purse.stake_currency, sign=True)
    return Line(name, words, figures.money_way(purse.open_profit, purse.stake_currency))


def _healthy(bots: Sequence[BotView]) -> Kpi:
    """Return how many bots are healthy, of all modes: a failed live bot also shows while dry runs are viewed."""
    wanted = [bot for bot in bots if is_wanted(bot)]
    healthy = sum(map(is_healthy, wanted))
    name = "Bots healthy" if len(modes_of(bots)) < 2 else "Bots healthy, live and dry-run"
    sub = "" if healthy < len(wanted) else ("all that should run" if wanted else "none should run")
    return Kpi(name, str(healthy), f"of {len(wanted)} wanted", sub=sub, lines=_troubles(bots))


_WORST_FIRST = (Health.FAILED, Health.UNKNOWN, Health.DEGRADED, Health.MOVING, Health.PAUSED, Health.RUNNING)


def _troubles(bots: Sequence[BotView]) -> list[Line]:
    """Return one line per kind of trouble, the worst first, with the bot it is about. Unattended live positions come
    first."""
    left = [bot for bot in bots if bot.unattended.live]
    troubled = [bot for bot in bots if bot.health.health is Health.FAILED or (is_wanted(bot) and not is_healthy(bot))]
    words = sorted(
        {
            (_WORST_FIRST.index(bot.health.health), bot.health.sentence)
            for bot in troubled
            if bot.health.health in _WORST_FIRST
        }
    )
    lines = [_trouble(word, [bot for bot in troubled if bot.health.sentence == word]) for _, word in words]
    return [*([_left_alone(left)] if left else []), *lines][:MOST_LINES]


def _left_alone(bots: Sequence[BotView]) -> Line:
    """Return the line on unattended positions. It names no bots, which the list beside it marks: long words would leave
    no room for the names below."""
    count = sum(bot.unattended.live for bot in bots)
    return Line("Unattended", figures.plural(count, "position"), dot=str(Dot.FAILED))


def _trouble(word: str, bots: Sequence[BotView]) -> Line:
    dot, _ = shape_of(state_of(bots[0]))
    return Line(word, bots[0].name if len(bots) == 1 else figures.plural(len(bots), "bot"), dot=str(dot))
