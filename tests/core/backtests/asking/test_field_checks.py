"""What is refused before a run, and at which field."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from core.access.scopes import Kind, Scope
from core.backtests.asking.field_checks import check
from core.errors import Invalid
from core.exchanges.models import Exchange
from core.strategies.models import Strategy
from tests import rows
from tests.core.access.house import House
from tests.core.backtests.asking.conftest import draft

TOMORROW = datetime.now(UTC).date() + timedelta(days=3)
BLACK = {"exchange": {"pair_blacklist": ["BNB/.*"]}}


async def refused(house: House, **values: Any) -> dict[str, str]:
    with pytest.raises(Invalid) as told:
        await check(house.olga, draft(house, **values))
    return dict(told.value.fields)


async def test_a_draft_that_runs_is_taken(house: House) -> None:
    await check(house.olga, draft(house))
    await check(house.olga, draft(house, stake_amount="unlimited", max_open_trades=3, fee=0.001, tags=["a b"]))


@pytest.mark.parametrize(
    "values, field, words",
    [
        ({"pairs": ["BNB/USDT", "BTC/USDT"], "config": BLACK}, "pairs", "BNB/USDT: on the blacklist"),
        ({"pairs": ["BTC/USDT", "GONE/USDT"]}, "pairs", "does not have it"),
        ({"pairs": ["LOST/USDT", "GONE/USDT"]}, "pairs", "does not have them. Take them out."),
        ({"pairs": [".*/USDT"]}, "pairs", "is a pattern"),
        ({"pairs": ["BTCUSDT"]}, "pairs", "Did you mean BTC/USDT?"),
        ({"pairs": ["BTC/USDT", "BTC/USDT"]}, "pairs", "BTC/USDT: named twice"),
        ({"pairs": ["BTC/USDT", "ETH/EUR"]}, "pairs", "ETH/EUR: not quoted in USDT"),
        ({"pairs": ["BTC/\x00USDT"]}, "pairs", "characters that no pair has"),
        ({"stake_amount": 2_500_000}, "stake_amount", "2,500,000 USDT is more than the 990 USDT"),
        ({"stake_amount": 995}, "stake_amount", "990 USDT"),
        ({"stake_amount": 995, "config": {"available_capital": 900}}, "stake_amount", "900 USDT"),
        ({"stake_amount": "unlimited", "max_open_trades": -1}, "stake_amount", "cannot both be unlimited"),
        ({"stake_amount": None}, "stake_amount", "Enter how much USDT"),
        ({"stake_amount": 0}, "stake_amount", "above 0"),
        ({"max_open_trades": 0}, "max_open_trades", "nothing is traded"),
        ({"end": TOMORROW}, "end", "in the future"),
        ({"start": date(1999, 1, 1)}, "start", "from 2009 on"),
        ({"timeframe": "7x"}, "timeframe", "no timeframe"),
        ({"timeframe": "5m", "timeframe_detail": "5m"}, "timeframe_detail", "finer than 5m"),
        ({"timeframe_detail": "1h"}, "timeframe_detail", "finer than 5m"),
        ({"trading_mode": "futures"}, "trading_mode", "futures"),
        ({"tags": ["a" * 41]}, "tags", "1 to 40"),
        ({"freqtrade_version": "../x"}, "freqtrade_version", ""),
        ({"config": {"pairlists": [{"method": "VolumePairList"}]}}, "config", "without VolumePairList"),
        ({"config": {"telegram": {"enabled": False}}}, "config", "does not read it"),
        ({"config": {"timerange": "2020-"}}, "config", "decides it"),
        ({"config": {"stake_currency": "EUR"}}, "config", "decides it"),
        ({"config": {"api_server": {}}}, "config", "api_server"),
        ({"config": {"exchange": {"key": "abc"}}}, "config", "no secrets"),
        ({"config": {"freqai": {"token": "abc"}}}, "config", "no secrets"),
        ({"config": {"exchange": {"name": "kraken"}}}, "config", "exchange.name"),
        ({"config": {"exchange": {"pair_whitelist": ["BTC/USDT"]}}}, "config", "the pairs above decide"),
        ({"config": {"strategy_path": "/x"}}, "config", "strategy_path"),
    ],
    ids=lambda value: None if isinstance(value, dict) else str(value),
)
async def test_what_is_refused(house: House, values: dict[str, Any], field: str, words: str) -> None:
    told = await refused(house, **values)
    assert list(told) == [field]
    assert words in told[field]


async def test_all_wrong_fields_are_told_at_once(house: House) -> None:
    told = await refused(house, pairs=["GONE/USDT"], stake_amount=2000, tags=[" "])
    assert set(told) == {"pairs", "stake_amount", "tags"}


async def test_a_strategy_that_goes_short_has_no_spot(house: House) -> None:
    house.change(Strategy, house.strategy_id, can_short=True)
    assert "Choose futures" in (await refused(house))["trading_mode"]


async def test_the_strategy_may_limit_nothing(house: House) -> None:
    reading = {"strategies": [{"class_name": "SamplePullback", "max_open_trades": -1}], "ends": ["SamplePullback"]}
    house.change(Strategy, house.strategy_id, reading=reading)
    assert "both be unlimited" in (await refused(house, stake_amount="unlimited"))["stake_amount"]
    await check(house.olga, draft(house, stake_amount="unlimited", max_open_trades=2))


async def test_layers_that_cannot_be_merged_are_told_at_the_settings(house: House) -> None:
    house.change(Strategy, house.strategy_id, config={"stoploss": -0.1})
    assert "config" in await refused(house, config={"stoploss": {"a": 1}})


async def test_pairs_of_futures(house: House) -> None:
    house.change(Exchange, house.exchange_id, exchange_type="binance")
    await check(house.olga, draft(house, trading_mode="futures", pairs=["BTC/USDT:USDT"]))
    told = await refused(house, trading_mode="futures", pairs=["BTC/USDT"])
    assert "BTC/USDT:USDT" in told["pairs"]


@pytest.mark.parametrize(
    "field, kind", [("exchange_id", Kind.EXCHANGE), ("strategy_id", Kind.STRATEGY), ("runner_id", Kind.RUNNER)]
)
async def test_each_thing_needs_the_right_to_use_it(house: House, field: str, kind: Kind) -> None:
    guest = house.person("guest")
    for other in {Kind.EXCHANGE, Kind.STRATEGY, Kind.RUNNER} - {kind}:
        house.give(house.resource(other), guest, Scope.VIEW, Scope.USE)
    house.give(house.resource(kind), guest, Scope.VIEW)
    with pytest.raises(Invalid) as told:
        await check(guest, draft(house))
    assert list(told.value.fields) == [field]


async def test_another_strategy_is_looked_at(house: House) -> None:
    other = rows.strategy(owner_id=house.admin.person_id)
    house.keep(other)
    assert "strategy_id" in await refused(house, strategy_id=other.id)
