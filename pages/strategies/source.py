"""The source field in the form of a strategy: what it contains is shown while it is typed, and an error at its line."""

import re
from collections.abc import Callable
from typing import Any

from nicegui import ui

from core.access.policy import Actor
from core.errors import FlotillaError, Invalid
from core.freqtrade.sources.source import Reading, StrategySource
from core.strategies import service as strategies
from pages.look import theme
from pages.parts.form import field, settings_text
from pages.parts.form.code import editor, lines_of
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.notice import toast
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text
from pages.parts.throttled import Throttled

TYPING_PAUSE_SECONDS = 0.4
MOST_EDITED = 400_000
"""Characters. A message of a browser has at most 1 MB, and a character takes up to two bytes of it."""
MOST_SHOWN = 100_000
"""Characters shown of a larger source, because the shown part is sent as a whole with each page."""
TYPE_IT = "This source is too large to be read here. Freqtrade loads the class of this name from it."
LINE = re.compile(r"^Line (\d+)\b")  # the beginning of an error message about source code


class SourceField:
    """The editor of the draft's `code`; `choice` shows elsewhere which classes it contains and sets its `class_name`.

    A source beyond `MOST_EDITED` cannot be edited, only replaced by a file: its beginning is shown.
    """

    def __init__(
        self,
        actor: Actor,
        form: Form,
        name: str,
        code: str,
        *,
        on_found: Callable[[StrategySource], None] | None = None,
        height_px: int = 680,
    ) -> None:
        self.form, self.name, self._actor, self._on_found = form, name, actor, on_found
        self._look = Throttled(Lifetime(), self._see, TYPING_PAUSE_SECONDS)
        self._reading: Reading | None = None
        self._is_cut = is_large(code)
        self._error = show("", "source-said loss").props("role=alert")
        self._error.set_visibility(False)
        self._large = show("", "source-said muted").props("role=status")
        self.editor = editor(
            beginning(code), language="Python", says="Source", on_change=self._typed, height_px=height_px
        )
        self.dom_id = f"c{self.editor.id}"
        self._choice: Choice | None = None
        self._bound()
        self._tell_size(code)
        form.add(self)

    def choice(self) -> None:
        """Draw the place that shows the class that was found, or lets the person choose among several or type one."""
        self._choice = Choice(self.form, self._tell)
        self._tell()
        if self.form.draft.code:
            self._look.ask()

    def replace(self, code: str) -> None:
        """Take the source of a file. The editor shows only the beginning of a large one, so its text must not be
        saved."""
        self._is_cut = True
        self.editor.set_value(lines_of(beginning(code)))
        self._is_cut = is_large(code)
        self._tell_size(code)
        self._take(code)

    def show_error(self, sentence: str) -> None:
        """Show the error, and mark the line if it names one. An empty sentence removes the error."""
        self._error.set_content(text(sentence))
        self._error.set_visibility(bool(sentence))
        where = LINE.match(sentence)
        wanted = [{"kind": "line", "line": int(where[1]), "class": "d-del"}] if where and not self._is_cut else []
        if wanted != list(self.editor.decorations):
            self.editor.decorations = wanted

    # ---- details ---------------------------------------------------------------------------------------------------

    def _bound(self) -> None:
        """Limit what the editor sends in one message: a longer one would close the connection and lose the text."""
        self.editor.on("toolong", lambda: toast("This is too much to paste. Upload it as a file.", "error"), args=[])
        ui.run_javascript(f"flotilla.boundEditor({self.editor.id}, {MOST_EDITED})")

    def _typed(self, event: Any) -> None:
        if not self._is_cut:
            self._take(event.value or "")

    def _take(self, code: str) -> None:
        if code != self.form.draft.code:
            self.form.put(self.name, code)
            self._look.ask()

    def _tell_size(self, code: str) -> None:
        self.editor.set_enabled(not self._is_cut)
        self._large.set_content(text(too_large_to_edit(code)) if self._is_cut else "")
        self._large.set_visibility(self._is_cut)

    async def _see(self) -> None:
        code = self.form.draft.code
        if self._choice and is_large(code):
            self._choice.wait()
        try:
            reading = await strategies.inspect(self._actor, code) if code.strip() else None
        except FlotillaError as error:
            reading = Reading(problem=str(error))
        if code == self.form.draft.code:
            self._reading = reading
            self._tell()

    def _tell(self) -> None:
        """Show the result of the reading. An empty source shows no error."""
        draft, reading = self.form.draft, self._reading or Reading()
        if reading.strategies and draft.class_name not in reading.class_names:
            draft.class_name = ""
        found = _found(reading, draft.class_name)
        self.show_error(reading.problem)
        if self._choice:
            self._choice.tell(reading, found)
        if found and self._on_found:
            self._on_found(found)


