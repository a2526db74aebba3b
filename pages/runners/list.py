"""All runners: where bots run, how full each is, and whether it answers."""

from collections.abc import Mapping
from uuid import UUID

from core.access.policy import Actor
from core.access.scopes import Role, Scope
from core.errors import FlotillaError
from core.events import BotChanged, JobChanged, ThingChanged
from core.runners import service as runners
from core.runners.service import RunnerView
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import card, page_head
from pages.parts.empty import empty
from pages.parts.lifetime import Lifetime
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Action, Column, Kind
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.text import figures
from pages.parts.throttled import Throttled
from pages.runners import actions as runner_actions
from pages.runners.words import KINDS, state_of, state_words

_COLUMNS = [
    Column("name", "Name", Kind.NAME, sortable=True, phone="s1"),
    Column("kind", "Kind", Kind.TEXT, phone="s0"),
    Column("state", "State", Kind.STATE, phone="s2"),
    Column("used", "Capacity used", Kind.PROGRESS, phone="s3", note="Bots that are wanted there, of the most it takes"),
    Column("bots", "Bots", Kind.NUMBER, sortable=True, phone="s0"),
    Column("versions", "Freqtrade", Kind.TEXT, phone="s0", note="Versions that can start there, or why it is silent"),
]
_ACTIONS = [
    Action("edit", "edit", "Edit"),
    Action("share", "group_add", "Share"),
    Action("delete", "delete", "Delete"),
]


async def runners_page() -> None:
    set_crumb("Runners")
    _Runners(guard.actor())


class _Runners:
    """The list comes from the database; the versions are asked of the runners themselves and come when they come."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._shown: dict[UUID, RunnerView] = {}
        self._versions: dict[UUID, str] = {}
        with page_head("Runners", "Where bots run"):
            if actor.role is Role.ADMINISTRATOR:
                button("Add runner", icon="add", kind="primary", to="/runners/new")
        with card("Machines", flush=True):
            self._table = Table(
                _COLUMNS,
                self._load,
                says="Runners",
                usual=Ask(sort="name"),
                actions=_ACTIONS,
                on_action=guard.act(self._act),
                when_empty=self._nothing,
            )
        life = Lifetime()
        life.subscribe(Throttled(life, self._refresh).ask, ThingChanged, BotChanged)
        versions = Throttled(life, self._ask_versions, 3.0)
        life.subscribe(versions.ask, JobChanged, ThingChanged)
        versions.ask()

    async def _refresh(self) -> None:
        self._table.refresh()

    async def _load(self, ask: Ask) -> tuple[list[Row], int]:
        found = await runners.list_runners(self._actor)
        self._shown = {one.id: one for one in found}
        by_bots = ask.sort == "bots"
        found.sort(key=lambda one: (one.bot_count if by_bots else 0, one.name.casefold()), reverse=ask.descending)
        page = found[ask.offset : ask.offset + ask.size]
        return [_row(one, self._versions) for one in page], len(found)

    async def _ask_versions(self) -> None:
        for one in await runners.list_runners(self._actor):
            try:
                known = await runners.versions(self._actor, one.id)
            except FlotillaError:
                self._versions.pop(one.id, None)
            else:
                self._versions[one.id] = ", ".join(known) or "none installed"
        self._table.refresh()

    async def _act(self, name: str, row_id: str) -> None:
        if chosen := self._shown.get(UUID(row_id)):
            await runner_actions.ACTS[name](self._actor, chosen)

    def _nothing(self) -> None:
        if self._actor.role is not Role.ADMINISTRATOR:
            what = "A runner is a machine that bots run on. An administrator adds one and shares it with you."
            empty("No runners yet", what, symbol="dns")
            return
        with empty("No runners yet", "A runner is a machine that bots run on. This one will do.", symbol="dns"):
            button("Add a runner", icon="add", kind="primary", to="/runners/new")
            button("Try the practice fleet first", icon="sailing", to="/")


def _row(one: RunnerView, versions: Mapping[UUID, str]) -> Row:
    return (
        cells.row(one.id, f"/runners/{one.id}", one.name)
        | cells.text("name", one.name)
        | cells.text("kind", KINDS[one.type])
        | cells.state("state", state_of(one), one.reached_at, word=state_words(one))
        | cells.progress("used", one.used / one.capacity, f"{one.used} of {one.capacity}")
        | cells.figure("bots", figures.count(one.bot_count))
        | _versions(one, versions)
        | cells.may(
            edit=Scope.EDIT in one.scopes,
            share=Scope.SHARE in one.scopes,
            delete=Scope.DELETE in one.scopes,
        )
    )


def _versions(one: RunnerView, versions: Mapping[UUID, str]) -> Row:
    if one.error:
        return cells.text("versions", one.error, tone="warn")
    return cells.text("versions", versions.get(one.id, "…"), tone="muted")
