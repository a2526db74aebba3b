"""Rolls a bot back to its previous Freqtrade version, with the trade database as that version left it. Newer versions
migrate the database, and a migration cannot be undone.

A roll back is refused once a trade was opened, changed or closed since the backup, because the bot would forget open
positions or sell what it has already sold. Flotilla's own rows are checked before the bot is stopped; at rest the two
databases are compared row by row. When the comparison finds a difference, the bot starts again as it was, and its
notice says why.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, or_, select

from core import audit, db, events, jobs
from core.access.policy import Actor
from core.access.scopes import Scope
from core.audit import Doer
from core.bot_records.models import Bot, BotBackup, BotDatabase, DatabaseCause, workload_name
from core.bot_records.transitions import desire
from core.bots import service
from core.bots.conditions import is_going
from core.bots.databases import backups, maintenance, version_changes
from core.bots.databases.backups import BackupView
from core.bots.databases.database_files import DatabaseFiles
from core.bots.databases.file_facts import Comparison, Facts
from core.bots.rights import entitlement
from core.bots.settings import refused_settings
from core.bots.settings.revised_bot import REVISED
from core.db import read_only, tell, transaction, utcnow
from core.errors import NotFound, Refused
from core.freqtrade.versions import short
from core.jobs import Running
from core.revisions.kept_states import changing
from core.runners import kinds
from core.runners.models import RunnerRow
from core.runners.open_runner import reach
from core.trades.models import Trade

_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class RollBackView:
    """A backup that a bot can be rolled back to. `against`: trades that were opened or closed since, according to our
    own rows; if there are any, the roll back is refused."""

    backup: BackupView
    against: tuple[str, ...]


@read_only
def offered(session: Session, actor: Actor, bot_id: UUID) -> list[RollBackView]:
    """Return what the bot can be rolled back to, newest first."""
    bot = service.living(session, actor, Scope.VIEW, bot_id)
    return [RollBackView(one, _against(session, bot, one)) for one in backups.usable(session, bot)]


@transaction
def roll_back(session: Session, actor: Actor, bot_id: UUID, backup_id: UUID) -> UUID:
    """Enqueue the job; return its id. Errors: `Refused` with the trades that prevent the roll back."""
    bot = service.living(session, actor, Scope.EDIT, bot_id)
    version_changes.require_interruption(session, actor, bot)
    maintenance.refuse_two_at_once(session, bot)
    entitlement.of(session, bot).require()
    if is_going(bot):
        refused_settings.refuse(session, bot)
    backup = next((one for one in backups.usable(session, bot) if one.id == backup_id), None)
    if backup is None:
        raise NotFound("There is no such backup of this bot any more.")
    if why := kinds.why_not(session.get_one(RunnerRow, bot.runner_id).type, backup.freqtrade_version):
        raise Refused(why, hint="Move the bot to such a runner first.")
    if against := _against(session, bot, backup):
        raise Refused(_sentence(backup.freqtrade_version, len(against)), reasons=against[:_MOST_NAMED], hint=_HINT)
    bot.notice = None
    session.add(bot)
    payload = {
        "backup_id": str(backup_id),
        "person_id": str(actor.person_id),
        "name": actor.name,
        "asked_at": utcnow().isoformat(),
    }
    title = f"Roll back to Freqtrade {short(backup.freqtrade_version)}"
    tell(session, events.BotObserved(bot.id))
    return jobs.enqueue(session, maintenance.ROLL_BACK, str(bot.id), title, payload, actor.person_id)


_HINT = (
    "Restoring the backup would make the bot forget them. Change the version without going back, or close them first."
)


def _sentence(version: str, count: int) -> str:
    trades = "1 trade was" if count == 1 else f"{count} trades were"
    return f"{trades} opened, changed or closed since the backup of {short(version)} was made."


def _against(session: Session, bot: Bot, backup: BackupView) -> tuple[str, ...]:
    """Return the trades that prevent the roll back. The clock of another machine may differ by seconds; the later
    comparison finds what is missed here."""
    since = int((backup.taken_at - timedelta(seconds=5)).timestamp() * 1000)
    touched = or_(col(Trade.open_timestamp) > since, col(Trade.close_timestamp) > since)
    query = select(Trade).where(Trade.bot_id == bot.id, touched, col(Trade.superseded_at).is_(None))
    return tuple(_words(trade, since) for trade in session.exec(query.order_by(col(Trade.open_timestamp))))


def _words(trade: Trade, since_ms: int) -> str:
    what = "opened" if trade.open_timestamp > since_ms else "closed"
    both = what == "opened" and not trade.is_open
    return f"{trade.pair}, trade {trade.freqtrade_trade_id}: {'opened and closed' if both else what}"


# -- the job ----------------------------------------------------------------------------------------------------------


async def carry_out(job: Running) -> None:
    """Handle the job. Restartable: it continues after a kill, because nothing changes the bot during its
    maintenance."""
    await maintenance.carry_out(job, _roll_back)


async def _roll_back(job: Running) -> None:
    bot_id, backup_id = UUID(job.subject_key), UUID(job.payload["backup_id"])
    backup, database, runner_id = await db.current().run(
        lambda session: _given(session, bot_id, backup_id), reads_only=True
    )
    if backup.restored_at is not None and backup.restored_at > datetime.fromisoformat(job.payload["asked_at"]):
        return  # everything was done before the kill
    runner = await reach(runner_id)
    await job.progress(0.05, f"Making Freqtrade {short(backup.freqtrade_version)} ready")
    await maintenance.until_ready(job, runner, runner_id, backup.freqtrade_version, 0.3)
    await job.progress(0.3, "Stopping the bot")
    await db.current().run(lambda session: _hold(session, bot_id, backup_id))
    await maintenance.until_at_rest(bot_id)
    files = DatabaseFiles(runner, workload_name(bot_id), backup.freqtrade_version)
    await job.progress(0.5, "Comparing the trades with those of the backup")
    _refuse_changes(backup, await files.compare(backup.file_name, database.file_name))
    await job.progress(0.7, "Backing up the trades as they are")
    await _keep_newer(files, backup)
    await job.progress(0.85, "Restoring the backup")
    await files.restore(backup.file_name, database.file_name, backup.digest)
    doer = Doer(job.payload["name"], UUID(job.payload["person_id"]))
    await db.current().run(lambda session: _restored(session, bot_id, backup_id, doer))


def _given(session: Session, bot_id: UUID, backup_id: UUID) -> tuple[BotBackup, BotDatabase, UUID]:
    backup = session.get(BotBackup, backup_id)
    if backup is None or backup.pruned_at is not None:
        raise Refused("The backup is not kept any more.")
    return backup, session.get_one(BotDatabase, backup.database_id), session.get_one(Bot, bot_id).runner_id


def _hold(session: Session, bot_id: UUID, backup_id: UUID) -> None:
    bot = session.get_one(Bot, bot_id)
    if bot.archived_at is not None:
        raise Refused("It was deleted.")
    if backup_id not in {one.id for one in backups.usable(session, bot)}:
        raise Refused("It runs in another trade database by now.")
    if bot.restoring is None:
        entitlement.of(session, bot).require()
    maintenance.begin(session, bot, restoring=backup_id)


def _refuse_changes(backup: BotBackup, found: Comparison) -> None:
    if found.count:
        named = "; ".join(str(change) for change in found.changes[:_MOST_NAMED])
        more = f"; and {found.count - _MOST_NAMED} more" if found.count > _MOST_NAMED else ""
        raise Refused(f"{_sentence(backup.freqtrade_version, found.count)} {named}{more}.", hint=_HINT)


async def _keep_newer(files: DatabaseFiles, backup: BotBackup) -> None:
    """Back up the database as the newer version left it, so that the roll back can itself be undone."""
    due = await db.current().run(lambda session: _newer(session, backup))
    if due is None:  # this backup exists already
        return
    if facts := await files.back_up(due.database_file, due.file_name):
        await db.current().run(lambda session: _note(session, due, facts))


def _newer(session: Session, backup: BotBackup) -> backups.Due | None:
    return backups.due(session, session.get_one(BotDatabase, backup.database_id), backup.freqtrade_version)


def _note(session: Session, due: backups.Due, facts: Facts) -> None:
    backups.note(session, due, facts)  # the next start removes the files that this prunes


def _restored(session: Session, bot_id: UUID, backup_id: UUID, doer: Doer) -> None:
    """Store the roll back. The database row stays the same: its trades are those from before, so their rows stay
    valid."""
    bot, backup = session.get_one(Bot, bot_id), session.get_one(BotBackup, backup_id)
    if bot.restoring != backup_id:
        raise Refused("It was cancelled.")
    database = session.get_one(BotDatabase, backup.database_id)
    before = bot.freqtrade_version
    with changing(session, REVISED, bot, doer.id):
        bot.freqtrade_version = backup.freqtrade_version
    backup.restored_at, database.cause = utcnow(), DatabaseCause.RESTORED
    desire(bot, bot.target, doer.id)
    maintenance.end(session, bot, None)
    session.add_all((backup, database))
    ways = f"from Freqtrade {short(before)} to {short(backup.freqtrade_version)}"
    text = f"rolled {bot.name} back {ways}, with its trades as of then"
    audit.record(session, doer, "rolled back", bot.subject, text)
    tell(session, events.TradeChanged(bot.id))
