"""A field for a Freqtrade version: type one, or choose from those that are there and those that could be."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime, tzinfo

from nicegui import ui

from core.errors import FlotillaError
from core.runners.versions.offered_versions import Offered
from pages.parts.button import icon_button
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.text.markup import show, text
from pages.parts.words.versions import freqtrade_words

Load = Callable[[bool], Awaitable[Offered | None]]
"""Whether to ask the package index → what is offered; None when nothing is known of the runner."""
_MOST_RELEASES = 8


class VersionField:
    """`load` is called by `look`: once for what is known, and once more in the background if the package index has to
    be asked. `offered` is called with each answer, for the words below the field."""

    def __init__(
        self,
        form: Form,
        name: str,
        label: str,
        help: str = "",
        *,
        zone: tzinfo,
        placeholder: str = "2026.9",
        shown: Callable[["VersionField", Offered | None], None] = lambda field, offered: None,
    ) -> None:
        self._zone, self._shown = zone, shown
        self._life = Lifetime()
        self.field = field.text(form, name, label, help, placeholder=placeholder)
        assert isinstance(self.field.control, ui.input)
        self._input = self.field.control
        with self._input.add_slot("append"):
            opener = icon_button("arrow_drop_down", f"Choose {label}", kind="ghost", small=True)
        with opener:
            self._menu = ui.menu().props('auto-close anchor="bottom right" self="top right"')
        self._menu.classes("pop version-menu")
        self._drawn: Offered | None = None
        self._load: Load = _nothing
        self._has_asked = False

    async def look(self, load: Load) -> Offered | None:
        """Offer what is known now and return it; what the package index says is offered when it has answered. Of calls
        at the same time the newest wins."""
        self._load = load
        known = await load(False)
        if load == self._load:
            self._take(known)
            if known is not None and not known.is_fresh and not self._has_asked:
                self._has_asked = True
                self._life.task(self._ask())
        return known

    async def _ask(self) -> None:
        """Wait for the package index; meanwhile another runner may have been chosen."""
        load, found = None, None
        with suppress(FlotillaError):  # what is known stays offered
            while load != self._load:
                load = self._load
                found = await load(True)
            self._take(found)

    def _take(self, offered: Offered | None) -> None:
        self._shown(self, offered)
        self._draw(offered or Offered())

    def _draw(self, offered: Offered) -> None:
        if offered == self._drawn:
            return
        self._drawn = offered
        self._menu.clear()
        with self._menu:
            self._group("Installed", offered.installed or {})
            self._group("Releases", dict.fromkeys(offered.releases[:_MOST_RELEASES]))
            self._group("Other images", dict.fromkeys(offered.tags))
            if not (offered.installed or offered.releases or offered.tags):
                show(text("No versions are known: type one."), "pop-note muted small")

    def _group(self, title: str, versions: Mapping[str, datetime | None]) -> None:
        if not versions:
            return
        show(text(title), "pop-note muted small")
        for version, made_at in versions.items():
            with ui.item(on_click=lambda version=version: self._input.set_value(version)) as item:
                item.props("clickable dense role=menuitem").classes("pop-item")
                ui.item_section(freqtrade_words(version, made_at, self._zone))


async def _nothing(_: bool) -> Offered | None:
    return None
