"""The dialog with what a person needs to run a backtest themselves."""

from nicegui import ui

from pages.backtests.command_words import command_html
from pages.look.theme import script_text
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.text.markup import show, text

_WHERE = "Save the configuration as config.json, the strategy in a folder “strategy”, and run this where Freqtrade is."


async def show_command(command: str, config: str) -> None:
    """Show the command line and its configuration, each to be copied."""
    with dialog("Run it yourself") as opened:
        opened.classes("wide")
        show(text(_WHERE), "muted small")
        show(command_html(command), "quote whole", tag="pre").props('tabindex=0 aria-label="Command line"')
        with ui.element("div").classes("row-x wrap dialog-foot"):
            _copy("Copy command", command)
            _copy("Copy config.json", config)
            button("Close", lambda: opened.submit(None), kind="primary")
    await opened


def _copy(words: str, content: str) -> None:
    made = button(words, icon="content_copy")
    made.on("click", js_handler=f"(e) => flotilla.copy({script_text(content)}, e.currentTarget)")
