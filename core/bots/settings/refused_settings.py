"""Stored settings that would not be accepted any more. A bot that runs with them keeps running and is restarted after a
crash, but no person can start it until they are removed or an administrator allows them."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from core.access.policy import Actor, current
from core.bot_records.models import Bot
from core.bots.settings import sealed_findings, secrets
from core.configurations.exchange_account import other_name
from core.configurations.refused_keys import refused_keys, told
from core.db import read_only
from core.errors import Invalid, Refused
from core.exchanges.models import Exchange
from core.freqtrade.settings.document import Document
from core.strategies.models import Strategy

_HINT = "Take it out of the settings. An administrator can allow a setting for ccxt on the page of the exchange."
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Barred:
    """A bot that nobody can start by hand. `reasons`: one line for each key, with whose settings it is in."""

    bot_id: UUID
    name: str
    keys: tuple[str, ...]
    reasons: tuple[str, ...]


def refuse(session: Session, bot: Bot) -> None:
    """Check the settings before a person starts the bot in any way. All its secrets are opened too: a secret that does
    not open must be told before a restart ends what runs. Errors: `Refused` naming the keys, or the secret."""
    secrets.for_start(session, bot)
    exchange, strategy = session.get_one(Exchange, bot.exchange_id), session.get_one(Strategy, bot.strategy_id)
    if found := _barred(bot, exchange, strategy, refused_keys(_opened(bot), exchange.bot_allowed_keys)):
        raise Refused(
            f"{bot.name} is not started: {_named(found)} is not allowed in its settings.",
            reasons=found.reasons,
            hint=_HINT,
        )


def refuse_references(bot: Bot | None, exchange: Exchange, strategy: Strategy) -> None:
    """Check that saving the bot adds no exchange or strategy with refused settings. Existing references may stay.
    Errors: `Invalid` at the field."""
    if (bot is None or bot.exchange_id != exchange.id) and (refused := _of_exchange(exchange)):
        raise Invalid("The exchange cannot be used.", fields={"exchange_id": " ".join(told(refused))})
    if (bot is None or bot.strategy_id != strategy.id) and (refused := refused_keys(strategy.config)):
        raise Invalid("The strategy cannot be used.", fields={"strategy_id": " ".join(told(refused))})
    is_new = bot is None or (bot.exchange_id, bot.strategy_id) != (exchange.id, strategy.id)
    if is_new and (name := other_name(strategy.config, exchange.exchange_type)):
        why = f"Its settings are for {name} (exchange.name). Choose that exchange, or another strategy."
        raise Invalid("The strategy cannot be used.", fields={"strategy_id": why})


@read_only
def list_barred(session: Session, actor: Actor) -> list[Barred]:
    """Return the actor's own barred bots, sorted by name. Nothing sealed is opened."""
    me = current(session, actor)
    query = (
        select(Bot, Exchange, Strategy)
        .join(Exchange, col(Exchange.id) == Bot.exchange_id)
        .join(Strategy, col(Strategy.id) == Bot.strategy_id)
        .options(defer(col(Strategy.code)))  # type: ignore[arg-type]
        .where(Bot.owner_id == me.person_id, col(Bot.archived_at).is_(None))
    )
    rows = session.exec(query.order_by(Bot.name))
    found = (_barred(bot, exchange, strategy, sealed_findings.known(bot)) for bot, exchange, strategy in rows)
    return [one for one in found if one]


def keys_of(session: Session, bot: Bot, sealed: Document) -> dict[str, str]:
    """Return dotted path → reason for the refused keys of all layers. `sealed`: the secret part of the bot's
    settings."""
    exchange, strategy = session.get_one(Exchange, bot.exchange_id), session.get_one(Strategy, bot.strategy_id)
    layers = _layers(bot, exchange, strategy, refused_keys(sealed, exchange.bot_allowed_keys))
    return {path: why for _, refused in layers for path, why in refused.items()}


def _barred(bot: Bot, exchange: Exchange, strategy: Strategy, sealed: dict[str, str]) -> Barred | None:
    layers = [(where, refused) for where, refused in _layers(bot, exchange, strategy, sealed) if refused]
    if not layers:
        return None
    keys = tuple(path for _, refused in layers for path in refused)
    return Barred(bot.id, bot.name, keys, tuple(f"{where}: {line}" for where, one in layers for line in told(one)))


def _layers(
    bot: Bot, exchange: Exchange, strategy: Strategy, sealed: dict[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield (layer, refused keys). `sealed`: refused keys in the sealed part of the bot's settings, which holds a list
    that contains a secret as a whole."""
    yield f"Exchange {exchange.name}", _of_exchange(exchange)
    yield f"Strategy {strategy.name} v{strategy.version_number}", refused_keys(strategy.config)
    yield "The bot's own settings", refused_keys(bot.config, exchange.bot_allowed_keys) | sealed


def _opened(bot: Bot) -> Document:
    """Open the secret settings; empty when they cannot be opened, because `refuse` refuses such a bot anyway."""
    try:
        return secrets.unseal(bot.id, bot.secure_config)[1]
    except Refused:
        return {}


def _of_exchange(exchange: Exchange) -> dict[str, str]:
    return refused_keys(exchange.config, exchange.own_allowed_keys)


def _named(found: Barred) -> str:
    first = ", ".join(found.keys[:_MOST_NAMED])
    more = len(found.keys) - _MOST_NAMED
    return f"{first} and {more} more" if more > 0 else first
