from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.bot_records.turn_times import (
    SLACK,
    UNLEARNT,
    USUAL_THROTTLE,
    Analysed,
    Loop,
    Turns,
    answer_patience,
    is_stuck,
    throttle_of,
    turn_patience,
    unanalysed_since,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
BEGAN = int(NOW.timestamp())


def s(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


def looked_at(turns: Turns, ends: list[float], every: float, until: float) -> None:
    """A loop whose turns end then, in seconds from the start, looked at in these steps."""
    for step in range(1, int(until / every) + 1):
        at = step * every
        last = max((end for end in ends if end <= at), default=None)
        turns.saw(NOW + s(at), None if last is None else NOW + s(last), BEGAN, turns=True)


def test_a_slow_loop_is_known_to_a_look() -> None:
    turns = Turns()
    looked_at(turns, [48, 96, 247, 295, 343, 391], every=15, until=400)
    assert (turns.usual, turns.longest) == (s(48), s(151))


def test_a_quick_loop_is_not_taken_for_as_slow_as_the_looks() -> None:
    turns = Turns()
    looked_at(turns, [5.0 * number for number in range(1, 200)], every=16, until=900)
    assert turns.usual and turns.longest
    assert turns.usual <= turns.longest <= s(5)


def test_a_rest_is_no_turn() -> None:
    turns = Turns()
    turns.saw(NOW + s(10), NOW + s(5), BEGAN, turns=True)
    turns.saw(NOW + s(500), NOW + s(5), BEGAN, turns=False)
    turns.saw(NOW + s(900), NOW + s(5), BEGAN + 890, turns=True)
    turns.saw(NOW + s(915), NOW + s(5), BEGAN + 890, turns=True)
    turns.saw(NOW + s(930), NOW + s(925), BEGAN + 890, turns=True)
    assert turns.longest is None
    turns.saw(NOW + s(945), NOW + s(940), BEGAN + 890, turns=True)
    assert turns.longest and turns.longest <= s(15)


def test_a_loop_that_hangs_teaches_no_patience() -> None:
    turns = Turns()
    looked_at(turns, [5.0, 10.0], every=4, until=10_000)
    assert turns.longest is None or turns.longest <= s(5)


HOUR = s(3600)


@pytest.mark.parametrize(
    ("loop", "throttle", "ago", "stuck"),
    [
        (Loop(timeframe=HOUR), 300, 300, False),  # sleeps, of which no turn was seen yet
        (Loop(timeframe=HOUR, usual=s(300), longest=s(301)), 300, 305, False),
        (Loop(timeframe=HOUR, usual=s(300), longest=s(301)), 300, 600, True),
        (Loop(timeframe=s(60), usual=s(61), longest=s(61)), 300, 170, True),  # each candle wakes it
        (Loop(timeframe=HOUR, usual=s(48), longest=s(151)), 5, 151, False),
        (Loop(timeframe=HOUR, usual=s(48), longest=s(151)), 5, 300, True),
        (Loop(timeframe=HOUR, usual=s(5), longest=s(5)), 5, 60, False),
        (Loop(timeframe=HOUR, usual=s(5), longest=s(5)), 5, 70, True),
        (Loop(), 5, 300, True),
    ],
)
def test_patience_follows_the_bot(loop: Loop, throttle: float, ago: float, stuck: bool) -> None:
    assert is_stuck(loop, NOW - s(ago), s(throttle), NOW) is stuck


def test_a_first_turn_has_longer_and_not_for_ever() -> None:
    begun = Loop(started_at=NOW)
    for turned_at in (None, NOW - s(900)):
        assert not is_stuck(begun, turned_at, USUAL_THROTTLE, NOW + UNLEARNT)
        assert is_stuck(begun, turned_at, USUAL_THROTTLE, NOW + UNLEARNT + 2 * SLACK)
    assert not is_stuck(Loop(), None, USUAL_THROTTLE, NOW)


def test_an_answer_is_waited_for_while_the_loop_works_and_not_while_it_sleeps() -> None:
    assert answer_patience(Loop(longest=s(151))) > s(151)
    assert answer_patience(Loop(longest=s(300), timeframe=HOUR), s(300)) == SLACK
    assert answer_patience(Loop()) == SLACK


@pytest.mark.parametrize(
    ("layers", "seconds"),
    [
        ([], 5),
        ([None, {}, {"process_throttle_secs": 300}], 300),
        ([{"process_throttle_secs": 300}, {"process_throttle_secs": 20}], 20),
        ([{"process_throttle_secs": 300}, {"heartbeat_interval": 1}], 300),
        ([{"process_throttle_secs": 10**400}], 86_400),
        ([{"process_throttle_secs": "x"}, {"process_throttle_secs": True}, "x", {"process_throttle_secs": -1}], 5),
        ([{"process_throttle_secs": float("nan")}], 5),
    ],
)
def test_the_throttle_of_several_layers(layers: list[Any], seconds: float) -> None:
    assert throttle_of(*layers) == s(seconds)


def test_no_candle_analysed() -> None:
    def since(ago: float | None, pairs: int = 8, turned: float = 5) -> datetime | None:
        analysed = None if ago is None else NOW - s(ago)
        told = Loop(NOW - 10 * HOUR, s(300), s(5), s(5), Analysed(analysed, pairs, NOW))
        return unanalysed_since(told, NOW - s(turned), USUAL_THROTTLE)

    assert since(300) is None
    assert since(600) is None, "a candle may come late"
    assert since(3600) == NOW - HOUR
    assert since(None) == NOW - 10 * HOUR
    assert since(None, pairs=0) is None
    assert since(None, turned=11 * 3600) is None, "its first turn has not ended"
    assert turn_patience(Loop(), USUAL_THROTTLE) == UNLEARNT
