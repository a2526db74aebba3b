"""The source field in the form of a strategy: what it contains is shown while it is typed, and an error at its line."""

import asyncio
import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.errors import FlotillaError, Invalid
from core.freqtrade.sources.source import Reading, StrategySource
from core.runners.versions import provided_modules
from core.strategies import service as strategies
from core.strategies.models import MAX_CODE_BYTES
from pages.look import theme
from pages.parts.form import field, settings_text
from pages.parts.form.code import text_editor
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text
from pages.parts.throttled import Throttled

READING_PAUSE_SECONDS = 0.2
TOO_MUCH = f"A strategy has at most {figures.size(MAX_CODE_BYTES)} ({MAX_CODE_BYTES:,} bytes). This would be more."
QUICKLY_READ = 400_000
"""Characters. Of a larger source it is said that it is being read."""
TYPE_IT = "This source is too large to be read here. Freqtrade loads the class of this name from it."
LINE = re.compile(r"^Line (\d+)\b")  # the beginning of an error message about source code


class SourceField:
    """The editor of the draft's `code`. `choice` shows elsewhere which classes it contains, and sets `class_name`.
    `base`: the version whose further files are kept."""

    def __init__(
        self,
        actor: Actor,
        form: Form,
        name: str,
        code: str,
        *,
        base: UUID | None = None,
        on_found: Callable[[Reading, StrategySource], None] | None = None,
        height_px: int = 680,
    ) -> None:
        self.form, self.name, self._actor, self._on_found = form, name, actor, on_found
        self._base = base
        self._look = Throttled(Lifetime(), self._see, READING_PAUSE_SECONDS)
        self._reading: Reading | None = None
        self._read_problem = ""
        self._lacking: tuple[str, ...] = ()
        self._error = show("", "source-said loss").props("role=alert")
        self._error.set_visibility(False)
        self.editor = text_editor(
            code,
            language="Python",
            says="Source",
            most_bytes=MAX_CODE_BYTES,
            too_much=TOO_MUCH,
            on_change=self._take,
            on_touch=lambda: form.touch(name),
            height_px=height_px,
        )
        self.dom_id = f"c{self.editor.id}"
        self._choice: Choice | None = None
        form.add(self)
        form.before_saving(self.editor.bring)

    def choice(self) -> None:
        """Draw the place that shows the class that was found, or lets the person choose among several or type one."""
        self._choice = Choice(self.form, self._tell)
        self._tell()
        if self.form.draft.code:
            self._look.ask()

    def replace(self, code: str) -> None:
        """Take the source of a file or a template."""
        self.editor.replace(code)
        self._take(code)

    def look(self) -> None:
        """Read the source again, because its files have changed."""
        self._look.ask()

    def show_error(self, sentence: str) -> None:
        """Show the error, and mark the line if it names one. An empty sentence removes the error."""
        self._error.set_content(text(sentence))
        self._error.set_visibility(bool(sentence))
        where = LINE.match(sentence)
        self.editor.mark_line(int(where[1]) if where else 0)

    # ---- details ---------------------------------------------------------------------------------------------------

    def _take(self, code: str) -> None:
        if code != self.form.draft.code:
            self.form.put(self.name, code)
            self._look.ask()

    async def _see(self) -> None:
        draft, code = self.form.draft, self.form.draft.code
        files = (draft.files, tuple(draft.kept_files))
        if self._choice and len(code) > QUICKLY_READ:
            self._choice.wait()
        try:
            reading = await strategies.inspect(self._actor, code, *files, self._base) if code.strip() else None
            lacks = await asyncio.to_thread(_lacks, reading, draft.packages, [*files[0], *files[1]]) if reading else ()
        except FlotillaError as error:
            reading, lacks = Reading(problem=str(error)), ()
        if code == draft.code and files == (draft.files, tuple(draft.kept_files)):
            self._reading, self._lacking = reading, lacks
            self._tell()

    def _tell(self) -> None:
        """Show the result of the reading. An empty source shows no error."""
        draft, reading = self.form.draft, self._reading or Reading()
        if reading.strategies and draft.class_name not in reading.class_names:
            draft.class_name = ""
        found = _found(reading, draft.class_name)
        self._tell_problem(reading.problem)
        if self._choice:
            self._choice.tell(reading, found, self._lacking)
        if found and self._on_found:
            self._on_found(reading, found)

    def _tell_problem(self, problem: str) -> None:
        """Show it, or remove that of the reading before; what a refused save said stays until the source changes."""
        if problem or self._error.content == text(self._read_problem):
            self.show_error(problem)
        self._read_problem = problem


