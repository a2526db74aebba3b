"""What people do with downloads: ask for one, follow it, cancel it."""

from collections.abc import Mapping
from uuid import UUID

from sqlmodel import Session, col, select

from core import audit, events, jobs
from core.access.person_names import names_of
from core.access.policy import Actor, allowed, current, fetch, visible
from core.access.scopes import Kind, Scope
from core.audit import Subject
from core.db import read_only, tell, transaction, utcnow
from core.errors import NotFound, Refused
from core.exchanges.models import Exchange
from core.market_data import bans
from core.market_data.downloads import download_view, draft_checks
from core.market_data.downloads.download_records import enqueue, refuse_when_many, title_of
from core.market_data.estimates import refusal_of_exchange
from core.market_data.models import CandleDownload, Cause, DownloadDraft
from core.market_data.sources import source_of
from core.market_data.views import DownloadView
from core.runners.models import RunnerRow

_SHOWN = 20
"""How many of the last downloads are listed, beside all that are under way: what cannot be seen cannot be cancelled."""


@transaction
def download(session: Session, actor: Actor, runner_id: UUID, draft: DownloadDraft) -> UUID:
    """Enqueue a download onto this runner and return its id, or the id of the one that does the same already. Errors:
    `Invalid` at the field; `Refused` for an exchange without history, and while it has banned the address of
    the runner."""
    runner = fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    exchange = fetch(session, actor, Scope.USE, Exchange, draft.exchange_id)
    draft_checks.require(exchange, draft)
    if words := refusal_of_exchange(exchange):
        raise Refused(words)
    _refuse_while_banned(session, runner, exchange)
    refuse_when_many(session, runner)
    made = enqueue(session, runner, exchange, draft, Cause.ASKED, actor.person_id)
    runner.data_download_config = {**runner.data_download_config, "last": draft.model_dump(mode="json")}
    session.add(runner)
    text = f"asked for candles of {source_of(exchange).title} on {runner.name}"
    audit.record(session, actor.doer, "asked for", Subject("runner", runner.id, runner.name), text)
    tell(session, events.ThingChanged("runner", runner_id))
    return made


@read_only
def last_draft(session: Session, actor: Actor, runner_id: UUID) -> DownloadDraft | None:
    """Return what was last asked for on this runner, to fill in the form; None when nothing was."""
    runner = fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    return download_view.draft_of(runner.data_download_config.get("last"))


@read_only
def downloads(session: Session, actor: Actor, runner_id: UUID) -> list[DownloadView]:
    """Return all downloads of this runner that are under way, with the progress of each target, then the last ones that
    have ended; both newest first. The number of queries is fixed."""
    runner = fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    me = current(session, actor)
    may_edit = allowed(session, me, Scope.EDIT, runner.resource)
    query = select(CandleDownload, jobs.Job).join(jobs.Job, col(CandleDownload.job_id) == col(jobs.Job.id))
    here = query.where(CandleDownload.runner_id == runner_id).order_by(col(CandleDownload.created_at).desc())
    is_alive = col(jobs.Job.state).in_(jobs.ALIVE)
    found = [*session.exec(here.where(is_alive)), *session.exec(here.where(~is_alive).limit(_SHOWN))]
    names = names_of(session, [row.requested_by for row, _ in found if row.requested_by])
    return [
        download_view.view(row, job, _name(names, row.requested_by), may_edit or row.requested_by == me.person_id)
        for row, job in found
    ]


@read_only
def under_way(session: Session, actor: Actor) -> list[jobs.JobView]:
    """Return the jobs that bring candles to runners which the actor may use, oldest first. The number of queries is
    fixed."""
    mine = visible(current(session, actor), Kind.RUNNER, RunnerRow.id, RunnerRow.owner_id, Scope.USE)
    query = select(jobs.Job).join(CandleDownload, col(CandleDownload.job_id) == col(jobs.Job.id))
    there = query.join(RunnerRow, col(CandleDownload.runner_id) == col(RunnerRow.id))
    alive = there.where(col(jobs.Job.state).in_(jobs.ALIVE), col(RunnerRow.archived_at).is_(None), mine)
    return [jobs.view(job) for job in session.exec(alive.order_by(col(jobs.Job.created_at)))]


async def cancel(actor: Actor, runner_id: UUID, download_id: UUID) -> None:
    """Cancel a download; what it has fetched stays. Does nothing when it has ended. Everybody may cancel their own, and
    who may edit the runner any. Errors: `NotFound`."""
    job_id = await _may_cancel(actor, runner_id, download_id)
    if job_id:
        await jobs.cancel(job_id)
        await _note_cancelled(actor, runner_id, download_id)


@read_only
def _may_cancel(session: Session, actor: Actor, runner_id: UUID, download_id: UUID) -> UUID | None:
    """Return the id of its job, unless that has ended."""
    runner = fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    row = session.get(CandleDownload, download_id)
    if row is None or row.runner_id != runner_id:
        raise NotFound("This download does not exist.")
    if row.requested_by != actor.person_id:
        fetch(session, actor, Scope.EDIT, RunnerRow, runner.id)
    job = session.get(jobs.Job, row.job_id) if row.job_id else None
    return job.id if job and job.state in jobs.ALIVE else None


@transaction
def _note_cancelled(session: Session, actor: Actor, runner_id: UUID, download_id: UUID) -> None:
    runner, row = session.get(RunnerRow, runner_id), session.get(CandleDownload, download_id)
    if runner is None or row is None:  # the runner was deleted meanwhile, and its downloads with it
        return
    text = f"cancelled the download of {title_of(row)} to {runner.name}"
    audit.record(session, actor.doer, "cancelled", Subject("runner", runner_id, runner.name), text)


def _name(names: Mapping[UUID, str], person: UUID | None) -> str:
    return names.get(person, "") if person else ""


def _refuse_while_banned(session: Session, runner: RunnerRow, exchange: Exchange) -> None:
    until = bans.banned_until(session, runner, source_of(exchange), utcnow())
    if until:
        hint = "Wait until then. Bots on the same address wait as well."
        raise Refused(bans.sentence(exchange.name, until), hint=hint)
