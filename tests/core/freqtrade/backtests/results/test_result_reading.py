"""Results are read in a child process, and are what Freqtrade wrote, key by key."""

from collections.abc import Sequence
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from core.child_processes.bounded_child import Bounds
from core.errors import Refused
from core.freqtrade.backtests.results import result_reading
from core.freqtrade.backtests.results.result_reading import TradeRows, WholeResult
from tests import result_files
from tests.result_files import OF_ONE, SEVERAL, STEADY

TAKEN_AS_THEY_ARE = {
    5: "open_rate",
    6: "close_rate",
    7: "amount",
    8: "stake_amount",
    9: "leverage",
    10: "profit_ratio",
    11: "profit_abs",
    12: "fee_open",
    13: "fee_close",
    15: "min_rate",
    16: "max_rate",
    19: "exit_reason",
}
"""Position in a row → key of Freqtrade's trade."""


async def read(file: Path, strategy: str = "") -> tuple[list[Sequence[Any]], WholeResult]:
    rows, whole = list[Sequence[Any]](), list[WholeResult]()
    async with aclosing(result_reading.read(file, strategy)) as parts:
        async for part in parts:
            if isinstance(part, TradeRows):
                rows += part.rows
            else:
                whole.append(part)
    return rows, whole[0]


@pytest.mark.parametrize("file", OF_ONE, ids=lambda file: file.stem)
async def test_a_result_is_what_freqtrade_wrote(file: Path) -> None:
    wrote, (rows, whole) = result_files.block(file), await read(file)
    without = {"trades", "locks", "daily_profit_list"}
    if wrote["periodic_breakdown"]["day"]:
        without.add("daily_profit")
    assert whole.block == {name: value for name, value in wrote.items() if name not in without}
    assert whole.trades == len(rows) == wrote["total_trades"]
    for row, trade in zip(rows, wrote["trades"], strict=True):
        assert {name: row[at] for at, name in TAKEN_AS_THEY_ARE.items()} == {
            name: trade[name] for name in TAKEN_AS_THEY_ARE.values()
        }
        assert row[2:4] == [trade["open_timestamp"], trade["close_timestamp"]]
        assert (row[4], row[17], row[18]) == (trade["trade_duration"], len(trade["orders"]), trade["enter_tag"] or "")


@pytest.mark.parametrize("file", OF_ONE, ids=lambda file: file.stem)
async def test_key_figures_are_those_of_the_block(file: Path) -> None:
    wrote, (_, whole) = result_files.block(file), await read(file)
    flat = wrote | {f"wallet_stats.{name}": value for name, value in wrote.get("wallet_stats", {}).items()}
    assert whole.summary == {name: flat[name] for name in whole.summary}
    assert {"profit_total_abs", "max_drawdown_account", "total_trades"} < set(whole.summary)
    assert ("wallet_stats.max_drawdown_account" in whole.summary) == ("wallet_stats" in wrote)


@pytest.mark.parametrize("file", OF_ONE, ids=lambda file: file.stem)
async def test_the_worst_of_the_closed_curve_is_freqtrades_drawdown(file: Path) -> None:
    wrote, (_, whole) = result_files.block(file), await read(file)
    assert max(drawdown for _, _, drawdown in whole.closed) == pytest.approx(wrote["max_relative_drawdown"], abs=1e-12)
    assert whole.closed[0] == (wrote["backtest_start_ts"], wrote["starting_balance"], 0.0)
    assert whole.closed[-1][1] == pytest.approx(wrote["starting_balance"] + wrote["profit_total_abs"], abs=1e-6)


async def test_each_of_several_strategies_is_found_with_its_source() -> None:
    found = await result_reading.strategies(SEVERAL)
    assert [one.strategy for one in found] == ["Steady", "Idle"]
    assert [f"class {one.strategy}(IStrategy)".encode() in (one.source or b"") for one in found] == [True, True]
    assert found[0].config["stake_currency"] == "USDT"
    assert (await read(SEVERAL, "Steady"))[1].block == (await read(STEADY))[1].block | {
        name: result_files.block(SEVERAL, "Steady")[name] for name in ("backtest_run_start_ts", "backtest_run_end_ts")
    }
    assert (await read(SEVERAL, "Idle"))[1].trades == 0


@pytest.mark.parametrize(
    ("strategy", "words"), [("", "several strategies"), ("Other", "no result of Other")], ids=["none", "another"]
)
async def test_which_of_several_must_be_said(strategy: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        await read(SEVERAL, strategy)


async def test_a_result_that_takes_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred megabytes of zeros, packed to 100 kB, as one number."""
    file = result_files.with_json(tmp_path / "bomb.zip", b'{"strategy": {"A": {"total_trades": ' + b"0" * 10**8)
    with pytest.raises(Refused, match="more than 16 MB"):
        await read(file)
    monkeypatch.setattr(result_reading, "BOUNDS", Bounds(memory_bytes=60 * 2**20, answer_bytes=2**20))
    with pytest.raises(Refused, match=r"more (time or )?memory"):
        await read(file)
