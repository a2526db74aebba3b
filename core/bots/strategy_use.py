"""Which bots run which version of a strategy, and letting them use another."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from core.access.policy import Actor, current, fetch, rights, visible
from core.access.scopes import Kind, Scope
from core.bot_records.models import Bot, BotDraft, BotStatus, Mode
from core.bots import service
from core.db import read_only, transaction
from core.errors import Invalid, Refused
from core.strategies.families import head_of
from core.strategies.models import WITHOUT_CODE, Strategy

MOST_BOTS = 1_000


@dataclass(frozen=True, slots=True)
class StrategyUse:
    """A bot and the version it is saved with. A running bot goes on with the version it was started with."""

    bot_id: UUID
    name: str
    version_id: UUID
    version_number: int
    is_live: bool
    is_running: bool
    may_edit: bool


@read_only
def uses_of(session: Session, actor: Actor, family_id: UUID) -> list[StrategyUse]:
    """Return the bots with a version of this family that the actor may see, sorted by name. Errors: `NotFound`."""
    head_of(session, actor, Scope.VIEW, family_id)
    me = current(session, actor)
    may = rights(session, me, Kind.BOT)
    query = (
        select(Bot, Strategy.id, Strategy.version_number)
        .join(Strategy, col(Strategy.id) == Bot.strategy_id)
        .where(Strategy.family_id == family_id, col(Bot.archived_at).is_(None))
        .where(visible(me, Kind.BOT, Bot.id, Bot.owner_id))
    )
    rows = session.exec(query.order_by(func.lower(Bot.name)))
    return [_use(bot, id, number, Scope.EDIT in may.of(bot.resource)) for bot, id, number in rows]


@transaction
def use_version(
    session: Session, actor: Actor, bot_ids: Collection[UUID], version_id: UUID, *, with_live: bool = False
) -> None:
    """Save these bots with another version of their strategy, all of them or none. Running ones go on with the old one
    until they are restarted. Errors: `Refused` with the name of a bot that cannot be saved so, that has another
    strategy, or that is live without `with_live`."""
    if len(bot_ids) > MOST_BOTS:
        raise Refused(f"At most {MOST_BOTS:,} bots can be updated at once.")
    version = fetch(session, actor, Scope.USE, Strategy, version_id)
    for bot_id in bot_ids:
        bot = service.living(session, actor, Scope.EDIT, bot_id)
        _refuse_unlike(session, bot, version)
        if bot.mode is Mode.LIVE and not with_live:
            raise Refused(f"{bot.name} is live.", hint="Select live bots on purpose.")
        _use_in(session, actor, bot, version_id)


def _use_in(session: Session, actor: Actor, bot: Bot, version_id: UUID) -> None:
    """Save the bot with this version. Errors: `Refused` with the name of the bot, because it is one of several."""
    draft = BotDraft.model_validate(bot.model_dump() | {"strategy_id": version_id})
    try:
        service.edit.sync(session, actor, bot.id, draft)
    except Invalid as error:
        hint = "Change that in its own form, or leave it out here."
        raise Refused(f"{bot.name} cannot be updated.", reasons=tuple(error.fields.values()), hint=hint) from error


def _refuse_unlike(session: Session, bot: Bot, version: Strategy) -> None:
    its = session.get_one(Strategy, bot.strategy_id, options=[WITHOUT_CODE])
    if its.family_id != version.family_id:
        raise Refused(f"{bot.name} runs {its.name}, not {version.name}.", hint="Change its strategy in its own form.")


def _use(bot: Bot, version_id: UUID, number: int, may_edit: bool) -> StrategyUse:
    is_running = bot.status is not BotStatus.STOPPED and bot.container_id is not None
    return StrategyUse(bot.id, bot.name, version_id, number, bot.mode is Mode.LIVE, is_running, may_edit)
