"""Addresses that people guess, for pages that have another address: they show that page, and the browser shows its
address."""

from urllib.parse import urlsplit

from nicegui import ui

from pages.bots.one.page import bot_page
from pages.exchanges.page import exchange_page
from pages.frame.addresses import id_of
from pages.parts.table import list_query
from pages.strategies.page import strategy_page


async def tab_of_bot(bot_id: str) -> None:
    """Show the tab of a bot that the last word of the address names: `/bots/…/log`."""
    tab = urlsplit(ui.context.client.sub_pages_router.current_path).path.rstrip("/").rpartition("/")[2]
    list_query.replace_path(f"/bots/{id_of(bot_id)}" + ("" if tab == "overview" else f"?tab={tab}"))
    await bot_page(bot_id, tab)


async def edit_exchange(exchange_id: str) -> None:
    """Show the page of an exchange, where it is also edited."""
    list_query.replace_path(f"/exchanges/{id_of(exchange_id)}")
    await exchange_page(exchange_id)


async def edit_strategy(family_id: str) -> None:
    """Show the page of a strategy with its editor open."""
    list_query.replace_path(f"/strategies/{id_of(family_id)}?edit=1")
    await strategy_page(family_id, edit="1")
