"""What a runner is asked about its stores of candles. Checks no permission.

`version` is any Freqtrade version that is ready on the runner. Errors of all: those of `Runner.ask`; `Unavailable` when
it takes too long, or the answer is none.
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from uuid import uuid4

from core.errors import Unavailable
from core.freqtrade.candles import store_program
from core.freqtrade.candles.candle_files import Inventory, parse_inventory
from core.freqtrade.candles.store_answers import (
    BroughtFile,
    Deleted,
    KeptMarket,
    MadeSnapshot,
    parse_deleted,
    parse_dropped,
    parse_markets,
    parse_snapshot,
    parse_taken_in,
)
from core.runners.port import Content, Needs, Runner, StoreMount

MOST_SECONDS = 110.0
"""How long one call may take. The program itself reads or writes for a minute at most, and goes on in the next."""


async def look(runner: Runner, version: str, store: str, pairs: Mapping[str, Iterable[str]]) -> Inventory:
    """Return what the store holds; nothing when it is absent. `pairs`: trading mode → pairs that may be there, so that
    their files are recognised."""
    output = await _ask(runner, version, store, store_program.look(pairs))
    return await asyncio.to_thread(parse_inventory, output)


async def delete(runner: Runner, version: str, store: str, paths: Sequence[str]) -> Deleted:
    """Delete these files of the inventory. Errors: `Refused` while a download writes into the store; what was deleted
    before stays deleted."""
    deleted: list[str] = []
    refused: dict[str, str] = {}
    for begin in range(0, len(paths), store_program.MOST_DELETED):
        program = store_program.delete(paths[begin : begin + store_program.MOST_DELETED])
        told = parse_deleted(await _ask(runner, version, store, program))
        deleted += told.paths
        refused |= told.refused
    return Deleted(tuple(deleted), refused)


async def take_in(runner: Runner, version: str, store: str, files: Mapping[str, Content]) -> tuple[BroughtFile, ...]:
    """Bring files into the store, and return what became of each. `files`: path → content, named as Freqtrade does
    (`BTC_USDT-5m.feather`, `futures/BTC_USDT_USDT-1h-mark.feather`). Candles that are there already stay as they are.

    Errors: `Refused` while a download writes into the store, or when the disk is full; what was not taken in until then
    is removed.
    """
    folder = uuid4().hex
    await runner.stores.put(store, {f"{store_program.BROUGHT}/{folder}/{path}": files[path] for path in files})
    found: list[BroughtFile] = []
    left = len(files)
    while left:
        told = parse_taken_in(await _ask(runner, version, store, store_program.take_in(folder)))
        found += told.files
        left = told.left if told.left < left else 0
    return tuple(found)


async def markets(
    runner: Runner, version: str, store: str, trading_mode: str, pairs: Sequence[str]
) -> Mapping[str, KeptMarket] | None:
    """Return what the markets that lie beside the candles say of these pairs; None when there are none."""
    program = store_program.markets(trading_mode, pairs)
    return await asyncio.to_thread(parse_markets, await _ask(runner, version, store, program))


async def snapshot(
    runner: Runner, version: str, store: str, name: str, trading_mode: str, wanted: Sequence[str]
) -> MadeSnapshot:
    """Make a snapshot of the store, see `store_program.snapshot`. Errors: `Refused` where the disk has no hard
    links."""
    program = store_program.snapshot(name, trading_mode, wanted)
    return parse_snapshot(await _ask(runner, version, store, program))


async def drop_snapshots(runner: Runner, version: str, store: str, names: Sequence[str]) -> None:
    """Drop these snapshots. Errors: `Unavailable` when some are left."""
    if parse_dropped(await _ask(runner, version, store, store_program.drop_snapshots(names))):
        raise Unavailable("A snapshot of candles could not be dropped.")


async def _ask(runner: Runner, version: str, store: str, program: str) -> bytes:
    needs = Needs(stores=(StoreMount(store, store_program.MOUNT, writable=True),))
    try:
        async with asyncio.timeout(MOST_SECONDS):
            return await runner.ask(version, program, needs)
    except TimeoutError as error:
        raise Unavailable(f"The runner did not answer about its candles within {MOST_SECONDS:.0f} seconds.") from error
