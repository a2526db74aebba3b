"""The route for the long table of trades: AG Grid asks for rows block by block. Rows are built from fixed fields,
because the browser would run a key that begins with ":" as script."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response

from core.backtests.figures import result_trades
from core.backtests.figures.result_trade_query import MOST_ROWS, Ended, ResultSort, Side, TradeQuery
from core.backtests.figures.views import ResultTrade
from core.errors import FlotillaError
from pages.backtests.one import addresses
from pages.backtests.one.breakdown_rows import shown
from pages.frame.routes import answer, failed, session_of


def register(app: FastAPI) -> None:
    @app.get(addresses.ROWS, include_in_schema=False)
    async def trades_of_backtest(request: Request, backtest_id: str) -> Response:
        try:
            actor, query = session_of(request).actor, query_of(request.query_params)
            page = await result_trades.trades(actor, UUID(backtest_id), query)
        except (FlotillaError, ValueError) as error:
            return failed(error)
        return answer({"rows": [row_of(one) for one in page.rows], "total": page.total})


def query_of(given: Mapping[str, Any]) -> TradeQuery:
    """Read the query. Invalid values are ignored; the sort must be one of a fixed list."""
    start, end = _whole(given.get("start")), _whole(given.get("end"))
    sort = given.get("sort", "")
    return TradeQuery(
        start=start,
        size=min(max(end - start, 1), MOST_ROWS),
        sort=ResultSort(sort) if sort in ResultSort else ResultSort.NUMBER,
        descending=given.get("desc", "false") in ("true", "1"),
        pair=given.get("pair", "")[:64],
        tag=given.get("tag", "")[:200],
        reason=given.get("reason", "")[:4_000],
        side=Side(given["side"]) if given.get("side", "") in Side else None,
        ended=Ended(given["ended"]) if given.get("ended", "") in Ended else None,
        since=_moment(given.get("since", "")),
        until=_moment(given.get("until", "")),
    )


def row_of(trade: ResultTrade) -> dict[str, Any]:
    """Return the fields of a row."""
    return {
        "id": str(trade.n),
        "n": trade.n + 1,
        "pair": trade.pair,
        "is_short": "short" if trade.is_short else "long",
        "opened_at": _ms(trade.opened_at),
        "closed_at": _ms(trade.closed_at),
        "minutes": trade.minutes * 60,
        "stake_amount": trade.stake_amount,
        "open_rate": trade.open_rate,
        "close_rate": trade.close_rate,
        "profit_ratio": trade.profit_ratio,
        "profit_abs": trade.profit_abs,
        "enter_tag": shown(trade.enter_tag),
        "exit_reason": f"{shown(trade.exit_reason)} (end of run)" if trade.is_left_open else shown(trade.exit_reason),
    }


def _whole(given: str | None) -> int:
    return int(given[:9]) if given and given.isascii() and given.isdigit() else 0


def _moment(given: str) -> datetime | None:
    """Parse ISO 8601; without an offset it is UTC."""
    try:
        found = datetime.fromisoformat(given[:40])
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)
