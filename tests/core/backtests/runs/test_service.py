"""What people do with runs: asked for past the gate, repeated, read and deleted."""

from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, func, select

from core import jobs
from core.access.scopes import Kind, Scope
from core.backtests import contents, service
from core.backtests.asking import draft_rights
from core.backtests.keeping import backtest_erasing
from core.backtests.models import Backtest, BacktestStatus, Content, workload_name
from core.backtests.runs import run_log, runs_left
from core.backtests.runs.preparing import backtest_records, run_recipe
from core.backtests.runs.preparing.run_ground import Ground
from core.backtests.runs.preparing.run_recipe import Repeated, RunRecipe
from core.errors import Invalid, NotFound, Refused
from core.jobs import JobState
from core.market_data import used_version
from core.runners import open_runner
from core.runners.packages.package_store import Installed
from core.runners.port import Limits, Workload
from core.runners.registry import Registry
from tests import rows
from tests.core.access.house import House
from tests.core.backtests.asking.conftest import draft
from tests.core.backtests.runs.conftest import Silent, asked, job_of, row_of
from tests.core.runners.fake import FakeRunner

RECORD = {
    "freqtrade_version": "2026.9",
    "build": "freqtrade 2026.9",
    "config": {"stake_amount": 100},
    "accepted": ["Run with 3 gaps."],
    "left_out": [],
    "candles_sha256": "a" * 64,
}


def count(house: House) -> int:
    with Session(house.database.engine) as session:
        return session.exec(select(func.count()).select_from(Backtest)).one()


def ended(house: House, status: BacktestStatus = BacktestStatus.COMPLETED, **values: object) -> Backtest:
    made = asked(house, notes="why", tags=["a"])
    house.change(jobs.Job, job_of(house, made).id, state=JobState.DONE)
    house.change(Backtest, made, status=status, **values)
    return row_of(house, made)


async def test_what_the_gate_refuses_is_not_enqueued(house: House, runner: FakeRunner) -> None:
    used_version.install(rows.VERSION)
    before = count(house)
    with pytest.raises(Refused):  # nothing is stored there
        await service.ask(house.olga, [draft(house, pairs=["BTC/USDT"])])
    with pytest.raises(Invalid):
        await service.ask(house.olga, [draft(house, pairs=["BTC/USDT"], stake_amount=5_000)])
    for drafts in ([], [draft(house)] * 101):
        with pytest.raises(Invalid, match="1 to 100"):
            await service.ask(house.olga, drafts)
    assert count(house) == before


async def test_again_has_what_the_first_run_had(house: House) -> None:
    first = ended(house, recipe=RECORD)
    again = row_of(house, await service.again(house.olga, first.id))
    assert (again.status, again.repeats, again.notes) == (BacktestStatus.PENDING, first.id, "")
    kept = ("freqtrade_version", "config", "accepted", "left_out")
    had = {name: RECORD[name] for name in ("build", "candles_sha256")}
    assert again.recipe == {name: RECORD[name] for name in kept} | {"repeated": had}
    house.change(Backtest, again.id, status=BacktestStatus.COMPLETED, recipe=RECORD)
    third = row_of(house, await service.again(house.olga, again.id))
    assert third.repeats == again.id, "the first one may be deleted before this one"


async def test_a_repeat_that_never_ended_is_repeated_as_what_it_repeats(house: House) -> None:
    first = ended(house, recipe=RECORD)
    again = row_of(house, await service.again(house.olga, first.id))
    begun = again.recipe | {"build": "of another runner"}
    for recipe in (again.recipe, begun, {name: begun[name] for name in begun if name != "repeated"}):
        house.change(Backtest, again.id, status=BacktestStatus.CANCELLED, recipe=recipe)
        third = row_of(house, await service.again(house.olga, again.id))
        assert (third.repeats, third.recipe["repeated"]["build"]) == (first.id, RECORD["build"])


async def test_a_repeat_whose_first_run_was_deleted_knows_what_has_to_come_again(house: House) -> None:
    first = ended(house, recipe=RECORD | {"freqtrade_version": "develop", "build": "image@sha256:1"})
    with Session(house.database.engine) as session:
        contents.keep(session, first.id, Content.MARKETS, b"{}")
        session.commit()
    again, with_markets = row_of(house, await service.again(house.olga, first.id)), recipe_of(house, first.id)
    assert with_markets.repeated is None
    assert repeated_of(house, again.id) == Repeated(first.id, "image@sha256:1", RECORD["config"], "a" * 64, b"{}")
    await service.delete(house.olga, [first.id])
    gone = Repeated(first.id, "image@sha256:1", RECORD["config"], "a" * 64, None)
    assert repeated_of(house, again.id) == gone
    begun = backtest_records.begun(recipe_of(house, again.id), Ground("develop", "b", Installed()), Limits(2**30, 1, 9))
    house.change(Backtest, again.id, recipe=begun)
    assert repeated_of(house, again.id) == gone, "it is begun once more after a kill"


def recipe_of(house: House, backtest_id: UUID) -> RunRecipe:
    with Session(house.database.engine) as session:
        return run_recipe.read(session, session.get_one(Backtest, backtest_id), "a test")


def repeated_of(house: House, backtest_id: UUID) -> Repeated | None:
    return recipe_of(house, backtest_id).repeated