class Choice:
    """What Freqtrade would load from the source: its class, a choice among several, or a field for the name when the
    source cannot be read."""

    def __init__(self, form: Form, chosen: Callable[[], None]) -> None:
        self._form, self._chosen = form, chosen
        self._typed = field.text(form, "class_name", "Strategy class", TYPE_IT)
        with ui.element("div").classes("field") as self._told:
            show("Strategy class", "small strong")
            self._select = ui.select([], on_change=self._pick)
            self._select.props(theme.SELECT).classes("input")
            self._select.props["aria-label"] = "Strategy class"
            self._error = ui.label().classes("field-error").props("role=alert")
            self._found = show("").props("role=status")
        self._select.set_visibility(False)
        self._error.set_visibility(False)
        self._typed.element.set_visibility(False)
        self.name, self.dom_id = self._typed.name, f"c{self._select.id}"
        form.add(self)

    def show_error(self, sentence: str) -> None:
        """Show the sentence at the choice, and at the field in which the name is typed: one of both is seen."""
        self._typed.show_error(sentence)
        self._error.set_text(sentence)
        self._error.set_visibility(bool(sentence))

    def tell(self, reading: Reading, found: StrategySource | None, lacking: tuple[str, ...] = ()) -> None:
        several = len(reading.strategies) > 1
        if several:
            self._select.set_options(list(reading.class_names), value=found.class_name if found else None)
        self._select.set_visibility(several)
        self._typed.element.set_visibility(reading.is_too_large)
        self.dom_id = self._typed.dom_id if reading.is_too_large else f"c{self._select.id}"
        self._told.set_visibility(not reading.is_too_large)
        waits = f"{len(reading.strategies)} strategies in this file: choose one" if several else "none found yet"
        self._found.set_content(found_html(reading, found, several, lacking) if found else span(waits, "muted small"))

    def wait(self) -> None:
        """Show that the source is being read. A large source takes seconds."""
        self._found.set_content(span("The source is being read…", "muted small"))

    def _pick(self, event: Any) -> None:
        if event.value and event.value != self._form.draft.class_name:
            self._form.draft.class_name = event.value
            self._form.put("code", self._form.draft.code)
            self.show_error("")
            self._chosen()


def _found(reading: Reading, class_name: str) -> StrategySource | None:
    try:
        return None if reading.is_too_large else reading.choose(class_name)
    except Invalid:
        return None


def found_html(reading: Reading, found: StrategySource, is_chosen: bool = False, lacking: tuple[str, ...] = ()) -> str:
    """Return the class, unless it is already shown beside it, what the source states about itself, why Freqtrade would
    not start with it, and what else is worth knowing."""
    told = [found.timeframe or "timeframe from the settings", "long and short" if found.can_short else "long only"]
    if found.stoploss is not None:
        told.append(f"stop loss {figures.percent(found.stoploss, 1)}")
    name = "" if is_chosen else f'<div class="mono ell">{text(found.class_name)}</div>'
    return name + span(", ".join(told), "muted small") + remarks_html(reading, found.class_name) + lacking_html(lacking)


def remarks_html(reading: Reading, class_name: str) -> str:
    """Return why Freqtrade would not start with this class, and what else is worth knowing."""
    faults = (f'<div class="loss small">{text(one)}</div>' for one in reading.faults_of(class_name))
    advice = (f'<div class="muted small">{text(one)}</div>' for one in reading.advice_of(class_name))
    return "".join((*faults, *advice))


def lacking_html(names: tuple[str, ...]) -> str:
    """Return a line for each import that nothing provides."""
    return "".join(f'<div class="loss small">{text(lacking_sentence(name))}</div>' for name in names)


def lacking_sentence(name: str) -> str:
    """Say what to do about an import that nothing is known to provide."""
    return f"It imports {name}, which Freqtrade does not bring. Add the package or the file that provides it."


def _lacks(reading: Reading, packages: str, files: list[str]) -> tuple[str, ...]:
    return provided_modules.missing(reading.imports, packages.splitlines(), files)


def parsed(config: str) -> dict[str, Any]:
    """Parse the settings as they are typed. Errors: `Invalid` at `config`."""
    try:
        return settings_text.read(config)
    except Invalid as error:
        raise Invalid("The settings cannot be used.", fields={"config": str(error)}) from error
