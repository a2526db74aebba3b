from uuid import uuid4

import pytest

from core.errors import Refused
from core.runners.local.descriptor import local_factory
from core.runners.local.local_runner import LocalRunner
from core.runners.registry import Registry
from tests.core.runners.bench import Programs
from tests.core.runners.fake import FakeRunner


@pytest.fixture
def registry(tmp_path):
    return Registry({"LOCAL": local_factory(tmp_path, Programs(), "http://127.0.0.1:1234")})


async def test_a_runner_is_opened_once(registry):
    runner_id, other_id = uuid4(), uuid4()
    first = registry.open(runner_id, "LOCAL")
    assert isinstance(first, LocalRunner)
    assert registry.open(runner_id, "LOCAL") is registry.get(runner_id) is first
    assert registry.open(other_id, "LOCAL") is not first
    await registry.close_all()


async def test_local_runners_have_folders_of_their_own_and_serve_the_market(registry, tmp_path):
    runner_id = uuid4()
    layout = await registry.open(runner_id, "LOCAL").layout("bot-1")
    assert layout.workspace.startswith(str(tmp_path / str(runner_id)))
    assert layout.market_url == "http://127.0.0.1:1234"
    await registry.close_all()


async def test_a_closed_one_is_gone_and_can_be_opened_anew(registry):
    runner_id = uuid4()
    first = registry.open(runner_id, "LOCAL")
    await registry.close(runner_id)
    await registry.close(runner_id)
    with pytest.raises(LookupError):
        registry.get(runner_id)
    assert registry.open(runner_id, "LOCAL") is not first
    await registry.close_all()


async def test_all_are_closed():
    opened = []

    def open_fake(*_):
        opened.append(FakeRunner())
        return opened[-1]

    registry = Registry({"LOCAL": open_fake})
    registry.open(uuid4(), "LOCAL")
    registry.open(uuid4(), "LOCAL")
    await registry.close_all()
    assert [runner.closed for runner in opened] == [True, True]


async def test_a_kind_that_is_not_served_is_refused(registry):
    with pytest.raises(Refused, match=r"Docker are not available here; available: Local\."):
        registry.open(uuid4(), "DOCKER")
