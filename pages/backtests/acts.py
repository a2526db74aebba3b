"""Cancelling and deleting backtests, one or many, each after one question."""

from collections.abc import Sequence

from core.access.policy import Actor
from core.backtests import service as backtests
from core.backtests.keeping.space import freed_by
from core.backtests.models import BacktestStatus
from core.backtests.views import RunLine
from core.errors import Refused
from pages.backtests.run_rows import may_delete
from pages.parts.dialogs.confirm import confirm
from pages.parts.notice import toast
from pages.parts.text import figures
from pages.parts.words.backtests import period_words, title_of

_MOST_NAMED = 5


async def cancel(actor: Actor, chosen: Sequence[RunLine]) -> bool:
    """Cancel those under way. Return False when the person thought better of it. Errors: `Refused` when none of them
    can be cancelled."""
    runs = [run for run in chosen if run.may_cancel]
    if not runs:
        raise Refused("None of these backtests can be cancelled now.")
    what = "What was computed so far is lost." if _any_running(runs) else "Nothing was computed yet."
    verb, no = "Cancel backtest" + _s(runs), f"Let {'them' if len(runs) > 1 else 'it'} run"
    if not await confirm(f"Cancel {_said(runs)}?", what, verb, consequences=_named(runs), no=no):
        return False
    count = await backtests.cancel(actor, [run.id for run in runs])
    toast(f"{figures.plural(count, 'backtest')} cancelled{_left(chosen, runs)}.")
    return True


async def delete(actor: Actor, chosen: Sequence[RunLine]) -> bool:
    """Delete those that have ended. Return False when the person thought better of it. Errors: `Refused` when none of
    them can be deleted."""
    runs = [run for run in chosen if may_delete(run)]
    if not runs:
        raise Refused("None of these backtests can be deleted now.", hint="Cancel the waiting and running ones first.")
    what = f"{'Their' if len(runs) > 1 else 'Its'} figures, trades, notes, log and files are deleted permanently."
    if not await confirm(f"Delete {_said(runs)}?", what, "Delete backtest" + _s(runs), consequences=_named(runs)):
        return False
    ids = [run.id for run in runs]
    freed = await freed_by(actor, ids)
    count = await backtests.delete(actor, ids)
    toast(f"{figures.plural(count, 'backtest')} deleted{_left(chosen, runs)}. Freed {figures.size(freed)}.")
    return True


def _any_running(runs: Sequence[RunLine]) -> bool:
    return any(run.status is BacktestStatus.RUNNING for run in runs)


def _said(runs: Sequence[RunLine]) -> str:
    return "this backtest" if len(runs) == 1 else figures.plural(len(runs), "backtest")


def _s(runs: Sequence[RunLine]) -> str:
    return "s" if len(runs) > 1 else ""


def _named(runs: Sequence[RunLine]) -> list[str]:
    """Return the first ones by name, and how many favourites are among all."""
    named = [f"{title_of(run)}, {period_words(run.start, run.end)}" for run in runs[:_MOST_NAMED]]
    more = len(runs) - len(named)
    loved = sum(run.is_favourite for run in runs)
    return [
        *named,
        *([f"and {more} more"] if more > 0 else []),
        *([f"{figures.plural(loved, 'favourite')} among them"] if loved else []),
    ]


def _left(chosen: Sequence[RunLine], runs: Sequence[RunLine]) -> str:
    rest = len(chosen) - len(runs)
    return f"; {rest} left as {'it is' if rest == 1 else 'they are'}" if rest else ""
