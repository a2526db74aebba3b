"""A follower of a bot that stands in for Freqtrade."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import httpx
from sqlmodel import select

from core.bot_records.models import BotMetrics
from core.trades.following.pace import Pace
from core.trades.following.sync import Sync
from core.trades.kept.upsert import Source
from tests.core.trades.standin import DROPPED, StandIn

QUICK = Pace(with_open_trades=0.1, idle=0.1, silent_first=0.05, silent_most=0.2, patience=0.0, listen_again=0.1)


class Runners:
    """One runner that knows one way."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    def get(self, runner_id: UUID) -> "Runners":
        return self

    def http(self, name: str) -> httpx.AsyncClient:
        return self._http


@asynccontextmanager
async def following(bot: StandIn, pace: Pace = QUICK) -> AsyncIterator[Sync]:
    sync = Sync(Runners(bot.http), pace)
    try:
        await sync.keep_in_step()
        yield sync
    finally:
        await sync.close()


async def until(condition: Callable[[], Any], seconds: float = 15.0) -> Any:
    async with asyncio.timeout(seconds):
        while not (value := condition()):
            await asyncio.sleep(0.02)
    return value


def metrics_of(read: Callable[[Any], Any], source: Source) -> BotMetrics | None:
    return read(select(BotMetrics).where(BotMetrics.bot_id == source.bot_id))


async def dropping(bot: StandIn, path: str, query: dict[str, str]) -> bytes:
    return DROPPED
