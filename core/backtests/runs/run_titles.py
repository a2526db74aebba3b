"""What a backtest is called in sentences. Within the caller's transaction."""

from datetime import timedelta

from sqlmodel import Session

from core.audit import Subject
from core.backtests.models import Backtest
from core.backtests.pair_words import named
from core.strategies.models import WITHOUT_CODE, Strategy

_MOST_TITLE, _MOST_PAIRS = 200, 3
_DAY = timedelta(days=1)


def title_of(session: Session, row: Backtest) -> str:
    """Return its strategy, first pairs and period, e.g. `Eager v3 on BTC/USDT, ETH/USDT, 2026-10-01 to 2026-10-31`.
    Both days are included."""
    strategy = session.get_one(Strategy, row.strategy_id, options=[WITHOUT_CODE])
    on = f" on {pairs}" if (pairs := named(row.first_pairs.split(", "), _MOST_PAIRS, row.pair_count)) else ""
    days = f"{row.start_date:%Y-%m-%d} to {row.end_date - _DAY:%Y-%m-%d}"
    return f"{strategy.name} v{strategy.version_number}{on}, {days}"[:_MOST_TITLE]


def subject_of(session: Session, row: Backtest) -> Subject:
    """Return it as the subject of a line in the audit trail."""
    return Subject("backtest", row.id, title_of(session, row))
