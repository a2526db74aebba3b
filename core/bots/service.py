"""The actions of people on bots. An action only changes the desired state; `reconcile` carries it out."""

import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import cast
from uuid import UUID, uuid4

from sqlmodel import Session, col, select

from core import audit, events
from core.access import authority
from core.access.policy import HOUSE, Actor, current, fetch, require, rights, visible
from core.access.scopes import Kind, Scope
from core.bot_records.bot_configuration import effective, stake
from core.bot_records.models import Bot, BotDatabase, BotDraft, BotStatus, Mode, Target
from core.bot_records.transitions import desire, turn
from core.bots import detail_builder, view_builder
from core.bots.databases import maintenance
from core.bots.lifecycle.starts import packages_ready
from core.bots.lifecycle.starts.capacity import refuse_when_full
from core.bots.rights import entitlement, foreign_images
from core.bots.rights.entitlement import Usable
from core.bots.settings import refused_settings, revised_bot, secrets
from core.bots.views import BotDetail, BotView, RunLine
from core.configurations.checks import require_bot_layer
from core.configurations.exchange_account import without_name
from core.configurations.secret_parts import split
from core.db import read_only, tell, transaction, utcnow
from core.errors import Invalid, NotFound, Refused
from core.exchanges.models import PRACTICE, Exchange
from core.freqtrade.settings.mask import mask_line
from core.names import refuse_taken_name
from core.revisions import kept_states
from core.revisions.conflicts import reconciled
from core.revisions.kept_states import changing
from core.revisions.models import ANY, Basis
from core.runners import kinds
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.runners.packages import package_switch
from core.runners.port import LogLine
from core.strategies.models import Strategy
from core.trades import positions

ASK_AGAIN_SECONDS = 2.0
"""While a log is followed, the reader's right is checked again before the next line when the last check is this old."""

# -- viewing ------------------------------------------------------------------------------------------------------


@read_only
def list_bots(session: Session, actor: Actor) -> list[BotView]:
    """Return the bots that the actor may see, sorted by name. Deleted ones are left out."""
    me = current(session, actor)
    mine = visible(me, Kind.BOT, Bot.id, Bot.owner_id)
    return view_builder.views(session, rights(session, me, Kind.BOT), col(Bot.archived_at).is_(None), mine)


