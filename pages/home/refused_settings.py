"""The notice on Home while settings of the person's bots are not accepted any more."""

from collections.abc import Sequence

from nicegui import ui

from core.access.policy import Actor
from core.bots.settings.refused_settings import Barred, list_barred
from core.errors import FlotillaError
from core.events import BotChanged, ThingChanged
from pages.parts.button import button
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice
from pages.parts.text import figures
from pages.parts.throttled import Throttled

_PAUSE_SECONDS = 10.0
"""Minimum between two reloads: each reads all settings of all bots, and they change only when somebody saves."""
_MOST = 10
_MORE = (
    "A bot that runs goes on, and comes back after a crash. Take these settings out. An administrator can allow those "
    "for ccxt on the page of the exchange."
)


class BarredBots:
    """Redrawn only when its content changes."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._told: Sequence[Barred] = ()
        self._place = ui.element("div").classes("in")
        life = Lifetime()
        look = Throttled(life, self._look, _PAUSE_SECONDS)
        life.subscribe(look.ask, BotChanged, ThingChanged)
        look.ask()

    async def _look(self) -> None:
        try:
            found = await list_barred(self._actor)
        except FlotillaError:
            return  # the reload of the bots reports the same outage
        if found != self._told:
            self._told = found
            self._place.clear()
            with self._place:
                _draw(found)


def _draw(found: Sequence[Barred]) -> None:
    if not found:
        return
    strong = f"{figures.plural(len(found), 'bot')} cannot be started by hand: settings that are not allowed."
    with notice("warn", strong, _MORE, reasons=_reasons(found)):
        for one in found[:_MOST]:
            button(one.name, to=f"/bots/{one.bot_id}/edit", kind="ghost", small=True)


def _reasons(found: Sequence[Barred]) -> tuple[str, ...]:
    lines = tuple(f"{one.name}: {line}" for one in found[:_MOST] for line in one.reasons)
    more = len(found) - _MOST
    return (*lines, f"And {figures.plural(more, 'more bot')}.") if more > 0 else lines
