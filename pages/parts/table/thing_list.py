"""The list of all things of one sort that a person may see, such as exchanges or runners, with actions at the end of
each row. As there are few, all are read, and sorting and paging happen here."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from core.access.policy import Actor
from core.access.scopes import Scope
from core.events import Event
from pages.parts import guard
from pages.parts.card import card
from pages.parts.lifetime import Lifetime
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Action, Column
from pages.parts.table.list_query import Ask
from pages.parts.table.table import Table
from pages.parts.throttled import Throttled


class Thing(Protocol):
    """The view of something that people own."""

    @property
    def id(self) -> UUID: ...

    @property
    def scopes(self) -> frozenset[Scope]: ...


T = TypeVar("T", bound=Thing)


@dataclass(frozen=True)
class Listing(Generic[T]):
    """What differs between two lists. `title`: of the card. `says`: the name of the table for screen readers.
    `actions`: each is named after the scope it needs, and `acts` maps that name to its function. `load` returns all
    things ordered by name. `sorts`: column → sort key; a list opens sorted by "name"."""

    title: str
    says: str
    columns: Sequence[Column]
    actions: Sequence[Action]
    acts: Mapping[str, Callable[[Actor, T], Awaitable[bool]]]
    load: Callable[[Actor], Awaitable[list[T]]]
    row: Callable[[T], Row]
    sorts: Mapping[str, Callable[[T], Any]]
    when_empty: Callable[[], None]


class ThingList(Generic[T]):
    """The list of one page. It is read again after each event of `redrawn_by`, until `life` ends."""

    def __init__(self, actor: Actor, listing: Listing[T], life: Lifetime, redrawn_by: Sequence[type[Event]]) -> None:
        self._actor, self._listing = actor, listing
        self._shown: dict[str, T] = {}
        with card(listing.title, flush=True):
            self._table = Table(
                listing.columns,
                self._load,
                says=listing.says,
                usual=Ask(sort="name"),
                actions=listing.actions,
                on_action=guard.act(self._act),
                when_empty=listing.when_empty,
            )
        life.subscribe(Throttled(life, self._refresh).ask, *redrawn_by)

    def refresh(self) -> None:
        """Read and draw it again."""
        self._table.refresh()

    async def _refresh(self) -> None:
        self._table.refresh()

    async def _load(self, ask: Ask) -> tuple[list[Row], int]:
        found = await self._listing.load(self._actor)
        self._shown = {str(one.id): one for one in found}
        sorts = self._listing.sorts
        found.sort(key=sorts.get(ask.sort, sorts["name"]), reverse=ask.descending)
        return [self._row(one) for one in found[ask.offset : ask.offset + ask.size]], len(found)

    def _row(self, one: T) -> Row:
        may = {action.name: Scope(action.name) in one.scopes for action in self._listing.actions}
        return self._listing.row(one) | cells.may(**may)

    async def _act(self, name: str, row_id: str) -> None:
        if chosen := self._shown.get(row_id):
            await self._listing.acts[name](self._actor, chosen)
