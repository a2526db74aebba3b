"""Bots that still run other versions than the latest, and the dialog that lets them use it."""

from collections.abc import Sequence
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.bots import strategy_use
from core.bots.strategy_use import StrategyUse
from core.errors import FlotillaError
from core.strategies.views import VersionView
from pages.parts.button import button
from pages.parts.dialogs.dialog import dialog
from pages.parts.notice import error_notice, toast
from pages.parts.text import figures
from pages.parts.text.markup import show, text

GO_ON = "Running bots go on with their version until you restart them."


def behind(uses: Sequence[StrategyUse], latest: VersionView) -> list[StrategyUse]:
    """Return the bots with another version than this one."""
    return [one for one in uses if one.version_id != latest.id]


def said(others: Sequence[StrategyUse]) -> str:
    """Return a sentence: `3 bots still run v1.`"""
    numbers = sorted({one.version_number for one in others})
    which = ", ".join(f"v{number}" for number in numbers[:4]) + (" …" if len(numbers) > 4 else "")
    return f"{figures.plural(len(others), 'bot')} still {'runs' if len(others) == 1 else 'run'} {which}."


async def update_bots(actor: Actor, latest: VersionView, others: Sequence[StrategyUse]) -> bool:
    """Ask which bots are to use this version, and save them. Returns whether any was saved."""
    with dialog(f"Update bots to v{latest.version_number}") as opened:
        choice = _Choice(others)
        problem = ui.element("div").classes("in")

        async def update() -> None:
            try:
                await strategy_use.use_version(actor, choice.chosen, latest.id, with_live=choice.has_live)
            except FlotillaError as error:
                problem.clear()
                with problem:
                    error_notice(error)
            else:
                opened.submit(len(choice.chosen))

        with ui.element("div").classes("row-x dialog-foot"):
            button("Cancel", lambda: opened.submit(None), kind="ghost")
            choice.tie(button("Update", update, kind="primary"))
    count = await opened
    if count:
        toast(f"{figures.plural(count, 'bot')} updated to v{latest.version_number}.")
    return bool(count)


class _Choice:
    """Boxes for the bots: those in dry-run are ticked, live ones stand apart and are not."""

    def __init__(self, others: Sequence[StrategyUse]) -> None:
        mine = [one for one in others if one.may_edit]
        self._live = {one.bot_id for one in mine if one.is_live}
        self._ticked = {one.bot_id for one in mine if not one.is_live}
        self._button: ui.button | None = None
        show(f"<p class='muted'>{text(GO_ON)}</p>")
        self._boxes("Dry-run", [one for one in mine if not one.is_live])
        self._boxes("Live: these trade with real money", [one for one in mine if one.is_live])
        if len(mine) < len(others):
            show(f"You may not edit {figures.plural(len(others) - len(mine), 'other bot')}.", "muted small")

    @property
    def chosen(self) -> list[UUID]:
        """Return the ids of the ticked bots."""
        return list(self._ticked)

    @property
    def has_live(self) -> bool:
        """Return whether a live bot is ticked."""
        return bool(self._live & self._ticked)

    def tie(self, made: ui.button) -> None:
        """Let the button say how many bots are ticked."""
        self._button = made
        self._tell()

    def _boxes(self, title: str, uses: list[StrategyUse]) -> None:
        if not uses:
            return
        with ui.element("fieldset").classes("share-line col-x"):
            show(text(title), "strong", tag="legend")
            for one in uses:
                state = "running" if one.is_running else "stopped"
                box = ui.checkbox(f"{one.name}: v{one.version_number}, {state}", value=one.bot_id in self._ticked)
                box.props("dense").on_value_change(lambda event, one=one: self._tick(one, bool(event.value)))

    def _tick(self, one: StrategyUse, is_ticked: bool) -> None:
        self._ticked = self._ticked | {one.bot_id} if is_ticked else self._ticked - {one.bot_id}
        self._tell()

    def _tell(self) -> None:
        if self._button:
            self._button.set_text(f"Update {figures.plural(len(self._ticked), 'bot')}")
            self._button.set_enabled(bool(self._ticked))
