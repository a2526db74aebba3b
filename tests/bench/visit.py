"""One visit of a page, measured in the browser: when figures, rows and curves stood there, and what it cost."""

import contextlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as NotSeen

from tests.bench.figure import percentile

PATIENCE_MS = 12_000
ALL = ("content", "figures", "rows", "curve")
GOALS = """
(() => {
  const main = (s) => [...document.querySelectorAll('main ' + s)].filter(e => e.offsetParent !== null);
  const here = () => location.pathname === (window.benchPath ?? location.pathname);
  const goals = {
    content: () => document.querySelector('main h1, main .page-head'),
    figures: () => main('.kpi .fig').some(e => /[0-9]/.test(e.textContent)) && !main('.kpis .skeleton').length,
    rows: () => main('table tbody tr td a, table tbody tr td .strong').length || main('.ag-row').length,
    curve: () => main('.plot.drawn .scatterlayer path, .plot.drawn canvas').length,
  };
  window.benchBegin = (path) => {
    window.benchPath = path;
    window.benchFrom = performance.now();
    window.benchSeen = {};
  };
  window.benchFrom = 0;
  window.benchSeen = {};
  const look = () => {
    for (const [name, reached] of Object.entries(goals))
      if (!(name in window.benchSeen) && here() && reached())
        window.benchSeen[name] = performance.now() - window.benchFrom;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
"""
"""In each frame of the browser: since when is what a person waits for on the screen?"""


@dataclass(frozen=True)
class Visit:
    """Milliseconds since the click or the address was given; NaN for what never came."""

    content: float
    figures: float
    rows: float
    curve: float
    bytes: int
    requests: int

    @property
    def painted(self) -> float:
        return max(self.figures, self.rows)


class Wire:
    """Bytes as they cross it: compressed where they are; what the socket brings, unpacked."""

    def __init__(self, page: Page) -> None:
        self.bytes = self.requests = self.largest_frame = 0
        self.session = page.context.new_cdp_session(page)
        self.session.send("Network.enable")
        self.session.on("Network.loadingFinished", self._loaded)
        self.session.on("Network.webSocketFrameReceived", self._framed)

    def _loaded(self, event: dict[str, Any]) -> None:
        self.requests += 1
        self.bytes += int(event["encodedDataLength"])

    def _framed(self, event: dict[str, Any]) -> None:
        size = len(event["response"]["payloadData"])
        self.bytes += size
        self.largest_frame = max(self.largest_frame, size)

    def heap_mb(self) -> float:
        """What is still in use after the browser has cleaned up."""
        self.session.send("Performance.enable")
        self.session.send("HeapProfiler.enable")
        self.session.send("HeapProfiler.collectGarbage")
        metrics = self.session.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in metrics if one["name"] == "JSHeapUsedSize")) / 1e6


def load(page: Page, wire: Wire, path: str, awaited: Sequence[str] = ALL) -> Visit:
    """By its address. `awaited`: the goals that this page has."""
    wire.bytes = wire.requests = 0
    page.goto(path)
    return _seen(page, wire, awaited)


def go(page: Page, wire: Wire, path: str, awaited: Sequence[str] = ALL) -> Visit:
    """By a click on a link, within the page that is open."""
    wire.bytes = wire.requests = 0
    page.evaluate(
        """path => { const link = document.createElement('a'); link.href = path; link.style.display = 'none';
        document.querySelector('main').append(link); benchBegin(path); link.click(); }""",
        path,
    )
    return _seen(page, wire, awaited)


def _seen(page: Page, wire: Wire, awaited: Sequence[str]) -> Visit:
    with contextlib.suppress(NotSeen):  # what never came is told as NaN
        page.wait_for_function(
            "awaited => awaited.every(goal => goal in window.benchSeen)", arg=list(awaited), timeout=PATIENCE_MS
        )
    page.wait_for_timeout(400)
    seen = page.evaluate("window.benchSeen")
    values = {goal: float(seen.get(goal, "nan")) for goal in ALL}
    return Visit(**values, bytes=wire.bytes, requests=wire.requests)


def middle(visits: list[Visit], goal: str) -> float:
    """The median, in seconds; NaN when it was missed once."""
    values = [float(getattr(visit, goal)) / 1000 for visit in visits]
    return float("nan") if any(map(math.isnan, values)) else percentile(values, 0.5)
