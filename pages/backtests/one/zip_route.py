"""Freqtrade's own zip of a result, as it was."""

from urllib.parse import quote
from uuid import UUID

from fastapi import FastAPI, Request
from starlette.responses import Response, StreamingResponse

from core.backtests.keeping import kept_zips
from core.errors import FlotillaError
from pages.backtests.one import addresses
from pages.frame.routes import failed, session_of


def register(app: FastAPI) -> None:
    @app.get(addresses.ZIP, include_in_schema=False)
    async def zip_of_result(request: Request, backtest_id: str) -> Response:
        try:
            kept = await kept_zips.zip_of(session_of(request).actor, UUID(backtest_id))
        except (FlotillaError, ValueError) as error:
            return failed(error)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(kept.name)}",
            "Content-Length": str(kept.size_bytes), "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
        }  # fmt: skip
        return StreamingResponse(kept.content, media_type="application/zip", headers=headers)
