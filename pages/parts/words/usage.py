"""Processor and memory of a bot, in figures and curves, on every page alike."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from core.bots.bot_usage import UsageView
from core.runners.usage import KEPT, Sample
from pages.parts.text import figures
from pages.parts.text.sparkline import Range

POINTS = 60
"""Of a curve: one for each half minute."""
OLD = timedelta(seconds=30)
"""Three looks without an answer."""
_LEAST_CPU = 20.0
"""Percent that fill the height of a curve, so that the idling of a bot looks as idle as it is."""


def cpu(percent: float) -> str:
    """`12 %` of one processor."""
    return figures.percent(percent / 100, 1, sign=False)


def cpu_limit(used: UsageView) -> str:
    """Return the limit of processors in words."""
    return f"of {figures.percent(used.limits.cpus, 0, sign=False)}" if used.limits.cpus else ""


def memory_limit(used: UsageView) -> str:
    """Return the limit of memory in words."""
    return f"of {figures.size(used.limits.memory_bytes)}" if used.limits.memory_bytes else ""


def state(used: UsageView, now: datetime) -> str:
    """Return why there are no figures, or no new ones; empty when they are of just now."""
    if used.rests:
        return "not running"
    if used.is_silent:
        return "runner silent"
    if used.newest is None:
        return "not sampled yet"
    return "not told for a while" if now - used.newest.at > OLD else ""


def cpu_curve(used: UsageView, now: datetime) -> tuple[list[float | None], Range]:
    """Return the last half hour and the range that it is drawn in."""
    points = _points(used.samples, now, lambda sample: sample.cpu_percent)
    most = 100 * used.limits.cpus if used.limits.cpus else _LEAST_CPU
    return points, (0.0, max([most, *_known(points)]))


def memory_curve(used: UsageView, now: datetime) -> tuple[list[float | None], Range]:
    """Up to its limit, or, without one, to a third more than it took."""
    points = _points(used.samples, now, lambda sample: float(sample.memory_bytes))
    most = max(_known(points), default=1.0)
    return points, (0.0, max(float(used.limits.memory_bytes or most * 4 / 3), most))


def _points(samples: Sequence[Sample], now: datetime, value: Callable[[Sample], float]) -> list[float | None]:
    """Half an hour in equal steps, the mean of each; None where nothing was told: a gap."""
    found: list[list[float]] = [[] for _ in range(POINTS)]
    for sample in samples:
        at = POINTS - 1 - int((now - sample.at) / (KEPT / POINTS))
        if 0 <= at < POINTS:
            found[at].append(value(sample))
    return [sum(some) / len(some) if some else None for some in found]


def _known(points: Sequence[float | None]) -> list[float]:
    return [point for point in points if point is not None]
