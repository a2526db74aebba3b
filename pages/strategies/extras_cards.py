"""What a version has besides its source, to read: parameters, further files, packages, settings."""

from nicegui import ui

from core.access.policy import Actor
from core.strategies import version_files
from core.strategies.views import FileView, VersionView
from pages.parts import guard
from pages.parts.button import icon_button
from pages.parts.card import card
from pages.parts.form import settings_text
from pages.parts.form.code import code
from pages.parts.notice import notice
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text
from pages.strategies.addresses import file_path
from pages.strategies.file_text import show_file
from pages.strategies.parameter_table import table_html
from pages.strategies.source import lacking_sentence


def extras_cards(actor: Actor, found: VersionView) -> None:
    """Draw what was read of its source, a card for each thing that the version has, and one for its settings."""
    for fault in found.faults:
        notice("error", "Freqtrade will not start with this version.", fault)
    for name in found.lacking:
        notice("warn", "An import is missing.", lacking_sentence(name))
    if found.advice:
        notice("info", "Worth knowing about this source.", reasons=found.advice)
    if found.parameter_lines:
        with card("Parameters", "tuned by hyperopt", flush=True):
            show(table_html(found.parameter_lines), "scroll-x").props('tabindex=0 role=region aria-label="Parameters"')
            show("Bots trade with these values instead of those in the code.", "muted small pad")
    if found.files:
        with card("Further files", figures.count(len(found.files)), flush=True), ui.element("div").classes("versions"):
            for file in found.files:
                _file(actor, found, file)
    if found.packages:
        with card("Packages", "installed for each bot before it starts"):
            show("<br>".join(text(line) for line in found.packages), "mono")
    _settings(found)


def _file(actor: Actor, found: VersionView, file: FileView) -> None:
    async def view() -> None:
        await show_file(file.path, await version_files.content(actor, found.id, file.path))

    with ui.element("div").classes("item line"):
        address = text(file_path(found.id, file.path))
        show(f'<a class="link mono" href="{address}" download>{text(file.path)}</a>', "grow ell")
        show(span(figures.size(file.size_bytes), "muted small nowrap"))
        icon_button("visibility", f"View {file.path}", guard.act(view), kind="ghost", small=True)


def _settings(found: VersionView) -> None:
    with card("Settings", "layer “strategy” of the configuration", flush=bool(found.config)):
        if found.config:
            written = settings_text.written(found.config)
            code(written, language="JSON", says="Settings", height_px=min(420, 24 + 19 * (written.count("\n") + 1)))
        else:
            show("None. Bots take what they need from their exchange and their own settings.", "muted small")
