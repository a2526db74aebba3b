"""What a backtest is called in sentences. Within the caller's transaction."""

from sqlmodel import Session, select

from core.access.policy import Actor, current
from core.audit import Subject
from core.backtests.models import Backtest
from core.backtests.who_may import seen_by
from core.strategies.models import WITHOUT_CODE, Strategy

_MOST_TITLE = 200
_MOST_PAIRS = 3


def title_of(session: Session, row: Backtest) -> str:
    """Return its strategy, pairs and period, e.g. `Eager v3 on BTC/USDT, ETH/USDT, 2026-10-01 to 2026-10-31`."""
    strategy = session.get_one(Strategy, row.strategy_id, options=[WITHOUT_CODE])
    first, last = row.draft.get("start", ""), row.draft.get("end", "")
    return f"{strategy.name} v{strategy.version_number} on {_pairs(row)}, {first} to {last}"[:_MOST_TITLE]


def _pairs(row: Backtest) -> str:
    """Return the first few in their order, and how many more there are."""
    named = [pair for pair in row.first_pairs.partition(" and ")[0].split(", ") if pair][:_MOST_PAIRS]
    more = row.pair_count - len(named)
    if not named:
        return f"{row.pair_count} pairs"
    return ", ".join(named) + (f" and {more} more" if more > 0 else "")


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
