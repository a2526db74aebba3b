"""Source text: editors, or read-only. They follow the theme."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Literal

from nicegui import ui

from pages.look.theme import script_text
from pages.look.tokens import Look
from pages.parts.browser_theme import follow
from pages.parts.form.text_editor import TextEditor, lines_of
from pages.parts.notice import toast

Language = Literal["Python", "JSON", "diff", "YAML"] | None
MOST_TYPED = 400_000
"""Characters of an editor that sends what is typed over the socket. A message of a browser has at most 1 MB, and a
character takes up to two bytes of it."""
_TOO_MUCH = f"At most {MOST_TYPED:,} characters fit here. This would be more."


def editor(
    value: str, *, language: Language, says: str, on_change: Callable[[Any], Any] | None = None, height_px: int = 420
) -> ui.codemirror:
    """Draw an editor for a short text. `on_change` gets the event (`event.value`) at every key. `says` names the editor
    for those who do not see it."""
    with _box(says, height_px):
        made = ui.codemirror(lines_of(value), language=language, on_change=on_change)
    made.on("toolong", lambda: toast(_TOO_MUCH, "error"), args=[])
    ui.run_javascript(f"setTimeout(() => flotilla.label({made.id}, {script_text(says)}))")
    ui.run_javascript(f"flotilla.boundEditor({made.id}, {MOST_TYPED})")
    follow(lambda look: made.set_theme(_theme(look)))
    return made


def text_editor(
    value: str,
    *,
    language: Language,
    says: str,
    most_bytes: int,
    too_much: str,
    on_change: Callable[[str], object],
    on_touch: Callable[[], object],
    height_px: int = 420,
) -> TextEditor:
    """Draw an editor for a text of up to `most_bytes`; `too_much` is said of more. `on_touch` is called when a person
    begins to type, `on_change` with the text when typing pauses. Await `bring` before its `value` is saved."""
    with _box(says, height_px):
        made = TextEditor(
            value,
            language=language,
            says=says,
            most_bytes=most_bytes,
            too_much=too_much,
            on_change=on_change,
            on_touch=on_touch,
        )
    follow(lambda look: made.set_theme(_theme(look)))
    return made


def code(value: str, *, language: Language, says: str, height_px: int = 420) -> TextEditor:
    """Draw source text of any size to read; it can be searched, marked and copied."""
    with _box(says, height_px):
        made = TextEditor(value, language=language, says=says).classes("read-only")
    follow(lambda look: made.set_theme(_theme(look)))
    return made


@contextmanager
def _box(says: str, height_px: int) -> Iterator[None]:
    with ui.element("div").classes("code-box").style(f"height: {int(height_px)}px").props("role=group") as box:
        box.props["aria-label"] = says
        yield


def _theme(look: Look) -> Literal["vscodeDark", "eclipse"]:
    return "vscodeDark" if look is Look.DARK else "eclipse"  # the light theme whose contrast holds
