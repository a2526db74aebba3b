"""Many bots as one curve: what is earned, and what was only paid in or out."""

from typing import Any
from uuid import UUID, uuid4

import numpy as np
import pytest

from core.bot_records.models import Mode
from core.trades.figures.adding_up import Series, added_up
from core.trades.figures.views import FleetCurve, FlowCause

LONG = 20


def series(profit: Any = 0.0, wallet: Any = 1_000.0, name: str = "Ada", **more: Any) -> Series:
    """Each a value for all steps, or one for each."""
    earned, held = (np.broadcast_to(np.asarray(one, float), LONG).copy() for one in (profit, wallet))
    fields: dict[str, Any] = {"bot_id": uuid4(), "before": None, "end": None}
    return Series(bot_name=name, profit=earned, wallet=held, **(fields | more))


def together(*parts: Series) -> FleetCurve:
    return added_up("USDT", Mode.DRY_RUN, np.arange(LONG, dtype=np.int64) * 60_000, parts)


def flows(curve: FleetCurve) -> list[tuple[int, float, FlowCause]]:
    return [(flow.at_ms // 60_000, flow.amount, flow.cause) for flow in curve.flows]


def stepped(at: int, before: float, after: float) -> list[float]:
    return [before] * at + [after] * (LONG - at)


def test_a_deposit_is_marked_and_is_no_profit() -> None:
    curve = together(series(profit=stepped(5, 0.0, 3.0), wallet=stepped(8, 1_000.0, 1_500.0)))
    assert (curve.equity[0], curve.equity[-1], curve.earned) == (1_000.0, 1_503.0, 3.0)
    assert flows(curve) == [(8, 500.0, FlowCause.WALLET)]


def test_a_deposit_in_the_middle_of_a_step_is_one() -> None:
    wallet = [1_000.0] * 8 + [1_200.0] + [1_500.0] * (LONG - 9)
    (flow,) = together(series(wallet=wallet)).flows
    assert (flow.amount, flow.cause) == (500.0, FlowCause.WALLET)


@pytest.mark.parametrize(
    "wallet",
    [
        stepped(8, 1_000.0, 1_001.0),  # a fee paid in another coin
        [1_000.0] * 8 + [900.0] + [1_000.0] * (LONG - 9),  # an order between two questions
        [1_000.0] * (LONG - 1) + [900.0],
    ],
)
def test_what_is_no_deposit_is_not_marked(wallet: list[float]) -> None:
    assert flows(together(series(wallet=wallet))) == []


def test_a_new_trade_database_of_the_same_wallet_is_one_flow() -> None:
    bot = uuid4()
    before = series(profit=[99.0] * 10 + [np.nan] * 10, bot_id=bot, end=10)
    after = series(profit=[np.nan] * 11 + [0.0] * 9, bot_id=bot)
    curve = together(before, after)
    assert (curve.equity[0], curve.equity[-1], curve.earned) == (1_099.0, 1_000.0, 0.0)
    assert flows(curve) == [(11, -99.0, FlowCause.WALLET)]


def test_what_ended_stays_earned() -> None:
    curve = together(series(), series(profit=[*np.linspace(0, 9, 10), *[np.nan] * 10], end=9))
    assert curve.profit[-1] == curve.earned == 9.0
    assert flows(curve) == [(10, -1_009.0, FlowCause.LEFT)]


def test_what_has_just_ended_is_gone() -> None:
    curve = together(series(), series(end=LONG - 1, is_archived=True))
    assert (curve.equity[-2], curve.equity[-1]) == (2_000.0, 1_000.0)
    assert flows(curve) == [(LONG - 1, -1_000.0, FlowCause.ARCHIVED)]


def test_it_begins_where_it_stood_before_the_range() -> None:
    curve = together(series(profit=[np.nan] * 4 + [7.0] * 16, before=(5.0, 1_000.0)))
    assert (curve.earned, flows(curve)) == (2.0, [])


def test_without_anybody_it_is_a_gap() -> None:
    assert not np.isfinite(together().profit).any()
    curve = together(series(profit=np.nan, before=(5.0, 1_000.0)))
    assert not np.isfinite(curve.profit).any() and not np.isfinite(curve.equity).any()
    assert curve.earned == 0.0


def test_flows_of_bots_stand_in_the_order_of_time() -> None:
    late = series(profit=[np.nan] * 9 + [0.0] * 11, name="Late", bot_id=UUID(int=1))
    later = series(profit=[np.nan] * 12 + [0.0] * 8, name="Later", bot_id=UUID(int=0))
    assert [flow.bot_name for flow in together(series(), later, late).flows] == ["Late", "Later"]
