"""Pages are tried on the whole site, over a real database, by a person who has signed in."""

import gc
from collections.abc import AsyncIterator, Iterator

import pytest
from nicegui import Client
from nicegui.testing.user_simulation import user_simulation

from core import db
from core.bot_records import heartbeats
from tests.core.trades.house import House, build
from tests.pages.site import MAIN, Site


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """NiceGUI's simulation collects garbage twice a test, for seconds each in a process that has run thousands. What is
    there before the first of a file is no garbage, and is not looked through."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def house(database: db.Database) -> Iterator[House]:
    yield build(database)
    heartbeats.forget_all()


@pytest.fixture
async def site(house: House) -> AsyncIterator[Site]:
    """As the owner of the house."""
    async with user_simulation(main_file=MAIN) as user:
        made = Site(user, house)
        made.sign_in(house.owner)
        made.has_sent_what_is_typed()
        yield made
        for client in list(Client.instances.values()):  # as browsers that have gone: their pages end
            client.delete()
