"""What bots take: sampled of all runners side by side, kept for a while, told to who may see the bot."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import timedelta

import pytest
from sqlmodel import Session

from core import events
from core.bots import service
from core.bots.bot_usage import usage_of, usage_on
from core.db import utcnow
from core.errors import NotFound
from core.runners import open_runner, usage
from core.runners import service as runners
from core.runners.models import RunnerDraft, RunnerRow
from core.runners.port import Limits, Usage
from core.runners.registry import Registry
from tests.core.bots.conftest import House
from tests.core.runners.fake import FakeRunner
from tests.core.runners.faulty import NeverAnswers


@pytest.fixture(autouse=True)
def nothing_sampled() -> Iterator[None]:
    yield
    usage.forget_all()


class Hangs(FakeRunner):
    """Takes the question and never answers it."""

    async def usage(self) -> Sequence[Usage]:
        await asyncio.sleep(3600)
        return []


def silence(house: House, why: str | None) -> None:
    with Session(house.database.engine) as session:
        session.get_one(RunnerRow, house.runner_id).error_message = why
        session.commit()


async def test_a_running_bot_is_sampled_and_its_runner_is_told_of(house: House) -> None:
    bot_id = await house.running()
    told: list[events.Event] = []
    stop = events.subscribe(told.append, events.UsageSampled)
    assert (await usage_of(house.owner, bot_id)).newest is None, "not yet"
    await usage.sample()
    await usage.sample()
    stop()
    used = await usage_of(house.owner, bot_id)
    assert [(one.cpu_percent, one.memory_bytes) for one in used.samples] == [(1.5, 200_000_000)] * 2
    assert used.samples[0].at < used.samples[1].at
    assert told == [events.UsageSampled(house.runner_id)] * 2


async def test_what_is_gone_is_dropped_and_a_bot_at_rest_takes_nothing(house: House) -> None:
    bot_id = await house.running()
    await usage.sample()
    await service.stop(house.owner, bot_id)
    await house.round(3)
    used = await usage_of(house.owner, bot_id)
    assert used.rests
    assert used.newest is None
    await usage.sample()
    assert usage.of(house.runner_id, f"bot-{bot_id}") == ()


async def test_only_the_last_half_hour_is_kept(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    bot_id = await house.running()
    now = utcnow()
    for ago in range(250, 0, -1):
        monkeypatch.setattr(usage, "utcnow", lambda ago=ago: now - timedelta(seconds=10 * ago))
        await usage.sample()
    name = f"bot-{bot_id}"
    assert len(usage.of(house.runner_id, name)) == 180
    monkeypatch.setattr(usage, "utcnow", lambda: now + timedelta(minutes=20))
    assert len(usage.of(house.runner_id, name)) == 59
    monkeypatch.setattr(usage, "utcnow", lambda: now + timedelta(hours=1))
    assert usage.of(house.runner_id, name) == ()


async def test_a_silent_runner_keeps_what_it_told_and_is_not_asked(house: House) -> None:
    bot_id = await house.running()
    await usage.sample()
    silence(house, "The runner does not answer.")
    await usage.sample()
    used = await usage_of(house.owner, bot_id)
    assert used.is_silent
    assert len(used.samples) == 1


async def test_one_that_hangs_or_fails_keeps_no_other_from_being_sampled(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    bot_id = await house.running()
    hanging, failing = [
        (await runners.add(house.owner, RunnerDraft(name=name, type="LOCAL"))).id for name in ("A", "B")
    ]
    kinds = {hanging: Hangs(), failing: NeverAnswers()}
    open_runner.install(Registry({"LOCAL": lambda runner_id, _: kinds.get(runner_id, house.runner)}))
    monkeypatch.setattr(usage, "_ANSWERS_WITHIN_SECONDS", 2.0)
    await usage.sample()
    assert len(usage.of(house.runner_id, f"bot-{bot_id}")) == 1


async def test_the_list_of_a_runner_holds_the_bots_one_may_see(house: House) -> None:
    ada, bea = await house.running("Ada"), await house.bot("Bea", memory_bytes=512 * 2**20, cpus=1.5)
    await usage.sample()
    found = await usage_on(house.owner, house.runner_id)
    assert set(found) == {ada, bea}
    assert found[ada].newest is not None
    assert (found[bea].newest, found[bea].limits) == (None, Limits(512 * 2**20, 1.5))
    with pytest.raises(NotFound):
        await usage_on(house.person("eve"), house.runner_id)
