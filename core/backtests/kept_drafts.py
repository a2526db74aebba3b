"""What was asked for, read again from the row of a backtest. Pure."""

from pydantic import ValidationError

from core.backtests.models import Backtest, BacktestDraft
from core.errors import Refused

_HINT = "Fill in the form yourself."


def draft_of(row: Backtest) -> BacktestDraft:
    """Return the draft. Errors: `Refused` for a result that was brought in, and for a draft that an older Flotilla has
    written and that is none any more."""
    if row.is_brought or not row.draft:
        raise Refused("This result was made elsewhere: nobody asked for it here.", hint=_HINT)
    try:
        return BacktestDraft.model_validate(row.draft)
    except ValidationError as error:
        raise Refused("What was asked for cannot be read any more.", hint=_HINT) from error
