"""Freqtrade takes the configuration that is made of a running bot, and the command line beside it."""

import asyncio
import json
from pathlib import Path

import pytest

from core.backtests.asking import bot_drafts, by_hand
from core.backtests.models import BacktestDraft
from core.bot_records.models import Bot, BotPairList
from core.db import utcnow
from core.practice.exchange import exchange_block
from core.practice.market.market import Market
from core.practice.server.api import api
from core.practice.server.server import PracticeServer
from core.strategies.models import Strategy
from tests import machine, plain_backtest
from tests.core.access.house import House
from tests.core.backtests.asking.test_bot_drafts import RUNNING

pytestmark = [pytest.mark.freqtrade, pytest.mark.timeout(300)]
DATA = machine.ROOT / "tests" / "data"
CANDLES, GUARDED = DATA / "candles" / "whole", DATA / "tested_strategies" / "Guarded.py"


async def test_a_running_bot_is_backtested(house: House, tmp_path: Path) -> None:
    """As it is set, Freqtrade refuses it: market orders at the same side, pairs by volume, filters. Without its
    protections these would be 20 trades."""
    code = GUARDED.read_text()
    house.change(Strategy, house.strategy_id, code=code, class_name="Guarded")
    house.change(Bot, house.bot_id, config={key: value for key, value in RUNNING.items() if key != "dry_run"})
    house.keep(BotPairList(bot_id=house.bot_id, at=utcnow(), pairs=["BTC/USDT", "ETH/USDT"]))
    made = await bot_drafts.of_bot(house.olga, house.bot_id)
    days = {"start": "2026-10-02", "end": "2026-10-03"}
    draft = BacktestDraft.model_validate(made.draft.model_dump() | days)
    found = await by_hand.of(house.olga, draft)
    async with PracticeServer(api(Market(7)), tmp_path / "market.port") as market:
        recipe = {"config": json.loads(found.config), "command": found.command, "pairs": draft.pairs}
        asked = (tmp_path / "by-hand", recipe, code, CANDLES, exchange_block(market.url))
        result = await asyncio.to_thread(plain_backtest.run, *asked)
    (block,) = result["strategy"].values()
    assert (block["pairlist"], block["total_trades"]) == (["BTC/USDT", "ETH/USDT"], 8)
    assert block["wallet_stats"]["start_balance"] == block["starting_balance"] == 1000
