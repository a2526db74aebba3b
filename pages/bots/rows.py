"""The rows of the list of bots: which ones, their order, and their content. Total profit is closed and open profit
together. Pure."""

import math
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.bot_records.models import Mode
from core.bots.attention_order import needs_attention, rank_of
from core.bots.conditions import is_as_wished
from core.bots.permitted import may_restart, may_start, may_stop
from core.bots.views import BotView
from core.trades.figures.views import Sparkline
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Action, Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.text import figures
from pages.parts.words.bots import (
    MODES,
    badge_of,
    cause_words,
    state_of,
    state_words,
    unattended_tone,
    unattended_words,
    version_of,
)
from pages.parts.words.history import reading_note

COLUMNS = (
    Column("name", "Bot", Kind.NAME, sortable=True, phone="s1"),
    Column("wanted", "Wanted", narrow=False),
    Column("state", "State", Kind.STATE, sortable=True, phone="s2"),
    Column("strategy", "Strategy", sortable=True, phone="s3"),
    Column("exchange", "Exchange", sortable=True, narrow=False),
    Column("runner", "Runner", sortable=True, narrow=False),
    Column("open", "Open", Kind.NUMBER, sortable=True),
    Column("profit", "Total profit", Kind.DELTA, sortable=True, phone="s4"),
    Column("ratio", "Return", Kind.DELTA, sortable=True),
    Column("day", "24 h", Kind.CURVE, narrow=False),
)
ACTIONS = (
    Action("start", "play_arrow", "Start"),
    Action("restart", "restart_alt", "Restart"),
    Action("stop", "stop", "Stop"),
)


class Show(StrEnum):
    """Which bots are shown."""

    ALL = "all"
    LIVE = "live"
    DRY_RUN = "dry"
    ATTENTION = "attention"
    ARCHIVED = "archived"


_CHOSEN: Mapping[Show, Callable[[BotView], bool]] = {
    Show.ALL: lambda bot: True,
    Show.LIVE: lambda bot: bot.mode is Mode.LIVE,
    Show.DRY_RUN: lambda bot: bot.mode is Mode.DRY_RUN,
    Show.ATTENTION: needs_attention,
}
_WORDS = {Show.ALL: "All", Show.LIVE: "Live", Show.DRY_RUN: "Dry-run", Show.ATTENTION: "Needs attention"}


def segments(bots: Sequence[BotView], archived: int, show: Show) -> dict[str, str]:
    """Return segment → label with the number of bots. The archive is offered when it contains something or is shown."""
    found = {str(one): f"{words} {sum(map(_CHOSEN[one], bots))}" for one, words in _WORDS.items()}
    is_offered = archived or show is Show.ARCHIVED
    return found | ({str(Show.ARCHIVED): f"Archived {archived}"} if is_offered else {})


def chosen(bots: Sequence[BotView], show: Show, ask: Ask) -> list[BotView]:
    """Return the bots of the segment that match the filter, in the requested order. In the archive all deleted bots are
    in the segment."""
    is_of_it = _CHOSEN.get(show, _CHOSEN[Show.ALL])
    found = [bot for bot in bots if is_of_it(bot) and ask.matches(_haystack(bot))]
    return _ordered(found, ask.sort, ask.descending)


def _haystack(bot: BotView) -> str:
    return f"{bot.name} {version_of(bot)} {bot.exchange_name} {bot.runner_name} {bot.stake_currency}"


_KEYS: Mapping[str, Callable[[BotView], Any]] = {
    "name": lambda bot: bot.name.casefold(),
    "state": lambda bot: (rank_of(bot), bot.health.sentence),
    "strategy": lambda bot: (bot.strategy_name.casefold(), bot.strategy_version),
    "exchange": lambda bot: bot.exchange_name.casefold(),
    "runner": lambda bot: bot.runner_name.casefold(),
    "open": lambda bot: bot.open_trade_count,
    "profit": lambda bot: -math.inf if bot.profit_all is None else bot.profit_all,
    "ratio": lambda bot: -math.inf if bot.profit_all_ratio is None else bot.profit_all_ratio,
}


def _ordered(bots: list[BotView], sort: str, descending: bool) -> list[BotView]:
    """Sort the bots. Amounts are sorted within their currency, and currencies by name, because 1 BTC is not less than 2
    USDT."""
    found = sorted(bots, key=_KEYS["name"])
    found.sort(key=_KEYS.get(sort, _KEYS["name"]), reverse=descending)
    if sort == "profit":
        found.sort(key=lambda bot: bot.stake_currency)
    return found


def row(bot: BotView, spark: Sparkline | None) -> Row:
    newest = f"v{bot.strategy_latest} is newest" if bot.strategy_latest > bot.strategy_version else ""
    return (
        cells.row(bot.id, f"/bots/{bot.id}", bot.name)
        | cells.text("name", bot.name, badge=badge_of(bot.mode))
        | cells.text("wanted", str(bot.target).capitalize(), tone="muted" if is_as_wished(bot) else "accent")
        | _state(bot)
        | cells.text("strategy", version_of(bot), badge=newest)
        | cells.text("exchange", bot.exchange_name)
        | cells.text("runner", bot.runner_name)
        | cells.figure("open", figures.count(bot.open_trade_count))
        | cells.money("profit", bot.profit_all, bot.stake_currency)
        | cells.percent("ratio", bot.profit_all_ratio)
        | cells.curve("day", _curve(spark))
        | cells.may(start=may_start(bot), restart=may_restart(bot), stop=may_stop(bot))
    )


def _state(bot: BotView) -> Row:
    word, since = state_words(bot)
    left = ", ".join(filter(None, (unattended_words(bot), reading_note(bot.history))))
    tone = unattended_tone(bot) if left else "muted"
    return cells.state("state", state_of(bot), since, word, note=left or cause_words(bot), tone=tone)


def _curve(spark: Sparkline | None) -> list[float | None]:
    return [None if math.isnan(value) else float(value) for value in spark.values] if spark else []


# -- sums ----------------------------------------------------------------------------------------------------------


def sums(bots: Sequence[BotView]) -> dict[str, Sequence[tuple[str, str, str]]]:
    """Return the profit per stake currency, of the live bots when there are any, else of the dry runs; never of
    both."""
    mode = Mode.LIVE if any(bot.mode is Mode.LIVE for bot in bots) else Mode.DRY_RUN
    counted = [bot for bot in bots if bot.mode is mode and _counts(bot)]
    if len(counted) < 2:
        return {}
    currencies = sorted({bot.stake_currency for bot in counted})
    lines = [_sum(one, [bot.profit_all for bot in counted if bot.stake_currency == one]) for one in currencies]
    return {"name": [(f"Sum of {MODES[mode]} bots", "", "")], "profit": lines}


def _counts(bot: BotView) -> bool:
    """Return whether the bot has traded, or may have. A bot that never answered adds nothing."""
    return bot.history.is_partly_read or bot.open_trade_count + bot.closed_trade_count > 0


def _sum(currency: str, profits: Sequence[float | None]) -> tuple[str, str, str]:
    """Return the sum; unknown while one of the profits is."""
    known = [profit for profit in profits if profit is not None]
    total = math.fsum(known) if len(known) == len(profits) else None
    return figures.amount(total, currency, sign=True), figures.money_way(total, currency), currency


def by_id(bots: Sequence[BotView], ids: Sequence[str]) -> list[BotView]:
    wanted = {UUID(id) for id in ids}
    return [bot for bot in bots if bot.id in wanted]
