"""The card with the revisions of a thing: who saved what and when, the difference of any two, and restoring one."""

from contextlib import suppress
from uuid import UUID
from zoneinfo import ZoneInfo

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Kind
from core.errors import FlotillaError
from core.events import BotChanged, Event, ThingChanged
from core.revisions import service as revisions
from core.revisions.views import RevisionLine
from pages.look import theme
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.notice import error_notice
from pages.parts.own_events import is_about
from pages.parts.revisions.change_lines import in_words, table_html
from pages.parts.revisions.restoring import restore
from pages.parts.text import figures
from pages.parts.text.markup import show, span
from pages.parts.throttled import Throttled

TODAY = 0
"""Stands for the saved state of today among the numbers of revisions."""
SHOWN_AT_FIRST = 10


class Revisions:
    """The card. `name`: of the thing, for the question before a revision is restored."""

    def __init__(
        self, actor: Actor, zone: ZoneInfo, kind: Kind, id: UUID, name: str, *, may_restore: bool, note: str = ""
    ) -> None:
        self._actor, self._zone, self._kind, self._id, self._name = actor, zone, kind, id, name
        self._may_restore = may_restore
        self._lines: list[RevisionLine] = []
        self._shows_all = False
        self._older = self._newer = TODAY
        with card("Revisions", note, flush=True) as made:
            self._card, self._note = made, note
            self._list = ui.element("div").classes("revisions")
            self._compared = ui.element("div").classes("card-body revisions-compared")
        self._compared.set_visibility(False)
        life = Lifetime()
        self._look = Throttled(life, self._see)
        life.subscribe(self._heard, BotChanged, ThingChanged)

    async def open(self) -> None:
        """Read and draw them for the first time."""
        with self._look.held():
            await self._see()

    # ---- the list ---------------------------------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        if is_about(event, self._id) or (isinstance(event, BotChanged) and event.bot_id == self._id):
            self._look.ask()

    async def _see(self) -> None:
        try:
            lines = await revisions.list_revisions(self._actor, self._kind, self._id)
        except FlotillaError:
            return  # the page itself reports it
        if lines != self._lines[: len(lines)] or not lines:
            self._lines = lines
            self._draw()
            await self._compare_again()

    def _draw(self) -> None:
        self._card.head("Revisions", self._note)
        self._list.clear()
        with self._list:
            if not self._lines:
                show("None yet. The next save keeps what was there before, and what is saved.", "item muted small")
            for line in self._lines if self._shows_all else self._lines[:SHOWN_AT_FIRST]:
                self._row(line)
            self._older_button()

    def _row(self, line: RevisionLine) -> None:
        is_newest = line.number == self._lines[0].number
        with ui.element("div").classes("item line revision"):
            show(_line_html(line, self._zone), "revision-words grow")
            if len(self._lines) > 1 or not line.is_whole:
                button("Compare", guard.act(lambda: self._compare(line.number)), kind="ghost", small=True)
            if self._may_restore and not is_newest:
                button(f"Restore r{line.number}…", guard.act(lambda: self._restore(line.number)), small=True)

    def _older_button(self) -> None:
        is_cut = not self._shows_all and len(self._lines) > SHOWN_AT_FIRST
        if self._lines and (is_cut or self._lines[-1].number > 1):
            with ui.element("div").classes("item line"):
                button("Show older", guard.act(self._show_older), kind="ghost", small=True)

    async def _show_older(self) -> None:
        if self._shows_all or len(self._lines) <= SHOWN_AT_FIRST:
            last = self._lines[-1].number
            self._lines += await revisions.list_revisions(self._actor, self._kind, self._id, last)
        self._shows_all = True
        self._draw()

    async def _restore(self, number: int) -> None:
        await restore(self._actor, self._kind, self._id, self._name, number)

    # ---- the difference ---------------------------------------------------------------------------------------------

    async def _compare(self, number: int) -> None:
        """Compare with the revision before when it is the newest, otherwise with today."""
        is_newest = number == self._lines[0].number
        older = self._lines[1].number if is_newest and len(self._lines) > 1 else number
        self._older, self._newer = older, number if is_newest and older != number else TODAY
        await self._draw_compared()
        where = f"getHtmlElement({self._compared.id})"
        ui.run_javascript(f"requestAnimationFrame(() => {where}?.scrollIntoView({{block: 'nearest'}}))")

    async def _draw_compared(self) -> None:
        if self._older == TODAY:
            return
        self._compared.clear()
        self._compared.set_visibility(True)
        with self._compared:
            self._selects()
            self._table = show("", "scroll-x")
            self._table.props('tabindex=0 role=region aria-label="Difference of two revisions"')
            try:
                await self._fill_table()
            except FlotillaError as error:
                error_notice(error)

    async def _compare_again(self) -> None:
        """Compare with today again after a save. The choices stay, because one of them may be open."""
        if self._older != TODAY and self._newer == TODAY:
            with suppress(FlotillaError):  # the page itself reports it
                await self._fill_table()

    async def _fill_table(self) -> None:
        newer = None if self._newer == TODAY else self._newer
        found = await revisions.compare(self._actor, self._kind, self._id, self._older, newer)
        self._table.set_content(table_html(found))

    def _selects(self) -> None:
        numbers = {line.number: f"r{line.number}" for line in self._lines}
        with ui.element("div").classes("row-x wrap"):
            show("From", tag="span").classes("muted small")
            _select(numbers, self._older, "Older revision", guard.act(self._choose_older))
            show("to", tag="span").classes("muted small")
            _select({TODAY: "today", **numbers}, self._newer, "Newer revision", guard.act(self._choose_newer))

    async def _choose_older(self, number: int) -> None:
        self._older = number
        await self._draw_compared()

    async def _choose_newer(self, number: int) -> None:
        self._newer = number
        await self._draw_compared()


def _select(options: dict[int, str], value: int, says: str, chosen: guard.Handler) -> None:
    made = ui.select(options, value=value, on_change=lambda event: chosen(event.value))
    made.props(f'{theme.INPUT} aria-label="{says}"').classes("input revision-choice")


def _line_html(line: RevisionLine, zone: ZoneInfo) -> str:
    author = span(line.author or "author unknown", "" if line.author else "muted")
    when = span(figures.date_time(line.saved_at, zone), "muted small nowrap")
    return span(f"r{line.number}", "strong") + author + when + span(_what(line), "muted small ell")


def _what(line: RevisionLine) -> str:
    changed = in_words(line.changed)
    if line.restored_from is not None:
        return f"restored from r{line.restored_from}" + (f": {changed}" if changed else "")
    if changed:
        return changed
    if not line.is_whole:
        return "settings only"
    return "first revision" if line.author else "as it was before the next change"
