"""What a download of candles costs beside `freqtrade download-data`: the same pairs from the practice market, one after
the other, in turns. `python -m tests.bench.downloads FOLDER` serves the market.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.freqtrade.candles.download_facts import MARK, Finished, Outcome, parse
from core.freqtrade.candles.downloading.download_program import arguments, workload_files
from core.freqtrade.candles.order import Order
from core.practice.exchange import exchange_block
from core.practice.market.listing import PAIRS
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.server import PracticeServer
from tests import machine
from tests.bench.figure import Figure, percentile

TURNS, DAYS, MOST = 3, 365, 1.05


def measure(folder: Path, scale: float) -> list[Figure]:
    """A year of minutes of every pair; then the same again, when nothing is new but the last minutes."""
    days = max(10, round(DAYS * scale))
    since = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)
    with _market(folder) as url:
        turns = [_turn(folder / str(number), url, since, is_first=not number) for number in range(TURNS)]
    plain, ours = (percentile([turn[name] for turn in turns], 0.5) for name in ("plain", "ours"))
    plain_again, ours_again = turns[0]["plain again"], turns[0]["ours again"]
    ratios = [turn["ours"] / turn["plain"] for turn in turns]
    note = f"{len(PAIRS)} pairs, 1m, {days} days"
    each = ", ".join(f"{ratio:.3f}" for ratio in ratios)
    return [
        Figure("download of candles, freqtrade download-data", plain, "s", None, note),
        Figure("download of candles, Flotilla", ours, "s", None, note),
        Figure("download of candles ÷ freqtrade download-data", ours / plain, "", MOST, each),
        Figure("refresh of candles, freqtrade download-data", plain_again, "s", None, note),
        Figure("refresh of candles, Flotilla", ours_again, "s", None, note),
        Figure("refresh of candles ÷ freqtrade download-data", ours_again / plain_again, "", MOST),
    ]


def _turn(folder: Path, url: str, since: datetime, *, is_first: bool) -> dict[str, float]:
    """Seconds of each; in the first turn of the refresh too."""
    for name in ("user", "plain", "ours"):
        (folder / name).mkdir(parents=True)
    pairs = [pair.name for pair in PAIRS]
    config = {
        "exchange": exchange_block(url), "trading_mode": "spot", "margin_mode": "", "stake_currency": "USDT",
        "dry_run": True,
    }  # fmt: skip
    for name, content in workload_files(Order(tuple(pairs), ("1m",), since=since, is_practice=True), config).items():
        (folder / name).write_bytes(content)
    plain = [
        "-P", "-m", "freqtrade", "download-data", "-c", str(folder / "config.json"), "--userdir", str(folder / "user"),
        "-d", str(folder / "plain"), "-p", *pairs, "-t", "1m", "--timerange", f"{since:%Y%m%d}-",
    ]  # fmt: skip
    ours = list(arguments(str(folder), str(folder / "ours")))
    runs = {"plain": plain, "ours": ours} | ({"plain again": plain, "ours again": ours} if is_first else {})
    found = {name: _seconds(folder, command) for name, command in runs.items()}
    _check(folder)
    return found


def _seconds(folder: Path, command: list[str]) -> float:
    with (folder / "said").open("w") as said:
        began = time.perf_counter()
        subprocess.run(
            [machine.freqtrade_python(), *command], cwd=folder, stdout=said, stderr=subprocess.STDOUT, check=True
        )
        return time.perf_counter() - began


def _check(folder: Path) -> None:
    """Both have brought files of about the same size, and nothing failed: `said` is of the last run, which is ours."""
    facts = [parse(line) for line in (folder / "said").read_text().splitlines() if line.startswith(MARK)]
    finished = [fact for fact in facts if isinstance(fact, Finished)]
    good = [fact for fact in finished if fact.outcome in (Outcome.BROUGHT, Outcome.NOTHING_NEW)]
    sizes = [sum(file.stat().st_size for file in (folder / name).glob("*.feather")) for name in ("plain", "ours")]
    if len(good) != len(PAIRS) or abs(sizes[1] / sizes[0] - 1) > 0.02:
        raise RuntimeError(f"The downloads differ: {sizes} bytes, {finished}")


# -- the market, in a process of its own ------------------------------------------------------------------------------


@contextmanager
def _market(folder: Path) -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.downloads", str(folder)],
        cwd=machine.ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with process:
        assert process.stdin and process.stdout
        yield json.loads(process.stdout.readline())
        process.stdin.close()  # its sign to end


async def serve(folder: Path) -> None:
    """Serve until standard input is closed."""
    async with PracticeServer(api(Market(7)), folder / "practice.port") as market:
        print(json.dumps(market.url), flush=True)
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1])))
