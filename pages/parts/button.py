"""Buttons. At most one `primary` on a page; a verb that opens a dialog ends in "…"."""

from collections.abc import Callable
from typing import Any, Literal

from nicegui import ui

from pages.look import theme

type_of_click = Callable[..., Any]
Kind = Literal["", "primary", "ghost", "danger"]


def button(
    words: str,
    on_click: type_of_click | None = None,
    *,
    icon: str = "",
    kind: Kind = "",
    small: bool = False,
    to: str = "",
    new_tab: bool = False,
) -> ui.button:
    """Draw a button. `icon`: the name of a Material Symbol. `to`: a path to go to instead of a handler; it asks about
    unsaved changes. `new_tab`: the path opens beside this page, which stays as it is."""
    made = ui.button(words, on_click=on_click, icon=f"sym_o_{icon}" if icon else None, color=None)
    made.props(theme.BUTTON).classes(f"btn {kind} {'s' if small else ''}")
    if to and new_tab:
        made.props["title"] = "Opens in a new tab"
        made.on("click", js_handler=f"() => window.open({theme.script_text(to)}, '_blank', 'noopener')")
    elif to:
        made.on("click", js_handler=f"() => flotilla.go({theme.script_text(to)})")
    return made


def icon_button(
    icon: str, says: str, on_click: type_of_click | None = None, *, kind: Kind = "", small: bool = False
) -> ui.button:
    """Draw a button with an icon alone. `says` is read out and shown as a tip."""
    made = ui.button(on_click=on_click, icon=f"sym_o_{icon}", color=None)
    made.props(theme.BUTTON).classes(f"btn icon {kind} {'s' if small else ''}")
    made.props["aria-label"] = made.props["title"] = says
    return made


def segment(options: dict[str, str], value: str, on_change: type_of_click, *, says: str) -> ui.toggle:
    """Draw a choice of one of a few, all in sight. `options`: value → word; `on_change` gets the value. `says` names
    the group."""
    made = ui.toggle(options, value=value, on_change=lambda event: on_change(event.value))
    made.props(theme.SEGMENT).classes("seg")
    made.props["aria-label"], made.props["role"] = says, "group"
    return made


def tabs(entries: dict[str, str], value: str, on_change: type_of_click) -> ui.tabs:
    """Draw tabs. `entries`: name → word; `on_change` gets the name."""
    with ui.tabs() as made:
        for name, word in entries.items():
            ui.tab(name, word)
    made.set_value(value)
    made.on_value_change(lambda event: on_change(event.value))
    return made.props(theme.TABS).classes("tabs")