async def test_a_bot_that_one_may_not_see_is_not_named_again(house: House) -> None:
    bob = house.person("bob")
    for kind in (Kind.RUNNER, Kind.EXCHANGE, Kind.STRATEGY):
        house.give(house.resource(kind), bob, Scope.USE)
    made = asked(house, bot_id=house.bot_id)
    house.change(Backtest, made, status=BacktestStatus.COMPLETED, recipe=RECORD)
    own, others = [row_of(house, await service.again(one, made)) for one in (house.olga, bob)]
    assert (own.bot_id, own.draft["bot_id"]) == (house.bot_id, str(house.bot_id))
    assert (others.bot_id, others.draft["bot_id"]) == (None, None)
    house.give(house.resource(Kind.BOT), bob, Scope.VIEW)
    assert row_of(house, await service.again(bob, made)).bot_id == house.bot_id


@pytest.mark.parametrize("names", ["of another", "that is not there"])
async def test_a_draft_names_no_bot_that_one_may_not_see(house: House, names: str) -> None:
    bob = house.person("bob")
    named = draft(house, bot_id=house.bot_id if names == "of another" else uuid4())
    with Session(house.database.engine) as session:
        assert draft_rights.without_unseen_bot(session, bob, named) == named.model_copy(update={"bot_id": None})


async def test_an_image_that_one_may_not_choose_runs_for_nobody_again(house: House) -> None:
    bob = house.person("bob")
    for kind in (Kind.RUNNER, Kind.EXCHANGE, Kind.STRATEGY):
        house.give(house.resource(kind), bob, Scope.USE)
    first = ended(house, recipe=RECORD | {"freqtrade_version": "registry.example/freqtrade:2026.9"})
    with pytest.raises(Invalid, match="Another version"):
        await service.again(bob, first.id)
    assert row_of(house, await service.again(house.olga, first.id)).repeats == first.id


async def test_what_never_ran_cannot_be_repeated_and_who_may_only_look_repeats_nothing(house: House) -> None:
    with pytest.raises(Refused, match="never ran here"):
        await service.again(house.olga, ended(house, BacktestStatus.FAILED, recipe={}).id)
    looks = house.person("lou")
    house.give(house.resource(Kind.STRATEGY), looks, Scope.VIEW)
    seen = ended(house, recipe=RECORD)
    assert (await service.record(looks, seen.id)).accepted == ("Run with 3 gaps.",)
    with pytest.raises(NotFound):
        await service.again(looks, seen.id)
    with pytest.raises(NotFound):
        await service.record(house.person("eve"), seen.id)


async def test_a_draft_that_is_none_any_more_is_refused_in_words(house: House) -> None:
    old = ended(house, recipe=RECORD, draft={"pairs": []})
    for ask in (service.again, service.draft_of):
        with pytest.raises(Refused, match="cannot be read any more"):
            await ask(house.olga, old.id)


async def test_of_many_all_or_none_are_deleted(house: House) -> None:
    own, others = ended(house), ended(house, owner_id=house.person("bob").person_id)
    with pytest.raises(NotFound):
        await service.delete(house.olga, [own.id, others.id])
    assert {own.id, others.id} == {row_of(house, one.id).id for one in (own, others)}
    assert row_of(house, own.id).status is BacktestStatus.COMPLETED


async def test_the_form_is_filled_in_without_what_was_accepted(house: House) -> None:
    found = await service.draft_of(house.olga, asked(house, is_accepted=True, notes="why"))
    assert (found.is_accepted, found.notes, found.pairs) == (False, "why", ["ETH/USDT", "BTC/USDT"])
    with pytest.raises(Refused, match="made elsewhere"):
        await service.draft_of(house.olga, ended(house, is_brought=True).id)


async def test_what_is_deleted_leaves_nothing_on_its_runner(house: House, runner: FakeRunner) -> None:
    row = ended(house, is_on_runner=True)
    await runner.apply(Workload(name=workload_name(row.id), version=rows.VERSION, command=()))
    assert await service.delete(house.olga, [row.id]) == 1
    assert await runner.observe() == []


async def test_what_is_deleted_while_its_runner_is_silent_goes_when_that_answers(
    house: House, runner: FakeRunner
) -> None:
    before, row = count(house), ended(house, is_on_runner=True)
    open_runner.install(Registry({"LOCAL": lambda _, __: Silent()}))
    assert await service.delete(house.olga, [row.id]) == 1
    await backtest_erasing.finish()
    assert row_of(house, row.id).error_message == backtest_erasing.GOING, "it knows of its snapshot"
    open_runner.install(Registry({"LOCAL": lambda _, __: runner}))
    await runs_left.end()
    await backtest_erasing.finish()
    assert count(house) == before


async def test_what_has_ended_is_deleted_with_its_log(house: House) -> None:
    row, waits = ended(house), asked(house)
    with Session(house.database.engine) as session:
        run_log.keep(session, row.id, "the last words")
        run_log.keep(session, row.id, "")  # nothing to keep instead
        session.commit()
    assert await service.log(house.olga, row.id) == "the last words"
    with pytest.raises(Refused, match="waits or runs"):
        await service.delete(house.olga, [row.id, waits])
    looks = house.person("lou")
    house.give(house.resource(Kind.STRATEGY), looks, Scope.VIEW)
    with pytest.raises(NotFound):
        await service.delete(looks, [row.id])
    assert await service.delete(house.olga, [row.id, row.id]) == 1
    with pytest.raises(NotFound):
        await service.log(house.olga, row.id)
