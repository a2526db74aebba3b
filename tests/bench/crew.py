"""Three real bots for a bench: one that never traded, one with a long history that trades no more, and one that trades
all the time; or three that trade all the time. `python -m tests.bench.crew [busy]` fills the data folder and prints bot
ids by name; the server starts them."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from uuid import UUID

from sqlmodel import Session

from core import boot, config, db
from core.bot_records.models import Bot, BotDraft
from core.bots import service as bots
from core.bots.settings.templates import dry_run_settings
from core.exchanges import service as exchanges
from core.exchanges.models import PRACTICE, ExchangeDraft
from core.runners import service as runners
from core.runners.models import RunnerDraft
from core.strategies import service as strategies
from core.strategies.models import StrategyDraft
from core.trades.kept.upsert import Source
from tests import machine, rows, server
from tests.history import samples
from tests.installation import VERSION, administrator, with_local_runners

FRESH, VETERAN, BUSY = "Fresh", "Veteran", "Busy"
ALL_BUSY = ("Busy", "Busier", "Busiest")
_HEAD = """
from freqtrade.strategy import IStrategy


class {name}(IStrategy):
    timeframe = "1m"
    stoploss = -0.99
    minimal_roi = {{"0": 100}}

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe["enter_long"] = {enters}
        return dataframe
"""
_BUSY = """
    process_only_new_candles = False
    resting = {}

    def custom_exit(self, pair, trade, current_time, current_rate, current_profit, **kwargs):
        return "enough" if (current_time - trade.open_date_utc).total_seconds() > 15 else None

    def confirm_trade_exit(self, pair, trade, order_type, amount, rate, time_in_force, exit_reason, current_time, **kw):
        self.resting[pair] = current_time
        return True

    def confirm_trade_entry(self, pair, order_type, amount, rate, time_in_force, current_time, *args, **kwargs):
        left = self.resting.get(pair)
        return left is None or (current_time - left).total_seconds() > 15
"""
IDLE = _HEAD.format(name="Idle", enters=0)
EAGER = _HEAD.format(name="Eager", enters=1) + _BUSY


MIXED = {FRESH: IDLE, VETERAN: IDLE, BUSY: EAGER}


async def build(crew: dict[str, str]) -> dict[str, str]:
    """`crew`: name → source of its strategy."""
    admin = await administrator()
    exchange = await exchanges.add(admin, ExchangeDraft(name="Practice market", exchange_type=PRACTICE), {})
    runner = await runners.add(admin, RunnerDraft(name="This machine", type="LOCAL"))
    ids = {}
    for name, code in crew.items():
        strategy = await strategies.add(admin, StrategyDraft(name=name, code=code))
        settings = dry_run_settings() | {"max_open_trades": 4, "dry_run_wallet": 100_000}
        pricing = {"price_side": "other", "use_order_book": True, "order_book_top": 1}
        settings |= {"entry_pricing": pricing, "exit_pricing": pricing}
        draft = BotDraft(
            name=name, exchange_id=exchange.id, strategy_id=strategy.id, runner_id=runner.id, config=settings
        )
        bot_id = await bots.add(admin, draft, VERSION)
        await bots.start(admin, bot_id)
        ids[name] = str(bot_id)
    if VETERAN not in crew:
        return ids
    await db.current().run(lambda session: _remember(session, UUID(ids[VETERAN])))
    return ids | {"workspaces": await db.current().run(lambda session: _workspaces(session, ids[VETERAN]))}


def _remember(session: Session, bot_id: UUID) -> None:
    """A month of samples, as if Flotilla had been there."""
    bot = session.get_one(Bot, bot_id)
    books = rows.bot_database(bot)
    past = samples(Source(bot.id, books.id, "USDT"), [(0.0, 0.0)], 100_000, 30, seed=1)
    rows.add(session, books, *past)


def _workspaces(session: Session, bot_id: str) -> str:
    bot = session.get_one(Bot, UUID(bot_id))
    return f"runners/{bot.runner_id}/{bot.workload_name}/workspace"


def hire(data_dir: Path, trades: int) -> dict[str, str]:
    """Bot ids by name. The veteran finds `trades` closed trades in its own database when it starts."""
    ids = _built(data_dir)
    workspace = data_dir / ids.pop("workspaces")
    workspace.mkdir(parents=True)
    seed = [str(machine.ROOT / "tests" / "freqtrade_seed.py"), str(workspace / "trades-1.sqlite")]
    options = ["--closed", str(trades), "--open", "0"]
    subprocess.run([str(machine.freqtrade_python()), *seed, *options], check=True, timeout=240)
    return ids


def hire_busy(data_dir: Path) -> dict[str, str]:
    """Bot ids by name, of `ALL_BUSY`."""
    return _built(data_dir, "busy")


def _built(data_dir: Path, *which: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.crew", *which],
        cwd=machine.ROOT, env=server.environment(data_dir), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    ids: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    return ids


if __name__ == "__main__":
    settings = config.load()
    boot.prepare(settings)
    with_local_runners(settings)
    wanted = dict.fromkeys(ALL_BUSY, EAGER) if "busy" in sys.argv else MIXED
    print(json.dumps(asyncio.run(build(wanted))))
    db.disconnect()
