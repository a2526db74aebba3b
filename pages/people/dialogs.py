"""Dialogs that add a person, change their role, or set a new first password for them."""

import secrets
from dataclasses import dataclass

from nicegui import ui

from core.access import people
from core.access.people_view import PersonView
from core.access.policy import Actor
from core.access.scopes import Role
from core.bots.rights import taking_back
from core.errors import Refused
from pages.parts.dialogs.affected_bots import stop_or_let_run, words
from pages.parts.dialogs.dialog import dialog
from pages.parts.form import field
from pages.parts.form.form import Form

WORDS = {
    Role.MEMBER: "Member: owns bots, sees what is theirs or given to them",
    Role.VIEWER: "Viewer: looks at what is given to them",
    Role.ADMINISTRATOR: "Administrator: may do everything",
}


@dataclass
class _Draft:
    name: str = ""
    username: str = ""
    role: str = Role.MEMBER
    password: str = ""


async def add_person(actor: Actor) -> str | None:
    """Add a person. Return their name, or None when the dialog was cancelled."""
    draft = _Draft(password=secrets.token_urlsafe(9))

    async def save(given: _Draft) -> str:
        await people.add(actor, given.name, given.username, Role(given.role), given.password)
        return given.name or given.username

    with dialog("Add person") as opened:
        form = Form(draft, save, opened.submit)
        with ui.element("div").classes("form"):
            field.text(form, "name", "Name")
            field.text(form, "username", "User name", "What they log in with.")
            field.select(form, "role", "Role", {str(role): words for role, words in WORDS.items()})
            field.text(form, "password", "First password", "Tell them; they choose their own at the first login.")
            form.buttons("Add person", inside=opened)
    answer: str | None = await opened
    return answer


async def choose_role(actor: Actor, person: PersonView) -> str | None:
    async def save(given: _Draft) -> str:
        role, stop = Role(given.role), False
        hit = await taking_back.hit_by_role(actor, person.id, role)
        if hit.running:
            what = f"{words(hit, person.name)} cannot be started again then."
            answer = await stop_or_let_run(f"Make {person.name} a {role}?", hit, what)
            if answer is None:
                raise Refused("The role was not changed.")
            stop = answer
        await taking_back.change_role(actor, person.id, role, stop=stop)
        return given.role

    with dialog(f"Role of {person.name}") as opened:
        form = Form(_Draft(role=person.role), save, opened.submit)
        with ui.element("div").classes("form"):
            field.select(form, "role", "Role", {str(role): words for role, words in WORDS.items()})
            form.buttons("Change role", inside=opened)
    answer: str | None = await opened
    return answer


async def reset_password(actor: Actor, person: PersonView) -> str | None:
    async def save(given: _Draft) -> str:
        await people.reset_password(actor, person.id, given.password)
        return given.password

    with dialog(f"New password for {person.name}") as opened:
        form = Form(_Draft(password=secrets.token_urlsafe(9)), save, opened.submit)
        with ui.element("div").classes("form"):
            field.text(form, "password", "New password", "Tell them; they choose their own at the next login.")
            form.buttons("Reset password", inside=opened)
    answer: str | None = await opened
    return answer
