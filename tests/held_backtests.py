"""Results of backtests as rows, of as many trades as wanted, always the same: for tests, pictures and figures."""

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import timedelta
from itertools import accumulate
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert
from sqlmodel import Session

from core.backtests.models import Backtest, BacktestContent, BacktestStatus, BacktestTag, BacktestTrade, Content
from core.backtests.views import Curves, RunRecord
from core.db import Database, utcnow
from tests import rows
from tests.result_block import PAIRS, START, WALLET, block_of

TAGS = ("", "dip", "breakout", '<b onclick="x()">bold</b> & "quotes"', "=1+1", "🚀 line\nbreak", "t" * 3_000)
REASONS = ("roi", "exit_signal", "stop_loss", "trailing_stop_loss", "выход по сигналу")
BLOCK = 5_000
ODD = 1_000
"""So many trades have odd tags among them; more would make a large result larger than any real one."""
DAY_MS = 86_400_000


def seed(database: Database, owner_id: UUID, *, count: int = 300, days: int = 60, **values: Any) -> Backtest:
    """Store a finished run with so many trades, its curves and log, and return its row. `values`: columns of it; the
    strategy, exchange and runner that it does not name are made."""
    made = finished(owner_id, count, days, **_things(database, owner_id, count, values), **values)
    rows.keep(database, made, *contents(made, count, days), BacktestTag(backtest_id=made.id, tag="trend"))
    its = trades(made.id, count, days)
    for start in range(0, count, BLOCK):
        block = [one.model_dump() for one in its[start : start + BLOCK]]
        with Session(database.engine) as session:
            session.execute(insert(BacktestTrade), block)
            session.commit()
    return made


def _things(database: Database, owner_id: UUID, count: int, values: dict[str, Any]) -> dict[str, UUID]:
    """Column → id of what was made for it."""
    makers: dict[str, Callable[..., Any]] = {
        "strategy_id": rows.strategy, "exchange_id": rows.exchange, "runner_id": rows.runner,
    }  # fmt: skip
    made = {
        name: make(owner_id=owner_id, name=f"For {count} trades") for name, make in makers.items() if name not in values
    }
    rows.keep(database, *made.values())
    return {name: one.id for name, one in made.items()}


def waiting(owner_id: UUID, strategy_id: UUID, **values: Any) -> Backtest:
    """A run that has not begun, of two months."""
    its: dict[str, Any] = {
        "id": uuid4(), "draft": _draft(strategy_id, 60), "start_date": START, "end_date": START + timedelta(days=60),
        "timeframe": "5m", "pair_count": len(PAIRS), "first_pairs": ", ".join(PAIRS[:3]), "stake_currency": "USDT",
        "owner_id": owner_id, "strategy_id": strategy_id,
    }  # fmt: skip
    return Backtest(**its | values)


def finished(owner_id: UUID, count: int = 300, days: int = 60, **values: Any) -> Backtest:
    """A run that ended an hour ago. Its trades and contents are rows of their own."""
    result = block_of(trades(uuid4(), count, days), days)
    ended = utcnow() - timedelta(hours=1)
    its: dict[str, Any] = {
        "status": BacktestStatus.COMPLETED, "result": result, "summary": _summary(result), "progress": 1.0,
        "recipe": asdict(_record()), "began_at": ended - timedelta(minutes=4), "completed_at": ended,
        "run_seconds": 236.0, "peak_bytes": 540 * 2**20, "real_start": START + timedelta(hours=4),
        "real_end": START + timedelta(days=days), "end_date": START + timedelta(days=days), "trades": count,
        "profit_ratio": result["profit_total"], "profit_abs": result["profit_total_abs"],
        "drawdown": result["wallet_stats"]["max_drawdown_account"], "win_rate": result["winrate"],
        "profit_factor": result["profit_factor"] or None, "sharpe": result["sharpe"], "sortino": result["sortino"],
        "calmar": result["calmar"], "draft": _draft(values.get("strategy_id", uuid4()), days),
    }  # fmt: skip
    return waiting(owner_id, **its | {"strategy_id": uuid4()} | values)


