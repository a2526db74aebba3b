"""A runner is deleted while somebody still works with its candles."""

from functools import partial
from uuid import uuid4

import pytest

from core.backtests.gate import fresh_inventory
from core.errors import NotFound
from core.market_data.bringing import bring_job
from core.market_data.downloads import projection
from core.market_data.refreshing import refresh_round
from core.market_data.sources import of_key
from core.market_data.stored import candle_inventory
from core.runners import open_runner
from core.runners.registry import Registry
from tests.core.access.house import House

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_what_comes_too_late_is_left_out(house: House) -> None:
    gone, run, source = uuid4(), house.database.run, of_key("practice-2")
    await run(lambda session: candle_inventory.keep(session, gone, source, ()))
    await run(lambda session: candle_inventory.forget(session, gone, source.key))
    await run(lambda session: candle_inventory._forget_others(session, gone, []))
    await run(partial(refresh_round._refresh, runner_id=gone))
    await run(lambda session: projection._write(session, {gone: {"data_download_progress": 0.5}}))
    await run(lambda session: bring_job._note(session, gone, ()))
    with pytest.raises(NotFound, match="was deleted"):
        await run(lambda session: bring_job._place(session, gone, 1))


async def test_the_gate_says_that_it_is_gone(house: House) -> None:
    open_runner.install(Registry({}))
    try:
        assert await fresh_inventory.make_fresh(uuid4(), of_key("practice-2"))
    finally:
        open_runner.install(None)
