"""The further files in the form of a version: added, replaced, removed, viewed."""

from collections.abc import Callable, Mapping
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.strategies import file_paths, version_files
from core.strategies.views import FileView
from pages.parts import guard
from pages.parts.button import icon_button
from pages.parts.card import Card, card
from pages.parts.form.form import Form
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text
from pages.strategies.file_text import show_file
from pages.strategies.writing.files_button import files_button
from pages.strategies.writing.written import Written

NONE = "None. Add what the strategy imports or reads: helper modules, a parent class, data."


class FilesField:
    """The card of `files` and `kept_files`. `base`: the version whose files are kept. `changed` is called when files
    were added or removed."""

    name = "files"

    def __init__(self, actor: Actor, form: Form, base: UUID | None, changed: Callable[[], object]) -> None:
        self._actor, self._form, self._base, self._changed = actor, form, base, changed
        self._card = self._drawn()
        self.dom_id = f"c{self._list.id}"
        form.add(self)
        self.draw()

    def add(self, files: Mapping[str, bytes], *, whole: bool = False) -> None:
        """Take these files. `whole`: they are all there are; otherwise the others stay. Errors: `Invalid` when they are
        too many."""
        draft = self._draft
        kept = {} if whole else _without(draft.kept_files, files)
        new = {**({} if whole else draft.files), **files}
        file_paths.require_few([*kept, *new])
        draft.kept_files = kept
        self._put(new)

    def show_error(self, sentence: str) -> None:
        """Show the sentence above the files; an empty one removes it."""
        self._error.set_content(text(sentence))
        self._error.set_visibility(bool(sentence))

    def draw(self) -> None:
        """Draw the list anew."""
        kept = [(file.path, file.size_bytes, "") for file in self._draft.kept_files.values()]
        lines = sorted([*kept, *((path, len(content), "new") for path, content in self._draft.files.items())])
        self._card.head("Further files", figures.count(len(lines)) if lines else "")
        self._list.clear()
        with self._list:
            for path, size_bytes, state in lines:
                self._line(path, size_bytes, state)
            if not lines:
                show(NONE, "muted small pad")

    # ---- details ---------------------------------------------------------------------------------------------------

    @property
    def _draft(self) -> Written:
        found: Written = self._form.draft
        return found

    def _drawn(self) -> Card:
        with card("Further files", flush=True) as made:
            self._error = show("", "source-said loss").props("role=alert")
            self._error.set_visibility(False)
            self._list = ui.element("div").classes("versions")
            with made.end:
                files_button("Add files", self._added, icon="add")
        return made

    async def _added(self, files: dict[str, bytes]) -> None:
        self.add(files)

    def _line(self, path: str, size_bytes: int, state: str) -> None:
        with ui.element("div").classes("item line"):
            show(span(path, "mono") + (span(state, "badge") if state else ""), "grow ell row-x")
            show(span(figures.size(size_bytes), "muted small nowrap"))
            icon_button("visibility", f"View {path}", guard.act(lambda: self._view(path)), kind="ghost", small=True)
            icon_button("delete", f"Remove {path}", lambda: self._remove(path), kind="ghost", small=True)

    async def _view(self, path: str) -> None:
        content = self._draft.files.get(path)
        if content is None and self._base is not None:
            content = await version_files.content(self._actor, self._base, path)
        await show_file(path, content or b"")

    def _remove(self, path: str) -> None:
        self._draft.kept_files = _without(self._draft.kept_files, {path: b""})
        self._put({other: content for other, content in self._draft.files.items() if other != path})

    def _put(self, files: dict[str, bytes]) -> None:
        self._form.put(self.name, files)
        self.draw()
        self._changed()


def _without(kept: Mapping[str, FileView], files: Mapping[str, bytes]) -> dict[str, FileView]:
    return {path: file for path, file in kept.items() if path not in files}
