"""A dialog that gives other people rights to a thing and takes them back."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from nicegui import ui

from core.access.policy import Actor, Resource
from core.access.scopes import GIVABLE, Kind, Scope
from core.access.sharing import holders
from core.bots.rights import taking_back
from core.errors import FlotillaError
from pages.look import theme
from pages.parts.button import button
from pages.parts.dialogs.affected_bots import stop_or_let_run, words
from pages.parts.dialogs.dialog import dialog
from pages.parts.notice import toast, toast_error
from pages.parts.text.markup import show, text

WORDS = {
    Scope.VIEW: "Look",
    Scope.USE: "Use",
    Scope.OPERATE: "Start and stop",
    Scope.EDIT: "Change",
    Scope.DELETE: "Delete",
}

HANDS_OVER_KEYS = "Use: their bots get the keys of this exchange, and so does the code they run."
ONLY_LOOKS = "A viewer can be given only the right to look."
CHANGES_A_BOT = "Change: may run a strategy of their own with the exchange keys of this bot."
"""Whose code runs decides what happens with the money; that it follows from this box is not plain."""


@dataclass
class _Line:
    person_id: UUID
    name: str
    scopes: frozenset[Scope]
    only_looks: bool


async def share(actor: Actor, resource: Resource, name: str) -> None:
    """Returns when the dialog was left. Each change takes effect at once."""
    given = [_Line(it.person_id, it.name, it.scopes, it.only_looks) for it in await holders.given(actor, resource)]
    others, at_work = await holders.candidates(actor, resource), asyncio.Lock()
    with dialog(f"Share {name}") as opened:
        lines = ui.element("div").classes("col-x")
        with ui.element("div").classes("row-x dialog-foot"):
            button("Done", lambda: opened.submit(None), kind="primary")

    def draw() -> None:
        lines.clear()
        with lines:
            if not given:
                show('<p class="muted">Only the owner and administrators so far.</p>')
            for line in given:
                _draw_line(line, resource.kind, change)
            _adding([it for it in others if it.person_id not in {line.person_id for line in given}], add)

    async def change(line: _Line, scope: Scope, allowed: bool) -> None:
        """The boxes show what is so, also when it was refused. One at a time: each sends all that a person has."""
        async with at_work:
            scopes = _with(line.scopes, scope, allowed)
            try:
                if not await _give(actor, resource, name, line, scopes):
                    return draw()
            except FlotillaError as error:
                toast_error(error)
            else:
                line.scopes = scopes
                rights = [WORDS[it].lower() for it in WORDS if it in scopes]
                toast(f"{line.name}: {', '.join(rights) or 'nothing any more'}")
            draw()

    async def add(person: holders.Candidate) -> None:
        given.append(_Line(person.person_id, person.name, frozenset(), person.only_looks))
        await change(given[-1], Scope.VIEW, True)

    draw()
    await opened


async def _give(actor: Actor, resource: Resource, name: str, line: _Line, scopes: frozenset[Scope]) -> bool:
    """Asks first when it hits bots that run; False when it was not done."""
    hit, stop = await taking_back.hit_by_sharing(actor, resource, line.person_id, scopes), False
    if hit.running:
        use = "uses it. It" if hit.running == 1 else "use it. They"
        what = f"{words(hit, line.name)} {use} cannot be started again without this right."
        answer = await stop_or_let_run(f"Take {name} back from {line.name}?", hit, what)
        if answer is None:
            return False
        stop = answer
    await taking_back.give(actor, resource, line.person_id, scopes, stop=stop)
    return True


def _draw_line(line: _Line, kind: Kind, change: Callable[[_Line, Scope, bool], Any]) -> None:
    with ui.element("fieldset").classes("share-line"):
        show(text(line.name), "strong", tag="legend")
        for scope in GIVABLE[kind] if not line.only_looks else (Scope.VIEW,):
            box = ui.checkbox(WORDS[scope], value=scope in line.scopes).props("dense")
            box.on_value_change(lambda event, scope=scope: change(line, scope, bool(event.value)))
        if kind is Kind.BOT and Scope.EDIT in line.scopes:
            show(text(CHANGES_A_BOT), "warn small")
        if kind is Kind.EXCHANGE and Scope.USE in line.scopes:
            show(text(HANDS_OVER_KEYS), "warn small")
        if line.only_looks:
            show(text(ONLY_LOOKS), "muted small")


def _with(before: frozenset[Scope], scope: Scope, allowed: bool) -> frozenset[Scope]:
    """Looking comes with every other right, and goes only with all of them."""
    if allowed:
        return before | {scope, Scope.VIEW}
    return frozenset() if scope is Scope.VIEW else before - {scope}


def _adding(others: list[holders.Candidate], add: Callable[[holders.Candidate], Any]) -> None:
    if not others:
        return
    options = {it.person_id: f"{it.name} ({it.username})" for it in others}
    by_id = {it.person_id: it for it in others}
    show('<label for="share-add">Add a person</label>', "field")
    chosen = ui.select(options, label=None).props(f'{theme.INPUT} for="share-add"').classes("input")
    chosen.on_value_change(lambda event: add(by_id[event.value]))
