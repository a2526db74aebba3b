"""The last actions of people and trades of bots: a few on Home, more on a page of their own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access import audit_view
from core.access.audit_view import EventView
from core.access.policy import Actor
from core.access.scopes import Kind as ThingKind
from core.access.scopes import Scope
from core.backtests.listed import runs_list
from core.bots import service as bots
from core.bots.views import BotView
from core.events import Happened, TradeChanged
from core.runners import lookup
from core.trades import service as trades
from core.trades.fills import FillView
from core.trades.models import Direction
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.card import page_head
from pages.parts.lifetime import Lifetime
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.text.delta import money_html
from pages.parts.text.markup import link, span, text
from pages.parts.throttled import Throttled

MOST = 500
"""Events on the page."""
COLUMNS = (
    Column("at", "When", phone="s3"),
    Column("what", "What", Kind.NAME, phone="s1"),
    Column("amount", "Amount", Kind.DELTA, phone="s4"),
)
_PATHS = {"bot": "/bots", "exchange": "/exchanges", "runner": "/runners", "backtest": "/backtests"}
_ABOUT_CANDLES = ("asked for", "downloaded", "brought in", "deleted candles")
"""Verbs of events about the market data of a runner, which has a page of its own."""
_DOTS = {"warn": "degraded", "error": "failed"}


@dataclass(frozen=True, slots=True)
class Told:
    """One event. `key` identifies it; `path`: page of its subject, empty once that is gone; `amount` in `currency`,
    signed when it `is_result`."""

    key: str
    at: datetime
    words: str
    path: str = ""
    level: str = ""
    title: str = ""
    amount: float | None = None
    currency: str = ""
    is_result: bool = False


async def events_page() -> None:
    set_crumb("Events")
    here = guard.view()
    Page(here.actor, ZoneInfo(here.time_zone))


class Page:
    def __init__(self, actor: Actor, zone: ZoneInfo) -> None:
        self._actor, self._zone = actor, zone
        page_head("Events", f"the last {MOST} things that people and bots did")
        with ui.element("section").classes("card sentences"):
            self._table = Table(COLUMNS, self._load, says="Events", usual=Ask(size=50), when_empty=_nothing)
        life = Lifetime()
        life.subscribe(Throttled(life, self._refresh, 2.0).ask, Happened, TradeChanged)

    async def _load(self, ask: Ask) -> tuple[list[Row], int]:
        known = await bots.list_bots(self._actor)
        found = await last(self._actor, MOST, known)
        return [_row(one, self._zone) for one in found[ask.offset : ask.offset + ask.size]], len(found)

    async def _refresh(self) -> None:
        self._table.refresh()


def _nothing() -> None:
    ui.label("Nothing has happened yet").classes("muted small")


async def last(actor: Actor, most: int, known: Iterable[BotView]) -> list[Told]:
    """Return the last events, newest first. `known`: the bots that still have a page; what was deleted gets no link."""
    lines = await audit_view.last_events(actor, most, with_logins=False)
    living = {str(id_) for bot in known for id_ in (bot.id, bot.exchange_id, bot.runner_id)}
    if any(_is_about_candles(line) and str(line.subject_id) not in living for line in lines):
        living |= {str(runner.id) for runner in await lookup.list_runners(actor, Scope.USE)}
    tested = {line.subject_id for line in lines if line.subject_kind == ThingKind.BACKTEST and line.subject_id}
    if tested:
        living |= {str(id_) for id_ in await runs_list.seen(actor, tested)}
    fills = await trades.last_fills(actor, most)
    told = [*(_event(line, living) for line in lines), *map(_fill, fills)]
    return sorted(told, key=lambda one: one.at, reverse=True)[:most]


def _fill(fill: FillView) -> Told:
    """Return the event of a fill: `Trend majors sold DOT/USDT  +14.22 USDT`."""
    is_sale = fill.is_exit is (fill.direction is Direction.LONG)
    words = f"{fill.bot_name} {'sold' if is_sale else 'bought'} {fill.pair}"
    key = f"{fill.bot_id} {fill.at.timestamp()} {fill.pair} {fill.is_exit}"
    return Told(
        key, fill.at, words, f"/bots/{fill.bot_id}", title=fill.reason, amount=fill.amount, currency=fill.currency,
        is_result=fill.is_exit,
    )  # fmt: skip


def _is_about_candles(line: EventView) -> bool:
    return line.subject_kind == "runner" and line.verb in _ABOUT_CANDLES


def _event(line: EventView, living: set[str]) -> Told:
    words = line.text if line.actor_name == "Flotilla" else f"{line.actor_name} {line.text}"
    id_ = str(line.subject_id)
    path = f"{_PATHS[line.subject_kind]}/{id_}" if line.subject_kind in _PATHS and id_ in living else ""
    path += "/data" if path and _is_about_candles(line) else ""
    return Told(str(line.seq), line.at, words, path, line.level, title=words)


# -- drawing ---------------------------------------------------------------------------------------------------------


def html(told: Sequence[Told], zone: ZoneInfo) -> str:
    now = datetime.now(UTC)
    return "".join(_item(one, now, zone) for one in told) or '<div class="item muted">Nothing has happened yet</div>'


def _item(one: Told, now: datetime, zone: ZoneInfo) -> str:
    when = text(figures.date_time(one.at, zone))
    at = f'<span class="time nowrap" title="{when}">{_clock(one.at, now, zone)}</span>'
    dot = f'<i class="dot {_DOTS[one.level]}" role="img" aria-label="{one.level}"></i>' if one.level in _DOTS else ""
    words = link(one.words, one.path, "clamp") if one.path else span(one.words, "clamp")
    amount = money_html(one.amount, one.currency, sign=one.is_result, quiet=True) if one.currency else ""
    end = f'<span class="end nowrap">{amount}</span>' if amount else ""
    return f'<div class="item" data-key="{text(one.key)}" title="{text(one.title)}">{at}{dot}{words}{end}</div>'


def _clock(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    there, today = at.astimezone(zone), now.astimezone(zone)
    return text(f"{there:%H:%M}" if there.date() == today.date() else f"{there.day} {there:%b}")


def _row(one: Told, zone: ZoneInfo) -> Row:
    amount = (
        cells.money("amount", one.amount, one.currency, sign=one.is_result)
        if one.currency
        else cells.figure("amount", "")
    )
    return (
        cells.row(one.key, one.path, one.words)
        | cells.text("what", one.words, badge={"warn": "warning", "error": "error"}.get(one.level, ""))
        | amount
        | cells.text("at", figures.date_time(one.at, zone), tone="muted")
    )
