"""The queue: what a row says of what was asked, the order of a runner's queue, and cancelling."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlmodel import Session, col, select

from core import jobs
from core.access.scopes import Kind, Role, Scope
from core.audit import AuditEvent
from core.backtests.models import Backtest, BacktestStatus, BacktestTag, BacktestTrade, workload_name
from core.backtests.runs import backtest_job, cancelling, enqueueing, queue_order
from core.db import read_only, transaction
from core.errors import NotFound, Refused
from core.jobs import JobState
from core.runners.port import Workload
from tests import rows
from tests.core.access.house import SECRET, House
from tests.core.backtests.runs.conftest import asked, job_of, many, row_of
from tests.core.runners.fake import FakeRunner

queue, put_first, put_last = (
    read_only(queue_order.queue),
    transaction(queue_order.put_first),
    transaction(queue_order.put_last),
)


def told(house: House) -> list[str]:
    with Session(house.database.engine) as session:
        return list(session.exec(select(AuditEvent.text).where(AuditEvent.subject_kind == "backtest")))


def test_the_row_says_what_was_asked_for(house: House) -> None:
    pairs = ["ETH/USDT", "BTC/USDT", "SOL/USDT", "BNB/USDT"]
    row = row_of(house, made := asked(house, pairs=pairs, tags=["a", "b", "a"], notes="why"))
    assert (row.start_date, row.end_date) == (datetime(2026, 10, 2, tzinfo=UTC), datetime(2026, 10, 4, tzinfo=UTC))
    assert (row.pair_count, row.first_pairs) == (4, ", ".join(pairs)), "never sorted"
    assert (row.timeframe, row.notes, row.status) == ("5m", "why", BacktestStatus.PENDING)
    job = job_of(house, made)
    assert (job.subject_key, job.runner_id, job.kind) == (str(made), house.runner_id, "backtest")
    with Session(house.database.engine) as session:
        tags = session.exec(select(BacktestTag.tag).where(BacktestTag.backtest_id == made)).all()
    assert sorted(tags) == ["a", "b"]


def test_text_that_no_database_takes_is_made_harmless(house: House) -> None:
    row = row_of(house, asked(house, notes="a\0b", config={"ignore_buying_expired_candle_after": "c\0"}))
    assert "\0" not in row.notes + str(row.draft) and row.notes.startswith("a")
    assert row.draft["pairs"] == ["ETH/USDT", "BTC/USDT"]


async def test_who_may_edit_the_runner_orders_its_queue(house: House) -> None:
    one, two, three = (asked(house) for _ in range(3))
    await put_first(house.olga, three)
    await put_last(house.olga, one)
    assert [line.id for line in await queue(house.olga, house.runner_id)] == [three, two, one]
    await put_first(house.olga, one)
    assert [line.id for line in await queue(house.olga, house.runner_id)] == [one, three, two]
    house.change(jobs.Job, job_of(house, two).id, state=JobState.RUNNING)
    assert [line.id for line in await queue(house.olga, house.runner_id)] == [two, one, three], "what runs stands first"
    with pytest.raises(Refused, match="does not wait any more"):
        await put_first(house.olga, two)


async def test_people_take_turns_whoever_asked_for_more(house: House) -> None:
    bob = house.person("bob")
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE)
    hers = many(house, 4)
    house.change(jobs.Job, job_of(house, hers[0]).id, state=JobState.DONE)
    house.change(Backtest, hers[0], status=BacktestStatus.COMPLETED)
    his = many(house, 2, bob)
    more = asked(house)
    order = [line.id for line in await queue(house.olga, house.runner_id)]
    assert order == [hers[1], his[0], hers[2], his[1], hers[3], more]
    await put_first(house.olga, more)
    assert next(line.id for line in await queue(house.olga, house.runner_id)) == more


async def test_others_see_the_queue_without_names_and_may_not_order_it(house: House) -> None:
    bob = house.person("bob")
    made = asked(house)
    house.change(jobs.Job, job_of(house, made).id, state=JobState.RUNNING, step=f"Installing {SECRET}")
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE)
    (line,) = await queue(bob, house.runner_id)
    assert (line.is_seen, SECRET in line.title, line.words) == (False, False, "")
    for change in (put_first, put_last):
        with pytest.raises(NotFound):
            await change(bob, made)
    with pytest.raises(NotFound):
        await queue(house.person("eve"), house.runner_id)


async def test_who_orders_what_they_may_not_see_leaves_no_name_of_it(house: House) -> None:
    bob = house.person("bob")
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE, Scope.EDIT)
    await put_first(bob, asked(house))
    assert told(house) == ["put first in the queue: the backtest of somebody else"]


async def test_many_are_cancelled_at_once(house: House) -> None:
    *made, done = many(house, 201)
    house.change(Backtest, done, status=BacktestStatus.COMPLETED)
    house.change(jobs.Job, job_of(house, done).id, state=JobState.DONE)
    assert await cancelling.cancel(house.olga, [*made, done]) == 200
    assert {row_of(house, one).status for one in made} == {BacktestStatus.CANCELLED}
    assert {job_of(house, one).state for one in made} == {JobState.CANCELLED}
    assert row_of(house, done).status is BacktestStatus.COMPLETED
    assert told(house) == ["cancelled 200 backtests"]
    assert await cancelling.cancel(house.olga, made) == 0


async def test_what_waits_again_after_a_restart_leaves_nothing(house: House, runner: FakeRunner) -> None:
    made = asked(house)
    house.change(Backtest, made, status=BacktestStatus.RUNNING, is_on_runner=True)
    await runner.apply(Workload(name=workload_name(made), version=rows.VERSION, command=()))
    assert await cancelling.cancel(house.olga, [made]) == 1
    assert await runner.observe() == []
    assert not row_of(house, made).is_on_runner


async def test_what_was_half_stored_when_flotilla_was_killed_goes(house: House, runner: FakeRunner) -> None:
    """Of one that waits again, and of one that had ended."""
    waits, failed = asked(house), asked(house)
    half_stored(house, waits, status=BacktestStatus.RUNNING)
    half_stored(house, failed, status=BacktestStatus.FAILED, error_message="It broke.")
    assert await cancelling.cancel(house.olga, [waits]) == 1
    with pytest.raises(Refused, match="It broke"):
        await backtest_job.carry_out(jobs.Running(job_of(house, failed), is_resumed=True))
    with Session(house.database.engine) as session:
        assert not session.exec(select(BacktestTrade).where(col(BacktestTrade.backtest_id).in_([waits, failed]))).all()
    assert [row_of(house, one).zip_sha256 for one in (waits, failed)] == [None, None]


def half_stored(house: House, backtest_id: UUID, **values: object) -> None:
    house.change(Backtest, backtest_id, is_on_runner=True, zip_sha256="0" * 64, zip_bytes=1, **values)
    house.keep(rows.backtest_trade(row_of(house, backtest_id), 0, datetime(2026, 10, 2, tzinfo=UTC)))


async def test_owners_editors_of_the_runner_and_administrators_may_cancel(house: House) -> None:
    bob, eve = house.person("bob"), house.person("eve")
    one, two = asked(house), asked(house)
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE)
    house.give(house.resource(Kind.STRATEGY), eve, Scope.VIEW)
    for stranger in (bob, eve):
        with pytest.raises(NotFound):
            await cancelling.cancel(stranger, [one])
    house.give(house.resource(Kind.RUNNER), bob, Scope.USE, Scope.EDIT)
    assert await cancelling.cancel(bob, [one]) == 1
    assert told(house) == ["cancelled the backtest of somebody else"], "they read their own line"
    assert await cancelling.cancel(house.admin, [two]) == 1
    assert f"cancelled the backtest of Strategy {SECRET} v1 on ETH/USDT, BTC/USDT, 2026-10-02 to 2026-10-03" in told(
        house
    )
    viewer = house.person("vic", Role.VIEWER)
    with pytest.raises(NotFound):
        await cancelling.cancel(viewer, [asked(house, by=viewer)])


def test_nobody_has_more_than_some_under_way(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enqueueing, "MOST_UNDER_WAY", 3)
    asked(house)  # beside the one of the house
    with Session(house.database.engine) as session:
        enqueueing.refuse_when_many(session, house.olga.person_id, 1)
        with pytest.raises(Refused, match="More than 3 of your backtests"):
            enqueueing.refuse_when_many(session, house.olga.person_id, 2)
