"""What Freqtrade's check of a bot's settings takes on a local runner, and what it adds to a start by a click when its
verdict is kept. `python -m tests.bench.verdicts CHECKS` fills the data folder, checks, and prints what it found."""

import asyncio
import contextlib
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from uuid import UUID

from playwright.sync_api import Page

from core import boot, config, db
from core.access.policy import Actor
from core.bot_records.models import BotDraft
from core.bots import service as bots
from core.bots.settings.templates import dry_run_settings
from core.bots.verdicts import settings_check
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from tests import driven, machine, server, workloads
from tests.bench import by_hand
from tests.bench.crew import IDLE
from tests.bench.figure import Figure, percentile
from tests.browser import chromium, open_page, visit
from tests.installation import VERSION, administrator, with_local_runners
from tests.server import Server

CHECKS, KEPT, STARTS = 6, 50, 5
MOST_SHARE = 1.0


def measure(folder: Path, scale: float) -> list[Figure]:
    server = Server(folder)
    found = _checked(server.data_dir, max(2, round(CHECKS * scale)))
    starts = _starts(server, found["bot"], max(1, round(STARTS * scale)))
    kept, start = percentile(found["kept"], 0.5), percentile(starts, 0.5)
    name = "start of a bot on a local runner"
    return [
        Figure("check by Freqtrade on a local runner: the first", found["asked"][0], "s"),
        Figure("check by Freqtrade on a local runner: later ones, median", percentile(found["asked"][1:], 0.5), "s"),
        Figure("check by Freqtrade, its verdict kept: median", kept * 1000, "ms", None, f"{len(found['kept'])} asked"),
        Figure(f"{name}: from the click to RUNNING in the browser", start, "s", None, f"{len(starts)} starts"),
        Figure(f"{name}: share of the check, its verdict kept", kept / start * 100, "%", MOST_SHARE),
    ]


# -- the checks, in a process of their own -----------------------------------------------------------------------------


def _checked(data_dir: Path, count: int) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.verdicts", str(count)],
        cwd=machine.ROOT, env=server.environment(data_dir), capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


async def check(count: int) -> dict[str, Any]:
    """The id of a bot, and the seconds of each check: `count` bots of which Freqtrade is asked, and one of them again
    and again."""
    admin = await administrator()
    exchange = await exchanges.add(admin, ExchangeDraft(name="Practice market", exchange_type=PRACTICE), {})
    runner = await runners.add(admin, RunnerDraft(name="This machine", type="LOCAL"))
    strategy = await strategies.add(admin, StrategyDraft(name="Idle", code=IDLE))
    asked = []
    for number in range(count):
        draft = BotDraft(
            name=f"Bot {number + 1}", exchange_id=exchange.id, strategy_id=strategy.id, runner_id=runner.id,
            config=dry_run_settings() | {"stake_amount": 100 + number},
        )  # fmt: skip
        bot_id = await bots.add(admin, draft, VERSION)
        asked.append(await _seconds(admin, bot_id))
    return {"bot": str(bot_id), "asked": asked, "kept": [await _seconds(admin, bot_id) for _ in range(KEPT)]}


async def _seconds(admin: Actor, bot_id: UUID) -> float:
    began = time.perf_counter()
    found = await settings_check.of_bot(admin, bot_id)
    passed = time.perf_counter() - began
    if not found.verdict or not found.verdict.is_accepted:
        raise RuntimeError(f"Freqtrade did not accept the settings: {found}")
    return passed


# -- the starts, in a browser ------------------------------------------------------------------------------------------


def _starts(server: Server, bot_id: str, count: int) -> list[float]:
    """Seconds of each, by a click. The verdict on the bot is kept, so that Freqtrade is never asked."""
    before = _verdicts(server)
    server.start()
    try:
        with chromium() as browser:
            context = visit(browser, server)
            context.add_cookies(server.cookies(server.log_in()))  # type: ignore[arg-type]
            page = context.new_page()
            open_page(page, f"/bots/{bot_id}")
            starts = [_start_and_stop(page) for _ in range(count)]
        if _verdicts(server) != before:
            raise RuntimeError("Freqtrade was asked again about settings of which its verdict is kept.")
        return starts
    finally:
        with contextlib.suppress(RuntimeError):
            server.stop()
        workloads.end_all(server.data_dir)


def _verdicts(server: Server) -> list[dict[str, Any]]:
    return driven.ask(server.data_dir, "SELECT * FROM settings_verdict ORDER BY key")


def _start_and_stop(page: Page) -> float:
    seconds = by_hand.start(page)
    by_hand.stop(page)
    return seconds


if __name__ == "__main__":
    settings = config.load()
    boot.prepare(settings)
    with_local_runners(settings)
    print(json.dumps(asyncio.run(check(int(sys.argv[1])))))
    db.disconnect()
