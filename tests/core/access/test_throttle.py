import pytest

from core.access.throttle import Throttle
from core.errors import Throttled
from tests.core.access.accounts import Clock


def waits(throttle: Throttle, key: str) -> float:
    try:
        throttle.check(key)
    except Throttled as error:
        return error.retry_after_seconds
    return 0.0


def test_pauses_double_after_the_free_attempts_up_to_the_longest(clock: Clock) -> None:
    throttle = Throttle(3, 10.0, clock)
    seen = []
    for _ in range(8):
        throttle.count("ada")
        seen.append(waits(throttle, "ada"))
        clock.now += seen[-1]
        assert waits(throttle, "ada") == 0.0
    assert seen == [0, 0, 2, 4, 8, 10, 10, 10]


def test_attempts_at_once_count_before_any_is_known_to_be_wrong(clock: Clock) -> None:
    throttle, let_through = Throttle(5, 900.0, clock), 0
    for _ in range(1000):
        if waits(throttle, "ada") == 0.0:
            throttle.count("ada")
            let_through += 1
    assert let_through == 5


def test_forgiven_keys_begin_anew_and_others_do_not(clock: Clock) -> None:
    throttle = Throttle(1, 900.0, clock)
    throttle.count("ada")
    throttle.count("bob")
    throttle.forgive("ada")
    assert (waits(throttle, "ada"), waits(throttle, "bob")) == (0.0, 2.0)


def test_a_right_attempt_is_taken_back_but_earlier_wrong_ones_count(clock: Clock) -> None:
    throttle = Throttle(3, 900.0, clock)
    for _ in range(2):
        throttle.count("house")
    throttle.count("house")
    throttle.take_back("house")
    assert waits(throttle, "house") == 0.0
    throttle.count("house")
    assert waits(throttle, "house") == 2.0


def test_memory_is_bounded(clock: Clock) -> None:
    throttle = Throttle(5, 900.0, clock)
    for number in range(25_000):
        throttle.count(f"{number}")
    assert len(throttle._records) <= 10_000


@pytest.mark.parametrize(
    ("attempts", "words"), [(1, "2 seconds"), (6, "64 seconds"), (8, "5 minutes"), (12, "15 minutes")]
)
def test_the_sentence_says_how_long(clock: Clock, attempts: int, words: str) -> None:
    throttle = Throttle(1, 900.0, clock)
    for _ in range(attempts):
        throttle.count("ada")
    with pytest.raises(Throttled, match=words):
        throttle.check("ada")


def test_a_flood_of_new_names_frees_nobody_who_waits(clock: Clock) -> None:
    throttle = Throttle(5, 900.0, clock)
    for _ in range(12):
        throttle.count("ada")
    for number in range(25_000):
        throttle.count(f"{number}")
    assert waits(throttle, "ada") == 256.0


def test_slips_of_long_ago_do_not_add_up(clock: Clock) -> None:
    throttle = Throttle(3, 900.0, clock)
    for _ in range(10):
        throttle.count("office")
        clock.now += 3601.0
    assert waits(throttle, "office") == 0.0