class Choice:
    """What Freqtrade would load from the source: its class, a choice among several, or a field for the name when the
    source cannot be read."""

    def __init__(self, form: Form, chosen: Callable[[], None]) -> None:
        self._form, self._chosen = form, chosen
        self._typed = field.text(form, "class_name", "Strategy class", TYPE_IT)
        with ui.element("div").classes("field") as self._told:
            show("Strategy class", "small strong")
            self._select = ui.select([], on_change=self._pick)
            self._select.props(f'{theme.INPUT} options-dense popup-content-class="select-menu"').classes("input")
            self._select.props["aria-label"] = "Strategy class"
            self._found = show("").props("role=status")
        self._select.set_visibility(False)
        self._typed.element.set_visibility(False)

    def tell(self, reading: Reading, found: StrategySource | None) -> None:
        several = len(reading.strategies) > 1
        if several:
            self._select.set_options(list(reading.class_names), value=found.class_name if found else None)
        self._select.set_visibility(several)
        self._typed.element.set_visibility(reading.is_too_large)
        self._told.set_visibility(not reading.is_too_large)
        waits = f"{len(reading.strategies)} strategies in this file: choose one" if several else "none found yet"
        self._found.set_content(found_html(found, several) if found else span(waits, "muted small"))

    def wait(self) -> None:
        """Show that the source is being read. A large source takes seconds."""
        self._found.set_content(span("The source is being read…", "muted small"))

    def _pick(self, event: Any) -> None:
        if event.value and event.value != self._form.draft.class_name:
            self._form.draft.class_name = event.value
            self._form.put("code", self._form.draft.code)
            self._chosen()


def _found(reading: Reading, class_name: str) -> StrategySource | None:
    try:
        return None if reading.is_too_large else reading.choose(class_name)
    except Invalid:
        return None


def is_large(code: str) -> bool:
    return len(code) > MOST_EDITED


def beginning(code: str) -> str:
    """Return the first lines of a source that is too large to be shown; any other source unchanged."""
    return code[: code.rfind("\n", 0, MOST_SHOWN) + 1 or MOST_SHOWN] if is_large(code) else code


def too_large_to_edit(code: str) -> str:
    size = figures.size(len(code.encode()))
    return f"At {size} this source is too large for the editor, which shows its beginning. Upload a file to replace it."


def found_html(found: StrategySource, is_chosen: bool = False) -> str:
    """Return the class, unless it is already shown beside it, and what the source states about itself."""
    told = [found.timeframe or "timeframe from the settings", "long and short" if found.can_short else "long only"]
    if found.stoploss is not None:
        told.append(f"stop loss {figures.percent(found.stoploss, 1)}")
    name = "" if is_chosen else f'<div class="mono ell">{text(found.class_name)}</div>'
    return name + span(", ".join(told), "muted small")


def parsed(config: str) -> dict[str, Any]:
    """Parse the settings as they are typed. Errors: `Invalid` at `config`."""
    try:
        return settings_text.read(config)
    except Invalid as error:
        raise Invalid("The settings cannot be used.", fields={"config": str(error)}) from error
