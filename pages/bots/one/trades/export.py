"""The trades of a bot as a CSV file of any length; it is sent while the trades are read."""

from collections.abc import AsyncIterator
from datetime import datetime
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response, StreamingResponse

from core.errors import FlotillaError
from core.trades import service as trades
from core.trades.views import TradeView
from pages.bots.one.trades.rows_route import query_of
from pages.frame.routes import failed, session_of
from pages.parts.text.csv_cells import number, safe, written

ROUTE = "/api/bots/{bot_id}/trades.csv"
COLUMNS = (
    "trade_id", "pair", "direction", "leverage", "is_open", "open_date", "close_date", "open_rate", "close_rate",
    "current_rate", "amount", "stake_amount", "stake_currency", "profit_abs", "profit_ratio", "enter_tag",
    "exit_reason", "strategy", "timeframe", "fee_open_cost", "fee_open_currency", "fee_close_cost",
    "fee_close_currency",
)  # fmt: skip
"""Freqtrade's names. Times are UTC; money is in stake currency, each fee in the currency beside it; the profit of an
open trade is the present one."""


def register(app: FastAPI) -> None:
    @app.get(ROUTE, include_in_schema=False)
    async def trades_as_csv(request: Request, bot_id: str) -> Response:
        try:
            blocks = trades.export(session_of(request).actor, UUID(bot_id), query_of(request.query_params))
            first = await anext(blocks, ())
        except (FlotillaError, ValueError) as error:
            return failed(error)
        headers = {"Content-Disposition": f'attachment; filename="trades-{UUID(bot_id)}.csv"'}
        return StreamingResponse(_lines(first, blocks), media_type="text/csv", headers=headers)


async def _lines(first: tuple[TradeView, ...], blocks: AsyncIterator[tuple[TradeView, ...]]) -> AsyncIterator[str]:
    """Yield the lines. When reading fails, so does the download: half a history must not look like a whole one."""
    yield written([list(COLUMNS)])
    yield written(list(map(row_of, first)))
    async for block in blocks:
        yield written(list(map(row_of, block)))


def row_of(trade: TradeView) -> list[str]:
    return [
        str(trade.freqtrade_trade_id), safe(trade.pair), str(trade.direction), number(trade.leverage),
        str(trade.is_open).lower(), _time(trade.open_date), _time(trade.close_date), number(trade.open_rate),
        number(trade.close_rate), number(trade.current_rate), number(trade.amount),
        number(trade.max_stake_amount or trade.stake_amount), safe(trade.stake_currency), number(trade.profit_abs),
        number(trade.profit_ratio), safe(trade.enter_tag or ""), safe(trade.exit_reason or ""),
        safe(trade.strategy_name), trade.timeframe or "",
        number(trade.fee_open_cost), _currency(trade.fee_open_cost, trade.fee_open_currency),
        number(trade.fee_close_cost), _currency(trade.fee_close_cost, trade.fee_close_currency),
    ]  # fmt: skip


def _currency(cost: float | None, currency: str) -> str:
    return "" if cost is None else safe(currency)


def _time(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else ""
