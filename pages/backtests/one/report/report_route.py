"""The route of the HTML file of a result."""

import asyncio
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response

from core.access.policy import Actor
from core.backtests.figures import result_view, trade_spread
from core.backtests.listed import runs_list
from core.backtests.models import BacktestStatus
from core.errors import FlotillaError, Refused
from pages.backtests.one import addresses
from pages.backtests.one.report.report_html import report_html
from pages.frame.routes import failed, session_of


def register(app: FastAPI) -> None:
    @app.get(addresses.REPORT, include_in_schema=False)
    async def report_of_result(request: Request, backtest_id: str) -> Response:
        try:
            content = await _report(session_of(request).actor, UUID(backtest_id))
        except (FlotillaError, ValueError) as error:
            return failed(error)
        name = f"backtest-{UUID(backtest_id)}.html"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return Response(content, media_type="text/html; charset=utf-8", headers=headers)


async def _report(actor: Actor, backtest_id: UUID) -> str:
    run = await runs_list.one(actor, backtest_id)
    if run.status is not BacktestStatus.COMPLETED:
        raise Refused("This backtest has no result to share.")
    view = await result_view.of(actor, backtest_id)
    curves = await result_view.curves(actor, backtest_id)
    spread = await trade_spread.spread(actor, backtest_id)
    return await asyncio.to_thread(report_html, run, view, curves, spread)
