"""Bots of other people on an exchange or a runner, for its owner: how many, whose, and a button to stop them."""

from collections.abc import Sequence

from nicegui import ui

from core.access.policy import Actor, Resource
from core.bots.rights import others_bots
from core.bots.rights.others_bots import Guest
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.dialogs.confirm import confirm
from pages.parts.notice import toast
from pages.parts.text import figures
from pages.parts.text.markup import show, text


class Guests:
    """Redrawn only when something differs, so that a press during a redraw is not lost; invisible while there are
    none."""

    def __init__(self, actor: Actor, thing: Resource, name: str) -> None:
        self._actor, self._thing, self._name = actor, thing, name
        self._told: Sequence[Guest] = ()
        self._place = ui.element("div").classes("in")
        with self._place, card("Bots of others"):
            self._lines = ui.element("div").classes("col-x")
        self._place.set_visibility(False)

    async def see(self) -> None:
        """Read and redraw. Errors: those of `others_bots.look`."""
        found = await others_bots.look(self._actor, self._thing)
        if found == self._told:
            return
        self._told = found
        self._place.set_visibility(bool(found))
        self._lines.clear()
        with self._lines:
            for guest in found:
                self._draw(guest)

    def _draw(self, guest: Guest) -> None:
        async def stop() -> None:
            await self._stop(guest)

        with ui.element("div").classes("row-x"):
            show(f'<div class="strong">{text(guest.name)}</div>{_words(guest)}', "grow col-x tight")
            if guest.running:
                button("Stop…", guard.act(stop), kind="danger", small=True)

    async def _stop(self, guest: Guest) -> None:
        what = f"{figures.plural(guest.running, 'running bot')} of {guest.name} on {self._name}."
        lines = ["Stopping sells nothing", *_unattended(guest)]
        if not await confirm(f"Stop the bots of {guest.name}?", what, "Stop bots", consequences=lines):
            return
        stopped = await others_bots.stop(self._actor, self._thing, guest.person_id)
        toast(f"{figures.plural(stopped, 'bot')} of {guest.name} will stop")
        await self.see()


def _words(guest: Guest) -> str:
    parts = [figures.plural(guest.bots, "bot"), f"{guest.running} running" if guest.running else "none running"]
    parts += [f"{guest.live} live"] if guest.live else []
    parts += [figures.plural(guest.positions, "open position")] if guest.positions else []
    told = f'<div class="muted small">{text(", ".join(parts))}</div>'
    if guest.withdrawn:
        all_of_them = guest.withdrawn == guest.bots
        which = "" if all_of_them else f"{guest.withdrawn} of them: "
        told += f'<div class="warn small">{which}no longer shared, cannot be started again</div>'
    return told


def _unattended(guest: Guest) -> list[str]:
    if not guest.positions:
        return []
    stay = "stays open and nobody watches it" if guest.positions == 1 else "stay open and nobody watches them"
    return [f"{figures.plural(guest.positions, 'position')} {stay}"]
