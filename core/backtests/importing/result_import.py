"""Takes a result in: Freqtrade's zip, trades, curves and figures.

What is kept where:
- `Backtest.result`: Freqtrade's strategy block as it is, without `trades` and `locks`, and without `daily_profit` where
  `periodic_breakdown` has the days. Its lists have 2,000 lines at most: of tables the first and the total, of periods
  the newest. How many were left out of which says `left_out_lines`, a key that is only there then. Lines of
  `exit_reason_summary` have `key`, also those of an older Freqtrade.
- `Backtest.summary`: the key figures, under Freqtrade's names and unrounded; `wallet_stats.…` those with open trades.
- Content CURVES: JSON of `views.Curves`. CONFIG: JSON, masked. MARKETS: bytes as they were told.
- `BacktestTrade`: a row for each trade. The zip: an artifact, whose SHA-256 is `Backtest.zip_sha256`.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import aclosing
from functools import partial
from pathlib import Path
from uuid import UUID

import orjson
from sqlalchemy import delete
from sqlmodel import Session, col

from core import artifact_store, db
from core.backtests import contents
from core.backtests.importing import result_columns, result_facts, told_curves, trade_storing
from core.backtests.importing.result_facts import ResultFacts
from core.backtests.importing.trade_storing import TradeStore
from core.backtests.models import Backtest, BacktestContent, BacktestStatus, Content
from core.db import tell, utcnow
from core.errors import Refused
from core.events import ThingChanged
from core.freqtrade.backtests.results import result_reading
from core.freqtrade.backtests.results.result_reading import TradeRows, WholeResult
from core.freqtrade.backtests.running.run_folder import CURVES_FILE, MARKETS_FILE
from core.freqtrade.settings.mask import mask

__all__ = ["ResultFacts", "take_in"]

ARTIFACT = "backtest"
Closing = Callable[[Session, Backtest, ResultFacts], None]
_OF_A_RESULT = (Content.CURVES, Content.CONFIG, Content.MARKETS)
_TRADE_BYTES = 200
"""Of a row on a disk, about."""
_FEE = 12  # of a row


async def take_in(
    backtest_id: UUID, zip_path: Path, beside: Mapping[str, bytes], closing: Closing, strategy: str = ""
) -> None:
    """Store a result and make its backtest COMPLETED, in many short transactions; the last one calls `closing`, which
    may change the row once more. `zip_path`: on this machine, untrusted. `beside`: contents of `curves.json` and
    `markets.json` where there are any. `strategy`: which one of several in the zip.

    May be called again after a kill, and starts over. Errors: `Refused` with the reason when it is no result, and
    nothing of it is kept then; `Unavailable`.
    """
    if not await asyncio.to_thread(zip_path.is_file):
        raise Refused("The run ended without a result.")
    await forget(backtest_id)
    try:
        await _take_in(backtest_id, zip_path, beside, closing, strategy)
    except Refused:
        await forget(backtest_id)
        raise


async def forget(backtest_id: UUID) -> None:
    """Delete the trades and contents of a result; the row, its log and the zip stay. May be called again."""
    await trade_storing.drop(backtest_id)
    await db.current().run(partial(_delete_contents, backtest_id=backtest_id))


# -- details ----------------------------------------------------------------------------------------------------------


async def _take_in(
    backtest_id: UUID, zip_path: Path, beside: Mapping[str, bytes], closing: Closing, strategy: str
) -> None:
    trades, whole, fee = TradeStore(backtest_id), None, None
    async with aclosing(result_reading.read(zip_path, strategy)) as parts:
        async for part in parts:
            if isinstance(part, TradeRows):
                fee = part.rows[0][_FEE] if fee is None else fee
                await trades.take(part.rows)
            else:
                whole = part
    assert whole is not None
    await _keep_zip(backtest_id, zip_path)
    await db.current().run(partial(_finish, backtest_id, trades, whole, fee, beside, closing))


async def _keep_zip(backtest_id: UUID, zip_path: Path) -> None:
    """The row names the zip before it is stored: nobody else deletes it then."""
    sha256, size = await asyncio.to_thread(artifact_store.digest_of, zip_path)
    await db.current().run(lambda session: _note_zip(session, backtest_id, sha256, size))
    await artifact_store.store(zip_path, ARTIFACT)


def _note_zip(session: Session, backtest_id: UUID, sha256: str, size: int) -> None:
    row = _row(session, backtest_id)
    row.zip_sha256, row.zip_bytes = sha256, size
    session.add(row)


def _row(session: Session, backtest_id: UUID) -> Backtest:
    row = session.get(Backtest, backtest_id)
    if row is None:
        raise Refused("This backtest was deleted.")
    return row


def _finish(
    backtest_id: UUID,
    trades: TradeStore,
    whole: WholeResult,
    fee: float | None,
    beside: Mapping[str, bytes],
    closing: Closing,
    session: Session,
) -> None:
    row = _row(session, backtest_id)
    trades.store_rest(session)
    config = mask(whole.config)
    kept = dict(_contents(whole, config, beside))
    for kind, content in kept.items():
        contents.keep(session, backtest_id, kind, content)
    facts = result_facts.of(whole, fee, config)
    row.result, row.summary = whole.block, whole.summary
    result_columns.fill(row, whole.block, facts)
    row.stored_bytes = whole.trades * _TRADE_BYTES + sum(map(len, kept.values())) + len(orjson.dumps(whole.block))
    row.status, row.completed_at, row.progress, row.error_message = BacktestStatus.COMPLETED, utcnow(), 1.0, None
    closing(session, row, facts)
    session.add(row)
    tell(session, ThingChanged("backtest", backtest_id))


def _contents(
    whole: WholeResult, config: Mapping[str, object], beside: Mapping[str, bytes]
) -> Iterator[tuple[Content, bytes]]:
    curves = told_curves.curves(beside.get(CURVES_FILE, b""), whole.closed)
    yield Content.CURVES, orjson.dumps(curves)
    if config:
        yield Content.CONFIG, orjson.dumps(config)
    if markets := beside.get(MARKETS_FILE):
        yield Content.MARKETS, markets


def _delete_contents(session: Session, backtest_id: UUID) -> None:
    its, kinds = BacktestContent.backtest_id == backtest_id, col(BacktestContent.kind).in_(_OF_A_RESULT)
    session.execute(delete(BacktestContent).where(its, kinds))  # type: ignore[arg-type]
