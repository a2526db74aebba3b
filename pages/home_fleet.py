"""The lists of Home: health of the bots, open positions, jobs, the last events."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.trail import EventView
from core.bots.models import Mode
from core.bots.views import BotView
from core.jobs import JobState, JobView
from core.trades import service as trades
from core.trades.fills import FillView
from core.trades.models import Direction
from core.trades.views import HealthStrip, PositionView
from pages.bot_words import badge_of, state_of, unattended_words
from pages.parts import cells, figures
from pages.parts.ask import Ask
from pages.parts.card import card
from pages.parts.cells import Row
from pages.parts.columns import Column, Kind
from pages.parts.delta import money_html
from pages.parts.markup import link, span, text
from pages.parts.table import Table
from pages.parts.uptime import BotLine, Health, bot_line_html

# -- health --------------------------------------------------------------------------------------------------------


def health_html(bots: Sequence[BotView], strips: Iterable[HealthStrip]) -> str:
    known = {strip.bot_id: [Health(str(pulse)) for pulse in strip.pulses] for strip in strips}
    return "".join(
        bot_line_html(
            BotLine(
                bot.name, f"/bots/{bot.id}", state_of(bot), known.get(bot.id, ()), bot.health.since,
                unattended_words(bot) if bot.unattended.live else "",
            )
        )
        for bot in bots
    )  # fmt: skip


# -- positions -----------------------------------------------------------------------------------------------------

POSITIONS = (
    Column("pair", "Pair", Kind.NAME, phone="s1"),
    Column("bot", "Bot", phone="s2"),
    Column("opened", "Open for", Kind.AGE),
    Column("entry", "Entry", Kind.NUMBER),
    Column("now", "Now", Kind.NUMBER, narrow=False),
    Column("profit", "Profit", Kind.DELTA, phone="s3"),
    Column("amount", "Open profit", Kind.DELTA, phone="s4"),
)


class Positions:
    """Open trades of the bots of one mode, newest first."""

    def __init__(self, actor: Actor, mode: Mode) -> None:
        self._actor, self.mode = actor, mode
        with card("Open positions", flush=True) as made:
            self.table = Table(
                POSITIONS,
                self._load,
                says="Open positions",
                usual=Ask(size=10),
                prefix="p.",
                when_empty=_no_positions,
                on_total=lambda total: made.head("Open positions", figures.count(total) if total else ""),
            )

    async def _load(self, ask: Ask) -> tuple[list[Row], int]:
        found = await trades.open_positions(self._actor, limit=ask.offset + ask.size, mode=self.mode)
        return [_position(position) for position in found.rows[ask.offset :]], found.total


def _no_positions() -> None:
    ui.label("No open positions. A trade shows here within a second of its entry.").classes("muted small")


def _position(position: PositionView) -> Row:
    trade = position.trade
    waiting = {True: "", False: "order waits"}[trade.has_filled_entry]
    badge = waiting or (str(trade.direction).lower() if str(trade.direction).lower() == "short" else "")
    row = (
        cells.row(trade.id, f"/bots/{trade.bot_id}", trade.pair)
        | cells.text("pair", trade.pair, badge=badge)
        | cells.text("bot", position.bot_name, badge=badge_of(position.mode))
        | cells.age("opened", trade.open_date)
        | cells.figure("entry", figures.price(trade.open_rate))
        | cells.figure("now", figures.price(trade.current_rate))
        | cells.percent("profit", trade.profit_ratio)
        | cells.money("amount", trade.profit_abs, trade.stake_currency)
    )
    return cells.aged(row, position.priced_at, "now", "amount", told="profit")


# -- jobs ----------------------------------------------------------------------------------------------------------


def jobs_html(jobs: Iterable[JobView]) -> str:
    return "".join(map(_job, jobs))


def _job(job: JobView) -> str:
    words = {
        JobState.WAITING: "waiting for its turn",
        JobState.FAILED: "failed",
    }.get(job.state, f"{figures.percent(job.progress, 0, sign=False)}")
    what = link(job.title, path, "ell") if (path := _path_of(job)) else span(job.title, "ell")
    said = f'<div class="{"loss" if job.error else "muted"} small">{text(job.error or job.step)}</div>'
    return f'<div class="row-x">{what}{span(words, "muted small end nowrap")}</div>{bar_html(job)}{said}'


def bar_html(job: JobView) -> str:
    done = figures.percent(job.progress, 0, sign=False)
    kind = "failed" if job.state is JobState.FAILED else ""
    return (
        f'<div class="bar {kind}" role="progressbar" aria-valuemin="0" aria-valuemax="100" '
        f'aria-valuenow="{done.rstrip("%")}" aria-label="{text(job.title)}"><i style="width:{done}"></i></div>'
    )


def _path_of(job: JobView) -> str:
    """An installation can be cancelled on the page of its runner."""
    return f"/runners/{job.subject_key.partition('/')[0]}" if job.kind == "prepare_version" else ""


# -- events --------------------------------------------------------------------------------------------------------

_PATHS = {"bot": "/bots", "exchange": "/exchanges", "runner": "/runners"}
_DOTS = {"warn": "degraded", "error": "failed"}


def events_html(lines: Sequence[EventView], fills: Sequence[FillView], zone: ZoneInfo, living: frozenset[str]) -> str:
    """What people did and what bots bought and sold, newest first, as many as the longer of the two. `living`: ids that
    have a page still; what was deleted is told without a link."""
    now = datetime.now(UTC)
    told = [(line.at, _event(line, now, zone, living)) for line in lines]
    told += [(fill.at, _fill(fill, now, zone)) for fill in fills]
    newest = sorted(told, key=lambda item: item[0], reverse=True)[: max(len(lines), len(fills))]
    return "".join(html for _, html in newest) or '<div class="item muted">Nothing has happened yet</div>'


def _fill(fill: FillView, now: datetime, zone: ZoneInfo) -> str:
    """`Trend majors sold DOT/USDT  +14.22 USDT`."""
    is_sale = fill.is_exit is (fill.direction is Direction.LONG)
    told = link(f"{fill.bot_name} {'sold' if is_sale else 'bought'} {fill.pair}", f"/bots/{fill.bot_id}", "clamp")
    amount = money_html(fill.amount, fill.currency, sign=fill.is_exit, quiet=True)
    when = text(figures.date_time(fill.at, zone))
    at = f'<span class="time nowrap" title="{when}">{_clock(fill.at, now, zone)}</span>'
    head = f'<div class="item" data-key="{fill.bot_id} {fill.at.timestamp()}" title="{text(fill.reason)}">'
    return f'{head}{at}{told}<span class="end nowrap">{amount}</span></div>'


def _event(line: EventView, now: datetime, zone: ZoneInfo, living: frozenset[str]) -> str:
    when = text(figures.date_time(line.at, zone))
    at = f'<span class="time nowrap" title="{when}">{_clock(line.at, now, zone)}</span>'
    dot = f'<i class="dot {_DOTS[line.level]}" role="img" aria-label="{line.level}"></i>' if line.level in _DOTS else ""
    words = line.text if line.actor_name == "Flotilla" else f"{line.actor_name} {line.text}"
    id_ = str(line.subject_id)
    here = f"{_PATHS[line.subject_kind]}/{id_}" if line.subject_kind in _PATHS and id_ in living else ""
    told = link(words, here, "clamp") if here else span(words, "clamp")
    return f'<div class="item" data-key="{line.seq}" title="{text(words)}">{at}{dot}{told}</div>'


def _clock(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    there, today = at.astimezone(zone), now.astimezone(zone)
    return text(f"{there:%H:%M}" if there.date() == today.date() else f"{there.day} {there:%b}")
