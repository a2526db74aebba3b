"""The field of pairs: a chip for each, in the order in which Freqtrade gets them. They are moved by dragging, with
their buttons, or with the arrow keys, and never sorted."""

import json
from collections.abc import Sequence
from typing import Any

from nicegui import ui
from nicegui.events import GenericEventArguments

from pages.backtests.asking.typed_text import pairs_of
from pages.look import theme
from pages.parts.button import button
from pages.parts.form.field import Field
from pages.parts.form.form import Form
from pages.parts.text import figures
from pages.parts.text.markup import show, text

_MOST = 2_000
"""More than a run may have: who takes too many is told so, and nothing is left out in silence."""
_HELP = (
    "The order counts: it decides which of two signals gets the last free slot. Drag a pair, or move it with ← and →."
)
_ON_CLICK = """(e) => {
    const act = e.target.closest('[data-act]')?.dataset.act, pair = e.target.closest('[data-key]')?.dataset.key;
    if (act && pair) emit(act, pair);
}"""
_ON_KEY = """(e) => {
    const act = {ArrowLeft: 'left', ArrowRight: 'right', Delete: 'drop', Backspace: 'drop'}[e.key];
    if (act && e.target.matches('[data-key]')) { e.preventDefault(); emit(act, e.target.dataset.key); }
}"""
_ON_DRAG = "(e) => e.dataTransfer.setData('text/plain', e.target.closest('[data-key]')?.dataset.key ?? '')"
_ON_DROP = """(e) => {
    e.preventDefault();
    const from = e.dataTransfer.getData('text/plain'), to = e.target.closest('[data-key]')?.dataset.key;
    if (from && to) emit('to', from, to);
}"""
"""Pairs are told by name: places would be others after the act before, which may still be under way."""


class PairsField(Field):
    """The draft's attribute is a list. `missing`: pairs to mark because their candles are not there."""

    def __init__(self, form: Form, name: str, label: str) -> None:
        super().__init__(form, name, label, _HELP)
        self._missing: frozenset[str] = frozenset()
        with self.place, ui.element("div").classes("col-x"):
            self._chips = show("", "pair-chips", tag="ol").props('aria-label="Pairs in their order"')
            with ui.element("div").classes("row-x wrap"):
                self._typed = ui.input(placeholder="BTC/USDT, ETH/USDT").props(theme.INPUT).classes("input grow")
                self._typed.on("keydown.enter", self._add).on("blur", self._add)
                form.before_saving(self._bring)
                self.hold(self._typed)
                button("Add", self._add, icon="add", small=True)
            self.sources = ui.element("div").classes("row-x wrap")
        self._chips.on("click", self._act, js_handler=_ON_CLICK)
        self._chips.on("keydown", self._act, js_handler=_ON_KEY)
        self._chips.on("dragstart", js_handler=_ON_DRAG)
        self._chips.on("dragover", js_handler="(e) => e.preventDefault()")
        self._chips.on("drop", self._act, js_handler=_ON_DROP)
        self._draw()

    def take(self, pairs: Sequence[str]) -> None:
        """Choose these, in this order."""
        self.changed(list(dict.fromkeys(pairs))[:_MOST])
        self._draw()

    def add(self, pairs: Sequence[str]) -> None:
        """Add these behind the others."""
        self.take([*self.value, *pairs])

    def mark_missing(self, pairs: Sequence[str]) -> None:
        """Mark the pairs whose candles are not there."""
        self._missing = frozenset(pairs)
        self._draw()

    async def _bring(self) -> None:
        self._add()

    def _add(self) -> None:
        if words := (self._typed.value or "").strip():
            self.add(pairs_of(words))
            self._typed.set_value("")

    def _act(self, event: GenericEventArguments) -> None:
        found = moved(self.value, event.args)
        if found is None:
            return
        pairs, focused = found
        self.take(pairs)
        if focused:
            find = f"#c{self._chips.id} [data-key={json.dumps(focused)}]"
            ui.run_javascript(f"requestAnimationFrame(() => document.querySelector({json.dumps(find)})?.focus())")

    def _draw(self) -> None:
        pairs = self.value
        chips = [_chip(at, pair, pair in self._missing) for at, pair in enumerate(pairs)]
        self._chips.set_content("".join(chips) or '<li class="muted small">No pair yet.</li>')
        self._chips.props["title"] = figures.plural(len(pairs), "pair")


def moved(pairs: Sequence[str], told: Any) -> tuple[list[str], str] | None:
    """Return the pairs after what a browser told, and the pair that gets the focus, empty for none; None for what makes
    no sense."""
    act, *named = told if isinstance(told, list) else [told]
    if not named or not all(one in pairs for one in named):
        return None
    pair, left = named[0], [one for one in pairs if one != named[0]]
    at = pairs.index(pair)
    if act == "drop":
        return left, left[min(at, len(left) - 1)] if left else ""
    steps = {"left": at - 1, "right": at + 1, "to": pairs.index(named[-1])}
    if act not in steps:
        return None
    left.insert(max(steps[act], 0), pair)
    return left, pair


def _chip(at: int, pair: str, is_missing: bool) -> str:
    name = text(pair)
    said = f"{name}, {at + 1}." + (" No candles of it are there." if is_missing else "")
    buttons = "".join(
        f'<button type="button" data-act="{act}" tabindex="-1" aria-label="{words} {name}" title="{words} {name}">'
        f"{theme.icon(symbol)}</button>"
        for act, words, symbol in _BUTTONS
    )
    classes = "chip pair missing" if is_missing else "chip pair"
    return (
        f'<li class="{classes}" data-key="{name}" draggable="true" tabindex="0" aria-label="{said}">'
        f'<span class="muted">{at + 1}</span><b>{name}</b>{buttons}</li>'
    )


_BUTTONS = (
    ("left", "Move forward", "chevron_left"),
    ("right", "Move back", "chevron_right"),
    ("drop", "Remove", "close"),
)
