"""Finds the workloads of this installation on a runner that belong to no bot, or no longer do."""

from collections.abc import Sequence
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, select

from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Scope
from core.bot_records.models import Bot, BotStatus, bot_id_of
from core.db import read_only
from core.errors import NotFound
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Observation


class Why(StrEnum):
    """Why a workload is an orphan."""

    UNKNOWN = "unknown"  # no bot has this id: only such an orphan can be adopted
    ELSEWHERE = "elsewhere"  # the bot is on another runner
    DELETED = "deleted"  # the bot was deleted and had come to rest


NO_SUCH = "There is no such orphan on this runner any more."


async def find(actor: Actor, runner_id: UUID, name: str) -> tuple[Observation, Why]:
    """Return the orphan of this name, if the actor may act on it. Errors: `NotFound`."""
    await _may_act(actor, runner_id)
    held = await (await reach(runner_id)).observe()
    for seen, why in await among(runner_id, held):
        if seen.name == name:
            return seen, why
    raise NotFound(NO_SUCH)


async def among(runner_id: UUID, held: Sequence[Observation]) -> list[tuple[Observation, Why]]:
    """Return the orphans among the workloads of this runner. Call it after `held` was observed: the row of a bot exists
    before its workload does."""
    by_id = {bot_id: seen for seen in held if (bot_id := bot_id_of(seen.name))}
    reasons = await _reasons(runner_id, list(by_id))
    return [(by_id[bot_id], why) for bot_id, why in reasons.items()]


def bot_name(seen: Observation) -> str:
    """Return the name that the bot had at its start; empty when it is not known."""
    return seen.labels.get("name", "")


@read_only
def _may_act(session: Session, actor: Actor, runner_id: UUID) -> None:
    require(session, actor, Scope.ADMINISTER, HOUSE)
    fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)


@read_only
def _reasons(session: Session, runner_id: UUID, bot_ids: list[UUID]) -> dict[UUID, Why]:
    """Return which of these bots are orphans here, and why."""
    known = {bot.id: bot for bot in session.exec(select(Bot).where(col(Bot.id).in_(bot_ids)))}
    reasons = ((bot_id, _why(known.get(bot_id), runner_id)) for bot_id in bot_ids)
    return {bot_id: why for bot_id, why in reasons if why}


def _why(bot: Bot | None, runner_id: UUID) -> Why | None:
    if bot is None:
        return Why.UNKNOWN
    if bot.runner_id != runner_id:
        return None if bot.moving_to == runner_id else Why.ELSEWHERE
    has_ended = bot.archived_at is not None and bot.status is BotStatus.STOPPED
    return Why.DELETED if has_ended else None
