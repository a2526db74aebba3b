"""What a runner holds that is nobody's: bots of this installation that no row speaks of (any more), and workloads of
other installations. They are shown, and never touched unless a person says so.

Whose money an orphan trades with nobody knows: administrators alone see its name, stop it or adopt it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, events
from core.access.policy import HOUSE, Actor, current, fetch, require
from core.access.scopes import Role, Scope
from core.audit import Subject
from core.bot_records.models import Bot, BotStatus, bot_id_of
from core.db import read_only, tell, transaction
from core.errors import NotFound
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.port import Observation, State


class Why(StrEnum):
    """Why it is an orphan."""

    UNKNOWN = "unknown"  # no bot of this id is known: alone can be adopted
    ELSEWHERE = "elsewhere"  # the bot lives on another runner
    DELETED = "deleted"  # the bot was deleted and had come to rest


@dataclass(frozen=True, slots=True)
class OrphanView:
    """`name`: of the workload. `bot_name`: as it was called at its start; empty for who may not know."""

    name: str
    bot_name: str
    why: Why
    state: State
    since: datetime | None
    image: str


@dataclass(frozen=True, slots=True)
class Findings:
    """`strangers`: names of workloads that other installations, or other runners of this one, have on the same engine.
    `may_act`: to stop and adopt."""

    orphans: tuple[OrphanView, ...]
    strangers: tuple[str, ...]
    may_act: bool


async def look(actor: Actor, runner_id: UUID) -> Findings:
    """Errors: `Unavailable` when the runner does not answer."""
    may_act = await _may_look(actor, runner_id)
    runner = await reach(runner_id)
    held, others = await runner.observe(), await runner.strangers()
    found = await _orphans(runner_id, held)
    return Findings(
        tuple(_view(seen, why, may_act) for seen, why in found), tuple(sorted(seen.name for seen in others)), may_act
    )


async def stop(actor: Actor, runner_id: UUID, name: str) -> None:
    """End it politely. Its workspace with its trades stays on the machine; nothing is sold. Errors: `NotFound` when it
    is no orphan (any more)."""
    seen, _ = await find(actor, runner_id, name)
    await (await reach(runner_id)).remove(name)
    await _note_stop(actor, runner_id, name, bot_name(seen))


async def find(actor: Actor, runner_id: UUID, name: str) -> tuple[Observation, Why]:
    """The orphan of this name, for who may act on it. Errors: `NotFound`."""
    await _may_act(actor, runner_id)
    held = await (await reach(runner_id)).observe()
    for seen, why in await _orphans(runner_id, held):
        if seen.name == name:
            return seen, why
    raise NotFound("There is no such orphan on this runner any more.")


def bot_name(seen: Observation) -> str:
    return seen.labels.get("name", "")


@read_only
def _may_look(session: Session, actor: Actor, runner_id: UUID) -> bool:
    """Errors: as `fetch`. Whether he may act too."""
    fetch(session, actor, Scope.VIEW, RunnerRow, runner_id)
    return current(session, actor).role is Role.ADMINISTRATOR


@read_only
def _may_act(session: Session, actor: Actor, runner_id: UUID) -> None:
    require(session, actor, Scope.ADMINISTER, HOUSE)
    fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)


async def _orphans(runner_id: UUID, held: Sequence[Observation]) -> list[tuple[Observation, Why]]:
    """Asked after `held` was seen: the row of a bot is there before anything of it runs."""
    by_id = {bot_id: seen for seen in held if (bot_id := bot_id_of(seen.name))}
    reasons = await _reasons(runner_id, list(by_id))
    return [(by_id[bot_id], why) for bot_id, why in reasons.items()]


@read_only
def _reasons(session: Session, runner_id: UUID, bot_ids: list[UUID]) -> dict[UUID, Why]:
    """Those of them that are orphans here."""
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


def _view(seen: Observation, why: Why, may_know: bool) -> OrphanView:
    return OrphanView(seen.name, bot_name(seen) if may_know else "", why, seen.state, seen.started_at, seen.image)


@transaction
def _note_stop(session: Session, actor: Actor, runner_id: UUID, name: str, was_called: str) -> None:
    runner = session.get_one(RunnerRow, runner_id)
    what = f"{was_called} ({name})" if was_called else name
    audit.record(
        session,
        actor.doer,
        "stopped",
        Subject("runner", runner.id, runner.name),
        f"stopped the orphan {what} on {runner.name}; its trades stay there",
        level="warn",
    )
    tell(session, events.ThingChanged("runner", runner.id))
