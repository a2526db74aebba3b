"""The site map: one line per page. Pages are imported in a thread after the start."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from core.access.scopes import Role


@dataclass(frozen=True, slots=True)
class Page:
    """`builder`: `module.function` in this package. `entry`: (title, icon, group) in the navigation, if the page stands
    there."""

    path: str
    builder: str
    entry: tuple[str, str, str] | None = None
    roles: frozenset[Role] = frozenset(Role)

    def load(self) -> Callable[..., Any]:
        """Import the module of the builder and return it."""
        return load(self.builder)


def load(name: str) -> Callable[..., Any]:
    """Return `module.function` of this package."""
    module, function = name.rsplit(".", 1)
    found: Callable[..., Any] = getattr(import_module(f"pages.{module}"), function)
    return found


_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})

PAGES = (
    Page("/", "home.page.home_page", ("Home", "home", "")),
    Page("/bots", "bots.list.bots_page", ("Bots", "smart_toy", "")),
    Page("/bots/new", "bots.form.new_bot_page"),
    Page("/bots/{bot_id}", "bots.one.page.bot_page"),
    Page("/bots/{bot_id}/edit", "bots.form.edit_bot_page"),
    Page("/positions", "home.positions.positions_page"),
    Page("/events", "home.events.events_page"),
    Page("/strategies", "strategies.list.strategies_page", ("Strategies", "code", "Research")),
    Page("/strategies/new", "strategies.new.new_strategy_page"),
    Page("/strategies/{family_id}", "strategies.page.strategy_page"),
    Page("/backtests", "backtests.list.backtests_page", ("Backtests", "science", "Research")),
    Page("/backtests/new", "backtests.asking.ask_form.new_backtest_page"),
    Page("/backtests/{backtest_id}", "backtests.one.page.backtest_page"),
    Page("/exchanges", "exchanges.list.exchanges_page", ("Exchanges", "account_balance", "Connections")),
    Page("/exchanges/new", "exchanges.page.new_exchange_page"),
    Page("/exchanges/{exchange_id}", "exchanges.page.exchange_page"),
    Page("/runners", "runners.list.runners_page", ("Runners", "dns", "Connections")),
    Page("/runners/new", "runners.form.new_runner_page"),
    Page("/runners/{runner_id}", "runners.page.runner_page"),
    Page("/runners/{runner_id}/edit", "runners.form.edit_runner_page"),
    Page("/runners/{runner_id}/data", "market_data.page.market_data_page"),
    Page("/runners/{runner_id}/data/new", "market_data.asking.download_form.download_page"),
    Page("/people", "people.list.people_page", ("People", "group", "Administration"), _ADMINISTRATORS),
    Page("/server", "server.page.server_page", ("Server", "monitor_heart", "Administration"), _ADMINISTRATORS),
    Page("/account", "people.account.account_page"),
)

ALIASES = (
    Page("/bots/{bot_id}/overview", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/trades", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/log", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/configuration", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/revisions", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/runs", "aliases.tab_of_bot"),
    Page("/exchanges/{exchange_id}/edit", "aliases.edit_exchange"),
    Page("/strategies/{family_id}/edit", "aliases.edit_strategy"),
)
"""Addresses that lead to a page of the map."""

ROUTES = (
    "frame.editor_route.register",
    "bots.one.trades.rows_route.register",
    "bots.one.trades.export.register",
    "bots.one.log.export.register",
    "strategies.file.register",
    "backtests.one.trades.rows_route.register",
    "backtests.one.trades.csv_route.register",
    "backtests.one.report.report_route.register",
    "backtests.one.zip_route.register",
)
"""What is served beside pages: each takes the application."""
