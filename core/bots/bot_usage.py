"""Resource usage of bots on their runners, and their limits."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import Actor, current, fetch, visible
from core.access.scopes import Kind, Scope
from core.bot_records.models import Bot, BotStatus
from core.db import read_only
from core.runners import usage
from core.runners.models import RunnerRow
from core.runners.port import Limits
from core.runners.usage import Sample


@dataclass(frozen=True, slots=True)
class UsageView:
    """Usage and limits of one bot. `samples`: of the last half hour, oldest first; empty until the runner reports some.
    `rests`: no workload of the bot runs. `is_silent`: the runner does not answer, and the values are the last known
    ones."""

    samples: tuple[Sample, ...]
    limits: Limits
    rests: bool
    is_silent: bool

    @property
    def newest(self) -> Sample | None:
        return self.samples[-1] if self.samples and not self.rests else None


@read_only
def usage_of(session: Session, actor: Actor, bot_id: UUID) -> UsageView:
    """Return the usage and the limits of one bot."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    return _view(bot, session.get_one(RunnerRow, bot.runner_id))


@read_only
def usage_on(session: Session, actor: Actor, runner_id: UUID) -> Mapping[UUID, UsageView]:
    """Return the usage of all bots on this runner that the actor may see, by bot id."""
    runner = fetch(session, actor, Scope.VIEW, RunnerRow, runner_id)
    mine = visible(current(session, actor), Kind.BOT, Bot.id, Bot.owner_id)
    there = select(Bot).where(Bot.runner_id == runner_id, col(Bot.archived_at).is_(None), mine)
    return {bot.id: _view(bot, runner) for bot in session.exec(there)}


def _view(bot: Bot, runner: RunnerRow) -> UsageView:
    return UsageView(
        samples=usage.of(bot.runner_id, bot.workload_name),
        limits=Limits(bot.memory_bytes, bot.cpus, bot.pids),
        rests=bot.status in (BotStatus.STOPPED, BotStatus.FAILED),
        is_silent=runner.error_message is not None,
    )