def contents(backtest: Backtest, count: int, days: int = 60) -> list[BacktestContent]:
    """Its curves, its log and its configuration."""
    made = {
        Content.CURVES: json.dumps(asdict(curves(trades(backtest.id, count, days), days))),
        Content.LOG: "2026-11-30 10:00:00,000 - freqtrade - INFO - Backtesting with data from 2026-08-03\n" * 40,
        Content.CONFIG: json.dumps({"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3}),
    }
    return [
        BacktestContent(backtest_id=backtest.id, kind=kind, size_bytes=len(words), used_at=utcnow(),
            content=words.encode())
        for kind, words in made.items()
    ]  # fmt: skip


# -- trades -----------------------------------------------------------------------------------------------------------


def trades(backtest_id: UUID, count: int, days: int = 60) -> list[BacktestTrade]:
    """In the order of their closing. The last two are left open at the end of the run; the third is short."""
    chance = random.Random(16)
    step = days * DAY_MS // max(count, 1)
    return [_trade(backtest_id, n, count, step, chance) for n in range(count)]


def _trade(backtest_id: UUID, n: int, count: int, step: int, chance: random.Random) -> BacktestTrade:
    ratio = round(chance.gauss(0.0012, 0.012), 8)
    minutes = float(5 * chance.randint(0, 400))
    closed = rows.milliseconds(START) + (n + 1) * step // 60_000 * 60_000
    rate = 100.0 + n % 40
    return BacktestTrade(
        backtest_id=backtest_id, n=n, pair=PAIRS[n * 7 % len(PAIRS)], is_short=n % 5 == 2,
        opened_at=closed - int(minutes * 60_000), closed_at=closed, minutes=minutes, open_rate=rate,
        close_rate=rate * (1 + ratio), amount=1.0, stake_amount=100.0, leverage=1.0, profit_ratio=ratio,
        profit_abs=round(ratio * 100, 8), fee_open=0.001, fee_close=0.001, funding_fees=0.0,
        min_rate=rate * 0.97 if n % 9 else None, max_rate=rate * 1.03 if n % 9 else None, orders=2 + n % 3,
        enter_tag=TAGS[n % len(TAGS) if n < ODD else n % 3],
        exit_reason="force_exit" if _is_left(n, count) else REASONS[n % len(REASONS)],
        is_left_open=_is_left(n, count),
    )  # fmt: skip


def _is_left(n: int, count: int) -> bool:
    return n >= count - 2 and count > 2


# -- what else it has -------------------------------------------------------------------------------------------------


def curves(made: Sequence[BacktestTrade], days: int, points: int = 2_000) -> Curves:
    """At most so many points each."""
    every = max(1, -(-len(made) // points))
    totals = list(accumulate((one.profit_abs for one in made), initial=WALLET))[1:]
    closed = [(one.closed_at, totals[n]) for n, one in enumerate(made) if n % every == 0]
    chance = random.Random(61)
    with_open = [(at, value + chance.gauss(0, 4)) for at, value in closed]
    start, step = rows.milliseconds(START), days * DAY_MS // 200
    market = accumulate((chance.gauss(0.0002, 0.004) for _ in range(200)), initial=0.0)
    return Curves(_sunk(with_open), _sunk(closed), tuple((start + n * step, one) for n, one in enumerate(market)))


def _sunk(curve: Sequence[tuple[int, float]]) -> tuple[tuple[int, float, float], ...]:
    """With the drawdown of each point."""
    highs = accumulate((value for _, value in curve), max, initial=WALLET)
    next(highs)
    return tuple((at, value, 1 - value / high) for (at, value), high in zip(curve, highs, strict=True))


def _draft(strategy_id: UUID, days: int) -> dict[str, Any]:
    last = START + timedelta(days=days - 1)
    return {
        "strategy_id": str(strategy_id), "runner_id": str(uuid4()), "exchange_id": str(uuid4()), "pairs": list(PAIRS),
        "start": f"{START:%Y-%m-%d}", "end": f"{last:%Y-%m-%d}", "timeframe": "5m", "wallet": WALLET,
        "stake_amount": 100.0, "max_open_trades": 3, "stake_currency": "USDT", "trading_mode": "spot",
    }  # fmt: skip


def _record() -> RunRecord:
    """With one candle file that was read for each pair."""
    read = {"timeframe": "5m", "candle_type": "spot", "rows": 17_280, "sha256": "c0ffee" * 10 + "abcd"}
    ends = {"first": "2026-08-02T20:00:00+00:00", "last": "2026-10-01T23:55:00+00:00"}
    return RunRecord(
        freqtrade_version=rows.VERSION, build="sha256:" + "ab" * 32, class_name="Eager", strategy_sha256="5e" * 32,
        pairs=PAIRS, config={"stake_amount": 100, "max_open_trades": 3, "exchange": {"name": "binance"}},
        command="freqtrade backtesting -c config.json --strategy Eager --timerange 20260803-20261002 --cache none",
        candles=tuple({"pair": pair, **read, **ends} for pair in PAIRS), candles_sha256="ca" * 32,
        markets_sha256="fe" * 32, fee=0.001, fee_from="of BTC/USDT, the first pair",
        accepted=("SOL/USDT 5m: 1 gap of 3 candles, 12 Aug 04:00 to 12 Aug 04:10",),
        isolation=("It had no keys.", "It had no network."), source="binance",
    )  # fmt: skip


def _summary(result: dict[str, Any]) -> dict[str, Any]:
    flat = {name: value for name, value in result.items() if not isinstance(value, (dict, list))}
    return flat | {f"wallet_stats.{name}": value for name, value in result["wallet_stats"].items()}
