"""How far a run is kept apart, and its limits."""

import pytest

from core.backtests.runs.preparing import isolation
from core.market_data.size_words import GIB
from core.runners.descriptor import Enforces
from core.runners.port import Limits

EVERYTHING = Enforces(network=True, memory=True, cpus=True, processes=True, restarts=True, isolation=True)


QUARTER = GIB // 4


@pytest.mark.parametrize(
    ("free", "slots", "needs", "limit"),
    [
        pytest.param(None, 2, 0, 2 * GIB, id="nobody knows"),
        pytest.param(None, 2, 3 * GIB, 3 * GIB, id="nobody knows, it needs more"),
        pytest.param(None, 2, 10**15, 8 * GIB, id="nobody knows, it says that it needs more than there is"),
        pytest.param(0, 1, 0, GIB, id="nothing is free"),
        pytest.param(9 * GIB, 1, 0, 9 * GIB - QUARTER, id="alone"),
        pytest.param(9 * GIB, 2, GIB, (9 * GIB - QUARTER) // 2, id="one of two"),
        pytest.param(9 * GIB, 4, 4 * GIB, 6 * GIB, id="it needs more than its share"),
        pytest.param(9 * GIB, 4, 8 * GIB, 9 * GIB - QUARTER, id="it needs nearly all"),
    ],
)
def test_a_run_always_has_a_limit_of_memory(free: int | None, slots: int, needs: int, limit: int) -> None:
    assert isolation.limits(free, slots, needs) == Limits(memory_bytes=limit, cpus=1.0, pids=512)


def test_each_sentence_says_what_the_kind_of_runner_enforces() -> None:
    limits = isolation.limits(3 * GIB)
    apart, none = isolation.sentences(EVERYTHING, limits), isolation.sentences(Enforces(), limits)
    assert apart == (
        "It got no keys, its candles read-only, and a folder of its own. It could read no file of Flotilla.",
        "It had no network.",
        "It could use 2.8 GiB of memory, 1 processor and 512 processes, and yielded to bots.",
    )
    assert none == (
        "It got no keys, but it ran with Flotilla's own rights: it could read every file that Flotilla can.",
        "This kind of runner cannot keep it off the network.",
        "No limit of memory was set: it yielded to bots, and would have been ended before any of them.",
    )
