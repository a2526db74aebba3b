"""Orphans: what is one, who may see and stop it."""

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlmodel import Session

from core import events, jobs
from core.access.policy import Actor, Resource
from core.access.scopes import Kind, Role, Scope
from core.access.sharing import grants
from core.bot_records.models import BotStatus
from core.bots import service
from core.bots.orphans import adoption, orphans, stop_job
from core.bots.orphans.orphan_search import Why
from core.errors import NotFound
from core.runners import service as runners
from core.runners.folders.file_pieces import whole_file
from core.runners.models import RunnerDraft
from core.runners.port import Observation, State
from tests.core.bots.conftest import House
from tests.core.bots.orphans.lost_bots import carried_out, draft, found, lost, trail


async def test_what_has_a_row_is_none(house: House) -> None:
    await house.running()
    assert await found(house) == []


async def test_a_bot_without_a_row_is_one(house: House) -> None:
    bot_id = await lost(house)
    (orphan,) = (await orphans.look(house.owner, house.runner_id)).orphans
    assert (orphan.name, orphan.bot_name, orphan.why) == (f"bot-{bot_id}", "Ada", Why.UNKNOWN)
    assert (orphan.state, orphan.image) == (State.RUNNING, "freqtrade 2026.9")
    assert orphan.since is not None


async def test_a_bot_that_lives_on_another_runner_is_one(house: House) -> None:
    bot_id = await house.running()
    other = await runners.add(house.owner, RunnerDraft(name="Elsewhere", type="LOCAL"))
    house.set(bot_id, runner_id=other.id)
    assert await found(house) == [(f"bot-{bot_id}", Why.ELSEWHERE)]
    house.set(bot_id, moving_to=house.runner_id)
    assert await found(house) == []


async def test_a_deleted_bot_is_one_once_it_had_come_to_rest(house: House) -> None:
    bot_id = await house.running()
    held = house.runner.held[f"bot-{bot_id}"]
    await service.remove(house.owner, bot_id)
    assert await found(house) == []  # it is being stopped
    await house.round(2)
    assert await found(house) == []
    house.runner.held[f"bot-{bot_id}"] = held  # and somebody has started it again
    assert await found(house) == [(f"bot-{bot_id}", Why.DELETED)]


SOME_ID = "8c4be3a0-7f3d-4a55-9c0e-1f1b3f6f2d11"


@pytest.mark.parametrize("name", ["backtest-0b6c", "bot-", "bot-mine", f"BOT-{SOME_ID.upper()}", f"x-bot-{SOME_ID}"])
async def test_names_that_no_bot_has_are_left_alone(house: House, name: str) -> None:
    bot_id = await house.running()
    seen = house.runner.held[f"bot-{bot_id}"]
    house.runner.held[name] = replace(seen, seen=replace(seen.seen, name=name))
    assert await found(house) == []


async def test_strangers_are_told_by_name_and_never_touched(house: House) -> None:
    stranger = Observation(f"bot-{uuid4()}", State.RUNNING, "x", {"name": "Of somebody else"})
    house.runner.others.append(stranger)
    told = await orphans.look(house.owner, house.runner_id)
    assert (told.orphans, told.strangers) == ((), (stranger.name,))
    for attempt in (orphans.stop, adoption.offer):
        with pytest.raises(NotFound):
            await attempt(house.owner, house.runner_id, stranger.name)


async def test_reconciliation_leaves_it_running(house: House) -> None:
    bot_id = await lost(house)
    await house.round(3)
    assert house.runner.held[f"bot-{bot_id}"].seen.state is State.RUNNING


async def test_only_administrators_know_its_name_and_act(house: House) -> None:
    bot_id = await lost(house)
    editor, stranger, viewer = (house.person(one) for one in ("eddie", "eve", "vera"))
    resource = Resource(Kind.RUNNER, house.runner_id, house.owner.person_id)
    await grants.give(house.owner, resource, editor.person_id, frozenset({Scope.VIEW, Scope.USE, Scope.EDIT}))
    await grants.give(house.owner, resource, viewer.person_id, frozenset({Scope.VIEW}))
    for who in (editor, viewer):
        told = await orphans.look(who, house.runner_id)
        assert [(one.name, one.bot_name) for one in told.orphans] == [(f"bot-{bot_id}", "")]
        assert not told.may_act
    with pytest.raises(NotFound):
        await orphans.look(stranger, house.runner_id)
    for who in (editor, viewer, stranger, house.person("violet", Role.VIEWER)):
        for attempt in acts(who, house, f"bot-{bot_id}"):
            with pytest.raises(NotFound):
                await attempt
    assert f"bot-{bot_id}" in house.runner.held


def acts(who: Actor, house: House, name: str) -> list:
    return [
        orphans.stop(who, house.runner_id, name),
        adoption.offer(who, house.runner_id, name),
        adoption.adopt(who, house.runner_id, name, draft(house)),
    ]


async def test_a_bot_with_a_row_is_touched_by_nobody_this_way(house: House) -> None:
    bot_id = await house.running()
    for attempt in acts(house.owner, house, f"bot-{bot_id}"):
        with pytest.raises(NotFound, match="no such orphan"):
            await attempt
    assert (await house.view(bot_id)).status is BotStatus.RUNNING


async def test_stopping_ends_it_keeps_its_files_and_is_noted(house: House) -> None:
    bot_id = await lost(house)
    heard: list[events.Event] = []
    stop = events.subscribe(heard.append, events.ThingChanged)
    await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")
    told = await orphans.look(house.owner, house.runner_id)
    assert [one.is_stopping for one in told.orphans] == [True]
    await carried_out()
    stop()
    assert house.runner.held == {}
    assert await whole_file(house.runner, f"bot-{bot_id}", "strategy/strategy.py")
    assert trail(house)[-1] == f"stopped the orphan Ada (bot-{bot_id}) on Here; its trades stay there"
    assert heard == [events.ThingChanged("runner", house.runner_id)]
    with pytest.raises(NotFound):
        await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")


async def test_a_kill_in_between_is_gone_on_from(house: House) -> None:
    """What is gone already was stopped before Flotilla was, and is noted all the same."""
    bot_id = await lost(house)
    name = f"bot-{bot_id}"
    job_id = await orphans.stop(house.owner, house.runner_id, name)
    assert await orphans.stop(house.owner, house.runner_id, name) == job_id, "asked for once"
    await house.runner.remove(name)
    with Session(house.database.engine) as session:  # as it is when Flotilla is killed
        session.get_one(jobs.Job, job_id).state = jobs.JobState.RUNNING
        session.commit()
    await jobs.resume_after_restart()
    await carried_out()
    assert (await stop_job.until_ended(job_id)).state is jobs.JobState.DONE
    assert trail(house)[-1] == f"stopped the orphan Ada ({name}) on Here; its trades stay there"


async def test_what_somebody_adopted_meanwhile_is_not_stopped(house: House) -> None:
    bot_id = await lost(house)
    job_id = await orphans.stop(house.owner, house.runner_id, f"bot-{bot_id}")
    await adoption.adopt(house.owner, house.runner_id, f"bot-{bot_id}", draft(house))
    await carried_out()
    assert (await stop_job.until_ended(job_id)).error == "There is no such orphan on this runner any more."
    assert house.runner.held[f"bot-{bot_id}"].seen.state is State.RUNNING