@read_only
def get(session: Session, actor: Actor, bot_id: UUID) -> BotDetail:
    """Return one bot, which may be deleted."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    return detail_builder.detail(session, rights(session, current(session, actor), Kind.BOT), bot)


@read_only
def runs(session: Session, actor: Actor, bot_id: UUID, most: int = 50) -> list[RunLine]:
    """Return the runs of the bot, newest first. The bot may be deleted."""
    fetch(session, actor, Scope.VIEW, Bot, bot_id)
    return detail_builder.run_lines(session, bot_id, most)


async def logs(actor: Actor, bot_id: UUID, tail: int = 500) -> AsyncIterator[LogLine]:
    """Yield the lines of the log: first the tail, oldest first, then new lines as they are written, across restarts.
    Secrets are masked: the stream token, which Freqtrade's own server logs, and passwords in addresses. Errors:
    `NotFound`, also soon after the right to view the bot was taken back."""
    runner_id, name = await place(actor, bot_id)
    runner, asked_at = await reach(runner_id), time.monotonic()
    async for line in runner.logs(name, tail=tail, follow=True):
        if time.monotonic() - asked_at > ASK_AGAIN_SECONDS:
            await place(actor, bot_id)
            asked_at = time.monotonic()
        yield replace(line, text=mask_line(line.text))


# -- adding and editing --------------------------------------------------------------------------------------------


@transaction
def add(session: Session, actor: Actor, draft: BotDraft, default_version: str) -> UUID:
    """Add a bot, always STOPPED; return its id. Every reference is authorised. Errors: `Invalid` at the field."""
    require(session, actor, Scope.CREATE, HOUSE)
    _authorise_references(session, actor, draft, None)
    _require_version(session, actor, draft, draft.freqtrade_version or default_version)
    plain, secret = checked_config(session, draft, {}, None)
    bot_id = uuid4()
    bot = Bot(
        **draft.model_dump(exclude={"config", "freqtrade_version"}),
        id=bot_id,
        freqtrade_version=draft.freqtrade_version or default_version,
        config=plain,
        secure_config=secrets.seal(bot_id, secrets.new_api_credentials(), secret),
        owner_id=actor.person_id,
    )
    refuse_taken_name(session, bot, "a bot")
    session.add(bot)
    kept_states.save(session, revised_bot.REVISED, bot, actor.person_id)
    _told(session, actor, bot, "added")
    authority.current().created(session, bot.resource, bot.name)
    return bot.id


@transaction
def edit(session: Session, actor: Actor, bot_id: UUID, draft: BotDraft, basis: Basis = ANY) -> None:
    """Save the bot without restarting it: a running workload keeps the settings it was started with. Mode, exchange and
    runner can only be changed at rest. Errors: `Conflict` when somebody else has saved since `basis`."""
    bot = living(session, actor, Scope.EDIT, bot_id)
    maintenance.refuse_while_busy(session, bot)
    draft = _reconciled(session, bot, draft, basis)
    with changing(session, revised_bot.REVISED, bot, actor.person_id, basis.restores):
        _edit(session, actor, bot, draft)
    _told(session, actor, bot, f"restored r{basis.restores} of" if basis.restores else "edited")
    authority.current().renamed(session, bot.resource, bot.name)


def _reconciled(session: Session, bot: Bot, draft: BotDraft, basis: Basis) -> BotDraft:
    draft = draft.model_copy(update={"freqtrade_version": draft.freqtrade_version or bot.freqtrade_version})
    mine = revised_bot.drafted(draft)
    typed = revised_bot.typed_secrets(draft)
    saved = reconciled(session, revised_bot.REVISED, bot, basis, mine, typed)
    return draft if saved is mine else BotDraft.model_validate(saved)


def _edit(session: Session, actor: Actor, bot: Bot, draft: BotDraft) -> None:
    _authorise_references(session, actor, draft, bot)
    _refuse_while_running(bot, draft)
    _refuse_to_move(session, bot, draft)
    _require_version(session, actor, draft, draft.freqtrade_version or bot.freqtrade_version, bot)
    api, kept = secrets.unseal(bot.id, bot.secure_config)
    plain, secret = checked_config(session, draft, kept, bot)
    for name, value in draft.model_dump(exclude={"config"}).items():
        setattr(bot, name, value)
    bot.config, bot.secure_config = plain, secrets.seal(bot.id, api, secret)
    refuse_taken_name(session, bot, "a bot")
    if not _is_on_practice(session, bot):
        bot.is_practice = False  # from here on nobody may erase its trades


@transaction
def clone(session: Session, actor: Actor, bot_id: UUID, name: str) -> UUID:
    """Add a stopped copy in dry-run mode under a new name, with API credentials of its own and no trades; return its
    id."""
    bot = living(session, actor, Scope.EDIT, bot_id)
    draft = BotDraft.model_validate(bot.model_dump() | {"name": name, "mode": Mode.DRY_RUN, "config": {}})
    copy_id = add.sync(session, actor, draft, bot.freqtrade_version)
    copy = session.get_one(Bot, copy_id)
    api, _ = secrets.unseal(copy.id, copy.secure_config)
    copy.config = bot.config
    copy.secure_config = secrets.seal(copy.id, api, secrets.unseal(bot.id, bot.secure_config)[1])
    kept_states.save(session, revised_bot.REVISED, copy, actor.person_id)
    return copy.id


@transaction
def remove(session: Session, actor: Actor, bot_id: UUID, *, with_open_trades: bool = False) -> None:
    """Stop the bot and archive it; its trades stay. Errors: `Refused` with its open trades, unless `with_open_trades`
    is set, because nothing sells them."""
    bot = living(session, actor, Scope.DELETE, bot_id)
    maintenance.refuse_while_busy(session, bot)
    if (pairs := positions.open_pairs(session, bot.id)) and not with_open_trades:
        raise Refused(
            f"{bot.name} has {len(pairs)} open trades: {', '.join(pairs)}.",
            reasons=pairs,
            hint="Deleting a bot sells nothing. Close them first, or confirm that they are left as they are.",
        )
    bot.archived_at = utcnow()
    desire(bot, Target.STOPPED, actor.person_id)
    text = f"deleted bot {bot.name}" + (f" and left {len(pairs)} trades open" if pairs else "")
    audit.record(session, actor.doer, "deleted", bot.subject, text)
    tell(session, events.DesiredStateChanged(bot.id))


# -- starting and stopping -----------------------------------------------------------------------------------------


@transaction
def start(session: Session, actor: Actor, bot_id: UUID) -> None:
    """Set the target to run. Does nothing while the bot already starts or runs. Errors: `Refused` when the runner is
    full or the bot may not run like this."""
    bot = living(session, actor, Scope.OPERATE, bot_id)
    maintenance.refuse_while_busy(session, bot)
    if bot.target is Target.RUNNING and bot.status is not BotStatus.FAILED:
        return
    _refuse_to_run(session, bot)
    desire(bot, Target.RUNNING, actor.person_id)
    bot.forget_error()
    if bot.status in (BotStatus.STOPPED, BotStatus.FAILED):
        turn(bot, BotStatus.STARTING)
    _told(session, actor, bot, "started")


@transaction
def stop(session: Session, actor: Actor, bot_id: UUID) -> None:
    """Set the target to stopped. Open positions stay open, and nobody watches them until the bot runs again."""
    bot = living(session, actor, Scope.OPERATE, bot_id)
    if bring_to_rest(session, actor, bot):
        audit.record(session, actor.doer, "stopped", bot.subject, f"stopped {bot.name}")


@transaction
def restart(session: Session, actor: Actor, bot_id: UUID) -> None:
    """Restart the bot with its saved settings."""
    bot = living(session, actor, Scope.OPERATE, bot_id)
    maintenance.refuse_while_busy(session, bot)
    _refuse_to_run(session, bot)
    desire(bot, Target.RUNNING, actor.person_id)
    bot.forget_error()
    turn(bot, BotStatus.STARTING if bot.status in (BotStatus.STOPPED, BotStatus.FAILED) else BotStatus.STOPPING)
    _told(session, actor, bot, "restarted")


def bring_to_rest(session: Session, actor: Actor, bot: Bot) -> bool:
    """Set the target to stopped and return True; return False when the bot is at rest or about to be. For other
    services, which have checked the actor's right themselves."""
    if bot.target is Target.STOPPED and bot.status in (BotStatus.STOPPED, BotStatus.STOPPING):
        return False
    desire(bot, Target.STOPPED, actor.person_id)
    if bot.status is BotStatus.RUNNING:  # otherwise keep the reason why it did not run
        bot.forget_error()
    if bot.status is not BotStatus.STOPPED:
        turn(bot, BotStatus.STOPPING)
    session.add(bot)
    tell(session, events.DesiredStateChanged(bot.id))
    return True


