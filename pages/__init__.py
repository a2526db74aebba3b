"""The site map: one line per page. Pages are imported after the start, beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from core.access.scopes import Role


@dataclass(frozen=True, slots=True)
class Page:
    """`builder`: `module.function` in this package. `entry`: (title, icon, group) in the navigation, if it stands
    there."""

    path: str
    builder: str
    entry: tuple[str, str, str] | None = None
    roles: frozenset[Role] = frozenset(Role)

    def load(self) -> Callable[..., Any]:
        module, function = self.builder.rsplit(".", 1)
        builder: Callable[..., Any] = getattr(import_module(f"pages.{module}"), function)
        return builder


_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})

PAGES = (
    Page("/", "home.home_page", ("Home", "home", "")),
    Page("/bots", "bots.bots_page", ("Bots", "smart_toy", "")),
    Page("/bots/new", "bot_form.new_bot_page"),
    Page("/bots/{bot_id}", "bot.bot_page"),
    Page("/bots/{bot_id}/edit", "bot_form.edit_bot_page"),
    Page("/positions", "positions.positions_page"),
    Page("/events", "events.events_page"),
    Page("/strategies", "strategies.strategies_page", ("Strategies", "code", "Research")),
    Page("/strategies/new", "strategy_new.new_strategy_page"),
    Page("/strategies/{family_id}", "strategy.strategy_page"),
    Page("/exchanges", "exchanges.exchanges_page", ("Exchanges", "account_balance", "Connections")),
    Page("/exchanges/new", "exchange.new_exchange_page"),
    Page("/exchanges/{exchange_id}", "exchange.exchange_page"),
    Page("/runners", "runners.runners_page", ("Runners", "dns", "Connections")),
    Page("/runners/new", "runner_form.new_runner_page"),
    Page("/runners/{runner_id}", "runner.runner_page"),
    Page("/runners/{runner_id}/edit", "runner_form.edit_runner_page"),
    Page("/people", "people.people_page", ("People", "group", "Administration"), _ADMINISTRATORS),
    Page("/server", "server.server_page", ("Server", "monitor_heart", "Administration"), _ADMINISTRATORS),
    Page("/account", "account.account_page"),
)

ALIASES = (
    Page("/bots/{bot_id}/overview", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/trades", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/log", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/configuration", "aliases.tab_of_bot"),
    Page("/bots/{bot_id}/runs", "aliases.tab_of_bot"),
    Page("/exchanges/{exchange_id}/edit", "aliases.edit_exchange"),
    Page("/strategies/{family_id}/edit", "aliases.edit_strategy"),
)
"""Addresses that lead to a page of the map."""
