"""The gate before a run: what Freqtrade says of the strategy, and what the runner holds. The first file to read here.

It trusts the inventory, not Freqtrade's warnings: a run with holes ends with code 0 and a plausible result.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session

from core.access.policy import Actor
from core.backtests.gate import (
    fresh_inventory,
    held_rows,
    known_markets,
    market_findings,
    needs_question,
    strategy_needs,
)
from core.backtests.gate.gate_findings import Found, Wanted, compare, in_order
from core.backtests.gate.needs_findings import Asked, of_needs
from core.backtests.gate.run_range import range_of
from core.backtests.models import BacktestDraft
from core.backtests.runs.durations import how_long
from core.backtests.views import GateLine, GateView
from core.db import read_only, utcnow
from core.errors import FlotillaError, Invalid, NotFound, Refused, SignedOut
from core.freqtrade.sources.source import Reading
from core.market_data.listing.completeness import kinds_beside
from core.market_data.sources import Source, source_of
from core.strategies import readings

_ACCEPT = "Change it, or run it on purpose: the result then carries these sentences."
_NOTHING = Found((), None, None, 0)


@dataclass(frozen=True, slots=True)
class _Rows:
    """What the database knows of a draft."""

    source: Source
    reading: Reading
    class_name: str
    family_id: UUID


async def check(actor: Actor, draft: BacktestDraft) -> GateView:
    """Return what stands before this run. Takes seconds when Freqtrade has to be asked. Errors: `NotFound` for what the
    actor may not use; `Invalid` at the field."""
    rows = await _rows(actor, draft)
    asked = await _asked(actor, draft, rows)
    unread = await fresh_inventory.make_fresh(draft.runner_id, rows.source)
    markets = await known_markets.of(draft.runner_id, rows.source, draft.trading_mode, draft.pairs)
    found, seconds = await _found(actor, draft, rows, asked)
    lines = [*of_needs(asked, unread), *found.lines, *market_findings.findings(markets, draft.pairs, draft.fee)]
    return GateView(
        lines=in_order(lines),
        needs=asked.view,
        unasked=asked.unasked,
        real_start=found.real_start,
        real_end=found.real_end,
        seconds=seconds,
        candles_read=found.candles,
    )


async def require(actor: Actor, draft: BacktestDraft) -> tuple[str, ...]:
    """Return the sentences that were accepted, for the record of the run. Errors: `Refused` with what stops it, or with
    what it asks where the draft does not accept that: a person has seen what there was then, and candles come and go;
    those of `check`."""
    found = await check(actor, draft)
    if found.stops:
        raise _refusal("This backtest cannot run", found.lines, "stops", "Change it first.")
    if not draft.is_accepted and not set(found.asks) <= set(draft.accepts):
        raise _refusal("This backtest would not run as you asked for it", found.lines, "asks", _ACCEPT)
    return found.asks


# -- details ----------------------------------------------------------------------------------------------------------


def _refusal(what: str, lines: tuple[GateLine, ...], severity: str, hint: str) -> Refused:
    reasons = [line.words for line in lines if line.severity == severity]
    return Refused(f"{what}. {reasons[0]}.", reasons=reasons[1:], hint=hint)


@read_only
def _rows(session: Session, actor: Actor, draft: BacktestDraft) -> _Rows:
    exchange, strategy, _ = needs_question.used(session, actor, draft)
    return _Rows(source_of(exchange), readings.of(strategy), strategy.class_name, strategy.family_id)


async def _asked(actor: Actor, draft: BacktestDraft, rows: _Rows) -> Asked:
    """Ask Freqtrade; where that cannot be done, go by what was read of the source."""
    try:
        needs, reading = await strategy_needs.answer(actor, draft)
        return Asked(needs, reading)
    except (Invalid, NotFound, SignedOut):
        raise
    except FlotillaError as error:
        return Asked(None, rows.reading, str(error), rows.class_name, draft.timeframe)


@read_only
def _found(
    session: Session, actor: Actor, draft: BacktestDraft, rows: _Rows, asked: Asked
) -> tuple[Found, float | None]:
    needs_question.used(session, actor, draft)
    run = range_of(draft, asked.timeframe, asked.startup, utcnow())
    if run is None:
        return _NOTHING, None
    beside = kinds_beside(rows.source.key) if draft.trading_mode == "futures" else []
    wanted = Wanted(draft.pairs, draft.timeframe_detail, asked.informative, beside)
    timeframes = wanted.timeframes(run.timeframe)
    held = held_rows.load(session, draft.runner_id, rows.source.key, wanted.all_pairs(), timeframes)
    found = compare(wanted, run, held)
    return found, how_long(session, rows.family_id, found.candles)
