"""All exchanges: which one each is, whether it holds keys, and whether bots still run with the old ones."""

from uuid import UUID
from zoneinfo import ZoneInfo

from core.access.policy import Actor
from core.access.scopes import Role, Scope
from core.events import BotChanged, ThingChanged
from core.exchanges import service as exchanges
from core.exchanges.service import ExchangeView
from pages.exchanges import actions as exchange_actions
from pages.exchanges.words import credentials_words, old_keys_words
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

_COLUMNS = [
    Column("name", "Name", Kind.NAME, sortable=True, phone="s1"),
    Column("type", "Exchange", Kind.TEXT, sortable=True, phone="s2"),
    Column("credentials", "Credentials", Kind.TEXT, phone="s3"),
    Column("bots", "Bots", Kind.NUMBER, sortable=True, phone="s0"),
]
_ACTIONS = [Action("share", "group_add", "Share"), Action("delete", "delete", "Delete")]
_SORTS = {
    "name": lambda one: one.name.casefold(),
    "type": lambda one: one.display_name.casefold(),
    "bots": lambda one: one.bot_count,
}


async def exchanges_page() -> None:
    set_crumb("Exchanges")
    here = guard.view()
    _Exchanges(here.actor, ZoneInfo(here.time_zone))


class _Exchanges:
    def __init__(self, actor: Actor, zone: ZoneInfo) -> None:
        self._actor, self._zone = actor, zone
        self._shown: dict[UUID, ExchangeView] = {}
        with page_head("Exchanges", "Where your bots trade"):
            if actor.role is not Role.VIEWER:
                button("Add exchange", icon="add", kind="primary", to="/exchanges/new")
        with card("Accounts", flush=True):
            self._table = Table(
                _COLUMNS,
                self._load,
                says="Exchanges",
                usual=Ask(sort="name"),
                actions=_ACTIONS,
                on_action=guard.act(self._act),
                when_empty=self._nothing,
            )
        life = Lifetime()
        life.subscribe(Throttled(life, self._refresh).ask, ThingChanged, BotChanged)

    async def _refresh(self) -> None:
        self._table.refresh()

    async def _load(self, ask: Ask) -> tuple[list[Row], int]:
        found = await exchanges.list_exchanges(self._actor)
        self._shown = {one.id: one for one in found}
        found.sort(key=_SORTS[ask.sort if ask.sort in _SORTS else "name"], reverse=ask.descending)
        page = found[ask.offset : ask.offset + ask.size]
        return [_row(one, self._zone) for one in page], len(found)

    async def _act(self, name: str, row_id: str) -> None:
        if chosen := self._shown.get(UUID(row_id)):
            await exchange_actions.ACTS[name](self._actor, chosen)

    def _nothing(self) -> None:
        if self._actor.role is Role.VIEWER:
            empty("No exchanges yet", "Nobody has given you an exchange to look at so far.", symbol="account_balance")
            return
        what = (
            "An exchange is an account that bots trade on. Begin with the practice market: it needs no keys and moves "
            "no money."
        )
        with empty("No exchanges yet", what, symbol="account_balance"):
            button("Add an exchange", icon="add", kind="primary", to="/exchanges/new")
            button("Try the practice fleet first", icon="sailing", to="/")


def _row(one: ExchangeView, zone: ZoneInfo) -> Row:
    return (
        cells.row(one.id, f"/exchanges/{one.id}", one.name)
        | cells.text("name", one.name)
        | cells.text("type", one.display_name)
        | _credentials(one, zone)
        | cells.figure("bots", figures.count(one.bot_count))
        | cells.may(share=Scope.SHARE in one.scopes, delete=Scope.DELETE in one.scopes)
    )


def _credentials(one: ExchangeView, zone: ZoneInfo) -> Row:
    words = credentials_words(one, zone)
    if old := old_keys_words(one):
        return cells.text("credentials", f"{words}; {old}: restart to apply", tone="warn")
    tone = "warn" if one.credentials_set and one.credentials_missing else "muted" if not one.credentials_set else ""
    return cells.text("credentials", words, tone=tone)
