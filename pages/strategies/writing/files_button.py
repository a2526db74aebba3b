"""A button that takes files from the person's computer."""

from collections.abc import Awaitable, Callable

from nicegui import ui
from nicegui.events import MultiUploadEventArguments

from core.errors import FlotillaError
from core.strategies.uploading.archive import MOST_ARCHIVE_BYTES
from pages.parts.form.upload_button import upload_button
from pages.parts.notice import toast_error

Taken = Callable[[dict[str, bytes]], Awaitable[object]]
TOO_MUCH = f"At most {MOST_ARCHIVE_BYTES // 2**20} MB can be uploaded at once."


def files_button(words: str, taken: Taken, *, icon: str = "upload_file", accept: str = "") -> ui.button:
    """Draw the button. `taken` gets name → content of the files that were chosen together; an error that it raises is
    shown. `accept`: endings, such as `.json`; empty for any file."""

    async def uploaded(event: MultiUploadEventArguments) -> None:
        try:
            await taken({one.name: await one.read() for one in event.files})
        except FlotillaError as error:
            toast_error(error)
        finally:
            event.sender.run_method("reset")

    upload = ui.upload(
        multiple=True,
        auto_upload=True,
        max_file_size=MOST_ARCHIVE_BYTES,
        max_total_size=MOST_ARCHIVE_BYTES,
        on_multi_upload=uploaded,
    )
    return upload_button(upload, words, too_much=TOO_MUCH, accept=accept, icon=icon, small=True)
