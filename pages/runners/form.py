"""The form that adds a runner or changes its connection. The connection can be tested before it is saved."""

from collections.abc import Callable
from typing import Any

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Kind, Scope
from core.errors import FlotillaError, Invalid, NotFound
from core.revisions.models import ANY
from core.runners import kinds, lookup
from core.runners import service as runners
from core.runners.connection import connection_test
from core.runners.descriptor import Act, Descriptor
from core.runners.open_runner import served
from core.runners.port import RunnerFacts
from core.runners.revised.revised_runner import FIELDS
from core.runners.views import RunnerView
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.empty import empty
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import error_notice, toast
from pages.parts.revisions.two_people import TwoPeople
from pages.parts.text.facts import Fact, facts_html
from pages.parts.text.markup import show
from pages.parts.text.status import status_html
from pages.runners.cautions import may_add, say_caution
from pages.runners.connection_fields import ConnectionFields
from pages.runners.filled import Filled, at_the_fields_of, attribute, draft_of, filled_of
from pages.runners.load_fields import load_fields


async def new_runner_page() -> None:
    set_crumb(("Runners", "/runners"), "Add")
    actor = guard.actor()
    page_head("Add runner", "a machine that bots run on")
    if not may_add(actor):
        empty("Only administrators add runners", "Ask one of them to share a runner with you.", symbol="block")
        return

    def saved(made: RunnerView) -> None:
        toast(f"{made.name} is added. Get a Freqtrade version there, or let the first bot do so.")
        ui.navigate.to(f"/runners/{made.id}")

    with card("Runner"):
        RunnerForm(actor, None, saved)


async def edit_runner_page(runner_id: str) -> None:
    actor = guard.actor()
    runner = await lookup.get(actor, id_of(runner_id))
    if Scope.EDIT not in runner.scopes or not kinds.may(actor.role, runner.type, Act.CONNECT):
        raise NotFound("You may not do this here. Ask an administrator.")
    set_crumb(("Runners", "/runners"), (runner.name, f"/runners/{runner.id}"), "Edit")
    page_head(f"Edit {runner.name}", "bots there go on as they are")

    def saved(edited: RunnerView) -> None:
        toast(f"{edited.name} is saved.")
        ui.navigate.to(f"/runners/{edited.id}")

    with card("Runner"):
        RunnerForm(actor, runner, saved)


class RunnerForm:
    """The form of a runner. `edited`: the runner that is changed; None for a new one. `saved(runner)` is called
    afterwards."""

    def __init__(self, actor: Actor, edited: RunnerView | None, saved: Callable[[RunnerView], Any]) -> None:
        self._actor, self._edited = actor, edited
        self._kinds = _offered(actor, edited)
        self._filled = filled_of(edited) if edited else _nothing_yet(self._kinds)
        self._form = Form(self._filled, self._save, saved)
        self._two: TwoPeople | None = None  # for a runner that others may edit too
        if edited:
            self._two = TwoPeople(actor, self._form, Kind.RUNNER, edited.id, edited.revision, FIELDS)
        with ui.element("div").classes("form"):
            field.text(self._form, "name", "Name", "Shown wherever a runner can be chosen.", placeholder="This machine")
            self._kind_and_load()
            self._caution = ui.element("div")
            kept = edited.secrets_set if edited else ()
            self._connections = {one.kind: ConnectionFields(self._form, one, kept) for one in self._kinds}
            self._outcome = ui.element("div").classes("col-x")
            self._buttons()
        self._show_kind(self._filled.type)

    @property
    def _kind(self) -> Descriptor:
        """The kind that is chosen."""
        return kinds.describe(self._filled.type or "")

    # ---- fields -----------------------------------------------------------------------------------------------------

    def _kind_and_load(self) -> None:
        if self._edited is None:
            words = {one.kind: one.title for one in sorted(self._kinds, key=lambda one: one.title)}
            field.select(self._form, "type", "Kind", words, on_change=self._show_kind)
        with field.row():
            load_fields(self._form)

    def _buttons(self) -> None:
        cancel = f"/runners/{self._edited.id}" if self._edited else "/runners"
        foot = self._form.buttons("Save runner" if self._edited else "Add runner", cancel_path=cancel)
        with foot:
            self._test_button = button("Test connection", guard.act(self._test), icon="cable")

    def _show_kind(self, chosen: str | None) -> None:
        for kind, fields in self._connections.items():
            fields.element.set_visibility(kind == chosen and kinds.describe(kind).has_connection)
        self._test_button.set_visibility(kinds.describe(chosen or "").has_connection)
        self._outcome.clear()
        self._caution.clear()
        with self._caution:
            say_caution(kinds.describe(chosen or ""))

    # ---- acts -------------------------------------------------------------------------------------------------------

    async def _save(self, filled: Filled) -> RunnerView:
        self._outcome.clear()
        draft = draft_of(filled)
        with at_the_fields_of(self._kind):
            if self._edited is None:
                return await runners.add(self._actor, draft)
            return await runners.edit(self._actor, self._edited.id, draft, self._two.basis if self._two else ANY)

    async def _test(self) -> None:
        """Test the connection. A name is not required for that."""
        self._test_button.props(add="loading")
        self._outcome.clear()
        try:
            draft = draft_of(self._filled, name=self._filled.name.strip() or "?")
            with at_the_fields_of(self._kind):
                told = await connection_test.try_out(self._actor, draft, self._edited.id if self._edited else None)
        except FlotillaError as error:
            self._tell(error)
        else:
            self._form.clear()
            self._draw(told)
        finally:
            if not self._test_button.is_deleted:
                self._test_button.props(remove="loading")

    def _tell(self, error: FlotillaError) -> None:
        """Show the error. Errors of a field are shown there; a runner that does not answer is an error of the address,
        which is the first field."""
        if isinstance(error, Invalid):
            self._form.tell(error)
            return
        address = attribute(self._filled.type, next(iter(self._kind.connection.form_fields())))
        self._form.tell(Invalid(str(error), fields={address: str(error)}))
        if error.hint or error.detail:
            with self._outcome:
                error_notice(error)

    def _draw(self, told: RunnerFacts) -> None:
        with self._outcome, ui.element("div").classes("field"):
            show(status_html("reachable", word="It answers"))
            show(facts_html(Fact(name, value) for name, value in told.facts.items()), "facts", tag="dl")


def _offered(actor: Actor, edited: RunnerView | None) -> list[Descriptor]:
    """Return the kinds to choose from, the preferred one first. An existing runner keeps its kind."""
    if edited:
        return [kinds.describe(edited.type)]
    return [one for one in served() if kinds.may(actor.role, one.kind, Act.ADD)]


def _nothing_yet(offered: list[Descriptor]) -> Filled:
    filled = Filled(type=offered[0].kind if offered else "")
    for kind in offered:
        filled.begin(kind)
    return filled
