"""How Docker workloads end, come back, and what people at the engine may do to them meanwhile."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import Refused
from core.runners.docker.docker_runner import DockerRunner, Settings
from core.runners.folders.file_pieces import whole_file
from core.runners.port import Limits, State
from tests.core.runners.bench import answers, crash, eventually, seen, workload
from tests.core.runners.on_engine import NAME, again, engine, inspected, kill_from_outside, names, ours, running
from tests.engine import PROGRAM_IMAGE, engine_runner

pytestmark = pytest.mark.docker


def another(runner: DockerRunner) -> DockerRunner:
    """As Flotilla opens it after a restart of its own."""
    return DockerRunner(
        runner._installation, runner._runner, settings=Settings(image=PROGRAM_IMAGE), logs=runner._saved.root
    )


async def test_killed_it_comes_back_and_the_death_is_told(docker_runner):
    first = await running(docker_runner, comes_back=True)
    await docker_runner.observe()
    killed = datetime.now(UTC)
    kill_from_outside(docker_runner)
    now = await again(docker_runner, first)
    assert (now.state, now.exit_code, now.ended_at) == (State.RUNNING, None, None)
    assert (now.last_end.exit_code, now.last_end.oom_killed) == (137, False)
    assert abs(now.last_end.at - killed) < timedelta(seconds=3)
    assert now.last_end.at <= now.started_at
    await eventually(lambda: answers(docker_runner, NAME))  # on another random port


async def test_a_flotilla_opened_later_knows_of_the_death_at_once(docker_runner):
    first = await running(docker_runner, comes_back=True)
    kill_from_outside(docker_runner)
    later = another(docker_runner)
    await asyncio.sleep(2)
    now = await seen(later, NAME)
    assert now.workload_id != first.workload_id
    assert now.last_end.exit_code == 137
    await later.close()


async def test_killed_for_good_it_stays_down(docker_runner):
    first = await running(docker_runner, comes_back=True)
    await docker_runner.kill(NAME)
    await asyncio.sleep(2)
    now = await seen(docker_runner, NAME)
    assert (now.state, now.exit_code, now.workload_id) == (State.EXITED, 137, first.workload_id)
    assert inspected(docker_runner)["HostConfig"]["RestartPolicy"]["Name"] == "no"


async def test_told_not_to_come_back_it_runs_on_and_stays_down_once_it_died(docker_runner):
    first = await running(docker_runner, comes_back=True)
    await docker_runner.set_comeback(NAME, False)
    await docker_runner.set_comeback(NAME, False)
    assert (await seen(docker_runner, NAME)).workload_id == first.workload_id
    kill_from_outside(docker_runner)

    async def is_down():
        now = await seen(docker_runner, NAME)
        return now if now.state is State.EXITED else None

    assert (await eventually(is_down)).exit_code == 137
    state = inspected(docker_runner)["State"]
    assert (state["Restarting"], inspected(docker_runner)["RestartCount"]) == (False, 0)


async def test_allowed_to_come_back_again_it_does(docker_runner):
    first = await running(docker_runner, comes_back=True)
    await docker_runner.set_comeback(NAME, False)
    await docker_runner.set_comeback(NAME, True)
    kill_from_outside(docker_runner)
    assert (await again(docker_runner, first)).state is State.RUNNING


async def test_an_absent_one_cannot_be_told_and_nothing_fails(docker_runner):
    await docker_runner.set_comeback(NAME, False)


async def test_a_crash_loop_is_told_and_ends_when_it_is_killed(docker_runner):
    """Also while the engine waits between two runs."""
    await docker_runner.apply(workload(NAME, await docker_runner.layout(NAME), comes_back=True, command=("wrong",)))

    async def is_waiting():
        await docker_runner.observe()
        return inspected(docker_runner)["State"]["Restarting"] and inspected(docker_runner)["RestartCount"] >= 3

    await eventually(is_waiting, 30)
    between = await seen(docker_runner, NAME)
    assert between.exit_code == 2 or between.last_end.exit_code == 2
    with pytest.raises(Refused):  # it may start at any moment
        await docker_runner.work(NAME, "2026.9", "print(1)")
    await docker_runner.kill(NAME)
    count = inspected(docker_runner)["RestartCount"]
    await asyncio.sleep(4)
    state = inspected(docker_runner)["State"]
    assert (state["Running"], state["Restarting"], inspected(docker_runner)["RestartCount"]) == (False, False, count)


async def test_a_graceful_end_is_no_crash(docker_runner):
    await running(docker_runner, comes_back=True)
    with engine() as client:
        client.stop(inspected(docker_runner)["Id"], timeout=5)
    await asyncio.sleep(1)
    now = await seen(docker_runner, NAME)
    assert (now.state, now.exit_code) == (State.EXITED, 130)
    await running(docker_runner, comes_back=True)


@pytest.mark.parametrize("comes_back", [False, True])
async def test_too_much_memory_is_said_as_such(docker_runner, comes_back):
    """A busy engine does not always notice why the kernel ended something: it may take another run."""
    limits = Limits(memory_bytes=7 * 2**20)  # less than Python itself needs
    layout = await docker_runner.layout(NAME)

    async def ended():
        now = await seen(docker_runner, NAME)
        if now is None or (now.state is State.EXITED and not now.oom_killed):
            await docker_runner.apply(workload(NAME, layout, limits=limits, comes_back=comes_back))
            return None
        end = now.last_end or now
        return end if end.oom_killed else None

    end = await eventually(ended, 60)
    assert end.exit_code == 137


async def test_less_memory_than_an_engine_gives_is_refused(docker_runner):
    wanted = workload(NAME, await docker_runner.layout(NAME), limits=Limits(memory_bytes=1_000_000))
    with pytest.raises(Refused, match="memory"):
        await docker_runner.apply(wanted)


async def test_removed_by_hand_it_is_absent_and_can_start_again(docker_runner):
    first = await running(docker_runner, comes_back=True)
    with engine() as client:
        client.remove_container(first.workload_id.partition("@")[0], force=True)
    assert await seen(docker_runner, NAME) is None
    second = await running(docker_runner)
    assert second.workload_id != first.workload_id
    assert await whole_file(docker_runner, NAME, "config.json") == b"{}"


async def test_paused_by_hand_it_can_be_stopped(docker_runner):
    await running(docker_runner, comes_back=True)
    with engine() as client:
        client.pause(inspected(docker_runner)["Id"])
    now = await seen(docker_runner, NAME)
    assert (now.state, now.reason) == (State.RUNNING, "Its container is paused on the engine.")
    await docker_runner.remove(NAME, grace_seconds=5)
    assert ours(docker_runner) == []


async def test_renamed_by_hand_it_is_the_same_one(docker_runner):
    """Or it would trade on, unseen, beside a second one."""
    first = await running(docker_runner)
    with engine() as client:
        client.rename(inspected(docker_runner)["Id"], f"mine-{docker_runner._runner}")
    assert (await seen(docker_runner, NAME)).workload_id == first.workload_id
    assert (
        await docker_runner.apply(workload(NAME, await docker_runner.layout(NAME)))
    ).workload_id == first.workload_id
    assert len(ours(docker_runner)) == 1
    await docker_runner.remove(NAME)
    assert ours(docker_runner) == []


async def test_somebody_elses_container_of_that_name_is_left_alone(docker_runner):
    with engine() as client:
        theirs = client.create_container(
            "flotilla-test/program:1", ["serve", "--port", "1"], name=names(docker_runner).container
        )["Id"]
        try:
            client.start(theirs)
            with pytest.raises(Refused, match="did not make") as caught:
                await docker_runner.apply(workload(NAME, await docker_runner.layout(NAME)))
            assert caught.value.hint
            await docker_runner.kill(NAME)
            await docker_runner.remove(NAME, data=True)
            assert list(await docker_runner.observe()) == []
            assert client.inspect_container(theirs)["State"]["Running"]
        finally:
            client.remove_container(theirs, force=True)


async def test_two_flotillas_on_one_engine_leave_each_other_alone(docker_runner):
    mine = await running(docker_runner)
    async with engine_runner() as other:
        theirs = await running(other)
        assert [one.workload_id for one in await docker_runner.observe()] == [mine.workload_id]
        assert [one.workload_id for one in await other.observe()] == [theirs.workload_id]
        strange = {one.workload_id.partition("@")[0] for one in await docker_runner.strangers()}
        assert theirs.workload_id.partition("@")[0] in strange
        assert mine.workload_id.partition("@")[0] not in strange
        await docker_runner.remove(NAME, data=True)
        assert await answers(other, NAME)
        assert await whole_file(other, NAME, "config.json") == b"{}"
        assert not any(one.name == NAME and one.labels == mine.labels for one in await docker_runner.observe())


async def test_ends_in_quick_succession_are_not_mixed_up(docker_runner):
    """Each end belongs to the run before."""
    first = await running(docker_runner, comes_back=True)
    await crash(docker_runner, NAME, 7)
    second = await again(docker_runner, first)
    assert second.last_end.exit_code == 7
    await eventually(lambda: answers(docker_runner, NAME))
    await crash(docker_runner, NAME, 9)
    third = await again(docker_runner, second)
    assert third.last_end.exit_code == 9


async def test_one_that_was_made_and_never_started_is_started_anew(docker_runner):
    """Flotilla or the engine was killed in between."""
    first = await running(docker_runner)
    told = inspected(docker_runner)
    with engine() as client:
        client.remove_container(told["Id"], force=True)
        made = {"labels": told["Config"]["Labels"], "name": told["Name"].strip("/")}
        client.create_container(told["Config"]["Image"], **made)
    half = await seen(docker_runner, NAME)
    assert half.state is State.STARTING
    now = await running(docker_runner)
    assert now.state is State.RUNNING and now.workload_id not in (first.workload_id, half.workload_id)
