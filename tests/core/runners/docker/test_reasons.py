"""What is said of the state that an engine tells of a container."""

import pytest

from core.runners.docker import inventory
from core.runners.docker.inventory import Details
from core.runners.port import State

ROW = {"Id": "a" * 64, "Labels": {}, "Created": 0, "State": "running", "Image": "x"}


def details(status: str, *, oom: bool = False, error: str = "") -> Details:
    return Details(status, None, None, None, oom, None, error)


@pytest.mark.parametrize(
    ("told", "state", "reason"),
    [
        (None, State.RUNNING, ""),
        (details("running"), State.RUNNING, ""),
        (details("running", oom=True, error="of the run before"), State.RUNNING, ""),
        (details("paused"), State.RUNNING, "Its container is paused on the engine."),
        (details("restarting"), State.EXITED, "It has ended, and the engine is about to start it again."),
        (details("dead"), State.EXITED, "The engine could not remove its container."),
        (details("exited"), State.EXITED, ""),
        (details("exited", oom=True), State.EXITED, "It was killed because it used more memory than its limit allows."),
        (details("exited", error="no such network"), State.EXITED, "The engine says: no such network"),
        (details("created", error="no such network"), State.STARTING, "The engine says: no such network"),
    ],
)
def test_a_state_is_explained_where_the_engine_knows_why(told: Details | None, state: State, reason: str) -> None:
    seen = inventory._observation(ROW, told, None)
    assert (seen.state, seen.reason) == (state, reason)
