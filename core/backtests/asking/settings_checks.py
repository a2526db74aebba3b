"""What is wrong with the further settings of a draft: keys that a backtest does not read, secrets, other exchanges.
Pure."""

from collections.abc import Iterator, Mapping
from typing import Any

from core.backtests.asking.run_configuration import DECIDED, UNUSED
from core.backtests.pair_words import named
from core.configurations.checks import require_allowed
from core.configurations.exchange_account import credentials_in, other_name, trades_elsewhere
from core.errors import Invalid
from core.exchanges.models import Exchange
from core.freqtrade.settings.mask import secret_paths

FIELDS = ("stake_currency", "dry_run_wallet", "trading_mode", "margin_mode")
"""Keys that a field of the form, or what it says, decides."""
_PLAIN = "StaticPairList"
_MOST_PROBLEMS = 5


def problem(config: Mapping[str, Any], exchange: Exchange) -> str:
    """Return sentences, at `config`; empty when the settings can be used."""
    try:
        require_allowed(dict(config), exchange.bot_allowed_keys)
    except Invalid as error:
        return error.fields["config"]
    return " ".join(list(_problems(config, exchange))[:_MOST_PROBLEMS])


def refused_lists(config: Mapping[str, Any]) -> list[str]:
    """Return the names of the pair lists and filters that a backtest has not."""
    lists = config.get("pairlists")
    if not isinstance(lists, list):
        return []
    found = [one.get("method") if isinstance(one, Mapping) else None for one in lists]
    return [str(name)[:40] for name in found if name != _PLAIN]


def _problems(config: Mapping[str, Any], exchange: Exchange) -> Iterator[str]:
    yield from (f"{key}: a backtest does not read it. Remove it." for key in config if key in UNUSED)
    decided = DECIDED | {*FIELDS}
    yield from (f"{key}: the form, or the backtest itself, decides it. Remove it." for key in config if key in decided)
    if refused := refused_lists(config):
        yield f"pairlists: a backtest trades the pairs above in their order, without {', '.join(refused)}. Remove it."
    section = config.get("exchange")
    if isinstance(section, Mapping) and section.get("pair_whitelist"):
        yield "exchange.pair_whitelist: the pairs above decide. Remove it."
    if other_name(config, exchange.exchange_type):
        yield trades_elsewhere(exchange.exchange_type)
    if secrets := credentials_in(config) or [".".join(path) for path in secret_paths(dict(config))]:
        yield f"{named(secrets)}: a backtest needs no secrets. Remove {'it' if len(secrets) == 1 else 'them'}."
