"""Source text: an editor, or read-only. It follows the theme."""

from collections.abc import Callable
from typing import Any, Literal

from nicegui import ui

from pages.look.theme import script_text
from pages.look.tokens import Look
from pages.parts.browser_theme import follow

Language = Literal["Python", "JSON", "diff", "YAML"] | None


def editor(
    value: str, *, language: Language, says: str, on_change: Callable[[Any], Any] | None = None, height_px: int = 420
) -> ui.codemirror:
    """Draw an editor. `on_change` gets the event (`event.value`). `says` names the editor for those who do not see
    it."""
    with ui.element("div").classes("code-box").style(f"height: {int(height_px)}px").props("role=group") as box:
        box.props["aria-label"] = says
        made = ui.codemirror(lines_of(value), language=language, on_change=on_change)
    ui.run_javascript(f"setTimeout(() => flotilla.label({made.id}, {script_text(says)}))")
    follow(lambda look: made.set_theme(_theme(look)))
    return made


def lines_of(value: str) -> str:
    """Return the text with the line ends of the editor, which counts each as one character: its changes are told in
    counts."""
    return value.replace("\r\n", "\n").replace("\r", "\n")


def code(value: str, *, language: Language, says: str, height_px: int = 420) -> ui.codemirror:
    """Draw source text to read; it can be marked and copied."""
    made = editor(value, language=language, says=says, height_px=height_px)
    made.disable()
    made.classes("read-only")
    return made


def _theme(look: Look) -> Literal["vscodeDark", "eclipse"]:
    return "vscodeDark" if look is Look.DARK else "eclipse"  # the light theme whose contrast holds
