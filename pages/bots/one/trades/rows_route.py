"""The route for long tables: AG Grid requests rows block by block. The middleware has checked the session; the service
checks the rights. Rows are built from fixed fields, because the browser would run a key that begins with ":" as
script."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response

from core.errors import FlotillaError
from core.trades import service as trades
from core.trades.models import Direction
from core.trades.query import MOST_ROWS, TradeQuery, TradeSort, TradeState
from core.trades.views import TradePage, TradeView
from pages.frame.routes import answer, failed, session_of

TRADES = "/api/bots/{bot_id}/trades"


def register(app: FastAPI) -> None:
    @app.get(TRADES, include_in_schema=False)
    async def trades_of_bot(request: Request, bot_id: str) -> Response:
        try:
            page = await trades.trades_of_bot(session_of(request).actor, UUID(bot_id), query_of(request.query_params))
        except (FlotillaError, ValueError) as error:
            return failed(error)
        return answer({"rows": [row_of(trade) for trade in page.rows], "total": page.total, "sums": sums_of(page)})


def query_of(given: Any) -> TradeQuery:
    """Read the query. Invalid values are ignored; the sort must be one of a fixed list."""
    start, end = _whole(given.get("start")), _whole(given.get("end"))
    sort = given.get("sort", "")
    return TradeQuery(
        start=start,
        size=min(max(end - start, 1), MOST_ROWS),
        sort=TradeSort(sort) if sort in TradeSort else TradeSort.CLOSE_DATE,
        descending=given.get("desc", "true") in ("true", "1"),
        pair=given.get("pair", "")[:64],
        state=TradeState(given["state"]) if given.get("state", "") in TradeState else None,
        direction=Direction(given["direction"]) if given.get("direction", "") in Direction else None,
        exit_reason=given.get("reason", "")[:255],
        since=_moment(given.get("since", "")),
        until=_moment(given.get("until", "")),
    )


def row_of(trade: TradeView) -> dict[str, Any]:
    end = trade.close_date or datetime.now(UTC)
    return {
        "id": str(trade.id),
        "pair": trade.pair,
        "direction": str(trade.direction),
        "open_date": _ms(trade.open_date),
        "close_date": _ms(trade.close_date) if trade.close_date else None,
        "duration": (end - trade.open_date).total_seconds(),
        "stake_amount": trade.max_stake_amount or trade.stake_amount,
        "open_rate": trade.open_rate,
        "close_rate": trade.close_rate if trade.close_date else trade.current_rate,
        "profit_ratio": trade.profit_ratio,
        "profit_abs": trade.profit_abs,
        "enter_tag": trade.enter_tag or "",
        "exit_reason": (trade.exit_reason or "") if trade.close_date else "open",
    }


def sums_of(page: TradePage) -> dict[str, Any]:
    return {"closed": page.closed, "wins": page.wins, "losses": page.losses, "profit": page.closed_profit}


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
