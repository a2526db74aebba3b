"""The place of a chart: a skeleton of its final height, then the curve."""

from typing import Any

from nicegui.element import Element

from pages.charts.template import Figure


class Plot(Element, component="plot.js"):
    """Build it at once, and `show` a figure when the numbers are there: tables and key figures of the page never wait.
    `summary`: the chart in a sentence, for those who do not see it."""

    def __init__(self, summary: str, *, height_px: int = 260) -> None:
        super().__init__()
        self._props["summary"] = summary
        self.classes("chart-lines").style(f"min-height: {int(height_px)}px")

    def show(self, figure: Figure | None, summary: str = "") -> None:
        """Show the figure; None brings the skeleton back. It is sent as it is: numpy arrays in, at most 2,000 points
        per trace."""
        if summary:
            self._props["summary"] = summary
        self._set_figure(figure)

    def _set_figure(self, figure: dict[str, Any] | None) -> None:
        self._props["figure"] = figure
