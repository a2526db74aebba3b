"""Makes a window of candles on the runner, by the strategy of the run with its settings, and keeps it."""

import asyncio
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from sqlmodel import Session

from core import db
from core.backtests.charting import kept_charts
from core.backtests.charting.chart_windows import Windows
from core.backtests.gate import needs_question
from core.backtests.gate.needs_question import NeedsQuestion
from core.backtests.gate.strategy_needs import ask_with_packages, require_ready
from core.backtests.models import BacktestDraft
from core.errors import Refused
from core.exchanges.models import Exchange
from core.freqtrade.backtests.charting import signal_candles
from core.freqtrade.backtests.charting.chart_program import SECONDS, ChartOrder, as_bytes, parse, program
from core.market_data import used_version
from core.market_data.sources import source_of
from core.runners.open_runner import reach
from core.runners.port import Needs, StoreMount


@dataclass(frozen=True, slots=True)
class ChartedRun:
    """A run whose window `number` is wanted. `config`: the effective configuration, as recorded; empty where it is
    not. `version`: of Freqtrade; empty where it is not recorded."""

    windows: Windows
    draft: BacktestDraft
    config: Mapping[str, Any]
    timeframe: str
    version: str
    number: int


async def make(backtest_id: UUID, asked: NeedsQuestion, run: ChartedRun, pair: str) -> bytes:
    """Return the window as it is kept. Asks nobody: who may has been asked. Takes seconds. Errors: `Refused` with why
    there can be none; `Unavailable`."""
    runner = await reach(asked.runner_id)
    version = run.version or await used_version.find(runner) or ""
    await require_ready(runner, version)
    read = partial(_files_and_store, asked=asked, run=run)
    files, store = await db.current().run(read, reads_only=True)
    nonce = secrets.token_hex(16)
    code = await asyncio.to_thread(program, nonce, asked.class_name, _order(run, pair))
    candles = Needs(stores=(StoreMount(store, signal_candles.STORE),))
    output = await ask_with_packages(runner, version, asked.packages, code, files, candles, SECONDS)
    content = await asyncio.to_thread(_content, output, nonce, pair)
    name = kept_charts.name_of(pair, run.number)
    await db.current().run(lambda session: kept_charts.keep(session, backtest_id, name, content))
    return content


def _files_and_store(session: Session, asked: NeedsQuestion, run: ChartedRun) -> tuple[Mapping[str, bytes], str]:
    exchange = session.get_one(Exchange, run.draft.exchange_id)
    return needs_question.files_of(session, asked), source_of(exchange).store


def _order(run: ChartedRun, pair: str) -> ChartOrder:
    moments = (run.windows.start, run.windows.end, *run.windows.range_of(run.number))
    return ChartOrder(pair, *(int(moment.timestamp()) for moment in moments))


def _content(output: bytes, nonce: str, pair: str) -> bytes:
    found = parse(output, nonce)
    if found.errors:
        raise Refused(f"Freqtrade does not make these candles. {found.errors[0].sentence}")
    if found.window is None or not found.window.dates:
        raise Refused(f"The runner holds no candles of {pair} of this stretch. It may have been listed later.")
    return as_bytes(found.window)
