"""What a backtest is called in sentences. Within the caller's transaction."""

from datetime import timedelta

from sqlmodel import Session, select

from core.access.policy import Actor, current
from core.audit import Subject
from core.backtests.models import Backtest
from core.backtests.pair_words import named
from core.backtests.quantities import counted
from core.backtests.who_may import seen_by
from core.strategies.models import WITHOUT_CODE, Strategy

_MOST_TITLE, _MOST_PAIRS = 200, 3
_DAY = timedelta(days=1)


def title_of(session: Session, row: Backtest) -> str:
    """Return its strategy, first pairs and period, e.g. `Eager v3 on BTC/USDT, ETH/USDT, 2026-10-01 to 2026-10-31`.
    Both days are included."""
    strategy = session.get_one(Strategy, row.strategy_id, options=[WITHOUT_CODE])
    days = f"{row.start_date:%Y-%m-%d} to {row.end_date - _DAY:%Y-%m-%d}"
    return f"{strategy.name} v{strategy.version_number} on {_pairs(row)}, {days}"[:_MOST_TITLE]


def _pairs(row: Backtest) -> str:
    if not row.first_pairs:
        return counted(row.pair_count, "pair")
    return named(row.first_pairs.split(", "), _MOST_PAIRS, row.pair_count)


def subject_of(session: Session, row: Backtest) -> Subject:
    """Return it as the subject of a line in the audit trail."""
    return Subject("backtest", row.id, title_of(session, row))


def told_to(session: Session, actor: Actor, row: Backtest, verb: str) -> tuple[Subject, str]:
    """Return subject and words of a line in the audit trail about what the actor did with it. They read their own
    lines: who edits a runner may cancel what they may not see, and its names are left out then."""
    mine = select(Backtest.id).where(Backtest.id == row.id, seen_by(current(session, actor)))
    if session.exec(mine).first() is None:
        return Subject("backtest", row.id, ""), f"{verb} somebody else"
    subject = subject_of(session, row)
    return subject, f"{verb} {subject.name}"
