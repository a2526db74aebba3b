"""Makes the row of an adopted bot from its manifest, validated like the input of a person."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic import Field as Text
from sqlmodel import Session

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.bot_records.models import (
    Bot,
    BotDraft,
    BotStatus,
    Target,
)
from core.bot_records.transitions import desire, take_over, turn
from core.bots.lifecycle import rules
from core.bots.orphans import manifest
from core.bots.orphans.adopted_strategy import strategy_of
from core.bots.orphans.manifest import Manifest
from core.bots.settings import secrets
from core.configurations.refused_keys import refused_keys
from core.configurations.refused_keys import told as told_of
from core.configurations.secret_parts import without_marks
from core.db import utcnow
from core.errors import Invalid, NotFound, Refused
from core.exchanges.models import Exchange
from core.freqtrade.sources.source import Reading
from core.runners.models import RunnerRow
from core.runners.port import Observation, State

_MAY_BE_ALLOWED = "An administrator can allow settings for ccxt on the page of the exchange. Adopt the bot after that."


class AdoptionDraft(BaseModel):
    """What a person may fill in when they adopt a bot."""

    model_config = ConfigDict(str_strip_whitespace=True)

    name: str = Text(min_length=1, max_length=120)
    exchange_id: UUID
    restart: bool = False
    """The person accepts the restart, when one is needed."""


def adopted_bot(
    session: Session,
    actor: Actor,
    bot_id: UUID,
    runner: RunnerRow,
    told: Manifest,
    reading: Reading,
    draft: AdoptionDraft,
) -> Bot:
    """Save the row and return it. Settings whose secrets cannot be opened are left out. Errors: `Invalid` at the
    fields; `Refused` when the manifest holds what no bot may have."""
    exchange = _exchange(session, actor, told, draft)
    opened = manifest.opened(told, bot_id)
    api, settings = opened or (secrets.new_api_credentials(), {})
    checked = _checked(told, draft, exchange, strategy_of(session, actor, told, reading, runner), runner)
    config = checked.config if opened else without_marks(checked.config)
    return Bot(
        **checked.model_dump(exclude={"config"}),
        id=bot_id,
        config=config,
        secure_config=secrets.seal(bot_id, api, settings),
        owner_id=actor.person_id,
    )


def _checked(
    told: Manifest, draft: AdoptionDraft, exchange: Exchange, strategy_id: UUID, runner: RunnerRow
) -> BotDraft:
    """Validate the manifest like the input of a person, because the bot may write to its manifest itself."""
    same = ("mode", "restart_policy", "freqtrade_version", "memory_bytes", "cpus", "pids")
    filled = {name: getattr(told, name) for name in same} | {
        "name": draft.name,
        "config": told.bot_layer,
        "exchange_id": exchange.id,
        "strategy_id": strategy_id,
        "runner_id": runner.id,
    }
    try:
        checked = BotDraft.model_validate(filled)
    except ValidationError as error:
        if any(line["loc"][:1] == ("name",) for line in error.errors()):
            raise Invalid("Another name, please.", fields={"name": "Only letters, digits and signs."}) from error
        raise Refused("Its manifest holds what no bot may have.", detail=str(error)) from error
    if refused := refused_keys(checked.config, exchange.bot_allowed_keys):
        raise Refused("Its manifest holds what no bot may have.", reasons=told_of(refused), hint=_MAY_BE_ALLOWED)
    return checked


def _exchange(session: Session, actor: Actor, told: Manifest, draft: AdoptionDraft) -> Exchange:
    try:
        chosen = fetch(session, actor, Scope.USE, Exchange, draft.exchange_id)
    except NotFound as error:
        raise Invalid(str(error), fields={"exchange_id": "Choose one that you may use."}) from error
    if chosen.exchange_type != told.exchange_type:
        raise Invalid("Another exchange.", fields={"exchange_id": f"It trades on {told.exchange_type}."})
    return chosen


def wish_what_runs(bot: Bot, seen: Observation, told: Manifest, draft: AdoptionDraft, by: UUID) -> None:
    """Set the target of a running workload to run, at the generation it was made for, so that nothing is restarted. The
    target of a workload that has ended is to be stopped; the next round removes it."""
    bot.container_id, bot.fingerprint = seen.workload_id, seen.labels.get("fingerprint", "")[:64]
    bot.observed_at = utcnow()
    generation = rules.generation_of(seen)
    if not is_running(seen):
        take_over(bot, Target.STOPPED, BotStatus.STOPPING, generation)
        return
    target = told.target if told.target is Target.PAUSED else Target.RUNNING
    take_over(bot, target, BotStatus.STARTING, generation)  # until its API has answered
    if manifest.opened(told, bot.id) is None:
        if not draft.restart:
            raise Refused(
                "Its credentials cannot be opened any more: Flotilla could not speak to it.",
                hint="Adopt it with a restart, which gives it new ones.",
            )
        desire(bot, target, by)
        turn(bot, BotStatus.STOPPING)


def is_running(seen: Observation) -> bool:
    """Return whether the workload still runs. One that has ended is adopted too, and stays at rest."""
    return seen.state in (State.STARTING, State.RUNNING)
