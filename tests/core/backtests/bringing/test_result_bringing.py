"""Results that were made elsewhere become backtests that say so."""

import asyncio
import json
import zipfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlmodel import Session, col, select

from core.access.models import Person
from core.access.scopes import Role
from core.artifacts import Artifact
from core.audit import AuditEvent
from core.backtests.bringing import result_bringing
from core.backtests.bringing.result_bringing import bring_in
from core.backtests.keeping import backtest_erasing
from core.backtests.models import BacktestStatus
from core.errors import Invalid, NotFound, Refused
from core.strategies import service as strategies
from core.strategies.models import Strategy
from tests import result_files, rows
from tests.core.backtests.conftest import Shelf
from tests.result_files import RESULTS, SEVERAL, STEADY

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def uploads(tmp_path: Path) -> Path:
    folder = tmp_path / "uploads"
    folder.mkdir()
    return folder


def uploaded(uploads: Path, file: Path) -> Path:
    """What is brought in is deleted."""
    copy = uploads / uuid4().hex
    copy.write_bytes(file.read_bytes())
    return copy


def version(shelf: Shelf, id: UUID) -> Strategy:
    with Session(shelf.database.engine) as session:
        return session.get_one(Strategy, id)


async def test_a_result_brings_its_strategy_along(shelf: Shelf, uploads: Path) -> None:
    (id,) = await bring_in(shelf.ada, uploaded(uploads, STEADY), STEADY.name)
    row = shelf.backtest(id)
    assert (row.status, row.is_brought, row.trades) == (BacktestStatus.COMPLETED, True, 23)
    assert (row.runner_id, row.exchange_id, row.owner_id) == (None, None, shelf.ada.person_id)
    assert (row.start_date, row.end_date) == (datetime(2026, 10, 2, tzinfo=UTC), datetime(2026, 10, 4, tzinfo=UTC))
    assert (row.recipe["class_name"], row.recipe["pairs"]) == ("Steady", ["BTC/USDT", "ETH/USDT"])
    made = version(shelf, row.strategy_id)
    assert (made.name, made.class_name, made.timeframe) == ("Steady", "Steady", "5m")
    assert list(uploads.iterdir()) == []
    with Session(shelf.database.engine) as session:
        said = session.exec(select(AuditEvent).where(AuditEvent.verb == "brought")).one()
        assert (said.subject_kind, said.subject_id, said.actor_name) == ("backtest", id, "Ada")


FAR = {
    "the last day of all": ({"backtest_end_ts": 253_402_300_799_000, "timerange": "99991230-99991231"}, "2026-10-02"),
    "the first day of all": ({"backtest_start_ts": -62_135_596_800_000, "timerange": "00010101-00010102"}, ""),
    "no time at all": ({"backtest_start_ts": 1e299, "backtest_end_ts": -1e299, "timerange": "x"}, ""),
}


@on_sqlite
@pytest.mark.parametrize(("told", "begins"), FAR.values(), ids=FAR)
async def test_times_that_are_none_do_no_harm(
    shelf: Shelf, uploads: Path, told: dict[str, object], begins: str
) -> None:
    (id,) = await bring_in(shelf.ada, result_files.changed(uploads / "far.zip", told), "far.zip", shelf.strategy.id)
    row = shelf.backtest(id)
    assert row.status is BacktestStatus.COMPLETED and 1970 <= row.start_date.year <= row.end_date.year < 2200
    assert not begins or f"{row.start_date:%Y-%m-%d}" == begins


@on_sqlite
async def test_one_person_brings_in_one_at_a_time(shelf: Shelf, uploads: Path) -> None:
    bob = rows.person("bob")
    rows.keep(shelf.database, bob)
    asked = [(shelf.ada, "1"), (shelf.ada, "2"), (rows.actor(bob), "3")]
    work = [bring_in(actor, uploaded(uploads, STEADY), f"{name}.zip") for actor, name in asked]
    first, second, third = await asyncio.gather(*work, return_exceptions=True)
    assert isinstance(first, list) and isinstance(third, list)
    assert isinstance(second, Refused) and "another result just now" in str(second)
    assert list(uploads.iterdir()) == [], "also of the one that was refused"
    assert len(await bring_in(shelf.ada, uploaded(uploads, STEADY), "4.zip")) == 1


