"""Adds the curves of many bots up to one curve of the fleet: profit, equity of the wallets, and deposits. Pure.

All arrays are on one grid of steps; NaN means that nothing is known of a step.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

import numpy as np

from core.bot_records.models import Mode
from core.performance.columns import Floats, Integers
from core.trades.figures.views import FleetCurve, Flow, FlowCause

LEAST_FLOW = 0.005
"""Ratio of the wallet. A smaller change of a derived capital is a fee paid in another coin, or a rounding."""


@dataclass(frozen=True, slots=True)
class Series:
    """The curve of one trade database. `profit`: closed and open; `wallet`: its amount at the beginning, including all
    deposits since. `before`: (profit, wallet) as last known before the range. `end`: the step in which the database
    ended."""

    bot_id: UUID
    bot_name: str
    profit: Floats
    wallet: Floats
    before: tuple[float, float] | None
    end: int | None
    is_archived: bool = False
    is_counted: bool = True
    """Whether its wallet may be added to those of others."""


def added_up(currency: str, mode: Mode, times_ms: Integers, series: Sequence[Series]) -> FleetCurve:
    """Add the curves of several bots on one grid of times."""
    shape = (len(series), len(times_ms))
    heard = np.isfinite(np.array([one.profit for one in series]).reshape(shape))
    gained = np.array([_gained(one) for one in series]).reshape(shape)
    counted = [one for one in series if one.is_counted]
    worth = np.array([_worth(one) for one in counted]).reshape(len(counted), shape[1])
    is_known = np.isfinite(worth).any(axis=0) & heard.any(axis=0)
    return FleetCurve(
        stake_currency=currency,
        mode=mode,
        times_ms=times_ms,
        profit=np.where(heard.any(axis=0), np.nansum(gained, axis=0), np.nan),
        equity=np.where(is_known, np.nansum(worth, axis=0), np.nan),
        heard=heard.sum(axis=0),
        known=np.isfinite(worth).sum(axis=0),
        flows=_flows(counted, worth, times_ms),
        archived=len({one.bot_id for one in series if one.is_archived and np.isfinite(one.profit).any()}),
    )


def _gained(one: Series) -> Floats:
    """Return the profit since the database is first known. The profit of a database that has ended stays."""
    carried = _carried(one.profit, one.before[0] if one.before else None)
    known = carried[np.isfinite(carried)]
    return carried - known[0] if len(known) else carried


def _worth(one: Series) -> Floats:
    carried = _carried(one.profit + one.wallet, sum(one.before) if one.before else None)
    if one.end is not None:  # a database that ends in the current step no longer counts
        carried[min(max(0, one.end + 1), len(carried) - 1) :] = np.nan
    return carried


def _carried(values: Floats, before: float | None) -> Floats:
    """Replace each unknown value by the last known one."""
    if before is not None and not np.isfinite(values[0]):
        values = np.concatenate(([before], values[1:]))
    last_known = np.maximum.accumulate(np.where(np.isfinite(values), np.arange(len(values)), -1))
    filled: Floats = np.where(last_known >= 0, values[last_known], np.nan)
    return filled


# -- what was paid in or out ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Step:
    at: int
    one: Series
    amount: float
    cause: FlowCause


def _flows(series: Sequence[Series], worth: Floats, times_ms: Integers) -> tuple[Flow, ...]:
    """Return the deposits and withdrawals. The changes of one bot within two steps make one flow, so that a new trade
    database of the same wallet shows no flow."""
    begun = _first(np.isfinite(worth).any(axis=0))
    steps = [step for one, row in zip(series, worth, strict=True) for step in _steps_of(one, row, begun)]
    steps.sort(key=lambda step: (str(step.one.bot_id), step.at))
    flows = [_merged(together, times_ms) for together in _bunches(steps)]
    levels = [float(np.nanmax(np.abs(row))) if np.isfinite(row).any() else 0.0 for row in worth]
    least = {one.bot_id: LEAST_FLOW * level for one, level in zip(series, levels, strict=True)}
    return tuple(sorted((f for f in flows if abs(f.amount) > least[f.bot_id]), key=lambda f: (f.at_ms, f.bot_name)))


def _steps_of(one: Series, row: Floats, begun: int) -> Iterable[_Step]:
    known = np.flatnonzero(np.isfinite(row))
    if not len(known):
        return
    if one.before is None and known[0] > begun:  # the value at which the curve begins is not a deposit
        yield _Step(int(known[0]), one, float(row[known[0]]), FlowCause.ADDED)
    wallet = _steady(_carried(one.wallet, one.before[1] if one.before else None)[known[0] : known[-1] + 1])
    change = np.diff(wallet)
    for at in np.flatnonzero(np.abs(change) > LEAST_FLOW * np.abs(wallet[:-1])):
        yield _Step(int(known[0] + at + 1), one, float(change[at]), FlowCause.WALLET)
    if known[-1] + 1 < len(row):
        cause = FlowCause.ARCHIVED if one.is_archived else FlowCause.LEFT
        yield _Step(int(known[-1]) + 1, one, -float(row[known[-1]]), cause)


def _steady(wallet: Floats) -> Floats:
    """Remove changes that last for a single step: an order placed between two requests looks like missing money."""
    if len(wallet) < 3:
        return wallet
    middle = np.median(np.stack((wallet[:-2], wallet[1:-1], wallet[2:])), axis=0)
    steady: Floats = np.concatenate((wallet[:1], middle, middle[-1:]))
    return steady


def _bunches(steps: Sequence[_Step]) -> Iterable[list[_Step]]:
    """Group the steps of each bot; a group ends when the next step is more than two away."""
    for _, of_one in groupby(steps, key=lambda step: step.one.bot_id):
        bunch: list[_Step] = []
        for step in of_one:
            if bunch and step.at - bunch[-1].at > 2:
                yield bunch
                bunch = []
            bunch.append(step)
        yield bunch


def _merged(steps: Sequence[_Step], times_ms: Integers) -> Flow:
    causes = {step.cause for step in steps}
    cause = steps[0].cause if len(causes) == 1 else FlowCause.WALLET
    return Flow(
        at_ms=int(times_ms[steps[-1].at]),
        bot_id=steps[0].one.bot_id,
        bot_name=steps[0].one.bot_name,
        amount=round(sum(step.amount for step in steps), 8),
        cause=cause,
    )


def _first(known: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> int:
    return int(np.argmax(known)) if known.any() else 0