# -- details --------------------------------------------------------------------------------------------------------


def living(session: Session, actor: Actor, scope: Scope, bot_id: UUID) -> Bot:
    """Return a bot that is not deleted and to which the actor has this right."""
    bot = fetch(session, actor, scope, Bot, bot_id)
    if bot.archived_at is not None:
        raise NotFound("This bot was deleted.")
    return bot


@read_only
def place(session: Session, actor: Actor, bot_id: UUID) -> tuple[UUID, str]:
    """Return (runner id, workload name) of the bot, for reading its log."""
    bot = living(session, actor, Scope.VIEW, bot_id)
    return bot.runner_id, bot.workload_name


def _authorise_references(session: Session, actor: Actor, draft: BotDraft, before: Bot | None) -> None:
    """Check that the actor and the bot's owner may use each thing the draft refers to. Unchanged references of an
    existing bot may stay."""
    references = (
        ("exchange_id", Exchange, draft.exchange_id, before and before.exchange_id),
        ("strategy_id", Strategy, draft.strategy_id, before and before.strategy_id),
        ("runner_id", RunnerRow, draft.runner_id, before and before.runner_id),
    )
    for field, model, wanted, held in references:
        if wanted == held:
            continue
        try:
            thing = fetch(session, actor, Scope.USE, model, wanted)
        except NotFound as error:
            raise Invalid(str(error), fields={field: "Choose one that you may use."}) from error
        if (
            before is not None
            and (verdict := entitlement.may_use(session, before.owner_id, cast(Usable, thing))).is_withdrawn
        ):
            raise Invalid(verdict.reason, fields={field: "Choose one that the owner of the bot may use too."})
    goes_live = before is not None and before.mode is not Mode.LIVE
    if draft.mode is Mode.LIVE and (goes_live or (before is not None and before.runner_id != draft.runner_id)):
        fetch(session, actor, Scope.USE, Exchange, draft.exchange_id)  # its keys are used, or go to another machine
    if draft.mode is Mode.LIVE and _is_on_practice(session, draft):
        raise Invalid("No live mode here.", fields={"mode": "The practice market takes no live orders."})


