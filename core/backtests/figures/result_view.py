"""The page of one result: its figures at once, its curves and what is worked out from its trades afterwards."""

from uuid import UUID

from pydantic import TypeAdapter
from sqlmodel import Session

from core.access.policy import Actor
from core.backtests import contents
from core.backtests.figures import breakdowns, caveats, report_figures, two_drawdowns
from core.backtests.figures.block_values import Block, count, number, words
from core.backtests.figures.result_trades import extremes
from core.backtests.figures.run_facts import facts_of
from core.backtests.figures.views import ResultView
from core.backtests.models import WITHOUT_RESULT, Backtest, Content
from core.backtests.views import Curves
from core.backtests.who_may import fetch_seen
from core.db import read_only

_CURVES = TypeAdapter(Curves)


@read_only
def of(session: Session, actor: Actor, backtest_id: UUID) -> ResultView:
    """Return its figures; those of a run without a result are empty. A fixed number of queries, however many trades
    there are. Errors: `NotFound`."""
    row = fetch_seen(session, actor, backtest_id)
    block: Block = row.result or {}
    best, worst = extremes(session, backtest_id) if count(block, "total_trades") else (None, None)
    currency = row.stake_currency or words(block, "stake_currency", "")
    return ResultView(
        id=row.id,
        status=row.status,
        run=facts_of(session, row),
        currency=currency,
        starting_balance=number(block, "starting_balance"),
        total_trades=count(block, "total_trades"),
        headline=report_figures.headline(block, currency) if block else (),
        groups=report_figures.groups(block, currency, best, worst) if block else (),
        drawdowns=two_drawdowns.worse_first(block, currency) if block else (),
        caveats=caveats.sentences(block, currency) if block else (),
        breakdowns=breakdowns.tables(block),
        months=breakdowns.months(block),
        days=breakdowns.days(block),
        pairs=_pairs(row, block),
        no_trades=caveats.no_trades(block, currency) if block else "",
    )


@read_only
def curves(session: Session, actor: Actor, backtest_id: UUID) -> Curves:
    """Return its curves; empty ones where it has none. Errors: `NotFound`."""
    fetch_seen(session, actor, backtest_id, WITHOUT_RESULT)
    kept = contents.read(session, backtest_id, Content.CURVES)
    return _CURVES.validate_json(kept) if kept else Curves()


def _pairs(row: Backtest, block: Block) -> tuple[str, ...]:
    """In the order in which they were run."""
    given = block.get("pairlist") or row.draft.get("pairs") or []
    return tuple(pair for pair in given if isinstance(pair, str)) if isinstance(given, list) else ()
