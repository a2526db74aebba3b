"""Whether whoever asked for a backtest still may have it: it may have waited for hours, and rights are taken back."""

from sqlmodel import Session

from core.access import absent
from core.access.absent import Answer
from core.access.policy import Resource
from core.access.scopes import Scope
from core.backtests.models import Backtest
from core.errors import NotFound, Refused
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import WITHOUT_CODE, Strategy


def require(session: Session, row: Backtest) -> None:
    """Check that its owner may use its strategy, runner and exchange. A strategy that was archived meanwhile still
    runs. Rights that nobody can tell now do not end it. Errors: `NotFound` for what was deleted; `Refused`."""
    standing = absent.of(session, {row.owner_id}).get(row.owner_id)
    for what, resource in _used(session, row).items():
        if standing is None or standing.may(Scope.USE, resource) is Answer.NO:
            raise Refused(
                f"Whoever asked for this backtest may not use its {what} any more.",
                hint="Ask its owner to share it again, or choose another.",
            )


def _used(session: Session, row: Backtest) -> dict[str, Resource]:
    runner = session.get(RunnerRow, row.runner_id) if row.runner_id else None
    if runner is None or runner.archived_at is not None:
        raise NotFound("The runner of this backtest was deleted. Run it again on another one.")
    exchange = session.get(Exchange, row.exchange_id) if row.exchange_id else None
    if exchange is None or exchange.archived_at is not None:
        raise NotFound("The exchange of this backtest was deleted. Run it again with another one.")
    strategy = session.get_one(Strategy, row.strategy_id, options=[WITHOUT_CODE])
    return {"runner": runner.resource, "exchange": exchange.resource, "strategy": strategy.resource}
