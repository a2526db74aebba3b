"""The law of refinement: children are candles, and they add up to their parent."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.practice.market import noise
from core.practice.market.bars import Bars
from core.practice.market.editions import EDITIONS
from core.practice.market.refine import refined

PARTS = (8, 12, 15, 60)
MANNERS = st.sampled_from(
    [{"usual_weight": one.usual_weight, "swing": swing} for one in EDITIONS for swing in (1, *one.swings.values())]
)


@st.composite
def parents(draw: st.DrawFn) -> Bars:
    """Anything from a dead candle of one tick to a day that doubles the price of a coin of ten million ticks."""
    rows = []
    for _ in range(draw(st.integers(1, 6))):
        low = draw(st.integers(1, 10**7))
        high = low + draw(st.integers(0, 10**7))
        opened, closed = draw(st.integers(low, high)), draw(st.integers(low, high))
        rows.append((opened, high, low, closed, draw(st.integers(0, 10**11))))
    return Bars(*np.array(rows, np.int64).T)


@given(
    parents(), st.sampled_from(PARTS), st.integers(0, 10**8), st.integers(0, 2**63), st.integers(0, 200_000), MANNERS
)
def test_children_add_up_to_their_parents(
    whole: Bars, parts: int, first: int, seed: int, usual_ppm: int, manner: dict[str, int]
) -> None:
    children = refined(whole, first, parts, noise.key(seed), usual_ppm, **manner)
    again = children.grouped(np.arange(len(whole)) * parts)
    for column in Bars.__dataclass_fields__:
        assert (getattr(again, column) == getattr(whole, column)).all(), column


@given(
    parents(), st.sampled_from(PARTS), st.integers(0, 10**8), st.integers(0, 2**63), st.integers(0, 200_000), MANNERS
)
def test_children_are_candles_without_gaps(
    whole: Bars, parts: int, first: int, seed: int, usual_ppm: int, manner: dict[str, int]
) -> None:
    children = refined(whole, first, parts, noise.key(seed), usual_ppm, **manner)
    assert (children.low <= np.minimum(children.open, children.close)).all()
    assert (children.high >= np.maximum(children.open, children.close)).all()
    assert (children.volume >= 0).all()
    inner = np.arange(1, len(children)) % parts != 0
    assert (children.open[1:][inner] == children.close[:-1][inner]).all()


def test_a_candle_is_the_same_alone_and_among_others() -> None:
    whole = Bars(*(np.array(column) for column in ([100, 140], [160, 150], [90, 100], [140, 101], [1000, 2000])))
    stream = noise.key("any")
    for swing in (1, 8):
        both, second = (
            refined(rows, first, 12, stream, 9_000, swing=swing) for rows, first in ((whole, 41), (whole[1:], 42))
        )
        assert (both.close[12:] == second.close).all()
        assert (both.volume[12:] == second.volume).all()
