"""What the practice market costs: its answers to a bot, from request to JSON, and the memory of all of it.

Runs as a process of its own, so that nothing but the market is weighed: `python -m tests.bench.market`.
"""

import asyncio
import json
import subprocess
import sys
import time

import httpx
import psutil

from core.practice.market.listing import PAIRS
from core.practice.market.market import Market
from core.practice.market.timeframes import Timeframe
from core.practice.server.api import api
from tests import machine
from tests.bench.figure import Figure, percentile

YEAR_MS = 365 * 86_400_000


def measure() -> list[Figure]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.market"],
        cwd=machine.ROOT, capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    seen = json.loads(done.stdout)
    note = "1,000 candles, every timeframe and pair"
    return [
        Figure("practice market: server time of an answer, p50", percentile(seen["ms"], 0.5), "ms", None, note),
        Figure("practice market: server time of an answer, slowest timeframe", seen["slowest_ms"], "ms", 5.0, note),
        Figure("practice market: memory after all answers", seen["mb"], "MB", 50.0),
    ]


async def _ask() -> dict[str, object]:
    market = Market(1)
    before = psutil.Process().memory_info().rss
    times: dict[Timeframe, list[float]] = {timeframe: [] for timeframe in Timeframe}
    app = api(market)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url=f"http://market{market.edition.path}"
    ) as client:
        for pair in PAIRS:
            for timeframe in Timeframe:
                times[timeframe].append(await _answer_ms(client, pair.symbol, timeframe))
    mb = (psutil.Process().memory_info().rss - before) / 1e6
    medians = [percentile(found, 0.5) for found in times.values()]
    return {"ms": [ms for found in times.values() for ms in found], "slowest_ms": max(medians), "mb": mb}


async def _answer_ms(client: httpx.AsyncClient, symbol: str, timeframe: Timeframe) -> float:
    """Processor time, as the machine has others to serve. A stretch of last year, which nobody asked for before."""
    asked = {"symbol": symbol, "interval": timeframe.value, "limit": 1000}
    start = int(time.time() * 1000) - YEAR_MS
    began = time.process_time()
    answer = await client.get("/api/v3/klines", params=asked | {"startTime": start})
    spent = (time.process_time() - began) * 1000
    answer.raise_for_status()
    return spent


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_ask())))
