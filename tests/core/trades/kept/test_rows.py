"""Answers → columns."""

from typing import Any

import pytest

from core.freqtrade.api.trade_shapes import ClosedTrade, OpenTradeAnswer, TradeAnswer
from core.trades.kept import rows as trade_rows
from core.trades.kept.rows import Row, clean, same_event, timeframe_text
from core.trades.models import Direction
from tests.told_trades import BEGAN_MS, trade


def row_of(answer: TradeAnswer) -> Row:
    return trade_rows.row_of(answer, "USDT")


def opened(**fields: Any) -> OpenTradeAnswer:
    return OpenTradeAnswer.model_validate(trade(1, **fields))


def test_an_open_trade_shows_its_total_and_its_rate() -> None:
    row = row_of(opened(profit_abs=2.0, total_profit_abs=3.5, total_profit_ratio=0.035, realized_profit=1.5)).trade
    assert (row["profit_abs"], row["profit_ratio"], row["realized_profit"]) == (3.5, 0.035, 1.5)
    assert row["current_rate"] == 10_100.0


def test_without_a_price_there_is_no_profit_although_freqtrade_writes_zero() -> None:
    row = row_of(opened(current_rate=None, profit_abs=None, total_profit_abs=0.0, realized_profit=1.5)).trade
    assert (row["profit_abs"], row["profit_ratio"], row["current_rate"]) == (None, None, None)


def test_an_entry_that_waits_has_no_profit_yet() -> None:
    row = row_of(opened(filled=False, current_rate=None, profit=0.0)).trade
    assert (row["has_filled_entry"], row["profit_abs"], row["entry_order_status"]) == (False, 0.0, "open")


def test_a_closed_trade_keeps_its_result() -> None:
    row = row_of(ClosedTrade.model_validate(trade(1, closed=BEGAN_MS + 5, profit=-2.5, is_short=True))).trade
    assert (row["profit_abs"], row["profit_ratio"], row["sell_reason"]) == (-2.5, -0.025, "roi")
    assert (row["direction"], row["timeframe"], row["close_timestamp"]) == (Direction.SHORT, "5m", BEGAN_MS + 5)


@pytest.mark.parametrize(
    ("fields", "event"),
    [
        ({"current_rate": 10_200.0, "profit_abs": 2.0, "total_profit_abs": 2.0}, False),
        ({"stop_loss_abs": 9_500.0, "max_rate": 10_300.0}, False),
        ({"amount": 0.02}, True),
        ({"realized_profit": 0.5}, True),
        ({"orders": []}, True),
    ],
)
def test_what_only_follows_the_price_is_no_event(fields: dict[str, Any], event: bool) -> None:
    before, after = row_of(opened()).answer_hash, row_of(opened(**fields)).answer_hash
    assert before != after
    assert same_event(before, after) is not event


def test_equal_answers_have_equal_hashes() -> None:
    assert row_of(opened()).answer_hash == row_of(opened()).answer_hash
    assert len(row_of(opened()).answer_hash) == 32


def test_every_change_of_a_closed_trade_is_an_event() -> None:
    one, other = (row_of(ClosedTrade.model_validate(trade(1, closed=BEGAN_MS, profit=p))) for p in (1.0, 1.1))
    assert not same_event(one.answer_hash, other.answer_hash)


def test_what_the_shape_does_not_name_is_kept_within_bounds() -> None:
    answer = opened(open_trade_value=100.1, remark="x" * 5_000 + "\x00", nested={"a": [1]}, total_profit_fiat=1.0)
    raw = row_of(answer).detail["raw"]
    assert (raw["open_trade_value"], len(raw["remark"]), raw["pair"]) == (100.1, 1_000, "BTC/USDT")
    assert "nested" not in raw and "orders" not in raw


def test_money_beyond_what_can_be_summed_is_none_and_told() -> None:
    row = row_of(opened(total_profit_abs=1e17, stake_amount=5e11, amount=4.9e17)).trade
    assert (row["profit_abs"], row["stake_amount"], row["max_stake_amount"]) == (None, None, 100.0)
    assert (row["amount"], row["profit_ratio"], row["is_beyond"]) == (4.9e17, 0.015, True), "coins have no such limit"
    assert row_of(opened()).trade["is_beyond"] is False


@pytest.mark.parametrize(
    ("fields", "cost", "currency"),
    [
        ({"fee_open_cost": 49_504.95, "fee_open_currency": "PEPE", "fee_open": 0.001}, 49_504.95, "PEPE"),
        ({"fee_open_cost": 3e13, "fee_open_currency": "SHIB", "fee_open": None}, 3e13, "SHIB"),
        ({"fee_open_cost": 0.1, "fee_open_currency": None, "fee_open": 0.001}, 0.1, "USDT"),
        ({"fee_open_cost": 0.1, "fee_open_currency": "BNB", "fee_open": 0.001}, 0.1, "USDT"),  # overwritten at the fill
        ({"fee_open_cost": None, "fee_open_currency": None}, None, "USDT"),
        ({"fee_open_cost": 0.2, "fee_open_currency": "<b>" + "x" * 99}, 0.2, "<b>" + "x" * 29),
    ],
)
def test_a_fee_is_in_the_coin_it_was_paid_in(fields: dict[str, Any], cost: float | None, currency: str) -> None:
    row = row_of(opened(**fields)).trade
    assert (row["fee_open_cost"], row["fee_open_currency"], row["is_beyond"]) == (cost, currency, False)


def test_orders_are_read_one_by_one() -> None:
    good = trade(1)["orders"][0]
    row = row_of(opened(orders=[good, 7, "x\x00", None, [[]]]))
    assert [order["order_id"] for order in row.detail["orders"]] == ["o1"]
    assert (row.detail["raw"]["orders_left_out"], row.detail["raw"]["orders_not_read"]) == (4, "7; x; ; ")
    assert len(row_of(opened(orders=[good] * 2_003)).detail["orders"]) == 2_000
    assert row_of(opened(orders="none")).detail["raw"]["orders_left_out"] == 1


def test_nothing_that_a_database_refuses_is_left() -> None:
    assert clean({"a\x00": [float("nan"), "x\x00y", {"b": float("inf")}, 1.5, None]}) == {
        "a": [None, "xy", {"b": None}, 1.5, None]
    }


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(1, "1m"), (5, "5m"), (60, "1h"), (90, "90m"), (240, "4h"), (1440, "1d"), (4320, "3d"), (10080, "1w"),
     (43200, "1M"), (None, None), (0, None)],
)  # fmt: skip
def test_timeframes(minutes: int | None, text: str | None) -> None:
    assert timeframe_text(minutes) == text
