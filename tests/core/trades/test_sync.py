"""Who is followed."""

from uuid import UUID

import httpx

from core.trades.sync import Sync
from tests.core.trades.house import House
from tests.core.trades.standin import StandIn


class Reached:
    """A registry in which some runners were never opened."""

    def __init__(self, http: httpx.AsyncClient, reached: UUID | None = None) -> None:
        self._http, self.reached = http, reached

    def get(self, runner_id: UUID) -> "Reached":
        if runner_id != self.reached:
            raise LookupError(runner_id)
        return self

    def http(self, name: str) -> httpx.AsyncClient:
        return self._http


async def test_a_runner_nobody_has_reached_keeps_no_other_bot_from_being_followed(house: House, bot: StandIn) -> None:
    registry = Reached(bot.http)
    sync = Sync(registry)
    house.bot("Ada")
    await sync.keep_in_step()
    assert not sync._tasks
    registry.reached = house.runner_id
    await sync.keep_in_step()
    assert len(sync._tasks) == 1
    await sync.close()