def _refuse_while_running(bot: Bot, draft: BotDraft) -> None:
    if bot.status is BotStatus.STOPPED or (bot.status is BotStatus.FAILED and bot.container_id is None):
        return
    moved = {
        field: "Stop the bot first; this changes only at rest."
        for field in ("mode", "exchange_id", "runner_id")
        if getattr(draft, field) != getattr(bot, field)
    }
    if moved:
        raise Invalid("The bot is running.", fields=moved)


def _refuse_to_move(session: Session, bot: Bot, draft: BotDraft) -> None:
    """Refuse another runner: the trade database would stay behind, and open positions would be forgotten."""
    if (
        draft.runner_id != bot.runner_id
        and session.exec(select(BotDatabase.id).where(BotDatabase.bot_id == bot.id)).first()
    ):
        runner = session.get_one(RunnerRow, bot.runner_id)
        why = f"Its trades are kept on {runner.name}. “Move to another runner…” in its menu takes them along."
        raise Invalid("The bot cannot move.", fields={"runner_id": why})


def _require_version(session: Session, actor: Actor, draft: BotDraft, version: str, before: Bot | None = None) -> None:
    """Check that the runner can run the version, and that the actor may choose it. `before`: the bot, which may keep
    what it has. Errors: `Invalid` at the field."""
    runner = session.get_one(RunnerRow, draft.runner_id)
    kinds.require_version(runner.type, version, "freqtrade_version")
    if before is None or (version, runner.id) != (before.freqtrade_version, before.runner_id):
        foreign_images.require(session, actor, runner, version, "freqtrade_version")


def _is_on_practice(session: Session, bot: Bot | BotDraft) -> bool:
    return session.get_one(Exchange, bot.exchange_id).exchange_type == PRACTICE


def checked_config(
    session: Session, draft: BotDraft, kept: dict[str, object], before: Bot | None
) -> tuple[dict[str, object], dict[str, object]]:
    """Return the (plain, secret) settings of the draft. `kept`: the secret part of the stored ones. Errors: `Invalid`
    for what no bot may have."""
    exchange, strategy = session.get_one(Exchange, draft.exchange_id), session.get_one(Strategy, draft.strategy_id)
    refused_settings.refuse_references(before, exchange, strategy)
    below = (exchange.config, strategy.config)
    require_bot_layer(draft.config, exchange.bot_allowed_keys, *below, exchange_type=exchange.exchange_type)
    return split(without_name(draft.config), kept)


def _refuse_to_run(session: Session, bot: Bot) -> None:
    entitlement.of(session, bot).require()
    exchange = session.get_one(Exchange, bot.exchange_id)
    if bot.mode is Mode.LIVE and _is_on_practice(session, bot):
        raise Refused("The practice market takes no live orders.", hint="Set the bot to dry-run.")
    if bot.mode is Mode.LIVE and not exchange.credentials:
        raise Refused(f"The exchange {exchange.name} has no credentials.", hint="Add them on the exchange's page.")
    if not stake(effective(session, bot))[0]:
        raise Refused(f"{bot.name} has no stake currency.", hint="Set it in the bot's settings.")
    refused_settings.refuse(session, bot)
    package_switch.require_to_start(session, packages_ready.wanted_by(session, bot).requirements)
    refuse_when_full(session, session.get_one(RunnerRow, bot.runner_id), bot.id)


def _told(session: Session, actor: Actor, bot: Bot, verb: str) -> None:
    audit.record(session, actor.doer, verb.split(maxsplit=1)[0], bot.subject, f"{verb} {bot.name}")
    tell(session, events.DesiredStateChanged(bot.id))
