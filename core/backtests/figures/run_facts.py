"""What is told of a run beside its figures."""

from typing import Any

from sqlmodel import Session, col, select

from core.backtests.figures.block_values import number
from core.backtests.figures.views import RunFacts
from core.backtests.models import Backtest, BacktestTrade

OF_A_TRADE = "what its first trade paid"


def facts_of(session: Session, row: Backtest) -> RunFacts:
    """Return the facts of a row. One query where the run did not record its fee."""
    fee, fee_from = _fee(session, row)
    return RunFacts(
        asked_start=row.start_date,
        asked_end=row.end_date,
        real_start=row.real_start,
        real_end=row.real_end,
        problems=tuple(str(one) for one in row.problems),
        notes=row.notes,
        repeats=row.repeats,
        container_id=row.container_id or "",
        peak_bytes=row.peak_bytes,
        zip_bytes=row.zip_bytes,
        fee=fee,
        fee_from=fee_from,
    )


def _fee(session: Session, row: Backtest) -> tuple[float | None, str]:
    """As recorded, else of the first trade: a result that was made elsewhere does not say it."""
    recipe: dict[str, Any] = row.recipe or {}
    if (fee := number(recipe, "fee")) is not None:
        return fee, str(recipe.get("fee_from") or "")
    first = select(BacktestTrade.fee_open).where(BacktestTrade.backtest_id == row.id, col(BacktestTrade.n) == 0)
    found = session.exec(first).first()
    return found, OF_A_TRADE if found is not None else ""
