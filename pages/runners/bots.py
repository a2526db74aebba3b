"""The bots on a runner, with the resource usage of each."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from core.access.policy import Actor
from core.bots import bot_usage
from core.bots import service as bots
from core.bots.bot_usage import UsageView
from core.bots.views import BotView
from core.db import utcnow
from core.errors import FlotillaError
from core.events import UsageSampled
from core.freqtrade.versions import short
from core.runners.views import RunnerView
from pages.parts.card import card
from pages.parts.empty import empty
from pages.parts.lifetime import Lifetime
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.words import usage as usage_words
from pages.parts.words.bots import badge_of, state_of

_COLUMNS = [
    Column("name", "Bot", Kind.NAME, sortable=True, phone="s1"),
    Column("state", "State", Kind.STATE, phone="s2"),
    Column("version", "Freqtrade", Kind.TEXT, phone="s0"),
    Column("cpu", "CPU", Kind.NUMBER, sortable=True, phone="s3", note="100% is one core kept busy"),
    Column("cpu_curve", "30 min", Kind.CURVE, narrow=False),
    Column("memory", "Memory", Kind.NUMBER, sortable=True, phone="s4"),
    Column("memory_curve", "30 min", Kind.CURVE, narrow=False),
]


class RunnerBots:
    def __init__(self, actor: Actor, runner: RunnerView, life: Lifetime) -> None:
        self._actor, self._runner = actor, runner
        self._bots: list[BotView] | None = None
        self._usage: Mapping[UUID, UsageView] = {}
        with card("Bots", flush=True) as self._card:
            self._table = Table(
                _COLUMNS, self._load, says="Bots on it", usual=Ask(sort="name"), prefix="b.", when_empty=self._nothing
            )
        life.subscribe(self._heard, UsageSampled)

    def see(self, runner: RunnerView) -> None:
        """Reload after bots were added, removed or changed."""
        self._runner, self._bots = runner, None
        self._table.refresh()

    def _heard(self, event: UsageSampled) -> None:
        if event.runner_id == self._runner.id:
            self._table.refresh()

    async def _load(self, ask: Ask) -> tuple[list[Row], int]:
        self._usage = await self._used()
        here, runner = self._bots, self._runner
        if here is None:
            here = [bot for bot in await bots.list_bots(self._actor) if bot.runner_id == runner.id]
            self._bots = here if runner is self._runner else None  # something changed while we waited
            self._card.head("Bots", self._note(len(here)))
        ordered = sorted(here, key=lambda bot: self._order(bot, ask.sort), reverse=ask.descending)
        return [self._row(bot) for bot in ordered[ask.offset : ask.offset + ask.size]], len(ordered)

    def _note(self, seen: int) -> str:
        hidden = self._runner.bot_count - seen
        return f"{seen}, and {hidden} that you may not see" if hidden > 0 else figures.count(seen)

    async def _used(self) -> Mapping[UUID, UsageView]:
        try:
            return await bot_usage.usage_on(self._actor, self._runner.id)
        except FlotillaError:
            return self._usage  # the page reports the error

    def _order(self, bot: BotView, sort: str) -> tuple[float, str]:
        used = self._usage.get(bot.id)
        newest = used.newest if used else None
        first = {"cpu": newest.cpu_percent, "memory": float(newest.memory_bytes)} if newest else {}
        return first.get(sort, -1.0), bot.name.casefold()

    def _row(self, bot: BotView) -> Row:
        return (
            cells.row(bot.id, f"/bots/{bot.id}", bot.name)
            | cells.text("name", bot.name, badge=badge_of(bot.mode))
            | cells.state("state", state_of(bot), bot.health.since, word=bot.health.sentence)
            | cells.text("version", short(bot.freqtrade_version), tone="muted")
            | _usage_cells(self._usage.get(bot.id), utcnow())
        )

    def _nothing(self) -> None:
        empty("No bots on it", "A bot chooses its runner in its settings.", symbol="smart_toy")


def _usage_cells(used: UsageView | None, now: datetime) -> Row:
    """Return the cells of a bot. The usage of a bot at rest is known to be zero."""
    if used is None or used.rests:
        return (
            cells.figure("cpu", "")
            | cells.curve("cpu_curve", ())
            | cells.figure("memory", "")
            | cells.curve("memory_curve", ())
        )
    newest = used.newest
    cpu = f"{usage_words.cpu(newest.cpu_percent)} {usage_words.cpu_limit(used)}" if newest else _why_not(used, now)
    memory = f"{figures.size(newest.memory_bytes)} {usage_words.memory_limit(used)}" if newest else figures.NOT_KNOWN
    return (
        cells.figure("cpu", cpu.strip())
        | cells.curve("cpu_curve", *usage_words.cpu_curve(used, now))
        | cells.figure("memory", memory.strip())
        | cells.curve("memory_curve", *usage_words.memory_curve(used, now))
    )


def _why_not(used: UsageView, now: datetime) -> str:
    return usage_words.state(used, now) or figures.NOT_KNOWN
