"""Asks before something that cannot be undone."""

from collections.abc import Sequence

from nicegui import ui

from pages.look import theme
from pages.parts.button import button
from pages.parts.text.markup import show, text


async def confirm(
    title: str,
    what: str,
    verb: str,
    *,
    consequences: Sequence[str] = (),
    danger: bool = True,
    typed: str = "",
    no: str = "Cancel",
) -> bool:
    """Return True only after a press on `verb` ("Delete bot"). Escape, a click outside or a lost browser are a no.
    `consequences`: what will happen, one line each. `typed`: the name that has to be typed first. `no`: the words of
    the other button."""
    with (
        ui.dialog() as dialog,
        ui.element("div").classes("card dialog").props('role="alertdialog" aria-modal="true"') as box,
    ):
        box.props["aria-label"] = title
        show(_words(title, what, consequences), "col-x")
        answer = _typed_field(typed) if typed else None
        with ui.element("div").classes("row-x dialog-foot"):
            button(no, lambda: dialog.submit(False), kind="ghost").props("autofocus")
            yes = button(verb, lambda: dialog.submit(True), kind="danger" if danger else "primary")
        if answer:
            yes.disable()
            answer.on_value_change(lambda event: yes.set_enabled((event.value or "").strip() == typed))
    try:
        return bool(await dialog)
    finally:
        if not dialog.is_deleted:  # with its page, when the browser has gone
            dialog.delete()


def _typed_field(typed: str) -> ui.input:
    with ui.element("div").classes("field"):
        show(f"Type <b>{text(typed)}</b> to go on", tag="label").props('for="confirm-typed"')
        return ui.input().props(f'{theme.INPUT} for="confirm-typed" autocomplete=off').classes("input")


def _words(title: str, what: str, consequences: Sequence[str]) -> str:
    listed = "<ul>" + "".join(f"<li>{text(line)}</li>" for line in consequences) + "</ul>" if consequences else ""
    return f'<h2>{text(title)}</h2><p class="muted">{text(what)}</p>{listed}'
