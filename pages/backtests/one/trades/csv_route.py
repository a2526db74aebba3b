"""The trades of a result as a CSV file of any length; it is sent while the trades are read."""

from collections.abc import AsyncIterator
from datetime import datetime
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response, StreamingResponse

from core.backtests.figures import result_trades
from core.backtests.figures.views import ResultTrade
from core.errors import FlotillaError
from pages.backtests.one import addresses
from pages.backtests.one.trades.rows_route import query_of
from pages.frame.routes import failed, session_of
from pages.parts.text.csv_cells import number, safe, written

COLUMNS = (
    "pair", "is_short", "leverage", "open_date", "close_date", "trade_duration", "open_rate", "close_rate", "amount",
    "stake_amount", "profit_abs", "profit_ratio", "fee_open", "fee_close", "funding_fees", "min_rate", "max_rate",
    "orders", "enter_tag", "exit_reason", "is_left_open",
)  # fmt: skip
"""Freqtrade's names. Times are UTC, durations minutes, money is in stake currency."""


def register(app: FastAPI) -> None:
    @app.get(addresses.CSV, include_in_schema=False)
    async def result_trades_as_csv(request: Request, backtest_id: str) -> Response:
        try:
            actor, query = session_of(request).actor, query_of(request.query_params)
            blocks = result_trades.all_trades(actor, UUID(backtest_id), query)
            first = await anext(blocks, ())
        except (FlotillaError, ValueError) as error:
            return failed(error)
        headers = {"Content-Disposition": f'attachment; filename="backtest-{UUID(backtest_id)}-trades.csv"'}
        return StreamingResponse(_lines(first, blocks), media_type="text/csv", headers=headers)


async def _lines(first: tuple[ResultTrade, ...], blocks: AsyncIterator[tuple[ResultTrade, ...]]) -> AsyncIterator[str]:
    """Yield the lines. When reading fails, so does the download: half a result must not look like a whole one."""
    yield written([list(COLUMNS)])
    yield written(list(map(row_of, first)))
    async for block in blocks:
        yield written(list(map(row_of, block)))


def row_of(trade: ResultTrade) -> list[str]:
    """Return the cells of a trade."""
    return [
        safe(trade.pair), _truth(trade.is_short), number(trade.leverage), _time(trade.opened_at),
        _time(trade.closed_at), number(trade.minutes), number(trade.open_rate), number(trade.close_rate),
        number(trade.amount), number(trade.stake_amount), number(trade.profit_abs), number(trade.profit_ratio),
        number(trade.fee_open), number(trade.fee_close), number(trade.funding_fees), number(trade.min_rate),
        number(trade.max_rate), number(trade.orders), safe(trade.enter_tag), safe(trade.exit_reason),
        _truth(trade.is_left_open),
    ]  # fmt: skip


def _truth(value: bool) -> str:
    return str(value).lower()


def _time(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
