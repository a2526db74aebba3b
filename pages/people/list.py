"""The list of people, for administrators: who has an account, their role, and when they were last seen."""

from uuid import UUID

from core.access import people, people_view
from core.access.people_view import PersonView
from core.access.scopes import Role
from core.bots.rights import taking_back
from core.events import Event, ThingChanged
from pages.frame.layout import set_crumb
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.dialogs.affected_bots import stop_or_let_run, words
from pages.parts.dialogs.confirm import confirm
from pages.parts.guard import act, actor
from pages.parts.lifetime import Lifetime
from pages.parts.notice import toast
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Action, Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.people.dialogs import add_person, choose_role, reset_password

ROLES = {
    Role.ADMINISTRATOR: "Administrator",
    Role.MEMBER: "Member",
    Role.VIEWER: "Viewer",
}
_COLUMNS = [
    Column("name", "Name", Kind.NAME, sortable=True, phone="s1"),
    Column("username", "User name", Kind.TEXT, sortable=True, phone="s3"),
    Column("role", "Role", Kind.TEXT, sortable=True, phone="s4"),
    Column("state", "Account", Kind.STATE, phone="s2"),
    Column("seen", "Last seen", Kind.AGE, phone="s0"),
]
_ACTIONS = [
    Action("role", "badge", "Change role"),
    Action("reset", "key", "Reset password"),
    Action("disable", "block", "Disable"),
    Action("enable", "undo", "Enable"),
]


async def people_page() -> None:
    set_crumb("People")
    who = actor()
    with page_head("People", "Everybody who may log in here"):
        button("Add person", act(_add), icon="add", kind="primary")

    async def load(ask: Ask) -> tuple[list[Row], int]:
        found = await people_view.list_people(who)
        found.sort(key=lambda person: str(getattr(person, ask.sort or "name")).casefold(), reverse=ask.descending)
        return [_row(person, person.id == who.person_id) for person in found], len(found)

    async def acted(name: str, person_id: str) -> None:
        found = {person.id: person for person in await people_view.list_people(who)}
        await _DOINGS[name](found[UUID(person_id)])

    with card("Accounts", flush=True):
        table = Table(_COLUMNS, load, says="People", usual=Ask(sort="name"), actions=_ACTIONS, on_action=act(acted))
        table.element.classes("acts-s")  # a row opens no page, so its buttons are needed on a phone too

    def changed(event: Event) -> None:
        if isinstance(event, ThingChanged) and event.kind == "person":
            table.refresh()

    Lifetime().subscribe(changed, ThingChanged)


def _row(person: PersonView, is_oneself: bool) -> Row:
    state, word = ("disabled", "Disabled") if person.is_disabled else ("enabled", "Active")
    if person.must_change and not person.is_disabled:
        state, word = "pending", "New password due"
    return (
        cells.row(person.id, title=person.name)
        | cells.text("name", person.name, badge="you" if is_oneself else "")
        | cells.text("username", person.username)
        | cells.text("role", ROLES[person.role])
        | cells.state("state", state, word=word)
        | cells.age("seen", person.last_seen_at)
        | cells.may(
            role=not is_oneself,
            reset=not is_oneself,
            disable=not person.is_disabled and not is_oneself,
            enable=person.is_disabled,
        )
    )


async def _add() -> None:
    if name := await add_person(actor()):
        toast(f"{name} can log in now and has to choose a password of their own.")


async def _change_role(person: PersonView) -> None:
    await choose_role(actor(), person)


async def _reset(person: PersonView) -> None:
    if await reset_password(actor(), person):
        toast(f"{person.name} has to choose a new password at the next login.")


async def _disable(person: PersonView) -> None:
    hit, title = await taking_back.hit_by_disabling(actor(), person.id), f"Disable {person.name}?"
    if hit.running:
        them = "it" if hit.running == 1 else "them"
        what = f"{words(hit, person.name)}: nobody can restart {them} until the account is enabled again."
        stop = await stop_or_let_run(title, hit, f"{what} All sessions of {person.name} end now.")
        if stop is not None:
            await taking_back.disable(actor(), person.id, stop=stop)
        return
    consequences = ["All their sessions end now.", "You can enable the account again."]
    if await confirm(title, "", "Disable", consequences=consequences, danger=True):
        await taking_back.disable(actor(), person.id)


async def _enable(person: PersonView) -> None:
    await people.enable(actor(), person.id)
    toast(f"{person.name} can log in again.")


_DOINGS = {"role": _change_role, "reset": _reset, "disable": _disable, "enable": _enable}
