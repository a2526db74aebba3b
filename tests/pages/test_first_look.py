"""What changes after a page has read and before it is drawn is seen by it all the same, without another sign."""

import functools
from collections.abc import Awaitable, Callable
from types import ModuleType
from typing import Any

import pytest

from core import events
from core.access.policy import Resource
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants
from core.bot_records.models import Target
from core.bots import service as bots
from core.exchanges import service as exchanges
from core.runners import lookup
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from pages.bots.one import page as bot
from pages.home import page as home
from pages.home import practice_fleet
from tests.pages.exchanges.test_list import with_keys
from tests.pages.site import Site
from tests.pages.strategies.strategies import saved_by_another
from tests.pages.strategies.test_list import CODE, made

Arrange = Callable[[ModuleType, str, "Happening"], None]
Happening = Callable[[], Awaitable[Any]]


@pytest.fixture
def once_read(monkeypatch: pytest.MonkeyPatch) -> Arrange:
    """Let this happen once, between the answer of a service and the page that waits for it."""

    def arrange(service: ModuleType, name: str, happening: Happening) -> None:
        asked, left = getattr(service, name), [happening]

        @functools.wraps(asked)
        async def slow(*args: Any, **kwargs: Any) -> Any:
            answer = await asked(*args, **kwargs)
            if left:
                await left.pop()()
            return answer

        monkeypatch.setattr(service, name, slow)

    return arrange


async def test_an_exchange(site: Site, once_read: Arrange) -> None:
    exchange_id = await with_keys(site)
    once_read(bots, "list_bots", lambda: exchanges.wipe_credentials(site.house.owner, exchange_id))
    await site.user.open(f"/exchanges/{exchange_id}")
    await site.sees("Further settings")
    await site.sees_no_more("Set, never shown")


async def test_a_strategy(site: Site, once_read: Arrange) -> None:
    first = await made(site)
    once_read(strategies, "get", lambda: saved_by_another(site, first, CODE + "# 2\n"))
    await site.user.open(f"/strategies/{first.family_id}")
    await site.sees("v2 has just been saved.")


async def test_the_strategy_that_is_being_edited(site: Site, once_read: Arrange) -> None:
    first = await made(site)
    once_read(strategies, "get", lambda: saved_by_another(site, first, CODE + "# 2\n"))
    await site.user.open(f"/strategies/{first.family_id}?edit=1")
    await site.sees("This is based on v1, and v2 is the latest.")


async def test_a_runner(site: Site, once_read: Arrange) -> None:
    runner = await lookup.get(site.house.owner, site.house.runner_id)
    guest = site.house.person("guest")
    runner_itself = Resource(Kind.RUNNER, runner.id, site.house.owner.person_id)
    await grants.give(
        site.house.person("ada", Role.ADMINISTRATOR), runner_itself, guest.person_id, frozenset({Scope.VIEW})
    )
    site.sign_in(guest)  # for whom its connection is not tested, which is a sign too
    changed = RunnerDraft(name=runner.name, type=runner.type, capacity=77)
    once_read(lookup, "get", lambda: runners.edit(site.house.owner, runner.id, changed))
    await site.user.open(f"/runners/{runner.id}")
    await site.sees("of 77 bots")


async def test_a_bot(site: Site, once_read: Arrange, monkeypatch: pytest.MonkeyPatch) -> None:
    bot_id = site.house.bot("Paper", target=Target.RUNNING).bot_id
    monkeypatch.setattr(bot, "HEALTH_GROWS_OLD_SECONDS", 3600.0)
    once_read(bots, "get", lambda: bots.stop(site.house.owner, bot_id))
    await site.user.open(f"/bots/{bot_id}")
    await site.sees("Stopping")


async def test_home(site: Site, once_read: Arrange, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "HEALTH_GROWS_OLD_SECONDS", 3600.0)

    async def one_comes() -> None:
        events.publish(events.BotObserved(site.house.bot("Late").bot_id))

    once_read(practice_fleet, "way", one_comes)
    await site.user.open("/")
    await site.sees("Late")
