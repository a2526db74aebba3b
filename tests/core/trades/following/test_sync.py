"""Who is followed."""

from uuid import UUID

import httpx

from core.trades.following.sync import Sync
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

    async def open_anew(self) -> None:
        """As after an edit of its connection."""
        before, self._http = self._http, httpx.AsyncClient(base_url=self._http.base_url)
        await before.aclose()


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


async def test_bots_are_followed_again_when_their_runner_was_opened_anew(house: House, bot: StandIn) -> None:
    registry = Reached(bot.http, house.runner_id)
    sync = Sync(registry)
    source = house.bot("Ada")
    await sync.keep_in_step()
    (followed, before), *_ = sync._tasks.items()
    await registry.open_anew()
    await sync.keep_in_step()
    assert before.done()
    assert not sync._tasks[followed].done()
    assert followed.bot_id == source.bot_id
    await sync.keep_in_step()
    assert len(sync._tasks) == len(sync._ways) == 1
    await sync.close()
    assert not sync._ways
