"""How far a run is kept apart, and its limits."""

import pytest

from core.backtests.runs.preparing import isolation
from core.market_data.size_words import GIB
from core.runners.descriptor import Enforces
from core.runners.port import Limits

EVERYTHING = Enforces(network=True, memory=True, cpus=True, processes=True, restarts=True, isolation=True)


@pytest.mark.parametrize(("free", "limit"), [(None, 2 * GIB), (0, GIB), (GIB, GIB), (9 * GIB, 9 * GIB - GIB // 4)])
def test_a_run_always_has_a_limit_of_memory(free: int | None, limit: int) -> None:
    assert isolation.limits(free) == Limits(memory_bytes=limit, cpus=1.0, pids=512)


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
