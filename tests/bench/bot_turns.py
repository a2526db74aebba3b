"""How long the turns of a live bot are while candles are downloaded on its runner, or a backtest runs there, beside
those without: windows in turns, through a whole Flotilla with its practice market.

The ratio counts on a machine without other work: how long turns queue for a processor without either tells whether it
has some."""

import time
from contextlib import AbstractContextManager
from itertools import chain
from pathlib import Path

from tests.bench.figure import Figure, percentile
from tests.bench.fleet import until
from tests.bench.turning_bot import PAIR_NAMES
from tests.bench.voyage import Turn, Voyage, voyage

Work = AbstractContextManager[None]
MOST = 1.2
WINDOWS = 3
WINDOW_SECONDS = 40.0
SETTLING_SECONDS = 5.0
NOTE = "one pass of Freqtrade's loop without its sleep: 10 pairs, all indicators, 5 order books"


def measure(folder: Path, scale: float) -> list[Figure]:
    """On this machine."""
    with voyage(folder, "LOCAL") as sailing:
        return _figures(sailing, _seconds(scale), "local runner")


def measure_on_engine(folder: Path, scale: float) -> list[Figure]:
    """In containers of a real engine."""
    with voyage(folder, "DOCKER", local_runners="false") as sailing:
        return _figures(sailing, _seconds(scale), "Docker")


def _seconds(scale: float) -> float:
    return max(10.0, WINDOW_SECONDS * scale)


def _figures(sailing: Voyage, seconds: float, where: str) -> list[Figure]:
    until(sailing.trades_all)
    name = f"live bot, {where}"
    figures = _beside(sailing, seconds, name, "download", _downloads(sailing))
    figures.append(Figure(f"{name}: the download beside it", percentile(sailing.fetched, 0.5), "candles/s"))
    sailing.bring_candles()
    return [*figures, *_beside(sailing, seconds, name, "backtest", [sailing.backtesting() for _ in range(WINDOWS)])]


def _downloads(sailing: Voyage) -> list[Work]:
    return [sailing.downloading(PAIR_NAMES[number * 3 : number * 3 + 3]) for number in range(WINDOWS)]


def _beside(sailing: Voyage, seconds: float, name: str, what: str, works: list[Work]) -> list[Figure]:
    """A window without and one with each of these works, in turns."""
    alone, beside = [], []
    for work in works:
        alone.append(_window(seconds))
        with work:
            beside.append(_window(seconds))
    turns = sailing.turns()
    without, during = ([_within(turns, one) for one in windows] for windows in (alone, beside))
    ratios = [_of(b) / _of(a) for a, b in zip(without, during, strict=True)]
    ratio = f"{name}: turn beside ÷ without a {what}"
    return [
        *_told(f"{name}: turn without a {what}", without),
        *_told(f"{name}: turn beside a {what}", during),
        Figure(ratio, percentile(ratios, 0.5), "", MOST, _listed(ratios)),
    ]


def _told(name: str, windows: list[list[Turn]]) -> list[Figure]:
    turns = list(chain(*windows))
    running, queued = (1000 * _of(turns, kind) for kind in ("running_seconds", "queued_seconds"))
    where = f"{running:.0f} ms of processor, {queued:.0f} ms queued for one, the rest is the exchange; {NOTE}"
    slow = percentile([turn.seconds for turn in turns], 0.9) * 1000
    return [
        Figure(f"{name}, median", _of(turns) * 1000, "ms", None, where),
        Figure(f"{name}, slowest tenth", slow, "ms", None, f"{len(turns)} turns"),
    ]


def _listed(ratios: list[float]) -> str:
    return f"medians of pairs of windows: {', '.join(f'{ratio:.2f}' for ratio in ratios)}"


def _of(turns: list[Turn], kind: str = "seconds") -> float:
    return percentile([getattr(turn, kind) for turn in turns], 0.5)


def _window(seconds: float) -> tuple[float, float]:
    """Let it pass, and return its beginning and its end."""
    time.sleep(SETTLING_SECONDS)
    began = time.time()
    time.sleep(seconds)
    return began, time.time()


def _within(turns: list[Turn], window: tuple[float, float]) -> list[Turn]:
    """Return the turns that began and ended in this window."""
    began, ended = window
    return [turn for turn in turns if began <= turn.ended_at - turn.seconds and turn.ended_at <= ended]
