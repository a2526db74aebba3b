"""The dialog that brings in candles which were made elsewhere: files from a person's computer, or, for administrators,
a folder of this machine."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from nicegui import ui
from nicegui.elements.upload_files import FileUpload
from nicegui.events import MultiUploadEventArguments

from core.access.policy import Actor
from core.access.scopes import Role, Scope
from core.errors import FlotillaError, Invalid
from core.exchanges import service as exchanges
from core.market_data.bringing import bringing_in
from core.market_data.bringing.bring_job import remove_files
from core.market_data.bringing.uploaded_archive import is_archive, unpack
from core.market_data.size_words import size_words
from pages.frame import settings
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.form.upload_button import upload_button
from pages.parts.notice import toast_error
from pages.parts.text.markup import show, span, text

MOST_BYTES = 500 * 2**20
_TOO_MUCH = f"At most {size_words(MOST_BYTES)} can be brought in at once."
_WHAT = (
    "Freqtrade keeps candles in user_data/data/<exchange>. Choose its .feather files, or a .zip of the folder. "
    "What is here already stays; what is new is added."
)


@dataclass
class _Asked:
    exchange_id: str = ""
    folder: str = ""


async def bring_files(actor: Actor, runner_id: UUID) -> bool:
    """Return whether files are being brought in."""
    usable = await exchanges.list_exchanges(actor, Scope.USE)
    with dialog("Bring in candles") as opened:
        if usable:
            _Bringing(actor, runner_id, opened).draw({str(one.id): one.name for one in usable})
        else:
            show("First add the exchange that the candles come from.", "muted")
            with ui.element("div").classes("row-x dialog-foot"):
                button("Close", lambda: opened.submit(None), kind="primary")
    return bool(await opened)


class _Bringing:
    def __init__(self, actor: Actor, runner_id: UUID, opened: ui.dialog) -> None:
        self._actor, self._runner_id, self._opened = actor, runner_id, opened

    def draw(self, names: dict[str, str]) -> None:
        """Draw the fields. `names`: of the exchanges to choose from."""
        self._asked = _Asked(next(iter(names)))
        form = Form(self._asked, self._bring_folder, lambda _: self._opened.submit(True))
        show(text(_WHAT), "muted")
        with ui.element("div").classes("form"):
            field.select(form, "exchange_id", "Candles of", names)
            self._upload()
            if self._actor.role is Role.ADMINISTRATOR:
                help = "A folder on the machine that Flotilla runs on, such as /home/ada/user_data/data/binance"
                field.text(form, "folder", "Or a folder of this machine", help)
                form.buttons("Bring in folder", inside=self._opened)
            else:
                with ui.element("div").classes("row-x dialog-foot"):
                    button("Cancel", lambda: self._opened.submit(None), kind="ghost")

    def _upload(self) -> None:
        upload = ui.upload(
            multiple=True,
            auto_upload=True,
            max_file_size=MOST_BYTES,
            max_total_size=MOST_BYTES,
            on_multi_upload=self._uploaded,
        )
        with ui.element("div").classes("row-x wrap"):
            upload_button(upload, "Choose files", too_much=_TOO_MUCH, accept=".feather,.zip")
            show(span(f"up to {size_words(MOST_BYTES)} at once", "muted small"))

    async def _uploaded(self, event: MultiUploadEventArguments) -> None:
        try:
            files = await _saved(event.files)
            await bringing_in.bring_in(self._actor, self._runner_id, UUID(self._asked.exchange_id), files)
        except FlotillaError as error:
            toast_error(error)
        else:
            self._opened.submit(True)
        finally:
            event.sender.run_method("reset")

    async def _bring_folder(self, asked: _Asked) -> UUID:
        if not asked.folder.strip():
            raise Invalid("The folder is missing.", fields={"folder": "Enter a folder, or choose files above."})
        return await bringing_in.bring_folder(
            self._actor, self._runner_id, UUID(asked.exchange_id), asked.folder.strip()
        )


async def _saved(files: Sequence[FileUpload]) -> dict[str, Path]:
    """Return name → where its content is on this machine, archives unpacked. The service deletes it afterwards."""
    folder = settings.current().data_dir / "uploads"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made: dict[str, Path] = {}
    try:
        for one in files:
            made |= await _saved_one(one, folder)
    except BaseException:
        await asyncio.to_thread(remove_files, list(made.values()))
        raise
    return made


async def _saved_one(file: FileUpload, folder: Path) -> Mapping[str, Path]:
    path = folder / uuid4().hex
    await file.save(path)
    return await asyncio.to_thread(unpack, path, folder) if is_archive(file.name) else {file.name: path}
