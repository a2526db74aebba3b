"""A form edits a plain object and sends it once. Errors stand at the fields; leaving unsaved changes asks first."""

import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Protocol

from nicegui import ui
from pydantic import ValidationError

from core.errors import Conflict, FlotillaError, Invalid
from pages.parts.button import button
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice


class Place(Protocol):
    """What the form needs to know of a field."""

    name: str
    dom_id: str

    def show_error(self, sentence: str) -> None:
        """Show the sentence at the field; an empty one removes it."""


class Form:
    """`draft`: any object with an attribute for each field. `save(draft)` is awaited, then `saved(result)` is called.

    `save` raises `Invalid` (its `fields` go to the fields of that name, the first wrong one gets the focus), a pydantic
    ValidationError (treated alike), or another error of ours, shown above the buttons. Nothing typed is lost.
    """

    def __init__(
        self, draft: Any, save: Callable[[Any], Awaitable[Any]], saved: Callable[[Any], Any] | None = None
    ) -> None:
        self.draft = draft
        self._save, self._saved = save, saved
        self._fields: dict[str, Place] = {}
        self._brings: list[Callable[[], Awaitable[object]]] = []
        self._busy = self.unsaved = False
        self._button: ui.button | None = None
        self._problem: ui.element | None = None
        self.conflicts: Callable[[Conflict], None] | None = None
        """Shows that somebody else has saved meanwhile, at the place of the general error."""
        self._client = ui.context.client
        Lifetime().add(self._tell_saved)

    def add(self, field: Place) -> None:
        """Register a field; fields do it themselves."""
        self._fields[field.name] = field

    def put(self, name: str, value: Any) -> None:
        """Write a value into the draft. Fields call it when a person changes one."""
        setattr(self.draft, name, value)
        self._fields[name].show_error("")
        self._tell_unsaved()

    def touch(self, name: str) -> None:
        """Know that a person has begun to change a field whose value comes later."""
        self._fields[name].show_error("")
        self._tell_unsaved()

    def before_saving(self, bring: Callable[[], Awaitable[object]]) -> None:
        """Await `bring` before each saving, for a field whose value may still be in the browser. What it raises keeps
        the form from being saved."""
        self._brings.append(bring)

    async def bring(self) -> None:
        """Await what fields bring from the browser. Errors: those of the fields."""
        for bring in self._brings:
            await bring()

    def buttons(
        self, verb: str, *, cancel_path: str = "", inside: ui.dialog | None = None, icon: str = ""
    ) -> ui.element:
        """Draw the place of the general error, the save button, and "Cancel" when there is a path to go back to, or a
        dialog to leave."""
        self._problem = ui.element("div").classes("form-problem")
        with ui.element("div").classes(f"saves row-x {'dialog-foot' if inside else 'wrap form-foot'}") as foot:
            if inside:
                button("Cancel", partial(inside.submit, None), kind="ghost")
            self._button = button(verb, self.submit, kind="primary", icon=icon)
            if cancel_path:
                button("Cancel", kind="ghost", to=cancel_path)
        foot.on("formsave", self.submit, args=[])  # Ctrl S, see flotilla.js
        return foot

    async def submit(self) -> None:
        """Save. A second call while the first is under way does nothing."""
        if self._busy:
            return
        self._set_busy(True)
        self.clear()
        try:
            await self.bring()
            result = await self._save(self.draft)
        except Invalid as error:
            self._show_invalid(error)
        except ValidationError as error:
            self._show_invalid(_as_invalid(error))
        except Conflict as error:
            self._show_conflict(error)
        except FlotillaError as error:
            self._show_problem(error)
        else:
            self._tell_saved()
            if self._saved:
                self._saved(result)
        finally:
            self._set_busy(False)

    @property
    def is_busy(self) -> bool:
        """Whether it is being saved."""
        return self._busy

    def settle(self) -> None:
        """Forget that something was typed: the page is left without a question."""
        self._tell_saved()

    def tell(self, error: FlotillaError) -> None:
        """Show an error as if saving had failed: for a button beside it that tries out what is filled in."""
        self.clear()
        self._show_invalid(error) if isinstance(error, Invalid) else self._show_problem(error)

    def clear(self) -> None:
        """Remove all errors."""
        for field in self._fields.values():
            field.show_error("")
        if self._problem:
            self._problem.clear()

    # ---- details ---------------------------------------------------------------------------------------------------

    def _tell_unsaved(self) -> None:
        if not self.unsaved:
            self.unsaved = True
            self._client.run_javascript("flotilla.setUnsaved(true)")

    def _tell_saved(self) -> None:
        """Also when nothing came here: the browser knows of what is typed before we do."""
        self.unsaved = False
        if not self._client.is_deleted:
            self._client.run_javascript("flotilla.setUnsaved(false)")

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        if self._button and not self._button.is_deleted:
            self._button.props(add="loading" if busy else "", remove="" if busy else "loading")

    def _show_invalid(self, error: Invalid) -> None:
        here = {name: sentence for name, sentence in error.fields.items() if name in self._fields}
        for name, sentence in here.items():
            self._fields[name].show_error(sentence)
        elsewhere = [sentence for name, sentence in error.fields.items() if name not in here]
        if elsewhere or not here:
            self._show_problem(Invalid(" ".join([str(error), *elsewhere]), detail=error.detail))
        first = next((field for name, field in self._fields.items() if name in here), None)
        if first:
            self._client.run_javascript(focus(first.dom_id))

    def _show_conflict(self, conflict: Conflict) -> None:
        if self.conflicts is None or self._problem is None:
            self._show_problem(conflict)
            return
        self._problem.clear()
        with self._problem:
            self.conflicts(conflict)
        self._client.run_javascript(reveal(f"c{self._problem.id}"))

    def _show_problem(self, error: FlotillaError) -> None:
        if self._problem:
            self._problem.clear()
            with self._problem:
                error_notice(error)


def focus(dom_id: str) -> str:
    """Return the script that scrolls to a field and focuses it, once the error below it has been drawn."""
    return (
        f"requestAnimationFrame(() => {{ const el = document.getElementById({json.dumps(dom_id)});"
        " el?.scrollIntoView({block: 'center'}); el?.focus({preventScroll: true}); })"
    )


def reveal(dom_id: str) -> str:
    """Return the script that scrolls to an element, once it has been drawn."""
    find = f"document.getElementById({json.dumps(dom_id)})"
    return f"requestAnimationFrame(() => {find}?.scrollIntoView({{block: 'center'}}))"


def _as_invalid(error: ValidationError) -> Invalid:
    fields = {str(line["loc"][0]): _sentence(line["msg"]) for line in reversed(error.errors()) if line["loc"]}
    whole = [_sentence(line["msg"]) for line in error.errors() if not line["loc"]]
    return Invalid(" ".join(whole) or "Some fields need another look.", fields=fields)


def _sentence(words: str) -> str:
    words = words.removeprefix("Value error, ")
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else ".")
