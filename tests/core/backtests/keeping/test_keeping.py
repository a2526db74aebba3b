"""What is deleted is gone, in short transactions, and no favourite is."""

import asyncio
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlmodel import Session, col, func, select

from core.access.policy import Actor
from core.access.scopes import Role
from core.artifacts import Artifact, ArtifactChunk
from core.backtests.importing import result_import, trade_storing
from core.backtests.importing.result_import import take_in
from core.backtests.keeping import backtest_erasing, retention
from core.backtests.keeping.kept_zips import zip_of
from core.backtests.keeping.retention import Kept
from core.backtests.keeping.space import freed_by, space
from core.backtests.models import Backtest, BacktestContent, BacktestStatus, BacktestTag, BacktestTrade
from core.db import Database, utcnow
from core.errors import NotFound, Refused
from core.strategies.models import Strategy
from tests import result_files, rows
from tests.result_files import STEADY

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def ada(database: Database) -> Actor:
    person = rows.person()
    rows.keep(database, person)
    return rows.actor(person)


@pytest.fixture
def strategy(database: Database, ada: Actor) -> Strategy:
    made = rows.strategy(owner_id=ada.person_id)
    rows.keep(database, made)
    return made


async def taken(database: Database, strategy: Strategy, file: Path = STEADY, **values: object) -> UUID:
    """A backtest with this result."""
    row = rows.backtest(strategy, status=BacktestStatus.RUNNING)
    rows.keep(database, row, BacktestTag(backtest_id=row.id, tag="trend"))
    await take_in(row.id, file, {}, lambda session, row, facts: None)
    rows.change(database, Backtest, row.id, **values)
    return row.id


def count(database: Database, model: type) -> int:
    with Session(database.engine) as session:
        return session.exec(select(func.count()).select_from(model)).one()


def there(database: Database) -> set[UUID]:
    with Session(database.engine) as session:
        return set(session.exec(select(Backtest.id)))


async def test_all_of_a_backtest_goes_and_the_zip_with_its_last_user(database: Database, strategy: Strategy) -> None:
    first, second = await taken(database, strategy), await taken(database, strategy)
    freed = await backtest_erasing.erase([first])
    assert freed.count == 1 and freed.size_bytes > 0
    assert there(database) == {second} and count(database, Artifact) == 1
    assert count(database, BacktestTrade) == 23
    more = await backtest_erasing.erase([second, first])
    assert more.count == 1 and more.size_bytes == freed.size_bytes + STEADY.stat().st_size
    tables = (Backtest, BacktestTrade, BacktestContent, BacktestTag, Artifact, ArtifactChunk)
    assert [count(database, one) for one in tables] == [0] * 6


@on_sqlite
async def test_trades_go_in_blocks_and_a_kill_is_made_good(
    database: Database, strategy: Strategy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trade_storing, "AT_ONCE", 100)
    id = await taken(database, strategy, result_files.with_trades(tmp_path / "it.zip", 250))
    drop, left = trade_storing._drop_some, list[int]()

    def killed(session: Session, backtest_id: UUID) -> int:
        if left:
            raise KeyboardInterrupt
        done = drop(session, backtest_id)
        left.append(session.exec(select(func.count()).select_from(BacktestTrade)).one())
        return done

    monkeypatch.setattr(trade_storing, "_drop_some", killed)
    with pytest.raises(KeyboardInterrupt):
        await backtest_erasing.erase([id])
    assert left == [150]
    with Session(database.engine) as session:
        row = session.get_one(Backtest, id)
        assert (row.status, row.error_message) == (BacktestStatus.FAILED, backtest_erasing.GOING)
    monkeypatch.setattr(trade_storing, "_drop_some", drop)
    await retention.delete_old()
    assert (there(database), count(database, BacktestTrade), count(database, Artifact)) == (set(), 0, 0)


