"""The bots on a runner, with what each takes of it, asked while somebody looks."""

import asyncio

from core.access.policy import Actor
from core.bots import service as bots
from core.bots.views import BotView, Health
from core.errors import FlotillaError
from core.runners import service as runners
from core.runners.port import Usage
from core.runners.service import RunnerView
from pages.bot_words import badge_of, state_of
from pages.parts import cells, figures
from pages.parts.ask import Ask
from pages.parts.card import card
from pages.parts.cells import Row
from pages.parts.columns import Column, Kind
from pages.parts.empty import empty
from pages.parts.lifetime import Lifetime
from pages.parts.table import Table

LOOK_SECONDS = 3.0
_COLUMNS = [
    Column("name", "Bot", Kind.NAME, sortable=True, phone="s1"),
    Column("state", "State", Kind.STATE, phone="s2"),
    Column("version", "Freqtrade", Kind.TEXT, phone="s0"),
    Column("cpu", "CPU", Kind.NUMBER, sortable=True, phone="s3", note="100% is one core kept busy"),
    Column("memory", "Memory", Kind.NUMBER, sortable=True, phone="s4"),
]


class RunnerBots:
    def __init__(self, actor: Actor, runner: RunnerView, life: Lifetime) -> None:
        self._actor, self._runner = actor, runner
        self._bots: list[BotView] | None = None
        self._usage: dict[str, Usage] = {}
        with card("Bots", flush=True) as self._card:
            self._table = Table(
                _COLUMNS, self._load, says="Bots on it", usual=Ask(sort="name"), prefix="b.", when_empty=self._nothing
            )
        life.task(self._look())

    def see(self, runner: RunnerView) -> None:
        """Bots came, went or changed."""
        self._runner, self._bots = runner, None
        self._table.refresh()

    async def _look(self) -> None:
        while True:
            try:
                self._usage = {one.name: one for one in await runners.usage(self._actor, self._runner.id)}
            except FlotillaError:
                self._usage = {}  # the page tells that the runner is silent
            self._table.refresh()
            await asyncio.sleep(LOOK_SECONDS)

    async def _load(self, ask: Ask) -> tuple[list[Row], int]:
        if self._bots is None:
            found = await bots.list_bots(self._actor)
            self._bots = [bot for bot in found if bot.runner_id == self._runner.id]
            self._card.head("Bots", self._note(len(self._bots)))
        ordered = sorted(self._bots, key=lambda bot: self._order(bot, ask.sort), reverse=ask.descending)
        return [self._row(bot) for bot in ordered[ask.offset : ask.offset + ask.size]], len(ordered)

    def _note(self, seen: int) -> str:
        hidden = self._runner.bot_count - seen
        return f"{seen}, and {hidden} that you may not see" if hidden > 0 else figures.count(seen)

    def _order(self, bot: BotView, sort: str) -> tuple[float, str]:
        used = self._used(bot)
        first = {"cpu": used.cpu_percent, "memory": float(used.memory_bytes)} if used else {}
        return first.get(sort, 0.0), bot.name.casefold()

    def _used(self, bot: BotView) -> Usage | None:
        return self._usage.get(f"bot-{bot.id}")

    def _row(self, bot: BotView) -> Row:
        used = self._used(bot)
        return (
            cells.row(bot.id, f"/bots/{bot.id}", bot.name)
            | cells.text("name", bot.name, badge=badge_of(bot.mode))
            | cells.state("state", state_of(bot), bot.health.since, word=bot.health.sentence)
            | cells.text("version", bot.freqtrade_version, tone="muted")
            | cells.figure("cpu", figures.percent(used.cpu_percent / 100, 1, sign=False) if used else _unknown(bot))
            | cells.figure("memory", figures.size(used.memory_bytes) if used else _unknown(bot))
        )

    def _nothing(self) -> None:
        empty("No bots on it", "A bot chooses its runner in its settings.", symbol="smart_toy")


def _unknown(bot: BotView) -> str:
    """What rests takes nothing, which is known."""
    return "" if bot.health.health in (Health.STOPPED, Health.FAILED) else figures.NOT_KNOWN
