"""What is typed into the form of a backtest, as drafts."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from core.backtests.models import BacktestDraft
from core.errors import Invalid
from pages.backtests.asking.fields.pairs_field import moved
from pages.backtests.asking.filled import Filled, count_of, draft_of, drafts_of, take


def filled(**values: Any) -> Filled:
    ids = {name: uuid4() for name in ("strategy_id", "exchange_id", "runner_id")}
    its: dict[str, Any] = {"pairs": ["ETH/USDT", "BTC/USDT"], "start": "2026-10-02", "end": "2026-10-03"}
    return Filled(**{**ids, **its, **values})


def test_what_is_typed() -> None:
    made = draft_of(
        filled(stake_amount="50.5", max_open_trades=3.0, fee=0.1, tags="a, b ,a,", config='{"stoploss": -0.1}')
    )
    assert (made.pairs, made.start, made.end) == (["ETH/USDT", "BTC/USDT"], date(2026, 10, 2), date(2026, 10, 3))
    assert (made.stake_amount, made.max_open_trades, made.fee) == (50.5, 3, 0.001)
    assert (made.tags, made.config) == (["a", "b"], {"stoploss": -0.1})
    left = draft_of(filled(stake_amount=" ", max_open_trades=None))
    assert (left.stake_amount, left.max_open_trades, left.fee, left.timeframe) == (None, None, None, "")
    assert draft_of(filled(stake_amount="Unlimited")).stake_amount == "unlimited"


def test_a_draft_comes_back_as_it_was() -> None:
    before = draft_of(filled(stake_amount="0.000001", fee=0.075, notes="x", tags="a, b", timeframe_detail="1m"))
    again = Filled()
    take(again, before)
    assert draft_of(again) == before


@pytest.mark.parametrize(
    "values, field",
    [
        ({"pairs": []}, "pairs"),
        ({"pairs": [f"C{number}/B" for number in range(501)]}, "pairs"),
        ({"strategy_id": None}, "strategy_id"),
        ({"start": ""}, "start"),
        ({"end": "2026-13-01"}, "end"),
        ({"end": "2026-10-01"}, "end"),
        ({"stake_amount": "much"}, "stake_amount"),
        ({"wallet": None}, "wallet"),
        ({"wallet": 0}, "wallet"),
        ({"max_open_trades": 2.5}, "max_open_trades"),
        ({"fee": 100}, "fee"),
        ({"config": "{"}, "config"),
        ({"tags": ",".join(map(str, range(21)))}, "tags"),
    ],
    ids=lambda value: None if isinstance(value, dict) else str(value),
)
def test_what_is_wrong_is_told_at_its_field(values: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as told:
        draft_of(filled(**values))
    assert list(told.value.fields) == [field]
    assert all(told.value.fields.values())


def test_several_at_once() -> None:
    asked = filled(strategies=[uuid4()], periods="2026-09-01 2026-09-30\n\n", pair_sets="BTC/USDT, ETH/USDT\nSOL/USDT")
    made = drafts_of(asked)
    assert len(made) == count_of(asked) == 2 * 2 * 3
    assert [one.pairs for one in made[:3]] == [["ETH/USDT", "BTC/USDT"], ["BTC/USDT", "ETH/USDT"], ["SOL/USDT"]]
    assert all(isinstance(one, BacktestDraft) for one in made)


def test_a_period_that_is_none() -> None:
    asked = filled(periods="2026-09-01")
    with pytest.raises(Invalid) as told:
        drafts_of(asked)
    assert "“2026-09-01” is no period" in told.value.fields["periods"]
    assert count_of(asked) == 1


@pytest.mark.parametrize(
    "told, expected",
    [
        (["left", "B"], (["B", "A", "C"], "B")),
        (["left", "A"], (["A", "B", "C"], "A")),
        (["right", "B"], (["A", "C", "B"], "B")),
        (["right", "C"], (["A", "B", "C"], "C")),
        (["to", "A", "C"], (["B", "C", "A"], "A")),
        (["to", "C", "A"], (["C", "A", "B"], "C")),
        (["drop", "C"], (["A", "B"], "B")),
        (["drop", "A"], (["B", "C"], "B")),
        (["drop", "D"], None),
        (["away", "B"], None),
        (["left"], None),
        (["left", 1], None),
        (["left", ["A"]], None),
        ("left", None),
        (["left", None], None),
    ],
    ids=str,
)
def test_pairs_are_moved(told: Any, expected: Any) -> None:
    assert moved(["A", "B", "C"], told) == expected


def test_the_last_pair_goes() -> None:
    assert moved(["A"], ["drop", "A"]) == ([], "")
