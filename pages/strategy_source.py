"""The source of a strategy in a form: what is found in it is told while it is typed, what is wrong at its line."""

import re
from collections.abc import Callable
from typing import Any

from nicegui import ui
from nicegui.events import UploadEventArguments

from core.errors import FlotillaError, Invalid
from core.freqtrade import source
from core.freqtrade.source import StrategySource
from core.strategies import service as strategies
from core.strategies.models import MAX_CODE_BYTES
from pages import theme
from pages.parts import figures, settings_text
from pages.parts.button import button
from pages.parts.code import editor, lines_of
from pages.parts.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.markup import show, span, text
from pages.parts.notice import toast, toast_error
from pages.parts.paced import Paced

TYPING_PAUSE_SECONDS = 0.4
LINE = re.compile(r"^Line (\d+)\b")  # how a sentence about source code names its place


class SourceField:
    """The editor of the draft's `code`; `choice` shows elsewhere what is in it and sets its `class_name`."""

    def __init__(
        self,
        form: Form,
        name: str,
        code: str,
        *,
        on_found: Callable[[StrategySource], None] | None = None,
        height_px: int = 680,
    ) -> None:
        self.form, self.name, self._on_found = form, name, on_found
        self._look = Paced(Lifetime(), self._see, TYPING_PAUSE_SECONDS)
        self._error = show("", "source-said loss").props("role=alert")
        self._error.set_visibility(False)
        self.editor = editor(code, language="Python", says="Source", on_change=self._typed, height_px=height_px)
        self.dom_id = f"c{self.editor.id}"
        self._choice: Choice | None = None
        form.add(self)

    def choice(self) -> None:
        """Where it stands which class was found, and where one is chosen among several."""
        self._choice = Choice(self.form, self._tell)
        self._tell()

    def file_button(self) -> None:
        """Takes the source from a file of the person's computer."""
        upload = ui.upload(auto_upload=True, max_file_size=2 * MAX_CODE_BYTES, on_upload=self._uploaded)
        upload.on_rejected(lambda: toast("This file is larger than a strategy may be.", "error"))
        upload.props('accept=".py,text/x-python"').classes("unseen unreached")
        made = button("Upload a file", icon="upload_file", small=True)
        made.on("click", js_handler=f"() => getElement({upload.id}).$refs.qRef.pickFiles()")

    def show_error(self, sentence: str) -> None:
        """Empty takes it away. Where it names a line, that line is marked."""
        self._error.set_content(text(sentence))
        self._error.set_visibility(bool(sentence))
        where = LINE.match(sentence)
        wanted = [{"kind": "line", "line": int(where[1]), "class": "d-del"}] if where else []
        if wanted != list(self.editor.decorations):
            self.editor.decorations = wanted

    # ---- details ---------------------------------------------------------------------------------------------------

    def _typed(self, event: Any) -> None:
        code = event.value or ""
        if code != self.form.draft.code:
            self.form.put(self.name, code)
            self._look.ask()

    async def _uploaded(self, event: UploadEventArguments) -> None:
        try:
            code = source.decode(await event.file.read())
        except FlotillaError as error:
            toast_error(error)
        else:
            self.editor.set_value(lines_of(code))
        finally:
            event.sender.run_method("reset")

    async def _see(self) -> None:
        self._tell()

    def _tell(self) -> None:
        """Of nothing yet, nothing is wrong."""
        draft = self.form.draft
        names = source.class_names(draft.code)
        if draft.class_name not in names:
            draft.class_name = ""
        found, problem = _read(draft.code, draft.class_name)
        self.show_error(problem if draft.code.strip() and len(names) < 2 else "")
        if self._choice:
            self._choice.tell(names, found)
        if found and self._on_found:
            self._on_found(found)


class Choice:
    """What Freqtrade would load from the source: its class, or which one it shall be."""

    name = "class_name"

    def __init__(self, form: Form, chosen: Callable[[], None]) -> None:
        self._form, self._chosen = form, chosen
        with ui.element("div").classes("field"):
            show("Strategy class", "small strong")
            self._select = ui.select([], on_change=self._pick)
            self._select.props(f'{theme.INPUT} options-dense popup-content-class="select-menu"').classes("input")
            self._select.props["aria-label"] = "Strategy class"
            self._found = show("").props("role=status")
        self.dom_id = f"c{self._select.id}"
        self._select.set_visibility(False)

    def tell(self, names: tuple[str, ...], found: StrategySource | None) -> None:
        several = len(names) > 1
        if several:
            self._select.set_options(list(names), value=found.class_name if found else None)
        self._select.set_visibility(several)
        waits = f"{len(names)} strategies in this file: choose one" if several else "none found yet"
        self._found.set_content(found_html(found, several) if found else span(waits, "muted small"))

    def _pick(self, event: Any) -> None:
        if event.value and event.value != self._form.draft.class_name:
            self._form.draft.class_name = event.value
            self._form.put("code", self._form.draft.code)
            self._chosen()


def _read(code: str, class_name: str) -> tuple[StrategySource | None, str]:
    try:
        return strategies.inspect(code, class_name), ""
    except Invalid as error:
        return None, str(error)


def found_html(found: StrategySource, is_chosen: bool = False) -> str:
    """Its class, unless that stands beside it already, and what it says of itself."""
    told = [found.timeframe or "timeframe from the settings", "long and short" if found.can_short else "long only"]
    if found.stoploss is not None:
        told.append(f"stop loss {figures.percent(found.stoploss, 1)}")
    name = "" if is_chosen else f'<div class="mono ell">{text(found.class_name)}</div>'
    return name + span(", ".join(told), "muted small")


def parsed(config: str) -> dict[str, Any]:
    """Settings as they are typed. Errors: `Invalid` at `config`."""
    try:
        return settings_text.read(config)
    except Invalid as error:
        raise Invalid("The settings cannot be used.", fields={"config": str(error)}) from error
