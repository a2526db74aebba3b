"""Runners as people keep them: who may, how full, what is installed, and what becomes of them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session

from core import db, events, jobs
from core.access.models import Person
from core.access.policy import Actor, Resource
from core.access.scopes import GIVABLE, Kind, Role, Scope
from core.access.sharing import grants
from core.bot_records.models import Bot, BotStatus, Target
from core.bots.lifecycle.starts import capacity
from core.db import utcnow
from core.errors import FlotillaError, Invalid, NotFound, Refused, Unavailable
from core.jobs import JobState
from core.runners import lookup, open_runner, service
from core.runners.connection import last_answers
from core.runners.models import DataDownloadStatus, RunnerDraft, RunnerRow
from core.runners.port import Progress
from core.runners.registry import Registry
from core.runners.versions import installs
from tests.core.runners.fake import FakeRunner
from tests.core.runners.faulty import NeverAnswers
from tests.core.statements import statements
from tests.core.traces import backtest, change
from tests.core.trades.house import House, build

SAID = "ERROR: No matching distribution found for freqtrade==2026.99\n" * 400
"""More than a screen holds."""


class Installs(FakeRunner):
    """Begins to install and goes on when it is let."""

    def __init__(self) -> None:
        super().__init__(())
        self.began, self.go_on = asyncio.Event(), asyncio.Event()
        self.error: FlotillaError | None = None

    async def prepare(self, version: str, progress: Progress) -> None:
        progress(0.4, "Unpacking")
        self.began.set()
        await self.go_on.wait()
        if self.error:
            raise self.error
        await super().prepare(version, progress)


@pytest.fixture
def house(database: db.Database) -> House:
    return build(database)


@pytest.fixture
def admin(house: House) -> Actor:
    return house.person("ada", Role.ADMINISTRATOR)


@pytest.fixture
async def machine() -> AsyncIterator[Installs]:
    """Every runner of the house is this one."""
    runner = Installs()
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    jobs.register(installs.PREPARE, installs.prepare)
    yield runner
    await jobs.close()
    open_runner.install(None)


def draft(name: str = "Here", **changes: Any) -> RunnerDraft:
    return RunnerDraft.model_validate({"name": name, "type": "LOCAL"} | changes)


def row(house: House, id: UUID) -> RunnerRow | None:
    with Session(house.database.engine) as session:
        return session.get(RunnerRow, id)


# -- who may ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.MEMBER, Role.VIEWER])
async def test_only_administrators_add_local_runners(house: House, machine: Installs, role: Role) -> None:
    with pytest.raises(NotFound, match="Ask an administrator"):
        await service.add(house.person("eve", role), draft())
    assert [one.name for one in await lookup.list_runners(house.owner)] == ["Local"]


async def test_kinds_that_are_not_served_here_are_refused_in_words(admin: Actor, machine: Installs) -> None:
    with pytest.raises(Refused, match="Kubernetes are not available here; available: Local"):
        await service.add(admin, draft(type="KUBERNETES"))


async def test_every_kind_of_stranger(house: House, admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft())
    resource = Resource(Kind.RUNNER, made.id, admin.person_id)
    viewer, user = house.person("vera"), house.person("ursula")
    await grants.give(admin, resource, viewer.person_id, frozenset(GIVABLE[Kind.RUNNER]))
    change(house, Person, viewer.person_id, role=Role.VIEWER)
    await grants.give(admin, resource, user.person_id, frozenset({Scope.VIEW, Scope.USE}))
    for who in (house.person("eve"), viewer, user):
        for attempt in changes(who, made.id):
            with pytest.raises(NotFound):
                await attempt
    assert await installs.versions(viewer, made.id) == {}
    for look in (lookup.get, installs.versions, installs.installs):
        with pytest.raises(NotFound):
            await look(house.owner, made.id)
    assert [one.id for one in await lookup.list_runners(user, Scope.USE)] == [made.id]
    assert await lookup.list_runners(viewer, Scope.USE) == []


def changes(who: Actor, id: UUID) -> list[Any]:
    return [
        service.edit(who, id, draft("Mine")),
        service.test(who, id),
        installs.install(who, id, "2026.9"),
        installs.cancel_install(who, id, "2026.9"),
        service.remove(who, id),
    ]


# -- name, kind, capacity ---------------------------------------------------------------------------------------------


async def test_a_name_is_taken_once_per_owner_and_free_again_when_deleted(
    house: House, admin: Actor, machine: Installs
) -> None:
    made, other = await service.add(admin, draft()), await service.add(admin, draft("Other"))
    for attempt in (lambda: service.add(admin, draft(" Here ")), lambda: service.edit(admin, other.id, draft())):
        with pytest.raises(Invalid) as caught:
            await attempt()
        assert set(caught.value.fields) == {"name"}
    await service.add(house.person("bea", Role.ADMINISTRATOR), draft())
    await service.remove(admin, made.id)
    assert (await service.add(admin, draft())).name == "Here"


async def test_the_kind_stays(admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft())
    with pytest.raises(Invalid) as caught:
        await service.edit(admin, made.id, draft(type="DOCKER"))
    assert set(caught.value.fields) == {"type"}


async def test_the_view_tells_of_its_candles(house: House, admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft(data_limit_gib=80))
    assert (made.data_limit_gib, made.data_is_ready, made.data_last_updated) == (80, False, None)
    assert (made.data_download_status, made.data_download_progress) == (DataDownloadStatus.NONE, 0)
    when, status = utcnow(), DataDownloadStatus.CANCELLED
    told = {"data_is_ready": True, "data_last_updated": when, "data_error_message": "Cancelled."}
    told |= {"data_download_status": status, "data_download_progress": 0.25}
    change(house, RunnerRow, made.id, **told)
    view = await lookup.get(admin, made.id)
    assert {name: getattr(view, name) for name in told} == told
    assert (await service.edit(admin, made.id, draft(data_limit_gib=7))).data_limit_gib == 7


async def test_capacity_counts_what_is_wanted_there(house: House, admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft(capacity=2))
    here = [bot_on(house, made.id, name, target) for name, target in (("A", Target.RUNNING), ("B", Target.STOPPED))]
    view = await lookup.get(admin, made.id)
    assert (view.used, view.capacity, view.bot_count) == (1, 2, 2)
    refuse_when_full(house, made.id, but=here[1])
    bot_on(house, made.id, "C", Target.PAUSED)
    with pytest.raises(Refused, match="2 of 2 bots are wanted there"):
        refuse_when_full(house, made.id, but=here[1])
    refuse_when_full(house, made.id, but=here[0])  # who has a place keeps it
    await service.edit(admin, made.id, draft(capacity=1))
    with pytest.raises(Refused, match="2 of 1"):
        refuse_when_full(house, made.id, but=here[1])


async def test_a_bot_that_moves_is_counted_on_both(house: House, admin: Actor, machine: Installs) -> None:
    here, there = await service.add(admin, draft(capacity=1)), await service.add(admin, draft("There", capacity=1))
    change(house, Bot, bot_on(house, here.id, "A", Target.RUNNING), moving_to=there.id)
    resting = bot_on(house, here.id, "B")
    assert [(await lookup.get(admin, one.id)).used for one in (here, there)] == [1, 1]
    for runner in (here, there):
        with pytest.raises(Refused, match="1 of 1 bots are wanted there"):
            refuse_when_full(house, runner.id, but=resting)


def bot_on(house: House, runner_id: UUID, name: str, target: Target = Target.STOPPED) -> UUID:
    bot_id = house.bot(name).bot_id
    change(house, Bot, bot_id, runner_id=runner_id, target=target)
    return bot_id


def refuse_when_full(house: House, runner_id: UUID, but: UUID) -> None:
    with Session(house.database.engine) as session:
        capacity.refuse_when_full(session, session.get_one(RunnerRow, runner_id), but)


# -- deleting ---------------------------------------------------------------------------------------------------------


async def test_in_use_is_refused_with_who_uses_it(house: House, admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft())
    for name in ("Zoe", "Ada"):
        bot_on(house, made.id, name)
    with pytest.raises(Refused) as caught:
        await service.remove(admin, made.id)
    assert caught.value.reasons == ("Ada", "Zoe")


async def test_what_nothing_used_is_gone_and_closed(house: House, admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft())
    await installs.versions(admin, made.id)
    await service.remove(admin, made.id)
    assert row(house, made.id) is None
    assert machine.closed
    with pytest.raises(NotFound):
        await lookup.get(admin, made.id)


@pytest.mark.parametrize("trace", ["an archived bot", "a run of a bot that has moved on", "a backtest"])
async def test_what_has_a_history_is_archived(house: House, admin: Actor, machine: Installs, trace: str) -> None:
    made = await service.add(admin, draft())
    leave_trace(house, made.id, trace)
    await service.remove(admin, made.id)
    found = row(house, made.id)
    assert found is not None
    assert found.archived_at is not None
    assert made.id not in {one.id for one in await lookup.list_runners(admin)}
    for attempt in changes(admin, made.id):
        with pytest.raises(NotFound):
            await attempt


def leave_trace(house: House, runner_id: UUID, trace: str) -> None:
    if trace == "an archived bot":
        change(house, Bot, bot_on(house, runner_id, "Ada"), archived_at=utcnow(), status=BotStatus.STOPPED)
    elif trace == "a backtest":
        house.add(backtest(house, runner_id=runner_id))
    else:
        source = house.bot("Ada")
        run = house.deployment(source.bot_id, source.database_id, utcnow(), utcnow())
        run.runner_id = runner_id
        house.add(run)


async def test_deleting_cancels_what_is_being_installed(house: House, admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft())
    job_id = await installs.install(admin, made.id, "2026.9")
    await jobs.work()
    await machine.began.wait()
    await service.remove(admin, made.id)
    with Session(house.database.engine) as session:
        assert session.get_one(jobs.Job, job_id).state is JobState.CANCELLED


# -- does it answer ---------------------------------------------------------------------------------------------------


async def test_the_last_answer_is_known_to_the_second(admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft())
    assert (made.reached_at, made.error) == (None, None)
    last_answers.answered(made.id, now := utcnow())
    assert (await lookup.get(admin, made.id)).reached_at == now


async def test_a_silent_runner_says_so(house: House, admin: Actor) -> None:
    open_runner.install(Registry({"LOCAL": lambda _, __: NeverAnswers()}))
    made = await service.add(admin, draft())
    for ask in (service.test, installs.versions):
        with pytest.raises(Unavailable, match="does not answer"):
            await ask(admin, made.id)
    open_runner.install(None)


async def test_nothing_is_reached_while_starting(house: House) -> None:
    with pytest.raises(Refused, match="still starting"):
        await installs.versions(house.owner, house.runner_id)


# -- versions ---------------------------------------------------------------------------------------------------------


async def installed(admin: Actor, machine: Installs, version: str = "2026.9") -> UUID:
    """A runner on which this version is being installed."""
    made = await service.add(admin, draft())
    await installs.install(admin, made.id, version)
    await jobs.work()
    async with asyncio.timeout(5):
        await machine.began.wait()
    return made.id


@pytest.mark.parametrize("version", ["", "latest", "2026.9; rm -rf /", "../2026.9", "2026.9\n", "-2026.9"])
async def test_what_is_no_version_is_refused(admin: Actor, machine: Installs, version: str) -> None:
    made = await service.add(admin, draft())
    with pytest.raises(Invalid) as caught:
        await installs.install(admin, made.id, version)
    assert set(caught.value.fields) == {"version"}


async def test_an_installation_tells_how_far_it_is_and_ends(admin: Actor, machine: Installs) -> None:
    runner_id = await installed(admin, machine)
    await until(lambda job: job.step == "Unpacking", admin, runner_id)
    assert (await installs.installs(admin, runner_id))[0].progress == 0.4
    machine.go_on.set()
    await until(lambda job: job.state is JobState.DONE, admin, runner_id)
    assert await installs.versions(admin, runner_id) == {"2026.9": None}


async def test_asking_twice_installs_once(admin: Actor, machine: Installs) -> None:
    made = await service.add(admin, draft())
    asked = {await installs.install(admin, made.id, "2026.9") for _ in range(3)}
    assert len(asked) == 1
    assert await installs.install(admin, made.id, "2026.8") not in asked
    assert {job.subject_key.partition("/")[2] for job in await installs.installs(admin, made.id)} == {
        "2026.9",
        "2026.8",
    }


async def test_a_failure_keeps_every_word(admin: Actor, machine: Installs) -> None:
    machine.error = Refused("There is no Freqtrade 2026.99.", detail=SAID)
    machine.go_on.set()
    runner_id = await installed(admin, machine, "2026.99")
    job = await until(lambda job: job.state is JobState.FAILED, admin, runner_id)
    assert (job.error, job.log) == ("There is no Freqtrade 2026.99.", SAID)


async def test_cancelling_ends_that_version_alone(admin: Actor, machine: Installs) -> None:
    runner_id = await installed(admin, machine)
    await installs.install(admin, runner_id, "2026.8")
    await installs.cancel_install(admin, runner_id, "2026.9")
    states = {job.subject_key.partition("/")[2]: job.state for job in await installs.installs(admin, runner_id)}
    assert states == {"2026.9": JobState.CANCELLED, "2026.8": JobState.WAITING}
    await installs.cancel_install(admin, runner_id, "2026.9")  # twice does no harm


async def test_the_jobs_of_other_runners_are_not_shown(admin: Actor, machine: Installs) -> None:
    one, other = await service.add(admin, draft()), await service.add(admin, draft("Other"))
    await installs.install(admin, one.id, "2026.9")
    assert await installs.installs(admin, other.id) == []


async def test_what_is_under_way_on_all_runners_that_one_may_see(admin: Actor, house: House, machine: Installs) -> None:
    one, other = await installed(admin, machine), (await service.add(admin, draft("Other"))).id
    await installs.install(admin, other, "2026.8")
    await installs.cancel_install(admin, one, "2026.9")
    assert [job.subject_key for job in await installs.installs_under_way(admin)] == [f"{other}/2026.8"]
    assert await installs.installs_under_way(house.owner) == []


async def until(is_so: Callable[[jobs.JobView], bool], admin: Actor, runner_id: UUID) -> jobs.JobView:
    async with asyncio.timeout(5):
        while not is_so(job := (await installs.installs(admin, runner_id))[0]):
            await asyncio.sleep(0.01)
    return job


# -- what is told, and what it costs ----------------------------------------------------------------------------------


async def test_every_change_is_told(admin: Actor, machine: Installs) -> None:
    heard: list[events.Event] = []
    stop = events.subscribe(heard.append, events.ThingChanged)
    made = await service.add(admin, draft())
    await service.edit(admin, made.id, draft("Other"))
    await service.remove(admin, made.id)
    stop()
    assert heard == [events.ThingChanged("runner", made.id)] * 3


async def test_many_cost_as_many_statements_as_one(house: House, admin: Actor, machine: Installs) -> None:
    user = house.person("ursula")
    counts = []
    for more in (1, 30):
        for number in range(more):
            made = await service.add(admin, draft(f"Machine {more} {number}"))
            bot_on(house, made.id, f"Bot {more} {number}", Target.RUNNING)
            resource = Resource(Kind.RUNNER, made.id, admin.person_id)
            await grants.give(admin, resource, user.person_id, frozenset({Scope.VIEW}))
        for who in (admin, user):
            with statements(house.database) as sent:
                assert len(await lookup.list_runners(who)) >= more
            counts.append(len(sent))
    assert counts[:2] == counts[2:]
