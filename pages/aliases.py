"""Addresses that people guess for what has another one: they lead there, and the browser shows the real one."""

from urllib.parse import urlsplit

from nicegui import ui

from pages.bots.one.page import bot_page
from pages.exchanges.page import exchange_page
from pages.frame.addresses import id_of
from pages.parts.table import list_query
from pages.strategies.page import strategy_page


async def tab_of_bot(bot_id: str) -> None:
    """`/bots/…/log`: the tab is the last word of the address."""
    tab = urlsplit(ui.context.client.sub_pages_router.current_path).path.rstrip("/").rpartition("/")[2]
    list_query.replace_path(f"/bots/{id_of(bot_id)}" + ("" if tab == "overview" else f"?tab={tab}"))
    await bot_page(bot_id, tab)


async def edit_exchange(exchange_id: str) -> None:
    """It is edited where it is looked at."""
    list_query.replace_path(f"/exchanges/{id_of(exchange_id)}")
    await exchange_page(exchange_id)


async def edit_strategy(family_id: str) -> None:
    list_query.replace_path(f"/strategies/{id_of(family_id)}?edit=1")
    await strategy_page(family_id, edit="1")
