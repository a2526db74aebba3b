"""A runner is added here, and an engine's connection changed. What is filled in can be tried before it is saved."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from nicegui import ui

from core.access.policy import Actor
from core.access.scopes import Role
from core.errors import FlotillaError, Invalid, NotFound
from core.runners import connection_test
from core.runners import service as runners
from core.runners.kinds import RunnerType
from core.runners.open_runner import served
from core.runners.port import RunnerFacts
from core.runners.service import RunnerView
from pages.frame.addresses import id_of
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.empty import empty
from pages.parts.form import field
from pages.parts.form.form import Form
from pages.parts.notice import error_notice, toast
from pages.parts.text.facts import Fact, facts_html
from pages.parts.text.markup import show
from pages.parts.text.status import status_html
from pages.runners.actions import CAPACITY_WORDS, MOST_BOTS, Filled, draft_of, filled_of
from pages.runners.words import KINDS, say_rights

_ADDRESS = "Empty: this machine's /var/run/docker.sock. Else unix:///path, tcp://host:2376 or ssh://user@host."
_IMAGE = "Without a tag: the version is the bot's."
_POOL = "Each bot gets a /29 of it; nothing else on the engine's machine may use it."
_PUBLISH = "Where the engine publishes the APIs of the bots: an address of its machine that Flotilla reaches."
_CERTIFICATES = {
    "tls_ca": ("Certificate of the authority", "Who signed the engine's certificate, in PEM form.", "CERTIFICATE"),
    "tls_cert": ("Certificate of Flotilla", "By which the engine knows Flotilla.", "CERTIFICATE"),
    "tls_key": ("Its key", "Stored encrypted and never shown again.", "PRIVATE KEY"),
}


async def new_runner_page() -> None:
    set_crumb(("Runners", "/runners"), "Add")
    actor = guard.actor()
    page_head("Add runner", "a machine that bots run on")
    if actor.role is not Role.ADMINISTRATOR:
        empty("Only administrators add runners", "Ask one of them to share a runner with you.", symbol="block")
        return

    def saved(made: RunnerView) -> None:
        toast(f"{made.name} is added. Get a Freqtrade version there, or let the first bot do so.")
        ui.navigate.to(f"/runners/{made.id}")

    with card("Runner"):
        RunnerForm(actor, None, saved)


async def edit_runner_page(runner_id: str) -> None:
    actor = guard.actor()
    runner = await runners.get(actor, id_of(runner_id))
    if actor.role is not Role.ADMINISTRATOR:
        raise NotFound("You may not do this here. Ask an administrator.")
    set_crumb(("Runners", "/runners"), (runner.name, f"/runners/{runner.id}"), "Edit")
    page_head(f"Edit {runner.name}", "bots there go on as they are")

    def saved(edited: RunnerView) -> None:
        toast(f"{edited.name} is saved.")
        ui.navigate.to(f"/runners/{edited.id}")

    with card("Runner"):
        RunnerForm(actor, runner, saved)


class RunnerForm:
    """`edited`: the runner that is changed; None for a new one. `saved(runner)` is called afterwards."""

    def __init__(self, actor: Actor, edited: RunnerView | None, saved: Callable[[RunnerView], Any]) -> None:
        self._actor, self._edited = actor, edited
        self._filled = filled_of(edited) if edited else Filled(type=_first_kind())
        self._form = Form(self._filled, self._save, saved)
        with ui.element("div").classes("form"):
            field.text(self._form, "name", "Name", "Shown wherever a runner can be chosen.", placeholder="This machine")
            self._kind_and_capacity()
            self._rights = ui.element("div")
            self._engine = ui.element("div").classes("form")
            with self._engine:
                self._engine_fields()
            self._outcome = ui.element("div").classes("col-x")
            self._buttons()
        self._show_kind(self._filled.type)

    # ---- fields -----------------------------------------------------------------------------------------------------

    def _kind_and_capacity(self) -> None:
        kinds = {str(kind): KINDS[kind] for kind in served()}
        with field.row():
            if self._edited is None:
                field.select(self._form, "type", "Kind", kinds, on_change=self._show_kind)
            words = CAPACITY_WORDS
            field.number(self._form, "capacity", "Capacity", words, whole=True, least=1, most=MOST_BOTS)

    def _engine_fields(self) -> None:
        form = self._form
        address = field.text(form, "endpoint", "Engine", _ADDRESS, placeholder="unix:///var/run/docker.sock")
        self._certificates = ui.element("div").classes("form")
        with self._certificates:
            self._certificate_fields()
        field.text(form, "publish_address", "Publish address", _PUBLISH)
        with field.row():
            field.text(form, "image", "Image", _IMAGE)
            field.text(form, "pool", "Networks", _POOL)
        if isinstance(address.control, ui.input):
            address.control.on_value_change(lambda event: self._show_certificates(event.value or ""))
        self._show_certificates(self._filled.endpoint)

    def _certificate_fields(self) -> None:
        kept = self._edited.tls_set if self._edited else ()
        for name, (label, help_, what) in _CERTIFICATES.items():
            hint = f"-----BEGIN {what}-----"
            field.secret(self._form, name, label, help_, is_set=name in kept, placeholder=hint, lines=True)
        if kept:
            words = "Forget the certificates that are kept"
            field.switch(self._form, "forget_tls", words, "When it is saved; those given above are taken instead.")

    def _buttons(self) -> None:
        cancel = f"/runners/{self._edited.id}" if self._edited else "/runners"
        foot = self._form.buttons("Save runner" if self._edited else "Add runner", cancel_path=cancel)
        with foot:
            self._test_button = button("Test connection", guard.act(self._test), icon="cable")

    def _show_kind(self, kind: str | None) -> None:
        is_engine = kind == RunnerType.DOCKER
        self._engine.set_visibility(is_engine)
        self._test_button.set_visibility(is_engine)
        self._outcome.clear()
        self._rights.clear()
        with self._rights:
            if kind:
                say_rights(RunnerType(kind))

    def _show_certificates(self, endpoint: str) -> None:
        self._certificates.set_visibility(endpoint.strip().startswith("tcp:"))

    # ---- acts -------------------------------------------------------------------------------------------------------

    async def _save(self, filled: Filled) -> RunnerView:
        self._outcome.clear()
        draft = draft_of(filled)
        if self._edited is None:
            return await runners.add(self._actor, draft)
        return await runners.edit(self._actor, self._edited.id, draft)

    async def _test(self) -> None:
        """A name is not needed to see whether somebody answers."""
        self._test_button.props(add="loading")
        self._outcome.clear()
        try:
            draft = draft_of(replace(self._filled, name=self._filled.name.strip() or "?"))
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
        """What is wrong with a field stands there; nobody answering is a matter of the address."""
        if isinstance(error, Invalid):
            self._form.tell(error)
            return
        self._form.tell(Invalid(str(error), fields={"endpoint": str(error)}))
        if error.hint or error.detail:
            with self._outcome:
                error_notice(error)

    def _draw(self, told: RunnerFacts) -> None:
        with self._outcome, ui.element("div").classes("field"):
            show(status_html("reachable", word="It answers"))
            show(facts_html(Fact(name, value) for name, value in told.facts.items()), "facts", tag="dl")


def _first_kind() -> str:
    """Local processes, where they are served: nothing else is needed for them."""
    kinds = served()
    return str(RunnerType.LOCAL if RunnerType.LOCAL in kinds or not kinds else kinds[0])
