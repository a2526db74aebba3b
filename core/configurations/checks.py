"""Check the settings of a layer, as a person wrote them, before they are stored. Pure."""

from collections.abc import Collection

from core.configurations.amounts import beyond_money
from core.configurations.bounds import require_bounded
from core.configurations.refused_keys import refused_keys, told
from core.errors import Invalid
from core.freqtrade.settings.document import Document
from core.freqtrade.settings.mask import secret_paths


def require_exchange_layer(config: Document, allowed: Collection[str]) -> None:
    """Check the settings of an exchange. `allowed`: keys for ccxt that an administrator allowed. Errors: `Invalid` at
    `config`."""
    require_allowed(config, allowed)
    if secret := secret_paths(config):
        where = ", ".join(".".join(path) for path in secret)
        raise Invalid(
            "Settings are kept in clear.", fields={"config": f"{where}: secrets belong into the credentials."}
        )


def require_strategy_layer(config: Document) -> None:
    """Check the settings of a strategy. Errors: `Invalid` at `config`."""
    require_allowed(config)
    if secret_paths(config):
        raise Invalid("Settings are kept in clear.", fields={"config": "Secrets do not belong into a strategy."})


def require_bot_layer(config: Document, allowed: Collection[str], *below: Document) -> None:
    """Check the settings of a bot. `below`: the layers of the exchange and the strategy, weakest first. Errors:
    `Invalid` at `config`."""
    named = [value for layer in below if isinstance(value := layer.get("stake_currency"), str)]
    require_allowed(config, allowed, named[-1] if named else "")


def require_allowed(config: Document, allowed: Collection[str] = (), stake_currency: str = "") -> None:
    """Check the rules that hold for every layer. `stake_currency`: the one set in the layers below. Errors: `Invalid`
    at `config` with a sentence for each key."""
    try:
        require_bounded(config)
    except Invalid as error:
        raise Invalid("The settings cannot be used.", fields={"config": str(error)}) from error
    if refused := refused_keys(config, allowed) | beyond_money(config, stake_currency):
        raise Invalid("The settings cannot be used.", fields={"config": " ".join(told(refused))})
