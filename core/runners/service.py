"""What people do with runners.

Strategies on a local runner run with Flotilla's own rights; who reaches a Docker engine is root on its machine, and who
names an address makes Flotilla call it. So administrators alone add such runners and say how they are reached; the rest
may be done by whom the owner lets.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import Session, col, select

from core import audit, events, jobs
from core.access.policy import HOUSE, Actor, Rights, current, fetch, require, rights, visible
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.backtests.models import Backtest
from core.bot_records.models import Bot, BotDatabase, BotStatus, Deployment, Target
from core.bots.rights import used_by
from core.db import read_only, refers, tell, transaction, utcnow
from core.errors import Invalid, Refused
from core.freqtrade.versions import is_version
from core.jobs import JobView
from core.names import refuse_taken_name
from core.runners import connection_test, connections, last_answers
from core.runners.connections import Checked
from core.runners.kinds import RunnerType
from core.runners.models import RunnerDraft, RunnerRow
from core.runners.open_runner import forget, reach, require_served
from core.runners.port import RunnerFacts

PREPARE = "prepare_version"
"""Kind of the job that installs a Freqtrade version; its subject is `<runner id>/<version>`."""


@dataclass(frozen=True, slots=True)
class RunnerView:
    """`used`: bots whose target is not STOPPED, those that move here too, of `capacity`. `error`: why it does not
    answer; `reached_at`: when it last did (both None before the first round). `image`, `pool`, `publish_address`: of a
    Docker engine, else empty; `tls_set`: names of the certificates that are kept, never what they hold."""

    id: UUID
    name: str
    type: RunnerType
    endpoint: str
    capacity: int
    used: int
    bot_count: int
    error: str | None
    reached_at: datetime | None
    owner_id: UUID
    scopes: frozenset[Scope]
    image: str = ""
    pool: str = ""
    publish_address: str = ""
    tls_set: tuple[str, ...] = ()


@read_only
def list_runners(session: Session, actor: Actor, scope: Scope = Scope.VIEW) -> list[RunnerView]:
    """Those the actor may see (or use), by name."""
    me = current(session, actor)
    mine = visible(me, Kind.RUNNER, RunnerRow.id, RunnerRow.owner_id, scope)
    living = select(RunnerRow).where(col(RunnerRow.archived_at).is_(None), mine)
    used, all_bots, may = _used(session), _bots(session), rights(session, me, Kind.RUNNER)
    rows = session.exec(living.order_by(func.lower(RunnerRow.name)))
    return [_view(row, used.get(row.id, 0), all_bots.get(row.id, 0), may) for row in rows]


@read_only
def get(session: Session, actor: Actor, runner_id: UUID) -> RunnerView:
    return _of(session, actor, fetch(session, actor, Scope.VIEW, RunnerRow, runner_id))


@transaction
def add(session: Session, actor: Actor, draft: RunnerDraft) -> RunnerView:
    """Reaches nobody yet. Errors: `Invalid` with a sentence at each field."""
    require(session, actor, Scope.CREATE if draft.type is RunnerType.KUBERNETES else Scope.ADMINISTER, HOUSE)
    require_served(draft.type)
    row = RunnerRow(name=draft.name, type=draft.type, capacity=draft.capacity, owner_id=actor.person_id)
    connections.check(draft, {}).store(row)
    refuse_taken_name(session, row, "a runner")
    session.add(row)
    _saved(session, actor, row, "added")
    return _of(session, actor, row)


async def edit(actor: Actor, runner_id: UUID, draft: RunnerDraft) -> RunnerView:
    """A changed connection is opened anew; bots there go on. To another address only with what the bots have there:
    Errors: `Refused` with the bots whose workspaces are not found at the new one."""
    checked, left = await _to_be_left(actor, runner_id, draft)
    if left:
        await connection_test.require_workspaces(runner_id, draft.type, checked, left)
    view, is_reached_otherwise = await _edit(actor, runner_id, draft)
    if is_reached_otherwise:
        await forget(runner_id)
    return view


@read_only
def _to_be_left(session: Session, actor: Actor, runner_id: UUID, draft: RunnerDraft) -> tuple[Checked, dict[str, str]]:
    """What the draft says of the connection, and, when that is another address, the bots that have a workspace at the
    old one: workload → name."""
    row, checked = _drafted(session, actor, runner_id, draft)
    if checked.endpoint == row.endpoint:
        return checked, {}
    may_run = or_(col(Bot.archived_at).is_(None), col(Bot.status) != BotStatus.STOPPED)
    has_begun = col(Bot.id).in_(select(BotDatabase.bot_id))
    bots = session.exec(select(Bot.id, Bot.name).where(Bot.runner_id == row.id, may_run, has_begun))
    return checked, {f"bot-{id}": name for id, name in bots}


@transaction
def _edit(session: Session, actor: Actor, runner_id: UUID, draft: RunnerDraft) -> tuple[RunnerView, bool]:
    """And whether it is reached otherwise from now on."""
    row, checked = _drafted(session, actor, runner_id, draft)
    is_other = checked != connections.stored(row)
    if is_other:
        checked.store(row)
    row.name, row.capacity = draft.name, draft.capacity
    refuse_taken_name(session, row, "a runner")
    _saved(session, actor, row, "edited and changed the connection of" if is_other else "edited")
    return _of(session, actor, row), is_other


def _drafted(session: Session, actor: Actor, runner_id: UUID, draft: RunnerDraft) -> tuple[RunnerRow, Checked]:
    row = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    if draft.type is not row.type:
        raise Invalid("The kind cannot change.", fields={"type": "Add another runner instead."})
    before = connections.stored(row)
    checked = connections.check(draft, before.tls)
    if checked != before:
        require(session, actor, Scope.ADMINISTER, HOUSE)
    return row, checked


async def remove(actor: Actor, runner_id: UUID) -> None:
    """Deleted when no bot ever ran there, archived otherwise; what is being installed there is cancelled.
    Errors: `Refused` with the bots that use it."""
    for job_id in await _remove(actor, runner_id):
        await jobs.cancel(job_id)
    await forget(runner_id)


@transaction
def _remove(session: Session, actor: Actor, runner_id: UUID) -> list[UUID]:
    row = fetch(session, actor, Scope.DELETE, RunnerRow, runner_id)
    hint = "Delete them, or move them to another."
    used_by.refuse_while_used(session, actor, row.resource, _is_there(row.id), hint)
    if refers(session, row.id, Bot.runner_id, Deployment.runner_id, Backtest.runner_id):
        row.archived_at = utcnow()
    else:
        session.delete(row)
    audit.record(session, actor.doer, "deleted", Subject("runner", row.id, row.name), f"deleted runner {row.name}")
    tell(session, events.ThingChanged("runner", row.id))
    under_way = select(jobs.Job.id).where(_installs_on(runner_id), col(jobs.Job.state).in_(jobs.ALIVE))
    return list(session.exec(under_way))


async def test(actor: Actor, runner_id: UUID) -> RunnerFacts:
    """Ask the runner what it is. Errors: `Unavailable` with the cause when it does not answer."""
    await _may(actor, runner_id, Scope.EDIT)
    told = await (await reach(runner_id)).test()
    last_answers.answered(runner_id, utcnow())
    return told


async def versions(actor: Actor, runner_id: UUID) -> Sequence[str]:
    """Freqtrade versions that can start there at once, newest first."""
    await _may(actor, runner_id, Scope.VIEW)
    return (await (await reach(runner_id)).test()).versions


@transaction
def install(session: Session, actor: Actor, runner_id: UUID, version: str) -> UUID:
    """Ask for the job that makes this version ready there; the id of the one under way, if there is one."""
    row = fetch(session, actor, Scope.EDIT, RunnerRow, runner_id)
    if not is_version(version):
        raise Invalid("Not a version.", fields={"version": "A version looks like 2026.9."})
    return ask_for(session, row, version, actor.person_id)


async def cancel_install(actor: Actor, runner_id: UUID, version: str) -> None:
    await _may(actor, runner_id, Scope.EDIT)
    for job in await installs(actor, runner_id):
        if job.subject_key == _subject(runner_id, version) and job.state in jobs.ALIVE:
            await jobs.cancel(job.id)


@read_only
def installs(session: Session, actor: Actor, runner_id: UUID) -> list[JobView]:
    """The last job of each version on this runner, newest first: what is being installed, and what went wrong."""
    fetch(session, actor, Scope.VIEW, RunnerRow, runner_id)
    query = select(jobs.Job).where(_installs_on(runner_id)).order_by(col(jobs.Job.created_at).desc())
    newest: dict[str, JobView] = {}
    for job in session.exec(query.limit(50)):
        newest.setdefault(job.subject_key, jobs.view(job))
    return list(newest.values())


@read_only
def installs_under_way(session: Session, actor: Actor) -> list[JobView]:
    """What is being installed, or waits for it, on the runners the actor may see; the oldest first. Two queries,
    however many runners there are."""
    me = current(session, actor)
    mine = visible(me, Kind.RUNNER, RunnerRow.id, RunnerRow.owner_id)
    here = {str(id_) for id_ in session.exec(select(RunnerRow.id).where(col(RunnerRow.archived_at).is_(None), mine))}
    alive = select(jobs.Job).where(jobs.Job.kind == PREPARE, col(jobs.Job.state).in_(jobs.ALIVE))
    found = session.exec(alive.order_by(col(jobs.Job.created_at))).all()
    return [jobs.view(job) for job in found if job.subject_key.partition("/")[0] in here]


def ask_for(session: Session, row: RunnerRow, version: str, by: UUID | None) -> UUID:
    """For other services: the job that makes a version ready, within their transaction."""
    payload = {"runner_id": str(row.id), "version": version}
    title = f"{'Install' if row.type is RunnerType.LOCAL else 'Pull'} Freqtrade {version} on {row.name}"
    return jobs.enqueue(session, PREPARE, _subject(row.id, version), title, payload, by)


def last_install(session: Session, runner_id: UUID, version: str) -> JobView | None:
    return jobs.latest(session, PREPARE, _subject(runner_id, version))


async def prepare(job: jobs.Running) -> None:
    """Handler of the job."""
    runner = await reach(UUID(job.payload["runner_id"]))
    await runner.prepare(job.payload["version"], job.report)


def refuse_when_full(session: Session, row: RunnerRow, but: UUID) -> None:
    """Errors: `Refused` with the number when the runner holds all it may, the bot `but` not counted."""
    wanted = select(func.count()).where(_is_there(row.id), Bot.target != Target.STOPPED, Bot.id != but)
    used = session.exec(wanted).one()
    if used >= row.capacity:
        raise Refused(
            f"The runner {row.name} is full: {used} of {row.capacity} bots are wanted there.",
            hint="Stop another bot, raise the capacity of the runner, or choose another runner.",
        )


@read_only
def _may(session: Session, actor: Actor, runner_id: UUID, scope: Scope) -> None:
    fetch(session, actor, scope, RunnerRow, runner_id)


def _is_there(runner_id: UUID) -> ColumnElement[bool]:
    """A bot that moves is on both, or its place could be taken."""
    return or_(col(Bot.runner_id) == runner_id, col(Bot.moving_to) == runner_id)


def _subject(runner_id: UUID, version: str) -> str:
    return f"{runner_id}/{version}"


def _installs_on(runner_id: UUID) -> ColumnElement[bool]:
    return and_(col(jobs.Job.kind) == PREPARE, col(jobs.Job.subject_key).startswith(f"{runner_id}/"))


def _saved(session: Session, actor: Actor, row: RunnerRow, verb: str) -> None:
    session.flush()
    audit.record(session, actor.doer, "saved", Subject("runner", row.id, row.name), f"{verb} runner {row.name}")
    tell(session, events.ThingChanged("runner", row.id))


def _used(session: Session) -> dict[UUID, int]:
    """As `refuse_when_full` counts."""
    wanted = session.exec(select(Bot.runner_id, Bot.moving_to).where(Bot.target != Target.STOPPED))
    return Counter(place for places in wanted for place in places if place)


def _bots(session: Session) -> dict[UUID, int]:
    query = select(Bot.runner_id, func.count()).where(col(Bot.archived_at).is_(None)).group_by(col(Bot.runner_id))
    return dict(session.exec(query).all())


def _of(session: Session, actor: Actor, row: RunnerRow) -> RunnerView:
    may = rights(session, current(session, actor), Kind.RUNNER)
    return _view(row, _used(session).get(row.id, 0), _bots(session).get(row.id, 0), may)


def _view(row: RunnerRow, used: int, bot_count: int, may: Rights) -> RunnerView:
    return RunnerView(
        id=row.id,
        name=row.name,
        type=row.type,
        endpoint=row.endpoint,
        capacity=row.capacity,
        used=used,
        bot_count=bot_count,
        error=row.error_message,
        reached_at=last_answers.answered_at(row.id) or row.reached_at,
        owner_id=row.owner_id,
        scopes=may.of(row.resource),
        tls_set=tuple(connections.stored(row).tls),
        **{name: str(row.config.get(name, "")) for name in ("image", "pool", "publish_address")},
    )
