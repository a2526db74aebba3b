"""What a runner is asked about its stores of candles. Checks no permission."""

import asyncio
from collections.abc import Iterable, Mapping

from core.freqtrade.candles import store_program
from core.freqtrade.candles.candle_files import Inventory, parse_inventory
from core.runners.port import Needs, Runner, StoreMount

LOOK_SECONDS = 110.0
"""How long a look may take. The program itself reads for a minute at most."""


async def look(runner: Runner, version: str, store: str, pairs: Mapping[str, Iterable[str]]) -> Inventory:
    """Return what the store holds; nothing when it is absent. `version`: any Freqtrade version that is ready there.
    `pairs`: trading mode → pairs that may be there, so that their files are recognised.

    Errors: `Unavailable` when it takes too long, or when the answer is none; those of `Runner.ask`.
    """
    program = store_program.look(pairs)
    async with asyncio.timeout(LOOK_SECONDS):
        output = await runner.ask(version, program, _needs(store))
    return await asyncio.to_thread(parse_inventory, output)


def _needs(store: str) -> Needs:
    return Needs(stores=(StoreMount(store, store_program.MOUNT, writable=True),))
