"""The rows of backtests: enqueued with their jobs. Within the caller's transaction; checks no permission."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, func, select

from core import audit, events, jobs, json_safe
from core.audit import Doer
from core.backtests.models import ALIVE, Backtest, BacktestDraft, BacktestStatus, BacktestTag
from core.backtests.pair_words import first_of
from core.backtests.runs import fair_order
from core.backtests.runs.preparing.run_recipe import REPEATED, to_equal
from core.backtests.runs.run_notes import KIND
from core.backtests.runs.run_titles import subject_of
from core.backtests.tag_words import cleaned
from core.db import tell
from core.errors import Refused
from core.strategies.models import WITHOUT_CODE, Strategy

MOST_UNDER_WAY = 1_000
"""Backtests of one person that may wait or run at once."""
_MOST_TITLE = 200


def enqueue(
    session: Session,
    draft: BacktestDraft,
    owner_id: UUID,
    accepted: Sequence[str] = (),
    *,
    batch: UUID | None = None,
    left_out: Sequence[str] = (),
    is_practice: bool = False,
) -> Backtest:
    """Add a backtest that waits for its turn. `accepted`: what the gate asked and a person accepted. `left_out`:
    settings of a bot that it cannot have, sentences."""
    recipe = {"accepted": list(accepted), "left_out": list(left_out)}
    row = Backtest(**_columns(session, draft), owner_id=owner_id, batch=batch, is_practice=is_practice, recipe=recipe)
    return _with_job(session, row, draft.tags)


def enqueue_again(session: Session, first: Backtest, draft: BacktestDraft, owner_id: UUID) -> Backtest:
    """Add a backtest that runs another one again exactly: with its record's version, configuration and markets.
    `draft`: what the first one was asked for. What it has to equal is copied: the first one may be deleted before this
    one's turn comes."""
    kept = {name: first.recipe[name] for name in ("freqtrade_version", "config", "accepted", "left_out")}
    own = draft.model_copy(update={"tags": [], "notes": ""})
    repeats, record = _repeated(session, first)
    row = Backtest(**_columns(session, own), owner_id=owner_id, repeats=repeats, recipe=kept | {REPEATED: record})
    return _with_job(session, row, ())


def refuse_when_many(session: Session, owner_id: UUID, more: int) -> None:
    """Errors: `Refused` when so many are under way that nobody could find their own."""
    query = select(func.count()).where(Backtest.owner_id == owner_id, col(Backtest.status).in_(ALIVE))
    if session.exec(query).one() + more > MOST_UNDER_WAY:
        raise Refused(
            f"More than {MOST_UNDER_WAY:,} of your backtests would wait or run.",
            hint="Wait for some, or cancel what nobody needs.",
        )


def record_asked(session: Session, doer: Doer, row: Backtest, verb: str = "asked for a backtest of") -> None:
    """Add the line of the audit trail that says who asked for it."""
    subject = subject_of(session, row)
    audit.record(session, doer, "asked for", subject, f"{verb} {subject.name}")


def _with_job(session: Session, row: Backtest, tags: Sequence[str]) -> Backtest:
    session.add(row)
    session.flush()
    session.add_all(BacktestTag(backtest_id=row.id, tag=tag) for tag in cleaned(tags))
    title = f"Backtest {subject_of(session, row).name}"[:_MOST_TITLE]
    place = fair_order.place_of(session, row)
    row.job_id = jobs.enqueue(
        session, KIND, str(row.id), title, {}, row.owner_id, runner_id=row.runner_id, priority=place
    )
    tell(session, events.ThingChanged("backtest", row.id))
    return row


def _repeated(session: Session, first: Backtest) -> tuple[UUID, dict[str, str]]:
    """Return the run whose markets are used, and what of its record has to come again. A repeat that never came to its
    end has neither: those of the run that it repeats count."""
    before = session.get(Backtest, first.repeats) if first.repeats else None
    if before is None or first.status is BacktestStatus.COMPLETED:
        return first.id, to_equal(first.recipe)
    return before.id, first.recipe.get(REPEATED) or to_equal(before.recipe)


def _columns(session: Session, draft: BacktestDraft) -> dict[str, Any]:
    """Return what the row repeats of the draft, for lists."""
    strategy = session.get_one(Strategy, draft.strategy_id, options=[WITHOUT_CODE])
    return {
        "draft": json_safe.plain(draft.model_dump(mode="json")),
        "notes": json_safe.text(draft.notes),
        "bot_id": draft.bot_id,
        "start_date": draft.begins_at,
        "end_date": draft.ends_at,
        "timeframe": draft.timeframe or strategy.timeframe or "",
        "pair_count": len(draft.pairs),
        "first_pairs": first_of(draft.pairs),
        "stake_currency": draft.stake_currency,
        "strategy_id": draft.strategy_id,
        "exchange_id": draft.exchange_id,
        "runner_id": draft.runner_id,
    }
