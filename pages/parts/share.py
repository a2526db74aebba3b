"""Who may do what with a thing: a dialog to give others rights and to take them back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from nicegui import ui

from core.access import grants
from core.access.policy import Actor, Resource
from core.access.scopes import GIVABLE, Scope
from core.errors import FlotillaError
from pages import theme
from pages.parts.button import button
from pages.parts.dialog import dialog
from pages.parts.markup import show, text
from pages.parts.notice import toast, toast_error

WORDS = {
    Scope.VIEW: "look",
    Scope.USE: "use",
    Scope.OPERATE: "start and stop",
    Scope.EDIT: "change",
    Scope.DELETE: "delete",
}


@dataclass
class _Line:
    person_id: UUID
    name: str
    scopes: set[Scope] = field(default_factory=set)


async def share(actor: Actor, resource: Resource, name: str) -> None:
    """Returns when the dialog was left. Each change takes effect at once."""
    given = [_Line(it.person_id, it.name, set(it.scopes)) for it in await grants.given(actor, resource)]
    others = await grants.candidates(actor, resource)
    with dialog(f"Who may use {name}") as opened:
        lines = ui.element("div").classes("col-x")

        def draw() -> None:
            lines.clear()
            with lines:
                if not given:
                    show('<p class="muted">Only the owner and administrators so far.</p>')
                for line in given:
                    _line(actor, resource, line)
                _adding([it for it in others if it.person_id not in {line.person_id for line in given}], add)

        def add(person_id: UUID, person_name: str) -> None:
            given.append(_Line(person_id, person_name))
            draw()

        draw()
        with ui.element("div").classes("row-x dialog-foot"):
            button("Done", lambda: opened.submit(None), kind="primary")
    await opened


def _line(actor: Actor, resource: Resource, line: _Line) -> None:
    async def change(scope: Scope, allowed: bool) -> None:
        (line.scopes.add if allowed else line.scopes.discard)(scope)
        if allowed:
            line.scopes.add(Scope.VIEW)
        try:
            await grants.give(actor, resource, line.person_id, frozenset(line.scopes))
        except FlotillaError as error:
            toast_error(error)
        else:
            toast(f"{line.name}: {', '.join(WORDS[it] for it in WORDS if it in line.scopes) or 'nothing any more'}")

    with ui.element("div").classes("row-x wrap"):
        show(text(line.name), "strong grow")
        for scope in GIVABLE[resource.kind]:
            box = ui.checkbox(WORDS[scope], value=scope in line.scopes).props("dense")
            box.on_value_change(lambda event, scope=scope: change(scope, bool(event.value)))


def _adding(others: list[grants.Candidate], add: Callable[[UUID, str], None]) -> None:
    if not others:
        return
    options = {it.person_id: f"{it.name} ({it.username})" for it in others}
    names = {it.person_id: it.name for it in others}
    show('<label for="share-add">Add a person</label>', "field")
    chosen = ui.select(options, label=None).props(f'{theme.INPUT} for="share-add"').classes("input")
    chosen.on_value_change(lambda event: add(event.value, names[event.value]))
