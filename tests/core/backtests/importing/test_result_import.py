"""A result is stored as Freqtrade wrote it, in many short transactions."""

import asyncio
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, func, select

from core.artifacts import Artifact, ArtifactChunk
from core.backtests.importing import trade_storing
from core.backtests.importing.result_import import ResultFacts, take_in
from core.backtests.models import Backtest, BacktestStatus, Content
from core.db import Database
from core.errors import Refused
from tests import result_files, rows
from tests.core.backtests.conftest import Shelf
from tests.result_files import OF_ONE, RESULTS, STEADY

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NOTHING: Mapping[str, bytes] = {}


def leave(session: Session, row: Backtest, facts: ResultFacts) -> None:
    """Closes nothing."""


@pytest.mark.parametrize("file", [one for one in OF_ONE if one.suffix == ".zip"], ids=lambda file: file.stem)
async def test_a_result_is_stored_unrounded(shelf: Shelf, file: Path) -> None:
    await take_in(shelf.backtest_id, file, NOTHING, leave)
    wrote, row = result_files.block(file), shelf.backtest()
    assert row.status is BacktestStatus.COMPLETED and row.completed_at and row.progress == 1.0
    assert row.result and row.summary
    assert {name: row.result[name] for name in row.result} == {name: wrote[name] for name in row.result}
    assert (row.profit_abs, row.profit_ratio, row.trades) == (
        wrote["profit_total_abs"],
        wrote["profit_total"],
        wrote["total_trades"],
    )
    assert row.pair_count == len(wrote["pairlist"]) and row.first_pairs == ", ".join(wrote["pairlist"])
    assert row.real_start == datetime.fromtimestamp(wrote["backtest_start_ts"] / 1000, UTC)
    kept = shelf.trades()
    names = ("pair", "open_rate", "close_rate", "amount", "profit_abs", "profit_ratio", "min_rate", "exit_reason")
    assert [[getattr(one, name) for name in names] for one in kept] == [
        [trade[name] for name in names] for trade in wrote["trades"]
    ]
    assert [one.enter_tag for one in kept] == [trade["enter_tag"] for trade in wrote["trades"]]
    assert [one.n for one in kept] == list(range(len(kept)))


@on_sqlite
async def test_lists_sort_by_what_a_figure_means(shelf: Shelf) -> None:
    """One trade that won: Freqtrade writes 0 for a profit factor without a loss, and −100 for ratios it has not."""
    await take_in(shelf.backtest_id, RESULTS / "HiddenLoss.zip", NOTHING, leave)
    row = shelf.backtest()
    assert row.drawdown == pytest.approx(0.4275, abs=1e-4)
    assert (row.profit_factor, row.sharpe, row.sortino, row.calmar, row.win_rate) == (None, None, None, None, 1.0)
    assert row.summary and row.summary["max_drawdown_account"] == 0.0
    assert (row.summary["profit_factor"], row.summary["sharpe"]) == (0.0, -100.0)


@on_sqlite
async def test_a_ratio_of_a_year_counts_from_a_month_on(shelf: Shelf, tmp_path: Path) -> None:
    """With a drawdown, −100 is a Calmar ratio as any other; a Sharpe ratio of −100 is none."""
    month = result_files.changed(tmp_path / "month.zip", {"backtest_days": 30, "sortino": 1.5, "calmar": -100.0})
    await take_in(shelf.backtest_id, month, NOTHING, leave)
    assert (shelf.backtest().sortino, shelf.backtest().calmar) == (1.5, -100.0)
    none = result_files.changed(tmp_path / "none.zip", {"backtest_days": 30, "sharpe": -100.0})
    await take_in(shelf.backtest_id, none, NOTHING, leave)
    assert shelf.backtest().sharpe is None


@on_sqlite
async def test_a_run_without_trades_has_no_win_rate(shelf: Shelf) -> None:
    await take_in(shelf.backtest_id, RESULTS / "Idle-2026.9.zip", NOTHING, leave)
    row = shelf.backtest()
    assert (row.status, row.trades, row.profit_abs, row.win_rate) == (BacktestStatus.COMPLETED, 0, 0.0, None)
    assert json.loads(shelf.contents()[Content.CURVES])["closed"] == [[row.summary["backtest_start_ts"], 1000.0, 0.0]]  # type: ignore[index]


async def test_the_zip_is_kept_as_it_was(shelf: Shelf) -> None:
    await take_in(shelf.backtest_id, STEADY, NOTHING, leave)
    row, content = shelf.backtest(), STEADY.read_bytes()
    assert (row.zip_sha256, row.zip_bytes) == (hashlib.sha256(content).hexdigest(), len(content))
    with Session(shelf.database.engine) as session:
        chunks = session.exec(select(ArtifactChunk).where(ArtifactChunk.sha256 == row.zip_sha256)).all()
        assert b"".join(one.content for one in chunks) == content


@on_sqlite
async def test_secrets_of_the_configuration_are_masked(shelf: Shelf) -> None:
    await take_in(shelf.backtest_id, STEADY, NOTHING, leave)
    config = json.loads(shelf.contents()[Content.CONFIG])
    assert config["stake_amount"] == 100
    assert config["exchange"]["secret"] not in ("", "REDACTED")
    assert "REDACTED" not in shelf.contents()[Content.CONFIG].decode()


