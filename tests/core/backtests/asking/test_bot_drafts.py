"""A bot as a backtest: its pairs, and each difference to it."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.backtests.asking import bot_drafts
from core.backtests.asking.bot_drafts import BotBacktest
from core.backtests.asking.field_checks import check
from core.bot_records.models import Bot, BotPairList, Mode
from core.errors import NotFound
from tests import rows
from tests.core.access.house import House

RUNNING = json.loads((Path(__file__).parent / "running_bot.json").read_text())
"""What a running bot has: pairs by volume, filters, a wallet of two coins, market orders."""
STATIC = {"stake_currency": "USDT", "stake_amount": 100, "exchange": {"pair_whitelist": ["SOL/USDT", "BTC/USDT"]}}


async def of(house: House, config: dict[str, Any], **values: Any) -> BotBacktest:
    house.change(Bot, house.bot_id, config=config, **values)
    return await bot_drafts.of_bot(house.olga, house.bot_id)


def record(house: House, *pairs: str, at: datetime) -> None:
    house.keep(BotPairList(bot_id=house.bot_id, at=at, pairs=list(pairs)))


async def test_a_listed_bot_keeps_its_pairs_in_order(house: House) -> None:
    record(house, "ADA/USDT", at=datetime(2026, 11, 1, tzinfo=UTC))
    made = await of(house, STATIC)
    assert made.draft.pairs == ["SOL/USDT", "BTC/USDT"]
    assert made.pairs_from == "As the bot’s settings list them."
    assert made.left_out == ()
    assert (made.draft.bot_id, made.draft.config) == (house.bot_id, {})
    await check(house.olga, made.draft)


async def test_a_running_bot_with_all_that_backtesting_refuses(house: House) -> None:
    record(house, "BNB/USDT", "ETH/USDT", at=datetime(2026, 11, 1, tzinfo=UTC))
    record(house, "ETH/USDT", "BTC/USDT", at=datetime(2026, 11, 2, 14, 5, tzinfo=UTC))
    record(house, at=datetime(2026, 11, 3, tzinfo=UTC))
    config = {key: value for key, value in RUNNING.items() if key != "dry_run"}
    made = await of(house, config)
    assert made.draft.pairs == ["ETH/USDT", "BTC/USDT"]
    assert made.pairs_from == "As the bot traded them from 2 Nov 2026 14:05 UTC on."
    assert [line.partition(" is left out: ")[0] for line in made.left_out] == [
        "VolumePairList", "AgeFilter", "SpreadFilter", "ShuffleFilter",
    ]  # fmt: skip
    assert (made.draft.wallet, made.draft.stake_amount, made.draft.max_open_trades) == (1000, 100, 3)
    assert made.draft.enable_protections
    told = " ".join(made.differences)
    assert "The bot’s also has 0.1 BTC." in told
    assert "The pairs stay the same during the whole run" in told
    assert "Prices are those of candles" in told
    await check(house.olga, made.draft)


async def test_a_bot_whose_list_was_never_recorded_gives_the_pairs_of_its_trades(house: House) -> None:
    config = STATIC | {"pairlists": [{"method": "VolumePairList"}], "exchange": {}}
    made = await of(house, config)
    assert made.draft.pairs == ["ZEBRA/USDT"]
    assert "trades" in made.pairs_from


async def test_a_bot_of_which_no_pairs_are_known(house: House) -> None:
    other = rows.bot(
        name="Fresh", exchange_id=house.exchange_id, strategy_id=house.strategy_id, runner_id=house.runner_id,
        owner_id=house.olga.person_id, config={"pairlists": [{"method": "VolumePairList"}]},
    )  # fmt: skip
    house.keep(other)
    made = await bot_drafts.of_bot(house.olga, other.id)
    assert (made.draft.pairs, made.pairs_from) == ([], "No pairs of it are known: choose them.")
    assert (made.draft.wallet, made.draft.stake_amount, made.draft.stake_currency) == (1000, None, "USDT")


async def test_blacklisted_pairs_are_left_out_and_told(house: House) -> None:
    pairs = {"pair_whitelist": ["BNB/USDT", "BTC/USDT"], "pair_blacklist": ["BNB/.*"]}
    made = await of(house, STATIC | {"exchange": pairs})
    assert made.draft.pairs == ["BTC/USDT"]
    assert "BNB/USDT: on the blacklist of the bot, left out." in made.differences
    assert made.draft.config == {"exchange": {"pair_blacklist": ["BNB/.*"]}}


async def test_nothing_secret_and_nothing_unread_comes_along(house: House) -> None:
    config = STATIC | {
        "telegram": {"enabled": True, "token": "S3CRET"}, "unfilledtimeout": {"entry": 5}, "timeframe": "1h",
        "freqai": {"api_token": "S3CRET"}, "entry_pricing": {"price_side": "same"}, "dry_run_wallet": 500,
    }  # fmt: skip
    made = await of(house, config)
    assert made.draft.config == {"unfilledtimeout": {"entry": 5}, "freqai": {}}
    assert (made.draft.timeframe, made.draft.wallet) == ("1h", 500)


async def test_a_live_bot_is_told_of_its_wallet_and_fee(house: House) -> None:
    made = await of(house, STATIC | {"order_types": {"entry": "market", "stoploss_on_exchange": True}}, mode=Mode.LIVE)
    told = " ".join(made.differences)
    for words in ("balance of the account", "fee", "without slippage", "stop loss is not on the exchange"):
        assert words in told


async def test_a_stranger_learns_nothing(house: House) -> None:
    with pytest.raises(NotFound):
        await bot_drafts.of_bot(house.person("stranger"), house.bot_id)


async def test_the_fee_of_the_settings_is_that_of_the_run(house: House) -> None:
    made = await of(house, STATIC | {"fee": 0.002})
    assert (made.draft.fee, made.draft.config) == (0.002, {})
    assert not [line for line in made.differences if "fee" in line]
    live = await of(house, STATIC | {"fee": 0.002}, mode=Mode.LIVE)
    (told,) = (line for line in live.differences if "fee" in line)
    assert live.draft.fee == 0.002 and "which a live bot does not read" in told
    for odd in (-0.1, 1, True, "0.1", None):
        assert (await of(house, STATIC | {"fee": odd})).draft.fee is None
