"""The sums over all bots of one currency and mode."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from core.performance.curves import Period
from core.trades.figures.members import Member, not_added
from core.trades.figures.sums import whole
from core.trades.figures.views import Change, PurseView, UnreadView

RECENT = (Period.TODAY, Period.WEEK, Period.MONTH)


def purse_of(members: Sequence[Member], recent: dict[UUID, Any], positions: dict[UUID, Any]) -> PurseView:
    """Add up the members of one currency and mode. `recent`, `positions`: rows by database, as `portfolio` reads
    them."""
    left_out = not_added(members)
    added = [member for member in members if member.bot_id not in left_out and member.metrics]
    capital = sum(member.capital or 0.0 for member in added) if added else None
    base = capital if capital and not left_out else None
    unread = [member for member in members if member.history.is_unread]
    opened = [positions[member.database_id] for member in members if member.database_id in positions]
    return PurseView(
        stake_currency=members[0].stake_currency,
        mode=members[0].mode,
        bots=len(members),
        starting_capital=capital,
        equity=_equity(added),
        profit=_changes(members, recent, base),
        open_profit=None if any(row[3] for row in opened) else _added(opened, 7),
        open_positions=sum(int(row[1]) for row in opened),
        in_trades=None if any(row[4] for row in opened) else _added(opened, 5),
        winning_positions=sum(int(row[2]) for row in opened),
        not_added=tuple(sorted(left_out)),
        told=sum(member.metrics is not None for member in members),
        unread=tuple(UnreadView(member.bot_id, member.bot_name, member.history) for member in unread),
    )


def _added(rows: Sequence[Any], upper: int) -> float:
    """Return the sum of a column stored in two halves; `upper` is the index of the first half."""
    return whole(sum(int(row[upper]) for row in rows), sum(int(row[upper + 1]) for row in rows))


def _equity(added: Sequence[Member]) -> float | None:
    known = [equity for member in added if (equity := member.equity) is not None]
    return round(sum(known), 8) if added and len(known) == len(added) else None


def _changes(members: Sequence[Member], recent: dict[UUID, Any], base: float | None) -> dict[Period, Change]:
    rows = [recent[member.database_id] for member in members if member.metrics and member.database_id in recent]
    changes = {period: recent_change(rows, 1 + 4 * i, base) for i, period in enumerate(RECENT)}
    told = [member.metrics for member in members if member.metrics]
    profits = [metrics.profit_closed_coin for metrics in told]
    known = [profit for profit in profits if profit is not None]
    profit = round(sum(known), 8) if len(known) == len(profits) else None
    return changes | {Period.ALL: _change(profit, sum(metrics.closed_trade_count for metrics in told), base)}


def recent_change(rows: Sequence[Any], first: int, base: float | None) -> Change:
    """Return the change that these rows describe, from the column `first` on. `base`: the amount that the ratio refers
    to."""
    beyond = any(row[first + 3] for row in rows)
    return _change(None if beyond else _added(rows, first), sum(int(row[first + 2]) for row in rows), base)


def _change(profit: float | None, closed_trades: int, base: float | None) -> Change:
    return Change(profit, profit / base if base and profit is not None else None, closed_trades)
