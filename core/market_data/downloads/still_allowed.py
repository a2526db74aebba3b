"""Whether whoever asked for a download still may have it: it may have waited for hours, and rights are taken back."""

from sqlmodel import Session

from core.access import absent
from core.access.absent import Answer
from core.access.scopes import Scope
from core.errors import NotFound, Refused
from core.exchanges.models import Exchange
from core.market_data.models import CandleDownload
from core.runners.models import RunnerRow


def require(session: Session, row: CandleDownload, needs: Scope) -> None:
    """Check the rights of its person: `needs` on the runner, USE on the exchange. Rights that nobody can tell now do
    not end it. Errors: `NotFound` when the exchange was deleted; `Refused`."""
    exchange = session.get(Exchange, row.exchange_id) if row.exchange_id else None
    if exchange is None or exchange.archived_at is not None:
        raise NotFound("The exchange of this download was deleted.")
    if row.requested_by is None:
        return
    standing = absent.of(session, {row.requested_by}).get(row.requested_by)
    runner = session.get_one(RunnerRow, row.runner_id)
    wanted = ((needs, runner.resource), (Scope.USE, exchange.resource))
    if standing is None or any(standing.may(*one) is Answer.NO for one in wanted):
        raise Refused("Whoever asked for these candles may not use the runner or the exchange any more.")
