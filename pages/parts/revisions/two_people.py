"""What a form says when somebody else saves the same thing: at once, and when it is saved itself. Nothing typed is
lost."""

from collections.abc import Callable, Collection
from datetime import datetime
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Kind
from core.db import utcnow
from core.errors import Conflict, FlotillaError
from core.events import BotChanged, Event, ThingChanged
from core.revisions import service as revisions
from core.revisions.models import Basis
from core.revisions.shown import Shown
from core.revisions.views import Since
from pages.parts import guard
from pages.parts.button import button
from pages.parts.form.form import Form
from pages.parts.lifetime import Lifetime
from pages.parts.notice import notice, toast
from pages.parts.own_events import is_about
from pages.parts.revisions.change_lines import sentences, table_html
from pages.parts.text import figures
from pages.parts.text.markup import show, text
from pages.parts.throttled import Throttled

_MOST_LINES = 5


class TwoPeople:
    """Place it where its notice shall stand. `number`: the revision that the form was opened with; save against
    `basis`. `fields`: the fields of the thing that the form has. `take(conflict)`: what "Take theirs" does, when it is
    not to load the page again."""

    def __init__(
        self,
        actor: Actor,
        form: Form,
        kind: Kind,
        id: UUID,
        number: int,
        fields: Collection[str],
        take: Callable[[Conflict], None] | None = None,
    ) -> None:
        self._actor, self._form, self._kind, self._id, self._fields = actor, form, kind, id, fields
        self._take = take or self._load_again
        self._told = number
        self.basis = Basis(number)
        self._place = ui.element("div").classes("in")
        form.conflicts = self._ask
        life = Lifetime()
        self._look = Throttled(life, self._see)
        life.subscribe(self._heard, BotChanged, ThingChanged)
        self._look.ask()  # catches changes since it was read

    def saved(self, number: int) -> None:
        """Go on from this revision: the form was saved, and stays open."""
        self._told, self.basis = number, Basis(number)
        self._place.clear()

    # ---- while it is open -------------------------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        if is_about(event, self._id) or (isinstance(event, BotChanged) and event.bot_id == self._id):
            self._look.ask()

    async def _see(self) -> None:
        if self._form.is_busy or self._place.is_deleted:
            return  # what is saved now is its own, or saving will tell
        try:
            found = await revisions.since(self._actor, self._kind, self._id, self.basis.number or 0, self._fields)
        except FlotillaError:
            return  # saving reports it
        if found and found.newest.number != self._told and not self._form.is_busy:
            self._told = found.newest.number
            self._tell(found)

    def _tell(self, found: Since) -> None:
        self._place.clear()
        who = _who(self._actor, found.newest.author, found.newest.author_id)
        with self._place:
            what = "Nothing you typed is lost: when you save, you choose what is kept."
            lines = tuple(sentences(found.changes, _MOST_LINES))
            with notice("warn", f"{who} saved r{found.newest.number} meanwhile.", what, reasons=lines, symbol="group"):
                button("Load it", ui.navigate.reload, icon="refresh")  # the browser asks about unsaved changes
        toast(f"{who} saved this too.")

    # ---- when it is saved -------------------------------------------------------------------------------------------

    def _ask(self, conflict: Conflict) -> None:
        """Show both differences and the choice, at the place of the form's error."""
        self._place.clear()
        self._told = conflict.number
        who = _who(self._actor, conflict.who, conflict.person_id)
        head = f"{who} changed this {_ago(conflict.at)} (r{conflict.number})."
        both = "Both tabs" if conflict.person_id == self._actor.person_id else "Both of you"
        whole = f"{both} changed {'different' if conflict.may_merge else 'the same'} keys."
        with notice("warn", head, f"Nothing was saved yet. {whole}", symbol="group"):
            self._choices(conflict)
        with ui.element("div").classes("cols one-one changes-of-two"):
            _side("What changed since you opened it", conflict.theirs)
            _side("What this form changes", conflict.mine)

    def _choices(self, conflict: Conflict) -> None:
        async def keep() -> None:
            self.basis = Basis(conflict.number)
            await self._form.submit()

        async def merge() -> None:
            before, self.basis = self.basis, Basis(self.basis.number, merges=True)
            await self._form.submit()
            self.basis = before

        if conflict.may_merge:
            button("Merge both", guard.act(merge), icon="merge")
        button("Keep mine over it", guard.act(keep))
        button("Take theirs", lambda: self._take(conflict))

    def _load_again(self, _: Conflict) -> None:
        self._form.settle()
        ui.navigate.reload()


def _who(actor: Actor, name: str, person_id: UUID | None) -> str:
    """Return who it was; another tab of the same person counts too."""
    return "You, in another tab," if person_id == actor.person_id else name or "Somebody"


def _ago(at: datetime) -> str:
    words = figures.age_of(at, utcnow())
    return "just now" if words in ("now", "0 s") else f"{words} ago"


def _side(title: str, changes: Shown) -> None:
    with ui.element("div").classes("stack"):
        show(f'<div class="strong small pad">{text(title)}</div>{table_html(changes, "Nothing.")}')
