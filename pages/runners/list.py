"""The list of all runners: where bots run, how full each runner is, and whether it answers."""

from collections.abc import Mapping
from uuid import UUID
from zoneinfo import ZoneInfo

from core.access.policy import Actor
from core.errors import FlotillaError
from core.events import BotChanged, FiguresChanged, JobEnded, ThingChanged
from core.runners import kinds, lookup
from core.runners.versions import installs
from core.runners.views import RunnerView
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import page_head
from pages.parts.dialogs.thing_actions import DELETE, EDIT, SHARE
from pages.parts.empty import empty
from pages.parts.lifetime import Lifetime
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Column, Kind
from pages.parts.table.thing_list import Listing, ThingList
from pages.parts.text import figures
from pages.parts.throttled import Throttled
from pages.parts.words.runners import state_of, state_words
from pages.parts.words.versions import listed_words
from pages.runners import actions as runner_actions
from pages.runners.cautions import may_add

_COLUMNS = [
    Column("name", "Name", Kind.NAME, sortable=True, phone="s1"),
    Column("kind", "Kind", Kind.TEXT, phone="s0"),
    Column("state", "State", Kind.STATE, phone="s2"),
    Column("used", "Capacity used", Kind.PROGRESS, phone="s3", note="Bots that are wanted there, of the most it takes"),
    Column("bots", "Bots", Kind.NUMBER, sortable=True, phone="s0"),
    Column("versions", "Freqtrade", Kind.TEXT, phone="s0", note="Versions that can start there, or why it is silent"),
]


async def runners_page() -> None:
    set_crumb("Runners")
    _Runners(guard.actor())


class _Runners:
    """The list comes from the database. The versions are requested from the runners and filled in when they arrive."""

    def __init__(self, actor: Actor) -> None:
        self._actor = actor
        self._versions: dict[UUID, str] = {}
        self._zone = ZoneInfo(guard.view().time_zone)
        with page_head("Runners", "Where bots run"):
            if may_add(actor):
                button("Add runner", icon="add", kind="primary", to="/runners/new")
        life = Lifetime()
        self._list = ThingList(actor, self._listing(), life, (ThingChanged, BotChanged, FiguresChanged))
        versions = Throttled(life, self._ask_versions, 3.0)
        life.subscribe(versions.ask, JobEnded, ThingChanged)
        versions.ask()

    def _listing(self) -> Listing[RunnerView]:
        return Listing(
            title="Machines",
            says="Runners",
            columns=_COLUMNS,
            actions=[EDIT, SHARE, DELETE],
            acts=runner_actions.ACTS,
            load=lookup.list_runners,
            row=lambda one: _row(one, self._versions),
            sorts={
                "name": lambda one: one.name.casefold(),
                "bots": lambda one: (one.bot_count, one.name.casefold()),
            },
            when_empty=lambda: _nothing(self._actor),
        )

    async def _ask_versions(self) -> None:
        for one in await lookup.list_runners(self._actor):
            try:
                known = await installs.versions(self._actor, one.id)
            except FlotillaError:
                self._versions.pop(one.id, None)
            else:
                self._versions[one.id] = listed_words(known, self._zone) or "none installed"
        self._list.refresh()


def _nothing(actor: Actor) -> None:
    if not may_add(actor):
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
        | cells.text("kind", kinds.describe(one.type).title)
        | cells.state("state", state_of(one), one.reached_at, word=state_words(one))
        | cells.progress("used", one.used / one.capacity, f"{one.used} of {one.capacity}")
        | cells.figure("bots", figures.count(one.bot_count))
        | _versions(one, versions)
    )


def _versions(one: RunnerView, versions: Mapping[UUID, str]) -> Row:
    if one.error:
        return cells.text("versions", one.error, tone="warn")
    return cells.text("versions", versions.get(one.id, "…"), tone="muted")