@on_sqlite
async def test_what_lies_beside_the_zip_is_kept(shelf: Shelf) -> None:
    curves = {"with_open": [[1790899200000, 1000, 0.0], [1790899500000, 990.5, 0.0095]], "market": [[1790899200000, 0]]}
    beside = {"curves.json": json.dumps(curves).encode(), "markets.json": b'{"markets": {}}', "other": b"x"}
    await take_in(shelf.backtest_id, STEADY, beside, leave)
    kept = json.loads(shelf.contents()[Content.CURVES])
    assert (kept["with_open"], kept["market"]) == (curves["with_open"], curves["market"])
    assert len(kept["closed"]) == 24
    assert shelf.contents()[Content.MARKETS] == b'{"markets": {}}'


@on_sqlite
async def test_the_last_transaction_belongs_to_the_caller_too(shelf: Shelf) -> None:
    heard: list[ResultFacts] = []

    def close(session: Session, row: Backtest, facts: ResultFacts) -> None:
        row.problems, row.problem_count = ["ETH/USDT was left out."], 1
        heard.append(facts)

    await take_in(shelf.backtest_id, STEADY, NOTHING, close)
    assert shelf.backtest().problems == ["ETH/USDT was left out."]
    assert (heard[0].strategy_name, heard[0].pairs) == ("Steady", ("BTC/USDT", "ETH/USDT"))
    assert (heard[0].fee, heard[0].timeframe, heard[0].trades) == (0.001, "5m", 23)


@on_sqlite
async def test_what_the_caller_refuses_is_not_completed(shelf: Shelf) -> None:
    def refuse(session: Session, row: Backtest, facts: ResultFacts) -> None:
        raise Refused("It is of another strategy.")

    with pytest.raises(Refused, match="another strategy"):
        await take_in(shelf.backtest_id, STEADY, NOTHING, refuse)
    assert shelf.backtest().status is BacktestStatus.RUNNING
    assert (shelf.trades(), shelf.contents()) == ([], {})


@on_sqlite
async def test_no_result_leaves_nothing(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trade_storing, "AT_ONCE", 500)
    with pytest.raises(Refused, match="without a result"):
        await take_in(shelf.backtest_id, tmp_path / "none.zip", NOTHING, leave)
    trades = result_files.block(STEADY)["trades"] * 30
    broken = result_files.changed(tmp_path / "it.zip", {"trades": [*trades, "no trade"], "total_trades": 691})
    with pytest.raises(Refused, match="Trade 691 is no trade"):
        await take_in(shelf.backtest_id, broken, NOTHING, leave)
    assert (shelf.trades(), shelf.backtest().zip_sha256) == ([], None)


@on_sqlite
async def test_trades_are_stored_in_blocks_and_completed_with_the_last(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trade_storing, "AT_ONCE", 500)
    file = result_files.with_trades(tmp_path / "it.zip", 1_700)
    seen: list[tuple[int, bool]] = []
    run = Database.run

    async def watched(database: Database, work: Any, *, reads_only: bool = False) -> Any:
        found = await run(database, work, reads_only=reads_only)
        if not reads_only:
            seen.append((len(shelf.trades()), shelf.backtest().status is BacktestStatus.COMPLETED))
        return found

    monkeypatch.setattr(Database, "run", watched)
    await take_in(shelf.backtest_id, file, NOTHING, leave)
    assert [count for count, _ in seen if count] == sorted(count for count, _ in seen if count)
    assert {count for count, _ in seen} == {0, 500, 1_000, 1_500, 1_700}
    assert [is_completed for _, is_completed in seen] == [*[False] * (len(seen) - 1), True]


async def test_an_import_that_was_killed_starts_over(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed between any two of its transactions."""
    monkeypatch.setattr(trade_storing, "AT_ONCE", 10)  # 120 transactions: it cannot end before it is cancelled
    file = result_files.with_trades(tmp_path / "it.zip", 1_200)
    task = asyncio.create_task(take_in(shelf.backtest_id, file, {"markets.json": b"{}"}, leave))
    while not await asyncio.to_thread(shelf.trades):
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await take_in(shelf.backtest_id, file, NOTHING, leave)
    assert len(shelf.trades()) == 1_200 and Content.MARKETS not in shelf.contents()
    await take_in(shelf.backtest_id, STEADY, NOTHING, leave)
    assert len(shelf.trades()) == 23


async def test_two_with_the_same_zip_share_it(shelf: Shelf) -> None:
    other = rows.backtest(shelf.strategy, status=BacktestStatus.RUNNING)
    rows.keep(shelf.database, other)
    await asyncio.gather(*(take_in(id, STEADY, NOTHING, leave) for id in (shelf.backtest_id, other.id)))
    with Session(shelf.database.engine) as session:
        assert session.exec(select(func.count()).select_from(Artifact)).one() == 1
    assert shelf.backtest().zip_sha256 == shelf.backtest(other.id).zip_sha256
    assert len(shelf.trades()) == len(shelf.trades(other.id)) == 23
