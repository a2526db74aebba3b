"""Whether whoever asked for a backtest still may have it: it may have waited for hours, and rights are taken back."""

from sqlmodel import Session

from core.access import absent
from core.access.absent import Answer, PersonStanding
from core.access.policy import Resource
from core.access.scopes import Scope
from core.backtests.models import Backtest
from core.bots.rights import foreign_images
from core.errors import NotFound, Refused
from core.exchanges.models import Exchange
from core.runners.models import RunnerRow
from core.strategies.models import WITHOUT_CODE, Strategy


def require(session: Session, row: Backtest) -> None:
    """Check that its owner may use its strategy, runner and exchange, and choose its image. A strategy that was
    archived meanwhile still runs. A right that cannot be checked now does not end it. Errors: `NotFound` for what was
    deleted; `Refused`."""
    standing = absent.of(session, {row.owner_id}).get(row.owner_id)
    if standing is None or standing.is_disabled:
        raise Refused("Whoever asked for this backtest has no account any more, or a disabled one.")
    for what, resource in _used(session, row).items():
        if standing.may(Scope.USE, resource) is Answer.NO:
            raise Refused(
                f"Whoever asked for this backtest may not use its {what} any more.",
                hint="Ask its owner to share it again, or choose another.",
            )
    _require_image(session, row, standing)


def version_of(row: Backtest) -> str:
    """Return the version of Freqtrade that it was asked for with; empty for the one that its runner reads candles
    with."""
    return str(row.recipe.get("freqtrade_version", "") or row.draft.get("freqtrade_version", ""))


def _require_image(session: Session, row: Backtest, standing: PersonStanding) -> None:
    runner = session.get_one(RunnerRow, row.runner_id)
    is_free = foreign_images.is_for_all(session, runner, version_of(row))
    if not is_free and standing.may(Scope.EDIT, runner.resource) is Answer.NO:
        raise Refused(
            "Whoever asked for this backtest may not choose its image of Freqtrade any more.",
            hint="Choose a version such as 2026.9, or ask somebody who may edit its runner.",
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
