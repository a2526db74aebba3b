"""What the form of a backtest begins with: a run, a bot, a version or a runner that the address names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from core.access.policy import Actor
from core.backtests import service as backtests
from core.backtests.asking import bot_drafts
from core.backtests.asking.bot_drafts import BotBacktest
from core.strategies import service as strategies
from pages.backtests.asking.filled import Filled, take


@dataclass(frozen=True, slots=True)
class Beginning:
    """`title`: what the form was filled in from; empty when it is new. `bot`: the bot that is tested."""

    filled: Filled = field(default_factory=Filled)
    title: str = ""
    bot: BotBacktest | None = None

    @property
    def began(self) -> date | None:
        """Return the day of the first run of the bot."""
        return self.bot.began if self.bot else None


async def beginning(actor: Actor, query: Mapping[str, str]) -> Beginning:
    """Return what the address asks for: `from` (a run), `bot`, `strategy` (a version), `runner`. Errors: `NotFound`;
    `Refused` for a run that was made elsewhere."""
    filled = Filled()
    title, bot = "", None
    if run_id := _id(query, "from"):
        take(filled, await backtests.draft_of(actor, run_id))
        title = "Based on an earlier backtest."
    elif bot_id := _id(query, "bot"):
        bot = await bot_drafts.of_bot(actor, bot_id)
        take(filled, bot.draft)
        filled.start = filled.end = ""  # what candles there are decides
        title = f"With the settings of bot {bot.bot_name}."
    filled.strategy_id = _id(query, "strategy") or filled.strategy_id
    filled.runner_id = _id(query, "runner") or filled.runner_id
    if filled.strategy_id:
        filled.family_id = (await strategies.get(actor, filled.strategy_id)).family_id
    return Beginning(filled, title, bot)


def _id(query: Mapping[str, str], name: str) -> UUID | None:
    try:
        return UUID(query.get(name, ""))
    except ValueError:
        return None