@on_sqlite
async def test_what_has_not_ended_is_not_deleted(database: Database, strategy: Strategy) -> None:
    waiting, running = rows.backtest(strategy), rows.backtest(strategy, status=BacktestStatus.RUNNING)
    rows.keep(database, waiting, running)
    assert (await backtest_erasing.erase([waiting.id, running.id])).count == 0
    assert there(database) == {waiting.id, running.id}


def ended(strategy: Strategy, days: float, **values: object) -> Backtest:
    """This many days ago."""
    its = {"status": BacktestStatus.COMPLETED, "completed_at": utcnow() - timedelta(days=days)}
    return rows.backtest(strategy, **(its | values))


@pytest.fixture
def keeps() -> object:
    yield retention.install
    retention.install(Kept())


async def test_old_ones_go_and_favourites_stay(database: Database, strategy: Strategy, keeps: object) -> None:
    old, favourite, new = ended(strategy, 31), ended(strategy, 99, is_favourite=True), ended(strategy, 29)
    failed = ended(strategy, 0, status=BacktestStatus.FAILED, completed_at=None)
    failed.created_at -= timedelta(days=31)
    running = ended(strategy, 99, status=BacktestStatus.RUNNING)
    untidied = ended(strategy, 99, is_on_runner=True)
    rows.keep(database, old, favourite, new, failed, running, untidied)
    await retention.delete_old()
    assert len(there(database)) == 6, "0 days keep all"
    retention.install(Kept(days=30))
    await retention.delete_old()
    assert there(database) == {favourite.id, new.id, running.id, untidied.id}
    rows.change(database, Backtest, untidied.id, is_on_runner=False)
    await retention.delete_old()
    assert there(database) == {favourite.id, new.id, running.id}


async def test_each_person_keeps_the_newest(database: Database, strategy: Strategy, keeps: object) -> None:
    bob = rows.person("bob")
    mine = [ended(strategy, day) for day in range(4)]
    favourite, his = ended(strategy, 50, is_favourite=True), ended(strategy, 60, owner_id=bob.id)
    rows.keep(database, bob, *mine, favourite, his)
    retention.install(Kept(count=2))
    await retention.delete_old()
    assert there(database) == {mine[0].id, mine[1].id, favourite.id, his.id}


@on_sqlite
async def test_zips_go_earlier_than_their_figures(
    database: Database, strategy: Strategy, ada: Actor, keeps: object
) -> None:
    then = utcnow() - timedelta(days=20)
    id = await taken(database, strategy, completed_at=then)
    favourite = await taken(database, strategy, completed_at=then, is_favourite=True)
    retention.install(Kept(zip_days=10))
    await retention.delete_old()
    with pytest.raises(Refused, match="not kept any more"):
        await zip_of(ada, id)
    found = await zip_of(ada, favourite)
    assert b"".join([chunk async for chunk in found.content]) == STEADY.read_bytes()
    assert found.size_bytes == STEADY.stat().st_size and found.name.endswith(f"{favourite}.zip")
    assert count(database, BacktestTrade) == 46
    rows.change(database, Backtest, favourite, is_favourite=False)
    await retention.delete_old()
    assert count(database, ArtifactChunk) == 0


