"""Whether there is room for what a download brings. A part of the program (`download_program.text`)."""

from collections.abc import Iterable
from typing import Any

from core.freqtrade.candles.downloading.pieces import is_full
from core.freqtrade.candles.downloading.planning import Goal
from core.freqtrade.candles.downloading.store_folder import StoreFolder

CANDLE_BYTES = 30
"""Of a candle in a file. Measured: a year of minutes, 526,000 candles, is 15.7 MB."""
_PIECE_BYTES = 48
"""Of a candle in a piece, which is not compressed."""


MOST_CANDLES = 20_000_000
"""The most candles of one file. All of them are in memory while it is written: about 2 GiB. Bots need the rest."""


class NoRoom(Exception):
    """What is missing, in a sentence with figures."""


def check(order: dict[str, Any], folder: StoreFolder, goals: Iterable[Goal]) -> None:
    """Errors: `NoRoom` when the plan does not fit into what the store may hold, or on its disk."""
    goals = list(goals)
    _require_memory(goals)
    brings = sum(goal.candles for goal in goals) * CANDLE_BYTES
    if not brings:
        return
    most, reserve = order["most_bytes"], order["reserve_bytes"]
    if most is not None and (holds := folder.bytes()) + brings > most:
        raise NoRoom(
            f"These candles need about {_size(brings)}. The store holds {_size(holds)} and may hold {_size(most)}: "
            "delete candles, or ask for less."
        )
    beside = max((_beside(goal) for goal in goals if goal.pages), default=0)
    if (free := folder.free_bytes()) < brings + beside + reserve:
        raise NoRoom(
            f"These candles need about {_size(brings + beside)} while they are fetched. The disk has {_size(free)} "
            f"free, of which {_size(reserve)} stay free: delete something there, or ask for less."
        )


def _require_memory(goals: Iterable[Goal]) -> None:
    for goal in goals:
        if goal.pages and (would_have := goal.stored.rows + goal.candles) > MOST_CANDLES:
            raise NoRoom(
                f"{goal.name} would have {would_have:,} candles, and a file has at most {MOST_CANDLES:,}: ask for "
                "fewer days, or a longer timeframe."
            )


def raise_if_full(error: BaseException) -> None:
    """Errors: `NoRoom` when a file could not be written as the disk is full. Pieces that are whole stay."""
    if is_full(error):
        raise NoRoom(
            "The disk is full. What was fetched is kept: delete something there, then download again."
        ) from error


def check_again(order: dict[str, Any], folder: StoreFolder) -> None:
    """While it runs: others write on that disk too. Errors: `NoRoom`."""
    if (free := folder.free_bytes()) < order["reserve_bytes"]:
        raise NoRoom(
            f"The disk has {_size(free)} free, and {_size(order['reserve_bytes'])} stay free. What was fetched is "
            "stored: delete something there, then download again."
        )


def _beside(goal: Goal) -> int:
    """Return what lies beside the candles while a file is written: its pieces, and what it was before."""
    pieces = 0 if goal.is_short else goal.candles * _PIECE_BYTES
    return pieces + goal.stored.rows * CANDLE_BYTES


def _size(count: int) -> str:
    for unit, size in (("GiB", 2**30), ("MiB", 2**20)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count / 1024:.0f} KiB"
