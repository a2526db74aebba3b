"""The history of an adopted bot: its trade databases, and the run that goes on."""

from uuid import UUID, uuid4

from sqlmodel import Session

from core.access.policy import Actor
from core.bot_records.models import (
    Bot,
    BotDatabase,
    DatabaseCause,
    Deployment,
)
from core.bots.orphans.manifest import Kept, Manifest
from core.bots.settings.revised_bot import REVISED
from core.db import utcnow
from core.errors import Refused
from core.exchanges.models import Exchange
from core.revisions import kept_states
from core.runners.port import Observation

_NOT_KNOWN = "lost"
"""Trading mode of a database whose exchange no longer exists here. The database is never chosen again, and its file
name is not given to another."""


def databases_of(session: Session, bot: Bot, told: Manifest) -> BotDatabase:
    """Store all trade databases of the manifest. Return the one in use: the last that was begun in its file. Errors:
    `Refused` when the manifest does not name it."""
    in_use = next((kept for kept in reversed(told.databases) if kept.file_name == told.database_file), None)
    if in_use is None:
        raise Refused("Its manifest does not tell of the trade database it uses.")
    made = [_database(session, bot, kept, is_in_use=kept is in_use) for kept in told.databases]
    session.add_all(made)
    session.flush()
    return next(one for one in made if one.closed_at is None)


def _database(session: Session, bot: Bot, kept: Kept, *, is_in_use: bool) -> BotDatabase:
    exchange = None if is_in_use else session.get(Exchange, kept.exchange_id)
    is_known = is_in_use or exchange is not None
    return BotDatabase(
        bot_id=bot.id,
        mode=kept.mode,
        exchange_id=exchange.id if exchange else bot.exchange_id,
        stake_currency=kept.stake_currency,
        trading_mode=kept.trading_mode if is_known else _NOT_KNOWN,
        file_name=kept.file_name,
        cause=DatabaseCause.IMPORTED,
        closed_at=None if is_in_use else utcnow(),
    )


def note_run(
    session: Session, bot: Bot, database: BotDatabase, seen: Observation, told: Manifest, actor: Actor
) -> None:
    """Store the run that goes on, with the settings as they are saved now."""
    number = kept_states.save(session, REVISED, bot, actor.person_id)
    run = Deployment(
        id=_run_id(session, seen),
        bot_id=bot.id,
        database_id=database.id,
        strategy_id=bot.strategy_id,
        runner_id=bot.runner_id,
        config_revision=number,
        freqtrade_version=bot.freqtrade_version,
        image=seen.image[:400],
        image_made_at=seen.image_made_at,
        packages=[package[:200] for package in told.packages],
        workload_id=seen.workload_id[:128],
        generation=bot.applied_generation,
        fingerprint=bot.fingerprint or "",
        started_at=seen.started_at or utcnow(),
    )
    session.add(run)
    session.flush()


def _run_id(session: Session, seen: Observation) -> UUID:
    """Return the id of the run before adoption, by which reconciliation recognises its run."""
    try:
        labelled = UUID(seen.labels.get("deployment", ""))
    except ValueError:
        return uuid4()
    return uuid4() if session.get(Deployment, labelled) else labelled
