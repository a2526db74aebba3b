"""What people do with runs: ask for them, follow them, cancel, repeat and delete them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from uuid import UUID, uuid4

from sqlmodel import Session

from core import audit
from core.access.policy import HOUSE, Actor, fetch, require
from core.access.scopes import Scope
from core.audit import Subject
from core.backtests import kept_drafts
from core.backtests.asking import bot_drafts, draft_rights, field_checks
from core.backtests.asking.batches import MOST_RUNS
from core.backtests.gate import gate
from core.backtests.keeping import backtest_erasing
from core.backtests.models import ALIVE, WITHOUT_RESULT, Backtest, BacktestDraft
from core.backtests.runs import cancelling, live_runs, queue_order, run_log, tidying
from core.backtests.runs.enqueueing import enqueue, enqueue_again, record_asked, refuse_when_many
from core.backtests.runs.preparing import backtest_records
from core.backtests.runs.queue_order import QueuedRun
from core.backtests.runs.run_titles import subject_of
from core.backtests.views import RunRecord
from core.backtests.who_may import fetch_all_own, fetch_seen
from core.db import read_only, transaction
from core.errors import Invalid, NotFound, Refused
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import Strategy


async def ask(
    actor: Actor, drafts: Sequence[BacktestDraft], checked: Callable[[int], object] = lambda _: None
) -> list[UUID]:
    """Enqueue backtests, all or none, and return their ids in the order of the drafts; more than one are a batch. Needs
    the right to use strategy, runner and exchange of each. `checked`: is told how many have passed the gate: where
    Freqtrade has to be asked about each, that takes seconds.

    Errors: `Invalid` at the fields; `Refused` with what the gate found, for what cannot run, and for what was not
    accepted.
    """
    if not 0 < len(drafts) <= MOST_RUNS:
        raise Invalid(f"Ask for 1 to {MOST_RUNS} backtests at once.")
    await _may_ask(actor, drafts)
    for draft in drafts:
        await field_checks.check(actor, draft)
    accepted = []
    for draft in drafts:
        accepted.append(await gate.require(actor, draft))
        checked(len(accepted))
    return await _enqueue(actor, drafts, accepted, await _left_out(actor, drafts))


async def cancel(actor: Actor, ids: Sequence[UUID]) -> int:
    """Cancel backtests and return how many were under way: one's own, and any on a runner that one may edit. What runs
    ends within seconds, and nothing of it stays on its runner. Those that have ended stay as they are. Errors:
    `NotFound`, for any of them."""
    return await cancelling.cancel(actor, ids)


async def again(actor: Actor, backtest_id: UUID) -> UUID:
    """Run a backtest again exactly: the same version, strategy, configuration, pairs and markets. Return the id of the
    new one, which is the actor's. Errors: `Refused` for one that never ran here; `Invalid` for an image that the actor
    may not choose."""
    return await _enqueue_again(actor, backtest_id)


@read_only
def why_not_again(session: Session, actor: Actor, backtest_id: UUID) -> str:
    """Return why the actor cannot run it again exactly, a sentence; empty when they can."""
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    try:
        _require_use(session, actor, [kept_drafts.draft_of(row)])
    except NotFound:
        return "You may not use its strategy, exchange or runner."
    except (Refused, Invalid) as error:
        return str(error)
    return ""


async def delete(actor: Actor, ids: Sequence[UUID]) -> int:
    """Delete backtests that have ended, with all that belongs to them, and return how many. One whose runner is silent
    goes when that answers. Errors: `NotFound`; `Refused` while one waits or runs, and nothing is deleted."""
    going, left = await _begin_to_delete(actor, ids)
    for backtest_id in left:
        await tidying.tidy(backtest_id)
    await backtest_erasing.erase(going)
    return len(going)


@read_only
def draft_of(session: Session, actor: Actor, backtest_id: UUID) -> BacktestDraft:
    """Return what was asked for, to fill in the form again. Errors: `NotFound`; `Refused` for one that was brought
    in."""
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    return kept_drafts.draft_of(row).model_copy(update={"is_accepted": False})


@read_only
def record(session: Session, actor: Actor, backtest_id: UUID) -> RunRecord:
    """Return what the run was made of. Before it has begun most of it is empty."""
    return backtest_records.parse(fetch_seen(session, actor, backtest_id, WITHOUT_RESULT).recipe)


@read_only
def log(session: Session, actor: Actor, backtest_id: UUID) -> str:
    """Return the last lines of its log: live ones while it runs, later those that were kept."""
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    live = live_runs.of(row.id)
    return live.log if live else run_log.read(session, row.id)


@read_only
def queue(session: Session, actor: Actor, runner_id: UUID) -> list[QueuedRun]:
    """Return what runs on this runner, then what waits there in its order."""
    return queue_order.queue(session, actor, runner_id)


@transaction
def first(session: Session, actor: Actor, backtest_id: UUID) -> None:
    """Let a waiting backtest start before the others on its runner, which the actor may edit."""
    queue_order.put_first(session, actor, backtest_id)


@transaction
def later(session: Session, actor: Actor, backtest_id: UUID) -> None:
    """Let the others that wait on its runner, which the actor may edit, start before this backtest."""
    queue_order.put_last(session, actor, backtest_id)


# -- details ----------------------------------------------------------------------------------------------------------


@transaction
def _begin_to_delete(session: Session, actor: Actor, ids: Sequence[UUID]) -> tuple[list[UUID], list[UUID]]:
    """Return them, and those that may still have something on their runner. From here on they are deleted, also when
    Flotilla is killed meanwhile."""
    rows = fetch_all_own(session, actor, ids[: cancelling.MOST_AT_ONCE])
    if any(row.status in ALIVE for row in rows):
        raise Refused("A backtest that waits or runs cannot be deleted.", hint="Cancel it first.")
    _record_deleted(session, actor, rows)
    for row in rows:
        backtest_erasing.mark(session, row)
    return [row.id for row in rows], [row.id for row in rows if row.is_on_runner]


@read_only
def _may_ask(session: Session, actor: Actor, drafts: Sequence[BacktestDraft]) -> None:
    _require_use(session, actor, drafts)


@transaction
def _enqueue(
    session: Session,
    actor: Actor,
    drafts: Sequence[BacktestDraft],
    accepted: Sequence[tuple[str, ...]],
    left_out: Mapping[UUID | None, tuple[str, ...]],
) -> list[UUID]:
    _require_use(session, actor, drafts)
    refuse_when_many(session, actor.person_id, len(drafts))
    batch = uuid4() if len(drafts) > 1 else None
    rows = [
        enqueue(
            session,
            draft_rights.without_unseen_bot(session, actor, draft),
            actor.person_id,
            words,
            batch=batch,
            left_out=left_out.get(draft.bot_id, ()),
        )
        for draft, words in zip(drafts, accepted, strict=True)
    ]
    if batch is None:
        record_asked(session, actor.doer, rows[0])
    else:
        words = f"asked for a batch of {len(rows)} backtests"
        audit.record(session, actor.doer, "asked for", Subject("backtest", None, ""), words)
    return [row.id for row in rows]


@transaction
def _enqueue_again(session: Session, actor: Actor, backtest_id: UUID) -> UUID:
    row = fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    if not row.recipe.get("config") or not row.draft:
        raise Refused(
            "This backtest never ran here, so it cannot be run again exactly.", hint="Run it again with changes."
        )
    draft = kept_drafts.draft_of(row)
    _require_use(session, actor, [draft])
    draft_rights.require_version(session, actor, draft, row.recipe.get("freqtrade_version", ""))
    refuse_when_many(session, actor.person_id, 1)
    own = draft_rights.without_unseen_bot(session, actor, draft)
    made = enqueue_again(session, row, own, actor.person_id)
    record_asked(session, actor.doer, made, "asked to run again exactly: the backtest of")
    return made.id


def _require_use(session: Session, actor: Actor, drafts: Sequence[BacktestDraft]) -> None:
    """Check the rights to all that the drafts use. Errors: `NotFound`."""
    require(session, actor, Scope.CREATE, HOUSE)
    for strategy_id in {one.strategy_id for one in drafts}:
        fetch(session, actor, Scope.USE, Strategy, strategy_id)
    for runner_id in {one.runner_id for one in drafts}:
        fetch(session, actor, Scope.USE, RunnerRow, runner_id)
    for exchange_id in {one.exchange_id for one in drafts}:
        fetch(session, actor, Scope.USE, Exchange, exchange_id)


async def _left_out(actor: Actor, drafts: Sequence[BacktestDraft]) -> Mapping[UUID | None, tuple[str, ...]]:
    """Return bot → what a backtest cannot have of its settings; nothing of one that cannot be read now."""
    found: dict[UUID | None, tuple[str, ...]] = {}
    for bot_id in {draft.bot_id for draft in drafts if draft.bot_id}:
        with suppress(NotFound, Invalid):
            found[bot_id] = (await bot_drafts.of_bot(actor, bot_id)).left_out
    return found


def _record_deleted(session: Session, actor: Actor, rows: Sequence[Backtest]) -> None:
    if len(rows) == 1:
        subject = subject_of(session, rows[0])
        audit.record(session, actor.doer, "deleted", subject, f"deleted the backtest of {subject.name}")
    elif rows:
        words = f"deleted {len(rows)} backtests"
        audit.record(session, actor.doer, "deleted", Subject("backtest", None, ""), words)
