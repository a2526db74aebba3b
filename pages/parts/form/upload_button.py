"""A button in the place of an upload field."""

from nicegui import ui

from pages.parts.button import button
from pages.parts.notice import toast


def upload_button(
    upload: ui.upload, words: str, *, too_much: str, accept: str = "", icon: str = "upload_file", small: bool = False
) -> ui.button:
    """Draw the button, which opens the person's files, and hide the field. `too_much`: said when the browser refuses
    what was chosen. `accept`: endings and types, such as `.json`; empty for any file."""
    upload.on_rejected(lambda: toast(too_much, "error"))
    upload.classes("unseen unreached")
    if accept:
        upload.props["accept"] = accept
    made = button(words, icon=icon, small=small)
    made.on("click", js_handler=f"() => getElement({upload.id}).$refs.qRef.pickFiles()")
    return made