@on_sqlite
async def test_a_version_with_the_same_source_is_found_again(shelf: Shelf, uploads: Path) -> None:
    first = await bring_in(shelf.ada, uploaded(uploads, STEADY), STEADY.name)
    second = await bring_in(shelf.ada, uploaded(uploads, RESULTS / "Steady-2025.8.zip"), "x.zip")
    ids = {shelf.backtest(id).strategy_id for id in (*first, *second)}
    assert len(ids) == 1
    changed = result_files.packed(uploads / "other.zip", _with_other_source())
    (third,) = await bring_in(shelf.ada, changed, "other.zip")
    assert version(shelf, shelf.backtest(third).strategy_id).name == "Steady 2"


def _with_other_source() -> dict[str, bytes]:
    with zipfile.ZipFile(STEADY) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return {name: content + b"# changed\n" * name.endswith(".py") for name, content in files.items()}


@on_sqlite
async def test_each_strategy_of_several_becomes_a_backtest(shelf: Shelf, uploads: Path) -> None:
    ids = await bring_in(shelf.ada, uploaded(uploads, SEVERAL), SEVERAL.name)
    steady, idle = map(shelf.backtest, ids)
    assert (steady.trades, idle.trades) == (23, 0)
    assert steady.batch and steady.batch == idle.batch
    assert [version(shelf, one.strategy_id).class_name for one in (steady, idle)] == ["Steady", "Idle"]
    with Session(shelf.database.engine) as session:
        assert session.exec(select(Artifact.sha256)).all() == [steady.zip_sha256] == [idle.zip_sha256]


@on_sqlite
async def test_a_plain_json_of_before_2025_needs_its_strategy_named(shelf: Shelf, uploads: Path) -> None:
    old = RESULTS / "Steady-2024.10.json"
    with pytest.raises(Invalid, match="Choose the strategy version") as refused:
        await bring_in(shelf.ada, uploaded(uploads, old), old.name)
    assert "strategy_id" in refused.value.fields
    (id,) = await bring_in(shelf.ada, uploaded(uploads, old), old.name, shelf.strategy.id)
    row = shelf.backtest(id)
    assert (row.strategy_id, row.trades, row.timeframe) == (shelf.strategy.id, 23, "5m")
    assert row.result and row.result["strategy_name"] == "Steady" and "wallet_stats" not in row.result
    assert list(uploads.iterdir()) == []


@on_sqlite
async def test_results_of_all_versions_are_equal(shelf: Shelf, uploads: Path) -> None:
    """The same candles, strategy and settings."""
    figures = []
    for name in ("Steady-2024.10.json", "Steady-2025.8.zip", "Steady-2026.9.zip"):
        (id,) = await bring_in(shelf.ada, uploaded(uploads, RESULTS / name), name, shelf.strategy.id)
        row = shelf.backtest(id)
        trades = [(one.pair, one.opened_at, one.closed_at, one.profit_abs) for one in shelf.trades(id)]
        ours = (row.profit_abs, row.profit_ratio, row.trades, row.win_rate, row.profit_factor)
        figures.append((*(round(one or 0, 9) for one in ours), trades))
    assert figures[0] == figures[1] == figures[2]


REFUSED = {
    "no result": ({"a.json": "{}"}, "x.zip", Refused, "names no strategy"),
    "a picture": (b"\x89PNG", "x.png", Invalid, "Choose the .zip"),
    "a JSON that is none": (b"{}", "x.json", Refused, "names no strategy"),
}


@on_sqlite
@pytest.mark.parametrize(("content", "name", "error", "words"), REFUSED.values(), ids=REFUSED)
async def test_what_is_no_result_is_refused(
    shelf: Shelf, uploads: Path, content: object, name: str, error: type[Exception], words: str
) -> None:
    file = uploads / "it"
    if isinstance(content, bytes):
        file.write_bytes(content)
    else:
        result_files.packed(file, content)  # type: ignore[arg-type]
    with pytest.raises(error, match=words):
        await bring_in(shelf.ada, file, name)
    assert [one.id for one in shelf.backtests()] == [shelf.backtest_id]
    assert list(uploads.iterdir()) == []


@on_sqlite
async def test_a_result_that_holds_a_secret_is_refused(shelf: Shelf, uploads: Path) -> None:
    with zipfile.ZipFile(STEADY) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    config = next(name for name in files if name.endswith("_config.json"))
    files[config] = json.dumps({"exchange": {"ccxt_config": {"apiKey": "abc"}}}).encode()
    with pytest.raises(Refused, match=r"exchange\.ccxt_config\.apiKey"):
        await bring_in(shelf.ada, result_files.packed(uploads / "it.zip", files), "it.zip")


