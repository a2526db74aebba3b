"""How much room a person's backtests take, and what becomes of them: a line below their list."""

from nicegui import ui

from core.access.policy import Actor
from core.backtests.keeping.retention import Kept
from core.backtests.keeping.space import Space, space
from core.errors import FlotillaError
from pages.parts.text import figures
from pages.parts.text.markup import show, text


class SpaceLine:
    """Empty while the person has no backtest of their own."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._line: ui.html = show("", "muted small list-note")

    async def look(self) -> None:
        """Ask again, and show it."""
        try:
            found = await space(self._actor)
        except FlotillaError:
            return  # the table reports the same outage
        self._line.set_content(text(space_words(found)))


def space_words(found: Space) -> str:
    """Return the sentences. Pure."""
    if not found.backtests:
        return ""
    whole = figures.size(found.stored_bytes + found.zip_bytes)
    one = found.backtests == 1
    whose = f"Your {figures.plural(found.backtests, 'backtest')} {'takes' if one else 'take'} {whole}"
    zips = f", of which Freqtrade’s zips take {figures.size(found.zip_bytes)}" if found.zip_bytes else ""
    return " ".join([f"{whose}{zips}. Deleting frees it.", *_kept_words(found.kept)])


def _kept_words(kept: Kept) -> list[str]:
    """Return what is deleted without being asked for, a sentence; none where all is kept."""
    said = []
    if kept.count:
        said.append(f"the newest {figures.count(kept.count)} are kept")
    if kept.days:
        said.append(f"backtests are kept for {figures.plural(kept.days, 'day')}")
    if kept.zip_days:
        said.append(f"zips for {figures.plural(kept.zip_days, 'day')}")
    words = ", ".join(said)
    return [f"{words[:1].upper()}{words[1:]}; favourites stay."] if said else []
