"""Freqtrade as a backtest runs it: the same command line, with hooks. The entry point of the child
(`backtest_program`): `python hooked.py backtesting …`, with its settings as JSON on standard input.

Each hook changes one attribute of Freqtrade. A version that has it no more runs all the same, and that is told.
"""

import faulthandler
import json
import logging
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from core.freqtrade.backtests.running.hooks.candles_read import CandlesTold
from core.freqtrade.backtests.running.hooks.exchange_calls import RETRIES, ExchangeCalls, FewOfEach
from core.freqtrade.backtests.running.hooks.fact_pipe import FactPipe
from core.freqtrade.backtests.running.hooks.failing_callbacks import WRAPPER, FailingCallbacks
from core.freqtrade.backtests.running.hooks.import_hooks import ImportHooks
from core.freqtrade.backtests.running.hooks.last_error import RESOLVER, LastError
from core.freqtrade.backtests.running.hooks.offline_markets import OfflineMarkets
from core.freqtrade.backtests.running.hooks.pairs_left_out import PairsLeftOut
from core.freqtrade.backtests.running.hooks.run_progress import RunProgress
from core.freqtrade.backtests.running.hooks.strategy_frames import StrategyFrames


def main(settings: dict[str, Any], arguments: list[str]) -> None:
    """Run Freqtrade. Ends the process as Freqtrade would."""
    facts = FactPipe(int(settings["facts"]))
    frames = StrategyFrames(Path(settings["strategy_folder"]))
    calls, callbacks, end = ExchangeCalls(facts), FailingCallbacks(facts, frames), LastError(facts, frames)
    hooks = _hooks(facts, calls, settings)
    _tell_where_it_is()
    _listen(callbacks, end)
    sys.argv = ["freqtrade", *arguments]
    try:
        import_module("freqtrade.main").main(arguments)
    except SystemExit as left:
        if isinstance(left.__context__, SystemExit):
            end.hear_exit(left.__context__)
        raise
    finally:
        callbacks.tell_all()
        calls.tell_all()
        if _came_far():
            hooks.tell_lost()


def _tell_where_it_is() -> None:
    """In the log: at a crash, and when the supervisor asks with a signal."""
    faulthandler.enable()
    faulthandler.register(signal.SIGUSR1, all_threads=False)


def _came_far() -> bool:
    """Whether Freqtrade came as far as its backtesting; before that its modules are not loaded for good reasons."""
    return "freqtrade.optimize.optimize_reports.optimize_reports" in sys.modules


def _hooks(facts: FactPipe, calls: ExchangeCalls, settings: dict[str, Any]) -> ImportHooks:
    progress = RunProgress(facts, settings["pairs"], settings["loads"])
    file = Path(settings["markets"]) if settings["markets"] else None
    markets = OfflineMarkets(facts, file, Path(settings["asked_markets"]))
    candles = CandlesTold(facts, progress)
    hooks = ImportHooks(facts)
    hooks.add("freqtrade.util.rich_progress", "how far it is", progress.patch_bars)
    hooks.add("freqtrade.optimize.bt_progress", "", progress.patch_counter)
    hooks.add("freqtrade.strategy.interface", "how far its indicators are", progress.patch_indicators)
    pairs = PairsLeftOut(facts)
    hooks.add("freqtrade.optimize.backtesting", "what it adds up and leaves out", progress.patch_end, pairs.patch)
    hooks.add("freqtrade.exchange.exchange", "its markets: it asks the exchange", markets.patch, markets.patch_tiers)
    hooks.add("freqtrade.data.history.datahandlers.idatahandler", "which candles it read", candles.patch)
    hooks.add(RETRIES, "that it gives up at once", calls.patch_retries)
    hooks.add("ccxt.base.exchange", "calls to the exchange", calls.patch_ccxt)
    hooks.add("ccxt.async_support.base.exchange", "all calls to the exchange", calls.patch_async_ccxt)
    hooks.install()
    return hooks


def _listen(callbacks: FailingCallbacks, end: LastError) -> None:
    logging.getLogger(WRAPPER).addFilter(callbacks)
    logging.getLogger(RETRIES).addFilter(FewOfEach())
    logging.getLogger(RESOLVER).addFilter(end.hear_import)
    logging.getLogger("freqtrade").addFilter(end.hear_end)


def run() -> None:
    """Read the settings, and the command line."""
    main(json.loads(sys.stdin.buffer.read()), sys.argv[1:])