@on_sqlite
async def test_without_all_of_several_none_stays(shelf: Shelf, uploads: Path) -> None:
    told = result_files.told_by_freqtrade(SEVERAL)
    told["strategy"]["Idle"]["total_trades"] = 5
    broken = result_files.with_json(uploads / "it.zip", json.dumps(told), SEVERAL)
    with pytest.raises(Refused, match="not whole"):
        await bring_in(shelf.ada, broken, "it.zip")
    assert [one.id for one in shelf.backtests()] == [shelf.backtest_id]
    with Session(shelf.database.engine) as session:
        assert session.exec(select(Artifact.sha256)).all() == []
        assert session.exec(select(Strategy.id)).all() == [shelf.strategy.id], "nor the strategies that came with it"


@on_sqlite
async def test_without_a_source_no_strategy_of_several_is_added(shelf: Shelf, uploads: Path) -> None:
    with zipfile.ZipFile(SEVERAL) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if not name.endswith("_Idle.py")}
    with pytest.raises(Invalid, match="source of Idle is not in it"):
        await bring_in(shelf.ada, result_files.packed(uploads / "it.zip", files), "it.zip")
    with Session(shelf.database.engine) as session:
        assert session.exec(select(Strategy.id)).all() == [shelf.strategy.id]


@on_sqlite
@pytest.mark.parametrize("content", [b"{", b"[]", b'{"a": "' + b"x" * 2**21 + b'"}'], ids=["cut", "list", "large"])
async def test_a_configuration_that_nobody_can_read_is_refused(shelf: Shelf, uploads: Path, content: bytes) -> None:
    with zipfile.ZipFile(STEADY) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    config = next(name for name in files if name.endswith("_config.json"))
    with pytest.raises(Refused, match=r"_config\.json is no configuration, or larger"):
        await bring_in(shelf.ada, result_files.packed(uploads / "it.zip", {**files, config: content}), "it.zip")


@on_sqlite
async def test_what_a_kill_interrupted_is_deleted_later(shelf: Shelf) -> None:
    left = rows.backtest(shelf.strategy, status=BacktestStatus.RUNNING, is_brought=True)
    going_on = rows.backtest(shelf.strategy, status=BacktestStatus.RUNNING, is_brought=True)
    rows.keep(shelf.database, left, going_on)
    result_bringing._being_stored.add(going_on.id)
    await result_bringing.give_up_interrupted()
    result_bringing._being_stored.clear()
    assert {one.id for one in shelf.backtests()} == {shelf.backtest_id, going_on.id}


@on_sqlite
async def test_what_was_just_stored_stays(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """It still ran when the interrupted ones were looked for."""
    stored = rows.backtest(shelf.strategy, status=BacktestStatus.COMPLETED, is_brought=True)
    rows.keep(shelf.database, stored)
    monkeypatch.setattr(result_bringing, "_interrupted", lambda session: [stored.id])
    await result_bringing.give_up_interrupted()
    assert shelf.backtest(stored.id).status is BacktestStatus.COMPLETED


@on_sqlite
async def test_a_kill_while_it_is_given_up_leaves_nothing(shelf: Shelf) -> None:
    left = rows.backtest(shelf.strategy, status=BacktestStatus.RUNNING, is_brought=True)
    rows.keep(shelf.database, left)
    await shelf.database.run(partial(result_bringing._begin_to_delete, ids=[left.id]))
    await backtest_erasing.finish()
    assert {one.id for one in shelf.backtests()} == {shelf.backtest_id}


@on_sqlite
async def test_who_may_not_use_the_strategy_may_not_bring_a_result_of_it(shelf: Shelf, uploads: Path) -> None:
    bob, viewer = rows.person("bob"), rows.person("vera", Role.VIEWER)
    rows.keep(shelf.database, bob, viewer)
    with pytest.raises(NotFound):
        await bring_in(rows.actor(bob), uploaded(uploads, STEADY), "x.zip", shelf.strategy.id)
    with pytest.raises(NotFound):
        await bring_in(rows.actor(viewer), uploaded(uploads, STEADY), "x.zip")
    (id,) = await bring_in(shelf.ada, uploaded(uploads, STEADY), "x.zip")
    (his,) = await bring_in(rows.actor(bob), uploaded(uploads, STEADY), "x.zip")
    assert shelf.backtest(id).strategy_id != shelf.backtest(his).strategy_id
    assert len(await strategies.list_strategies(rows.actor(bob))) == 1
    with Session(shelf.database.engine) as session:
        assert session.exec(select(Person.id).where(col(Person.username) == "bob")).one() == bob.id
