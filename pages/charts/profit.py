"""Profit of a bot: closed trades as steps, with open profit as a thin line, and deployments as marked moments."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from pages.charts.axis import axis
from pages.charts.series import Floats, Times, milliseconds, span, thinned, with_gaps
from pages.charts.template import CONFIG, Figure, last_point, layout, line, plain

MAX_MARKS = 40  # the newest; more would be a fence


@dataclass(frozen=True)
class Curve:
    """Moments (UTC milliseconds, ascending) and amounts in the stake currency."""

    at: Times
    amount: Floats


@dataclass(frozen=True)
class Mark:
    """A deployment or a change, such as `v8` or `2026.9`."""

    at: datetime
    label: str


def profit(
    closed: Curve,
    currency: str,
    *,
    with_open: Curve | None = None,
    marks: Sequence[Mark] = (),
    longest_pause_ms: int = 15 * 60_000,
) -> Figure:
    """Return the figure. `closed`: the running sum at each close. `with_open`: samples; a pause longer than
    `longest_pause_ms` is drawn as a gap."""
    x, y = thinned(closed.at, closed.amount)
    traces, sampled = [], (x[:0], y[:0])
    if with_open is not None and len(with_open.at):
        sampled = thinned(*with_gaps(with_open.at, with_open.amount, longest_pause_ms))
        traces.append(line(*sampled, "with open profit", "--muted", width=1, currency=currency))
    main = line(x, y, "closed", "--accent", currency=currency)
    main["line"]["shape"] = "hv"
    traces.append({**main, "fill": "tozeroy", "fillcolor": "--accent/0.08"})
    if len(x):
        traces.append(last_point(x, y, "--accent"))
    drawn = layout(markers=bool(marks), unit=currency)
    drawn["yaxis"] |= axis(y, sampled[1], with_zero=True)
    drawn["xaxis"]["range"] = span(closed.at, with_open.at if with_open else closed.at)
    drawn |= marked(marks)
    return {"data": traces, "layout": drawn, "config": CONFIG}


def marked(marks: Sequence[Mark]) -> dict[str, list[dict[str, object]]]:
    """Return the part of the layout for the marks: a line for each, and labels as far as there is room."""
    newest = sorted(marks, key=lambda mark: mark.at)[-MAX_MARKS:]
    moments = milliseconds([mark.at for mark in newest])
    labelled = _with_room(moments)
    lines = [
        {"type": "line", "xref": "x", "yref": "paper", "x0": int(at), "x1": int(at), "y0": 0, "y1": 1,
         "line": {"color": "--muted", "width": 1, "dash": "dot"}}
        for at in moments
    ]  # fmt: skip
    labels = [
        {"x": int(at), "xref": "x", "y": 1, "yref": "paper", "yanchor": "bottom", "text": plain(mark.label),
         "showarrow": False, "bgcolor": "--raised", "borderpad": 3, "font": {"color": "--text", "size": 11}}
        for at, mark, room in zip(moments, newest, labelled, strict=True) if room
    ]  # fmt: skip
    return {"shapes": lines, "annotations": labels}


def _with_room(moments: Times) -> list[bool]:
    """Which marks get their label: from the newest back, none nearer to the next than a fifteenth of the span."""
    if not len(moments):
        return []
    least = (int(moments[-1]) - int(moments[0])) / 15
    kept, right = [], np.inf
    for at in moments[::-1]:
        kept.append(right - at >= least)
        right = at if kept[-1] else right
    return kept[::-1]
