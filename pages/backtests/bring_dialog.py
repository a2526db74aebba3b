"""The dialog that brings in a backtest result that was made elsewhere: a file from a person's computer."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from nicegui import ui
from nicegui.elements.upload_files import FileUpload
from nicegui.events import UploadEventArguments

from core.access.policy import Actor
from core.access.scopes import Scope
from core.backtests.bringing import result_bringing
from core.backtests.runs import brought_back
from core.errors import Invalid, Refused
from core.strategies import service as strategies
from pages.parts import guard
from pages.parts.dialogs.dialog import dialog
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.form.upload_button import upload_button
from pages.parts.lifetime import Lifetime
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text

MOST_BYTES = 500 * 2**20
_TOO_MUCH = f"Choose a .zip or a .json of at most {figures.size(MOST_BYTES)}."
_WHAT = (
    "Freqtrade keeps results in user_data/backtest_results. Choose a .zip, or a .json from Freqtrade before 2025. "
    "The backtest is marked as not run here."
)
_NEEDED = (
    "Needed only if the result contains no source; otherwise Flotilla finds the matching version, or adds the strategy."
)
_MANY, _MOST_NAME = 12, 80
_FOUND = "The one in the result"


@dataclass
class _Asked:
    strategy_id: str = ""


async def bring_result(actor: Actor) -> list[UUID]:
    """Return the backtests that were made of what a person brought in; none when they thought better of it."""
    usable = await strategies.list_strategies(actor, Scope.USE)
    names = {"": _FOUND} | {str(one.latest_id): f"{one.name} v{one.version_number}" for one in usable}
    with dialog("Bring in a result") as opened:
        _Bringing(actor, opened).draw(names)
    return list(await opened or ())


class _Bringing:
    def __init__(self, actor: Actor, opened: ui.dialog) -> None:
        self._actor, self._opened, self._asked = actor, opened, _Asked()
        self._file: Path | None = None
        self._name = ""

    def draw(self, names: dict[str, str]) -> None:
        """Draw the fields. `names`: of the strategy versions to choose from."""
        form = Form(self._asked, self._bring, self._opened.submit)
        Lifetime().add(self._forget)
        show(text(_WHAT), "muted")
        with ui.element("div").classes("form"):
            self._upload()
            field.select(form, "strategy_id", "Strategy that was tested", names, _NEEDED, search=len(names) > _MANY)
            form.buttons("Bring in", inside=self._opened)

    def _upload(self) -> None:
        upload = ui.upload(auto_upload=True, max_file_size=MOST_BYTES, on_upload=guard.act(self._uploaded))
        with ui.element("div").classes("row-x wrap"):
            upload_button(upload, "Choose file", too_much=_TOO_MUCH, accept=".zip,.json")
            self._chosen = show(span(f"up to {figures.size(MOST_BYTES)}", "muted small"))

    def _forget(self) -> None:
        if self._file:
            self._file.unlink(missing_ok=True)

    async def _uploaded(self, event: UploadEventArguments) -> None:
        saved = await _saved(event.file)
        self._forget()
        self._file, self._name = saved, event.file.name
        self._chosen.set_content(span(self._name[:_MOST_NAME], "small"))
        event.sender.run_method("reset")

    async def _bring(self, asked: _Asked) -> list[UUID]:
        if self._file is None:
            raise Invalid("Choose a file first.")
        chosen = UUID(asked.strategy_id) if asked.strategy_id else None
        twin = self._file.with_name(uuid4().hex)  # the service deletes what it is given, and one may try again
        await asyncio.to_thread(twin.hardlink_to, self._file)
        ids = await result_bringing.bring_in(self._actor, twin, self._name, chosen)
        self._forget()
        return ids


async def _saved(file: FileUpload) -> Path:
    path = brought_back.upload_folder() / uuid4().hex
    try:
        await file.save(path)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise Refused(f"The file cannot be kept here: {error.strerror}.", hint="Make room on the disk.") from error
    return path
