"""Check the settings of a layer, as a person wrote them, before they are stored. Pure."""

from collections.abc import Collection

from core.configurations import exchange_account
from core.configurations.amounts import beyond_money
from core.configurations.bounds import require_bounded
from core.configurations.refused_keys import refused_keys, told
from core.errors import Invalid
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import secret_paths

_MOST_NAMED = 5


def require_exchange_layer(config: Document, allowed: Collection[str]) -> None:
    """Check the settings of an exchange. `allowed`: keys for ccxt that an administrator allowed. Errors: `Invalid` at
    `config`."""
    require_allowed(config, allowed)
    _refuse_secrets(config, "enter credentials in their own fields, and other secrets in the settings of a bot.")


def require_strategy_layer(config: Document) -> None:
    """Check the settings of a strategy. Errors: `Invalid` at `config`."""
    require_allowed(config)
    if credentials := exchange_account.credentials_in(config):
        raise _at_config(f"{', '.join(credentials)}: credentials belong to an exchange. Remove them here.")
    _refuse_secrets(config, "settings of a strategy are not encrypted. Put secrets in the settings of a bot.")


def require_bot_layer(config: Document, allowed: Collection[str], *below: Document, exchange_type: str) -> None:
    """Check the settings of a bot. `below`: the layers of the exchange and the strategy, weakest first.
    `exchange_type`: of the exchange that the bot trades on. Errors: `Invalid` at `config`."""
    named = [value for layer in below if isinstance(value := layer.get("stake_currency"), str)]
    require_allowed(config, allowed, named[-1] if named else "")
    if exchange_account.other_name(config, exchange_type):
        raise _at_config(exchange_account.trades_elsewhere(exchange_type))
    if credentials := exchange_account.credentials_in(config):
        raise _at_config(f"{', '.join(credentials)}: credentials belong to the exchange. Enter them on its page.")


def _refuse_secrets(config: Document, instead: str) -> None:
    if secret := secret_paths(config):
        raise _at_config(f"{', '.join('.'.join(path) for path in secret[:_MOST_NAMED])}: {instead}")


def _at_config(sentence: str) -> Invalid:
    return Invalid("The settings cannot be used.", fields={"config": sentence})


def require_allowed(config: Document, allowed: Collection[str] = (), stake_currency: str = "") -> None:
    """Check the rules that hold for every layer. `stake_currency`: the one set in the layers below. Errors: `Invalid`
    at `config` with a sentence for each key."""
    try:
        require_bounded(config)
    except Invalid as error:
        raise Invalid("The settings cannot be used.", fields={"config": str(error)}) from error
    if refused := refused_keys(config, allowed) | beyond_money(config, stake_currency):
        raise Invalid("The settings cannot be used.", fields={"config": " ".join(told(refused))})
