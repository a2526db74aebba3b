"""Computes what a bot's wallet began with from the starting balance that Freqtrade derives.

`Wallets.get_starting_balance` of Freqtrade is (free stake currency − closed profit + stakes of open trades) ×
`tradable_balance_ratio`. The profit of partial exits of open trades is in the free balance but not yet in the closed
profit: Freqtrade's starting balance moves with it, the beginning of the wallet does not.
"""

from sqlalchemy import select
from sqlmodel import Session

from core.bot_records.models import BotDatabase
from core.json_safe import MOST_MONEY
from core.trades.figures.sums import halves, whole
from core.trades.kept.kept_trades import living
from core.trades.kept.upsert import Source
from core.trades.models import Trade


def starting_wallet(session: Session, source: Source, starting_balance: float | None) -> float | None:
    """Return what the wallet began with, in stake currency, from a derived starting balance. None while it is not
    known, or when a money column cannot hold it."""
    if starting_balance is None:
        return None
    ratio = session.get_one(BotDatabase, source.database_id).tradable_ratio or 1.0
    wallet = round(starting_balance / ratio - _realized(session, source), 8)
    return wallet if abs(wallet) <= MOST_MONEY else None


def _realized(session: Session, source: Source) -> float:
    """Return the profit of partial exits of trades that are still open."""
    query = select(*halves(Trade.realized_profit)).where(*living(source.database_id, is_open=True))
    return whole(*session.execute(query).one())