async def test_what_becomes_a_favourite_meanwhile_stays(
    database: Database, strategy: Strategy, keeps: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [ended(strategy, 50 - n) for n in range(3)]
    rows.keep(database, *old)
    forget = result_import.forget

    async def slowly(backtest_id: UUID) -> None:
        rows.change(database, Backtest, old[1].id, is_favourite=True)
        await forget(backtest_id)

    monkeypatch.setattr(result_import, "forget", slowly)
    retention.install(Kept(days=30))
    await retention.delete_old()
    assert there(database) == {old[1].id}


@on_sqlite
async def test_the_zip_of_a_favourite_stays(
    database: Database, strategy: Strategy, keeps: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    then = utcnow() - timedelta(days=20)
    ids = [await taken(database, strategy, completed_at=then) for _ in range(2)]
    delete = backtest_erasing._delete_artifact

    async def slowly(sha256: str) -> int:
        with Session(database.engine) as session:
            left = session.exec(select(Backtest.id).where(col(Backtest.zip_sha256).is_not(None))).all()
        for id in left:
            rows.change(database, Backtest, id, is_favourite=True)
        return await delete(sha256)

    monkeypatch.setattr(backtest_erasing, "_delete_artifact", slowly)
    retention.install(Kept(zip_days=10))
    await retention.delete_old()
    with Session(database.engine) as session:
        kept = [session.get_one(Backtest, id) for id in ids]
    assert sorted((one.is_favourite, one.zip_sha256 is not None) for one in kept) == [(False, False), (True, True)]


async def test_two_may_delete_the_same_one(database: Database, strategy: Strategy) -> None:
    id = await taken(database, strategy)
    freed = await asyncio.gather(*(backtest_erasing.erase([id]) for _ in range(2)))
    assert sum(one.count for one in freed) == 1 and there(database) == set()
    assert (await backtest_erasing.delete_zip(id)).count == 0


@on_sqlite
async def test_a_zip_that_a_backup_left_out_is_refused(database: Database, strategy: Strategy, ada: Actor) -> None:
    id = await taken(database, strategy)
    with Session(database.engine) as session:
        for model in (ArtifactChunk, Artifact):
            for row in session.exec(select(model)):
                session.delete(row)
            session.flush()
        session.commit()
    with pytest.raises(Refused, match="not kept any more"):
        await zip_of(ada, id)


@on_sqlite
async def test_zips_of_others_are_not_given(database: Database, strategy: Strategy) -> None:
    bob = rows.person("bob")
    rows.keep(database, bob)
    with pytest.raises(NotFound):
        await zip_of(rows.actor(bob), await taken(database, strategy))


async def test_space_is_that_of_ones_own(database: Database, strategy: Strategy, ada: Actor) -> None:
    bob, admin = rows.person("bob"), rows.person("root", Role.ADMINISTRATOR)
    rows.keep(database, bob, admin)
    first, second = await taken(database, strategy), await taken(database, strategy, is_favourite=True)
    found, size = await space(ada), STEADY.stat().st_size
    assert (found.backtests, found.favourites, found.zip_bytes) == (2, 1, size)
    assert found.stored_bytes == await freed_by(ada, [first, second]) - size
    assert await freed_by(ada, [first]) == found.stored_bytes / 2, "the other one has the zip too"
    assert await freed_by(rows.actor(bob), [first, second]) == (await space(rows.actor(bob))).stored_bytes == 0
    assert await freed_by(rows.actor(admin), [first, second]) == found.stored_bytes + size
    with Session(database.engine) as session:
        erased = sum(session.exec(select(col(Backtest.stored_bytes))))
    assert (await backtest_erasing.erase([first, second])).size_bytes == erased + size


@on_sqlite
@pytest.mark.parametrize("status", [BacktestStatus.CANCELLED, BacktestStatus.FAILED])
async def test_what_was_stored_before_a_run_was_cancelled_goes(
    database: Database, strategy: Strategy, status: BacktestStatus
) -> None:
    kept = await taken(database, strategy)
    cancelled = await taken(database, strategy, result_files.RESULTS / "Steady-2025.8.zip", status=status)
    assert count(database, Artifact) == 2
    for id in (kept, cancelled):
        await backtest_erasing.drop_result(id)
        await backtest_erasing.drop_result(id)
    assert count(database, Artifact) == 1 and there(database) == {kept, cancelled}
    with Session(database.engine) as session:
        assert set(session.exec(select(BacktestTrade.backtest_id))) == {kept}
        found = {id: session.get_one(Backtest, id).zip_bytes > 0 for id in (kept, cancelled)}
    assert found == {kept: True, cancelled: False}
