import subprocess
import sys

import pytest

from tests import machine

RAISE = """
import resource
from core.serving import descriptors
_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (200, min(hard, {hard})))
raised = descriptors.raise_limit()
held = []
assert descriptors.are_left()
while len(held) < raised:
    try:
        held.append(open("/dev/null"))
    except OSError:
        break
print(raised, descriptors.for_connections(), descriptors.are_left())
"""


@pytest.mark.parametrize(("hard", "told"), [(200, "200 100 False"), (1500, "1500 750 False")])
def test_the_limit_is_raised_as_far_as_it_may_be(hard: int, told: str) -> None:
    """In a process of its own: limits that were lowered stay so."""
    code = RAISE.format(hard=hard)
    done = subprocess.run([sys.executable, "-c", code], cwd=machine.ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == told.split()
