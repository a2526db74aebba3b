"""What a strategy writes into its result is drawn as text, whatever the numbers are."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.backtests.figures import result_trades, result_view, trade_spread
from core.backtests.importing.result_import import take_in
from core.backtests.listed import runs_list
from core.backtests.models import BacktestStatus
from core.db import Database
from pages.backtests.one.breakdown_rows import row
from pages.backtests.one.overview import curve_card
from pages.backtests.one.overview.figures_html import key_figures
from pages.backtests.one.report.report_html import report_html
from pages.backtests.one.trades import csv_route, rows_route
from pages.backtests.run_rows import row as row_of_list
from pages.charts.result_curves import result_curves
from pages.frame.routes import answer
from tests import result_files, rows
from tests.result_files import STEADY

BIG = 9e299
TAG = "<img src=x onerror=alert(1)>\"'`${1}"
FIGURES = (
    "profit_total", "starting_balance", "final_balance", "max_drawdown_account", "max_drawdown_abs", "wins", "losses",
    "draws", "winrate", "profit_factor", "sharpe", "backtest_days", "drawdown_duration_s", "rejected_signals",
)  # fmt: skip
TABLES = (
    "results_per_pair", "results_per_enter_tag", "exit_reason_summary", "mix_tag_stats", "left_open_trades",
    "periodic_breakdown", "wallet_stats", "daily_profit", "pairlist", "stake_currency", "timeframe", "stake_amount",
)  # fmt: skip
TEXTS = ("stake_currency", "timeframe", "strategy_name", "holding_avg", "drawdown_duration", "drawdown_start")
PERIOD = {"date": TAG, "date_ts": 7.2e12, "profit_abs": BIG, "wins": BIG, "draws": 0, "losses": -BIG, "trades": BIG}
WRITTEN: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "large numbers": (
        dict.fromkeys(("profit_abs", "profit_ratio", "stake_amount", "open_rate", "trade_duration"), BIG),
        dict.fromkeys(FIGURES, BIG) | {"profit_total_abs": -BIG},
    ),
    "large losses": ({"profit_abs": -BIG, "profit_ratio": -BIG}, {"backtest_end_ts": 6e299}),
    "other types": ({"enter_tag": {"a": 1}, "exit_reason": [1]}, {key: {"a": [1]} for key in TABLES}),
    "other lines": ({}, {key: [[1], "x", None, {"key": [[1], 2, 3], "trades": "x"}] for key in TABLES}),
    "tags": ({"pair": TAG, "enter_tag": TAG, "exit_reason": TAG}, dict.fromkeys(TEXTS, TAG) | {"pairlist": [TAG]}),
    "periods": ({}, {"periodic_breakdown": dict.fromkeys(("day", "month", "weekday"), [PERIOD] * 2_000)}),
}
CURVES = json.dumps({"with_open": [[0, 1e99, 1e99], [1, -1e99, -1e99]], "market": [[0, 1e99]]}).encode()


@pytest.mark.parametrize(("trade", "block"), WRITTEN.values(), ids=WRITTEN)
async def test_whatever_is_written_is_drawn(
    database: Database, tmp_path: Path, trade: dict[str, Any], block: dict[str, Any]
) -> None:
    owner = rows.person()
    strategy = rows.strategy(owner_id=owner.id)
    run = rows.backtest(strategy, status=BacktestStatus.RUNNING)
    rows.keep(database, owner, strategy, run)
    trades = [one | trade for one in result_files.block(STEADY)["trades"]]
    file = result_files.changed(tmp_path / "it.zip", {"trades": trades, "total_trades": len(trades), **block})
    await take_in(run.id, file, {"curves.json": CURVES}, lambda *_: None)
    actor = rows.actor(owner)
    line, view = await runs_list.one(actor, run.id), await result_view.of(actor, run.id)
    curves, spread = await result_view.curves(actor, run.id), await trade_spread.spread(actor, run.id)
    report = report_html(line, view, curves, spread)
    assert report.startswith("<!doctype html>") and "<img" not in report
    assert key_figures(view) and row_of_list(line, date(2026, 10, 9))
    for table in (*view.breakdowns, spread.by_duration, spread.by_direction):
        assert [row(n, one, view.currency) for n, one in enumerate(table.lines)] or not table.lines
    drawn = [("with open trades", curve_card._curve(one)) for one in (curves.closed, curves.with_open)]
    market = curve_card._held(curves.market, curves.closed[0][1]) if curves.market and curves.closed else None
    assert result_curves(drawn, curve_card._curve(curves.with_open, 2), view.currency, market)["data"]
    page = await result_trades.trades(actor, run.id, result_trades.TradeQuery())
    assert answer({"rows": [rows_route.row_of(one) for one in page.rows]}).status_code == 200
    assert not [cell for one in page.rows for cell in csv_route.row_of(one) if cell.startswith(("=", "+", "@"))]
