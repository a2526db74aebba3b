"""The list of all exchanges: their types, whether they hold keys, and whether bots still run with old keys."""

from zoneinfo import ZoneInfo

from core.access.policy import Actor
from core.access.scopes import Role
from core.events import BotChanged, ThingChanged
from core.exchanges import service as exchanges
from core.exchanges.views import ExchangeView
from pages.exchanges import actions as exchange_actions
from pages.exchanges.words import credentials_words, old_keys_words
from pages.frame.layout import set_crumb
from pages.parts import guard
from pages.parts.button import button
from pages.parts.card import page_head
from pages.parts.dialogs.thing_actions import DELETE, SHARE
from pages.parts.empty import empty
from pages.parts.lifetime import Lifetime
from pages.parts.table import cells
from pages.parts.table.cells import Row
from pages.parts.table.columns import Column, Kind
from pages.parts.table.thing_list import Listing, ThingList
from pages.parts.text import figures

_COLUMNS = [
    Column("name", "Name", Kind.NAME, sortable=True, phone="s1"),
    Column("type", "Exchange", Kind.TEXT, sortable=True, phone="s2"),
    Column("credentials", "Credentials", Kind.TEXT, phone="s3"),
    Column("bots", "Bots", Kind.NUMBER, sortable=True, phone="s0"),
]


async def exchanges_page() -> None:
    set_crumb("Exchanges")
    here = guard.view()
    zone = ZoneInfo(here.time_zone)
    with page_head("Exchanges", "Where your bots trade"):
        if here.actor.role is not Role.VIEWER:
            button("Add exchange", icon="add", kind="primary", to="/exchanges/new")
    listing = Listing(
        title="Accounts",
        says="Exchanges",
        columns=_COLUMNS,
        actions=[SHARE, DELETE],
        acts=exchange_actions.ACTS,
        load=exchanges.list_exchanges,
        row=lambda one: _row(one, zone),
        sorts={
            "name": lambda one: one.name.casefold(),
            "type": lambda one: one.display_name.casefold(),
            "bots": lambda one: one.bot_count,
        },
        when_empty=lambda: _nothing(here.actor),
    )
    ThingList(here.actor, listing, Lifetime(), (ThingChanged, BotChanged))


def _nothing(actor: Actor) -> None:
    if actor.role is Role.VIEWER:
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
    )


def _credentials(one: ExchangeView, zone: ZoneInfo) -> Row:
    words = credentials_words(one, zone)
    if old := old_keys_words(one):
        return cells.text("credentials", f"{words}; {old}: restart to apply", tone="warn")
    tone = "warn" if one.credentials_set and one.credentials_missing else "muted" if not one.credentials_set else ""
    return cells.text("credentials", words, tone=tone)
