"""A result of 100,000 trades: brought in beside an event loop that is watched, its table sorted and filtered, and its
page in a real browser."""

import asyncio
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from uuid import UUID

from playwright.sync_api import Browser

from core.access.policy import Actor
from core.backtests.figures import result_trades
from core.backtests.figures.result_trade_query import Ended, ResultSort, TradeQuery
from core.backtests.importing import result_import
from core.backtests.models import BacktestStatus
from core.serving import memory
from tests import held_backtests, result_files, rows
from tests.bench import run_list
from tests.bench.figure import Figure, percentile
from tests.bench.run_list import House
from tests.bench.visit import GOALS, Wire, go, load, middle
from tests.browser import chromium, visit
from tests.installation import seed
from tests.server import Server

TRADES, VISITS = 100_000, 6
TICK_SECONDS = 0.005
_GOALS = ("content", "figures", "curve")
QUERIES = (
    *(TradeQuery(sort=sort, descending=way) for sort in ResultSort for way in (False, True)),
    *(TradeQuery(sort=ResultSort.PROFIT_RATIO, **given) for given in (
        {"pair": "eth"}, {"tag": "tag 3"}, {"ended": Ended.LOST}, {"start": 50_000},
        {"pair": "btc", "ended": Ended.WON},
    )),
)  # fmt: skip


def measure(folder: Path, scale: float) -> list[Figure]:
    count = max(1_000, int(TRADES * scale))
    seed(folder / "data")
    file = result_files.with_trades(folder / "large.zip", count)
    with run_list.opened(folder / "data") as house:
        backtest_id, stored = asyncio.run(_stored(house, file, count))
        table = _table(house.admin, backtest_id, count)
    with Server(folder, data_dir=folder / "data") as server, chromium() as browser:
        return [*stored, *table, *_page(browser, server, f"/backtests/{backtest_id}", count)]


# -- brought in -------------------------------------------------------------------------------------------------------


async def _stored(house: House, file: Path, count: int) -> tuple[UUID, list[Figure]]:
    row = held_backtests.waiting(house.admin.person_id, house.strategies[0], status=BacktestStatus.RUNNING)
    rows.keep(house.database, row)
    memory.settle()  # as Flotilla does when it has started
    lags: list[float] = []
    watching = asyncio.create_task(_watch(lags))
    began = time.perf_counter()
    await result_import.take_in(row.id, file, {}, lambda *_: None)
    passed = time.perf_counter() - began
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
    name = f"a result of {count:,} trades"
    size = f"{file.stat().st_size / 1e6:.1f} MB"
    return row.id, [
        Figure(f"{name}: until it is stored", passed, "s", 10.0, size),
        Figure(f"{name}: largest lag of the loop meanwhile", max(lags) * 1000, "ms", 100.0, f"{len(lags):,} ticks"),
    ]


async def _watch(lags: list[float]) -> None:
    """How late the loop is, in seconds."""
    while True:
        began = time.perf_counter()
        await asyncio.sleep(TICK_SECONDS)
        lags.append(time.perf_counter() - began - TICK_SECONDS)


# -- its table and its page -------------------------------------------------------------------------------------------


def _table(actor: Actor, backtest_id: UUID, count: int) -> list[Figure]:
    """Every column both ways, and some filters, three times."""
    asked = [partial(result_trades.trades, actor, backtest_id, query) for query in QUERIES]
    taken = [asyncio.run(_seconds(one)) for _ in range(3) for one in asked]
    name = f"a result of {count:,} trades: its table, sorted or filtered, p95"
    return [Figure(name, percentile(taken, 0.95) * 1000, "ms", 150.0, f"{len(taken)} pages of 50, in the service")]


async def _seconds(work: partial[object]) -> float:
    began = time.perf_counter()
    await work()  # type: ignore[misc]
    return time.perf_counter() - began


def _page(browser: Browser, server: Server, path: str, count: int) -> list[Figure]:
    """By a click, after it was seen once."""
    context = visit(browser, server)
    context.add_init_script(GOALS)
    context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
    page = context.new_page()
    wire = Wire(page)
    cold = load(page, wire, path, _GOALS)
    seen = []
    for _ in range(VISITS):
        go(page, wire, "/server", ("content",))
        wire.largest_frame = 0
        seen.append(go(page, wire, path, _GOALS))
    name = f"the page of a result of {count:,} trades"
    return [
        Figure(f"{name}, cold: figures", cold.figures / 1000, "s", 1.0),
        Figure(f"{name}, cold: curves drawn", cold.curve / 1000, "s"),
        Figure(f"{name}, warm, by a click: figures", middle(seen, "figures"), "s", 1.0),
        Figure(f"{name}, warm, by a click: curves drawn", middle(seen, "curve"), "s", 1.5),
        Figure(f"{name}: its largest message, with the curves", wire.largest_frame / 1e3, "kB", 100.0),
        Figure(f"{name}: browser heap", wire.heap_mb(), "MB", 60.0),
    ]
