"""Downloads candles into a store. The entry point of the program (`download_program.text`).

One download at a time writes into a store. It may be killed at any moment: every file is there as it was or as it will
be, and what was fetched is not fetched again. It ends with code 0, also when files failed: its facts tell of each.
"""

import asyncio
import json
import logging
import os
import sys
from pathlib import Path
from typing import Any

from core.freqtrade.candles.downloading.exchange_access import Source, load
from core.freqtrade.candles.downloading.exchange_watch import Ban, Watch
from core.freqtrade.candles.downloading.fetching import Fetcher
from core.freqtrade.candles.downloading.planning import Goal, Planner
from core.freqtrade.candles.downloading.room import CANDLE_BYTES, NoRoom, check
from core.freqtrade.candles.downloading.store_folder import StoreFolder
from core.freqtrade.candles.downloading.stored_candles import CandleFiles
from core.freqtrade.candles.downloading.telling import Teller, one_line_of, start_log
from core.freqtrade.candles.downloading.wanted import Question, Wanted

MOST_FILES = 5_000
"""Of a store: what is looked at afterwards."""


class Refused(Exception):
    """Why nothing is fetched, in a sentence."""


def main(workspace: str, store: str) -> None:
    """Run the order of this workspace, and end the process."""
    teller, watch = Teller(), Watch()
    watch.heed_signals(lambda: _leave(teller, "cancelled"))
    start_log()
    try:
        _run(Path(workspace), StoreFolder(Path(store)), teller, watch)
    except (Ban, asyncio.CancelledError):
        pass  # told below
    except (NoRoom, Refused) as error:
        _leave(teller, str(error))
    except OSError as error:
        _leave(teller, f"The store cannot be written: {one_line_of(error)}")
    except Exception as error:
        if not watch.has_ended:
            logging.getLogger("flotilla.download").exception("The download failed")
            _leave(teller, f"The download failed: {type(error).__name__}: {one_line_of(error)}", 1)
    if watch.ban is not None:
        teller.banned(watch.ban.until_ms)
        _leave(teller, None)
    if watch.is_cancelled:
        _leave(teller, "cancelled")
    teller.ended()
    _leave(teller, None)


def _leave(teller: Teller, reason: str | None, code: int = 0) -> None:
    """Nothing is left to do: connections of ccxt need no end of their own."""
    if reason is not None:
        teller.stopped(reason)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _run(workspace: Path, folder: StoreFolder, teller: Teller, watch: Watch) -> None:
    order = json.loads((workspace / "order.json").read_bytes())
    if not folder.lock():
        raise Refused("Another download writes into this store: wait until it has ended.")
    folder.tidy()
    source = _connected(order, workspace, folder, watch)
    files = CandleFiles(folder.path)
    files.merge_unfinished()
    wanted = Question(order, source, files).wanted()
    _require_few(wanted, folder, source, files)
    folder.keep_pairs(order["trading_mode"], wanted.pairs)
    goals = Planner(order, source, files).goals(wanted.files)
    if not watch.has_ended:
        _tell_plan(teller, goals, wanted)
        check(order, folder, goals)
        Fetcher(order, source, folder, files, teller).fetch(goals)


def _require_few(wanted: Wanted, folder: StoreFolder, source: Source, files: CandleFiles) -> None:
    count = len(wanted.files)
    if count <= MOST_FILES:
        there = folder.files()
        count = len(there | {files.path(pair, of, source.kind(kind)) for pair, of, kind in wanted.files})
    if count > MOST_FILES:
        raise Refused(
            f"The store would have {count:,} candle files, and {MOST_FILES:,} are the most: ask for fewer pairs or "
            "timeframes, or delete candles."
        )


def _connected(order: dict[str, Any], workspace: Path, folder: StoreFolder, watch: Watch) -> Source:
    """Return the exchange with its markets, which the store keeps."""
    source = load(workspace / "config.json", folder.path, order["is_practice"], watch)
    source.name = order["title"] or source.name
    if not source.exchange.get_option("ohlcv_has_history", True):
        raise Refused(
            f"{source.name} gives no history of candles. Download its trades with Freqtrade elsewhere "
            "(freqtrade download-data --dl-trades), then bring that folder in."
        )
    try:
        source.connect()
    except Exception as error:
        if watch.has_ended:
            raise
        raise Refused(f"{source.name} does not answer: {one_line_of(error)}") from error
    api = source.exchange._api_async
    folder.keep_markets(order["trading_mode"], api.markets, api.currencies)
    return source


def _tell_plan(teller: Teller, goals: list[Goal], wanted: Wanted) -> None:
    candles = sum(goal.candles for goal in goals)
    teller.planned(
        [[goal.pair, goal.timeframe, goal.candle_type, goal.pages, goal.candles] for goal in goals],
        wanted.without, candles=candles, bytes=candles * CANDLE_BYTES, requests=sum(goal.pages for goal in goals),
    )  # fmt: skip
