"""Backups of trade databases, made before another Freqtrade version migrates them, because a migration cannot be
undone. Backups are files in the bot's workspace, `backups/…`. They are made after the old run ended and before the new
one starts."""

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, db
from core.audit import FLOTILLA
from core.bot_records.models import Bot, BotBackup, BotDatabase, Deployment, workload_name
from core.bots.databases.database_files import DatabaseFiles
from core.bots.databases.file_facts import Facts
from core.db import utcnow
from core.errors import FlotillaError, Refused
from core.freqtrade.versions import in_file_name, pinned, short
from core.runners.port import Runner
from core.trades.following.database_identity import current_database

log = logging.getLogger(__name__)
KEPT = 5
"""How many backups of one trade database are kept; the newest ones stay."""


@dataclass(frozen=True, slots=True)
class Due:
    """A backup that must exist before version `after` may write to what `before` wrote last."""

    bot_id: UUID
    database_id: UUID
    database_file: str
    file_name: str
    before: str
    after: str
    is_known: bool
    """The database has answered before, so its file must exist."""


@dataclass(frozen=True, slots=True)
class BackupView:
    """A backup that the bot can be rolled back to: the trades as `freqtrade_version` left them."""

    id: UUID
    freqtrade_version: str
    next_version: str
    taken_at: datetime
    trade_count: int
    size_bytes: int


def due(session: Session, database: BotDatabase, after: str) -> Due | None:
    """Return the backup that is due, or None when version `after` was the last to write or its backup exists already.
    `after`: pinned, see `versions.pinned`; where its exact image is not known, a backup is due. The backup is named
    after the run whose work it keeps: made again after a kill, it replaces the first file. Once it is noted it is never
    replaced, whatever a newer version has written since."""
    run, before = last_run(session, database), written_by(session, database)
    if run is None or before is None or before == after:
        return None
    file_name = f"backups/{PurePosixPath(database.file_name).stem}-{in_file_name(before)}-{run.id.hex[:12]}.sqlite"
    if known := next((one for one in _kept(session, database.id) if one.file_name == file_name), None):
        known.next_version = after  # the start it was made for never happened
        session.add(known)
        return None
    is_known = database.bot_start_ts is not None
    return Due(database.bot_id, database.id, database.file_name, file_name, before, after, is_known)


def last_run(session: Session, database: BotDatabase) -> Deployment | None:
    """Return the newest run that really began in this database. A run that found the database replaced is noted at the
    database before."""
    same_file = (BotDatabase.bot_id == database.bot_id, BotDatabase.file_name == database.file_name)
    chapters = select(BotDatabase.id).where(*same_file)
    began = select(Deployment).where(col(Deployment.database_id).in_(chapters), Deployment.workload_id != "")
    return session.exec(began.order_by(col(Deployment.started_at).desc()).limit(1)).first()


def written_by(session: Session, database: BotDatabase) -> str | None:
    """Return the Freqtrade version that wrote to the database last, pinned; None if none has written yet."""
    run = last_run(session, database)
    restored = select(BotBackup).where(BotBackup.database_id == database.id, col(BotBackup.restored_at).is_not(None))
    backup = session.exec(restored.order_by(col(BotBackup.restored_at).desc()).limit(1)).first()
    if backup and backup.restored_at and (run is None or backup.restored_at > run.started_at):
        return backup.freqtrade_version
    return pinned(run.freqtrade_version, run.image) if run else None


async def make(runner: Runner, due: Due) -> None:
    """Make the backup. May be called again. Errors: `Refused` when no backup can be made; the new version must not
    start then."""
    name = workload_name(due.bot_id)
    files = DatabaseFiles(runner, name, due.after)
    await runner.remove(name)  # the run has ended; an engine must not restart it during the backup
    try:
        facts = await files.back_up(due.database_file, due.file_name)
        if facts is None and due.is_known:
            raise Refused(f"{due.database_file} is not in its workspace any more.")
    except Refused as error:
        raise Refused(
            f"Freqtrade {short(due.after)} was not let at the trades that {short(due.before)} left: they could not be "
            f"backed up. {error}",
            hint="Free space or repair the trade database, or go back to the version of before.",
            detail=error.detail,
        ) from error
    if facts is not None:
        stale = await db.current().run(lambda session: note(session, due, facts))
        await _forget(files, stale)


def note(session: Session, due: Due, facts: Facts) -> list[str]:
    """Store the row of a backup. Return the files that are no longer kept."""
    backup = BotBackup(
        bot_id=due.bot_id,
        database_id=due.database_id,
        file_name=due.file_name,
        freqtrade_version=due.before,
        next_version=due.after,
        trade_count=facts.trade_count,
        order_count=facts.order_count,
        size_bytes=facts.size_bytes,
        digest=facts.digest,
        taken_at=utcnow(),
    )
    session.add(backup)
    session.flush()
    bot = session.get_one(Bot, due.bot_id)
    between = f"left by Freqtrade {short(due.before)}, before {short(due.after)}"
    text = f"backed up {facts.trade_count} trades of {bot.name}, {between}"
    audit.record(session, FLOTILLA, "backed up", bot.subject, text)
    return _prune(session, bot, due.database_id)


def usable(session: Session, bot: Bot) -> list[BackupView]:
    """Return the backups of the current database that another version left, newest first."""
    database = current_database(session, bot.id)
    if database is None:
        return []
    wrote = written_by(session, database)
    return [
        BackupView(one.id, one.freqtrade_version, one.next_version, one.taken_at, one.trade_count, one.size_bytes)
        for one in _kept(session, database.id)
        if one.freqtrade_version != wrote
    ]


def _kept(session: Session, database_id: UUID) -> list[BotBackup]:
    """Return the backups that are kept, newest first."""
    query = select(BotBackup).where(BotBackup.database_id == database_id, col(BotBackup.pruned_at).is_(None))
    return list(session.exec(query.order_by(col(BotBackup.taken_at).desc())))


def _prune(session: Session, bot: Bot, database_id: UUID) -> list[str]:
    """Mark all backups beyond `KEPT` as pruned. Return the files of all backups that were ever pruned, so that a file
    left behind by a kill is removed the next time."""
    kept = _kept(session, database_id)
    for backup in kept[KEPT:]:
        if backup.id != bot.restoring:
            backup.pruned_at = utcnow()
            session.add(backup)
    session.flush()
    alive = {one.file_name for one in _kept(session, database_id)}
    gone = select(BotBackup.file_name).where(
        BotBackup.database_id == database_id, col(BotBackup.pruned_at).is_not(None)
    )
    return sorted(set(session.exec(gone)) - alive)


async def _forget(files: DatabaseFiles, names: list[str]) -> None:
    """Remove the files. A failure is not an error: a leftover file does not block the start."""
    try:
        await files.forget(*names)
    except FlotillaError as error:
        log.warning("Old backups stay: %s %s", error, error.detail)
