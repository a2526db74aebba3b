"""The switch for packages of strategies."""

from nicegui import ui

from core.access.policy import Actor
from core.runners.packages import package_switch
from core.runners.packages.package_switch import PackagePolicy
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.guard import act
from pages.parts.text.markup import show, text

_ON = "Allowed. Versions name the packages they need, and these are installed for their bots, from wheels alone."
_OFF = "Off. Versions with packages are neither saved nor started. Running bots go on."
_BY_SETTING = "Off, by the setting FLOTILLA_STRATEGY_PACKAGES. Running bots go on."


class Packages:
    """A card that says whether packages are allowed, with a button to change it."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        with card("Packages of strategies"):
            self._words = show("").props("role=status")
            self._place = ui.element("div").classes("row-x")

    async def refresh(self) -> None:
        """Draw the present state."""
        policy = await package_switch.policy(self._actor)
        self._words.set_content(text(words(policy)))
        self._place.clear()
        if policy.by_setting:
            with self._place:
                verb = "Switch off" if policy.is_on else "Allow"
                button(verb, act(lambda: self._switch(not policy.is_on)))

    async def _switch(self, is_on: bool) -> None:
        await package_switch.switch(self._actor, is_on)
        await self.refresh()


def words(policy: PackagePolicy) -> str:
    """Return the state in a sentence or two."""
    if not policy.by_setting:
        return _BY_SETTING
    return _ON if policy.is_on else _OFF
