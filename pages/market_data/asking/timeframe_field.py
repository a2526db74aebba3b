"""A field of timeframes: a button for each, pressed where it is chosen."""

from nicegui import ui

from core.market_data.downloads.draft_checks import TIMEFRAMES
from pages.parts.button import button
from pages.parts.form.field import Field
from pages.parts.form.form import Form

USUAL = ("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d", "1w", "1M")
"""Those in sight; others are shown where they are chosen."""


class TimeframeField(Field):
    """The draft's attribute is a list in the order of `TIMEFRAMES`."""

    def __init__(self, form: Form, name: str, label: str, help: str = "") -> None:
        super().__init__(form, name, label, help)
        with self.place, ui.element("div").classes("row-x wrap tight").props("role=group") as group:
            group.props["aria-labelledby"] = f"{self.dom_id}-label"
            shown = [one for one in TIMEFRAMES if one in USUAL or one in self.value]
            self._buttons = {one: self._button(one) for one in shown}
        self._mark()

    def take(self, timeframes: list[str]) -> None:
        """Choose these."""
        self.changed([one for one in self._buttons if one in timeframes] or list(timeframes))
        self._mark()

    def _button(self, one: str) -> ui.button:
        return button(one, lambda: self._press(one), small=True).classes("choice")

    def _press(self, one: str) -> None:
        chosen = {*self.value} ^ {one}
        self.changed([known for known in TIMEFRAMES if known in chosen])
        self._mark()

    def _mark(self) -> None:
        for one, made in self._buttons.items():
            made.props["aria-pressed"] = "true" if one in self.value else "false"
            made.update()
