"""Uploading a strategy: one file, several, or a ZIP archive."""

import asyncio
import json

from nicegui import ui

from core.strategies.uploading import archive, uploads
from core.strategies.uploading.uploads import Sorted
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.form.form import Form
from pages.parts.notice import toast
from pages.parts.text import figures
from pages.parts.text.markup import show
from pages.strategies.source import SourceField
from pages.strategies.writing.files_button import files_button
from pages.strategies.writing.files_field import FilesField
from pages.strategies.writing.parameters_field import ParametersField

MOST_OFFERED = 50
MOST_NAMED = 5


class Upload:
    """The button, and what becomes of the files: source, parameters, packages, further files."""

    def __init__(
        self, form: Form, source: SourceField, files: FilesField, parameters: ParametersField, packages: ui.textarea
    ) -> None:
        self._form, self._source, self._files = form, source, files
        self._parameters, self._packages = parameters, packages
        files_button("Upload files", self._taken)

    async def _taken(self, uploaded: dict[str, bytes]) -> None:
        files = await asyncio.to_thread(uploads.unpacked, uploaded)
        found = await asyncio.to_thread(uploads.sort, files)
        if not found.strategy:
            chosen = await _ask(found.candidates)
            if not chosen:
                return
            found = await asyncio.to_thread(uploads.sort, files, chosen)
        self._take(found, is_whole=any(map(archive.is_archive, uploaded.values())))

    def _take(self, found: Sorted, *, is_whole: bool) -> None:
        """Fill the form. `is_whole`: an archive has all files of a version; single files replace only themselves.
        Errors: `Invalid` when there are too many; the form is then as it was."""
        if found.files or is_whole:
            self._files.add(found.files, whole=is_whole)
        self._source.replace(found.code)
        if found.parameters or is_whole:
            self._parameters.take(json.dumps(found.parameters, indent=2) if found.parameters else "")
        if found.packages or is_whole:
            self._packages.set_value("\n".join(found.packages))
        toast(_said(found))


def _said(found: Sorted) -> str:
    """Return what was taken: `Tuned.py is the strategy. Taken along: parameters, 2 further files.`"""
    along = ["parameters"] if found.parameters else []
    along += [figures.plural(len(found.packages), "package")] if found.packages else []
    along += [figures.plural(len(found.files), "further file")] if found.files else []
    told = [f"{found.strategy} is the strategy", *([f"Taken along: {', '.join(along)}"] if along else [])]
    return ". ".join([*told, *_left_out(found.left_out)]) + "."


def _left_out(paths: tuple[str, ...]) -> list[str]:
    more = f" and {len(paths) - MOST_NAMED} more" if len(paths) > MOST_NAMED else ""
    return [f"Left out: {', '.join(paths[:MOST_NAMED])}{more}"] if paths else []


async def _ask(candidates: tuple[str, ...]) -> str:
    """Return the path that the person chose; empty when they left."""
    with dialog("Which file is the strategy?") as opened:
        show("The other strategies are left out, unless this one imports them.", "muted")
        with ui.element("div").classes("versions"):
            for path in candidates[:MOST_OFFERED]:
                button(path, lambda path=path: opened.submit(path), kind="ghost")
        with ui.element("div").classes("row-x dialog-foot"):
            button("Cancel", lambda: opened.submit(None), kind="ghost")
    return (await opened) or ""
