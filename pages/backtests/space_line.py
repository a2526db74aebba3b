"""How much room a person's backtests take, and what becomes of them: a line below their list."""

from nicegui import ui

from core.access.policy import Actor
from core.backtests.keeping.retention import Kept
from core.backtests.keeping.space import Space, space
from core.errors import FlotillaError
from pages.parts.text import figures
from pages.parts.text.markup import show, text


class SpaceLine:
    """Empty while what the person has of their own takes no room."""

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
    whole = found.stored_bytes + found.zip_bytes
    if not whole:
        return ""
    verb = "takes" if found.backtests == 1 else "take"
    whose = f"Your {figures.plural(found.backtests, 'backtest')} {verb} {figures.size(whole)}"
    zips = f", of which Freqtrade’s zips take {figures.size(found.zip_bytes)}" if found.zip_bytes else ""
    return " ".join([f"{whose}{zips}. Deleting frees it.", *_kept_words(found.kept)])


def _kept_words(kept: Kept) -> list[str]:
    """Return what Flotilla keeps, sentences; none where it keeps all."""
    zips = f"zips for {figures.plural(kept.zip_days, 'day')}" if kept.zip_days else ""
    if not kept.count and not kept.days:
        return [f"Flotilla keeps {zips}. Favourites keep theirs."] if zips else []
    what = f"your newest {figures.count(kept.count)}" if kept.count else "your backtests"
    long = f" for {figures.plural(kept.days, 'day')}" if kept.days else ""
    if kept.days > 1 and kept.zip_days > 1:
        zips = f"zips for {figures.count(kept.zip_days)}"
    return [f"Flotilla keeps {what}{long}{f', and their {zips}' if zips else ''}.", "Favourites are never deleted."]
