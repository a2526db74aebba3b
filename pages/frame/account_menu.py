"""The menus at the right of the header: theme, and the person who is signed in."""

from collections.abc import Callable
from typing import Any

from nicegui import ui

from pages.look import theme
from pages.parts.text.markup import show, span, text


def theme_switch() -> None:
    """Draw the button that chooses the theme."""
    with ui.button(icon="sym_o_contrast", color=None).props(theme.BUTTON).classes("btn ghost icon hide-s") as made:
        made.props["aria-label"] = made.props["title"] = "Theme"
        with ui.menu().props('auto-close anchor="bottom right" self="top right"').classes("pop"):
            _theme_choices()


def _theme_choices() -> None:
    for wish, words in (("auto", "Like the system"), ("dark", "Dark"), ("light", "Light")):
        with ui.item().props("clickable dense role=menuitem").classes("pop-item") as item:
            show(f'<i class="tick" data-theme-is="{wish}">{theme.icon("check")}</i>{span(words)}', "row-x")
        item.on("click", js_handler=f"() => flotilla.setTheme('{wish}')")


def person_menu(name: str, role: str, on_log_out: Callable[[], Any], password_path: str) -> None:
    """Draw the menu of the person who is signed in."""
    with ui.element("button").classes("avatar").props('type=button aria-haspopup="menu"') as made:
        made.props["title"] = f"{name}, {role}"
        made.props["aria-label"] = f"{_initials(name)}: {name}, {role}"  # what is read on it is part of its name
        show(text(_initials(name)), tag="span")
        with ui.menu().props('auto-close anchor="bottom right" self="top right"').classes("pop"):
            show(f'<div class="strong">{text(name)}</div><div class="muted small">{text(role)}</div>', "pop-head")
            with ui.element("div").classes("only-s"):
                _theme_choices()
            _choice("Change password…", "key").on(
                "click", js_handler=f"() => flotilla.go({theme.script_text(password_path)})"
            )
            _choice("Log out", "logout").on("click", on_log_out)


def _choice(words: str, icon: str) -> ui.item:
    with ui.item().props("clickable dense role=menuitem").classes("pop-item") as item:
        show(f"{theme.icon(icon)}{span(words)}", "row-x")
    return item


def _initials(name: str) -> str:
    words = name.split()
    return (words[0][0] + words[-1][0] if len(words) > 1 else name[:2]).upper()
