"""Keeps one follower for every bot that runs, and none for the others."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

import httpx
from sqlmodel import Session, col, select

from core.bot_records import api_credentials, heartbeats
from core.bot_records.models import Bot, BotStatus, workload_name
from core.db import read_only
from core.errors import FlotillaError
from core.freqtrade.api.client import BotClient
from core.trades.following import tradable
from core.trades.following.follow import Followed, Follower
from core.trades.following.pace import Pace

log = logging.getLogger(__name__)

HELD = (BotStatus.STARTING, BotStatus.RUNNING, BotStatus.STOPPING)
WRITE_SEEN_SECONDS = 10.0


class Reachable(Protocol):
    """The part of `core.runners.port.Runner` that is needed here."""

    def http(self, name: str) -> httpx.AsyncClient: ...


class Runners(Protocol):
    """The runners that are connected; `core.runners.registry.Registry` implements it."""

    def get(self, runner_id: UUID) -> Reachable:
        """Return the runner. Errors: `LookupError` when it was not connected yet."""


@dataclass(frozen=True, slots=True)
class Held:
    """A running bot on its runner."""

    bot_id: UUID
    container_id: str
    runner_id: UUID
    workload_name: str
    secure_config: str

    @property
    def followed(self) -> Followed:
        return Followed(self.bot_id, self.container_id)


class Sync:
    """Starts and ends followers. `keep_in_step` is scheduled every two seconds; `close` ends all followers."""

    def __init__(
        self,
        runners: Runners,
        pace: Pace | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._runners = runners
        self._pace = pace or Pace()
        self._clock = clock
        self._tasks: dict[Followed, asyncio.Task[None]] = {}
        self._ways: dict[Followed, httpx.AsyncClient] = {}
        self._written_at = clock()
        self._one_at_a_time = asyncio.Lock()

    async def keep_in_step(self) -> None:
        """Start and end followers so that there is one for each run of a bot. Safe to call while it is already
        running."""
        async with self._one_at_a_time:
            held = {bot.followed: bot for bot in await _held()}
            await self._end(self._tasks.keys() - held.keys() | self._cut_off())
            for followed, bot in held.items():
                task = self._tasks.get(followed)
                if task is None or task.done():
                    self._begin(bot)
            await self._write_seen()

    def _cut_off(self) -> set[Followed]:
        """Return the followers whose runner was closed, as when its connection was edited: their HTTP client is
        closed."""
        return {followed for followed, way in self._ways.items() if way.is_closed}

    async def _write_seen(self) -> None:
        if self._clock() - self._written_at >= WRITE_SEEN_SECONDS:
            self._written_at = self._clock()
            await heartbeats.write()

    async def close(self) -> None:
        """End all followers. May be called twice."""
        await self._end(set(self._tasks))
        await heartbeats.write()

    def _begin(self, bot: Held) -> None:
        try:
            http = self._runners.get(bot.runner_id).http(bot.workload_name)
            secrets = api_credentials.opened(bot.bot_id, bot.secure_config)
        except LookupError:
            return  # its runner is not connected yet; once reconciliation has connected it, the bot is followed
        except FlotillaError as error:
            log.warning("Bot %s cannot be followed: %s", bot.bot_id, error)
            return
        api = BotClient(http, secrets.username, secrets.password)
        follower = Follower(bot.followed, api, str(http.base_url), secrets.ws_token, self._pace)
        self._ways[bot.followed] = http
        self._tasks[bot.followed] = asyncio.create_task(follower.run(), name=f"follow {bot.workload_name}")

    async def _end(self, gone: set[Followed]) -> None:
        tasks = [self._tasks.pop(followed) for followed in gone]
        for followed in gone:
            self._ways.pop(followed, None)
            heartbeats.forget(followed.bot_id)
            tradable.forget(followed.bot_id)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@read_only
def _held(session: Session) -> list[Held]:
    query = select(Bot.id, Bot.container_id, Bot.runner_id, Bot.secure_config).where(
        col(Bot.status).in_(HELD), col(Bot.container_id).is_not(None), col(Bot.archived_at).is_(None)
    )
    return [
        Held(bot_id, container_id, runner_id, workload_name(bot_id), sealed)
        for bot_id, container_id, runner_id, sealed in session.execute(query)
        if container_id
    ]
