"""Recorded answers of Freqtrade 2026.9, and what must never come through."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Unavailable
from core.freqtrade.api.account_shapes import Balance, Profit
from core.freqtrade.api.shapes import Health, ShowConfig, shaped
from core.freqtrade.api.trade_lists import TradesPage, one_by_one
from core.freqtrade.api.trade_shapes import ClosedTrade, OpenTradeAnswer
from tests import machine

RECORDED: dict[str, Any] = json.loads((machine.ROOT / "tests" / "data" / "answers-2026.9.json").read_text())
PAGE = RECORDED["trades?limit=3&order_by_id=false"]


def test_recorded_answers_are_understood() -> None:
    config = ShowConfig.model_validate(RECORDED["show_config"])
    assert (config.version, config.api_version, config.stake_currency) == ("2026.9", 2.5, "USDT")
    assert (config.max_open_trades, config.available_capital, config.timeframe) == (8, 2_000, "1m")
    health = Health.model_validate(RECORDED["health"])
    assert health.last_process_ts and health.bot_startup_ts and health.last_process_ts >= health.bot_startup_ts
    balance = Balance.model_validate(RECORDED["balance"])
    assert "USDT" in {currency.currency for currency in balance.currencies}
    page = TradesPage.model_validate(PAGE)
    assert (len(page.trades), page.total_trades) == (3, RECORDED["profit"]["closed_trade_count"])


def test_every_field_of_a_shape_is_in_the_recorded_answer() -> None:
    """A field misspelt here would be silently empty for ever."""
    pairs = [(ShowConfig, "show_config"), (Health, "health"), (Profit, "profit"), (Balance, "balance")]
    for shape, name in pairs:
        assert shape.model_fields.keys() <= RECORDED[name].keys()
    assert ClosedTrade.model_fields.keys() <= PAGE["trades"][0].keys()
    assert OpenTradeAnswer.model_fields.keys() <= RECORDED["status"][0].keys()
    order = ClosedTrade.model_validate(PAGE["trades"][0]).orders[0]
    assert type(order).model_fields.keys() <= PAGE["trades"][0]["orders"][0].keys()


def test_costs_of_a_trade_come_from_its_orders() -> None:
    trade = PAGE["trades"][0] | {"leverage": 2.0, "is_short": True}
    order = {"safe_price": 10.0, "order_id": "x", "order_type": "limit", "pair": "BTC/USDT"}
    trade["orders"] = [
        order | {"ft_order_side": "sell", "status": "closed", "filled": 3.0, "cost": 30.0},
        order | {"ft_order_side": "sell", "status": "canceled", "filled": 1.0, "cost": 10.0},
        order | {"ft_order_side": "buy", "status": "closed", "filled": 4.0, "cost": 44.0},
        order | {"ft_order_side": "sell", "status": "open", "filled": None, "cost": None},
    ]
    closed = ClosedTrade.model_validate(trade)
    assert closed.entry_cost == 20.0
    assert closed.volume == 74.0


ODD: list[tuple[dict[str, Any], str]] = [
    ({"close_timestamp": None}, "no closing date"),
    ({"close_timestamp": -62_135_596_800_000}, "invalid closing date"),  # year 1
    ({"close_timestamp": 253_402_300_799_999}, "invalid closing date"),  # year 9999
    ({"close_timestamp": "2026-11-28"}, "invalid closing date"),
    ({"amount": "100.0", "open_rate": None}, "invalid amount, no entry price"),
    ({"amount": 1e200}, "invalid amount"),
    ({"pair": None}, "no pair"),
    ({"pair": ""}, "no pair"),
    ({"trade_id": 2**70}, "invalid number"),
    ({"trade_id": None}, "no number"),
    ({"is_open": None}, "no state"),
    ({"stake_amount": [1]}, "invalid stake"),
    ({"open_timestamp": float("inf")}, "invalid opening date"),
]


@pytest.mark.parametrize(("fields", "missing"), ODD)
def test_one_odd_trade_hides_none_of_the_others(fields: dict[str, Any], missing: str) -> None:
    first, second, third = PAGE["trades"]
    page = TradesPage.model_validate(PAGE | {"trades": [first, second | fields, third]})
    assert [trade.trade_id for trade in page.trades] == [first["trade_id"], third["trade_id"]]
    (odd,) = page.incomplete
    assert (odd.missing, odd.is_open, page.length) == (missing, False, 3)
    assert odd.raw["strategy"] == second["strategy"] and "orders" not in odd.raw


@pytest.mark.parametrize("nonsense", [None, 3, "trade", [], {}, [[]]])
def test_what_is_no_trade_at_all_is_incomplete(nonsense: object) -> None:
    read = one_by_one(OpenTradeAnswer, [nonsense, RECORDED["status"][0]], is_open=True)
    assert (len(read.whole), len(read.incomplete)) == (1, 1)
    assert read.incomplete[0].missing


def test_ids_are_exact() -> None:
    assert ClosedTrade.model_validate(PAGE["trades"][0] | {"trade_id": 2**53 + 1}).trade_id == 2**53 + 1


@pytest.mark.parametrize("nothing", [None, float("nan"), float("inf"), 1e300, "12", [1], True])
def test_numbers_that_are_none(nothing: object) -> None:
    profit = Profit.model_validate(RECORDED["profit"] | {"profit_all_coin": nothing, "cagr": nothing})
    assert profit.profit_all_coin is None
    assert profit.cagr is None


def test_absurd_values_of_a_trade() -> None:
    absurd = {"enter_tag": "a\x00b\ud800" + "x" * 5_000, "open_fill_timestamp": -5, "timeframe": "5m", "orders": None}
    trade = ClosedTrade.model_validate(PAGE["trades"][0] | absurd)
    assert trade.enter_tag.startswith("ab?x")
    assert len(trade.enter_tag) == 1_000
    assert (trade.open_fill_timestamp, trade.timeframe, trade.orders) == (None, None, ())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("trade_id", None),
        ("trade_id", 0),
        ("trade_id", 2**70),
        ("amount", None),
        ("open_timestamp", -1),
        ("is_open", None),
    ],
)
def test_a_trade_without_what_makes_it_one_is_refused(field: str, value: object) -> None:
    with pytest.raises(Unavailable, match=field):
        shaped(ClosedTrade, PAGE["trades"][0] | {field: value}, "/trades")


def test_an_open_trade_is_no_closed_one() -> None:
    with pytest.raises(Unavailable, match="close_timestamp"):
        shaped(ClosedTrade, RECORDED["status"][0], "/trades")


def test_an_old_version_degrades() -> None:
    old = ShowConfig.model_validate({"dry_run": True, "stake_currency": "BTC", "state": "running"})
    assert (old.api_version, old.version, old.bot_name) == (1.0, "", "")
    assert Health.model_validate({"last_process": "x"}).bot_start_ts is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(OpenTradeAnswer.model_fields)), json_values))
def test_whatever_comes_is_stored_safely_or_refused(change: dict[str, Any]) -> None:
    try:
        trade = shaped(OpenTradeAnswer, RECORDED["status"][0] | change, "/status")
    except Unavailable:
        return
    text = trade.model_dump_json()
    assert "\\u0000" not in text
    json.loads(text, parse_constant=pytest.fail)
