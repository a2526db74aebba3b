"""Everything a bot's workload is made of, read from the database in one go."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from core.bot_records.models import Bot, BotDatabase, Deployment, RestartPolicy, Target
from core.bots.lifecycle.spec import NEUTRAL, Recipe, fingerprint, layers, light_fingerprint, secret_document
from core.bots.settings import secrets
from core.exchanges.models import Exchange
from core.exchanges.service import open_credentials
from core.freqtrade.settings.layers import Effective, Layer, leaves, merge
from core.runners.port import Limits
from core.strategies.models import WITHOUT_CODE, Strategy


def recipe(
    session: Session,
    bot: Bot,
    database_file: str,
    labels: Mapping[str, str],
    target: Target | None = None,
    *,
    with_code: bool = True,
) -> Recipe:
    """`with_code`: not needed where nothing is started, and up to 8 MiB."""
    exchange = session.get_one(Exchange, bot.exchange_id)
    strategy = session.get_one(Strategy, bot.strategy_id, options=[WITHOUT_CODE])
    api, settings = secrets.unseal(bot.id, bot.secure_config)
    return Recipe(
        bot_id=bot.id,
        bot_name=bot.name,
        mode=bot.mode,
        target=target or bot.target,
        freqtrade_version=bot.freqtrade_version,
        exchange_type=exchange.exchange_type,
        market_edition=exchange.market_edition,
        exchange_config=exchange.config,
        exchange_credentials=open_credentials(exchange),
        class_name=strategy.class_name,
        strategy_code=strategy.code if with_code else "",
        strategy_sha256=strategy.sha256,
        strategy_version_id=strategy.id,
        strategy_config=strategy.config,
        bot_config=secrets.without_marks(bot.config),
        api_secrets=api,
        bot_secrets=settings,
        comes_back=bot.restart_policy is RestartPolicy.ALWAYS,
        database_file=database_file,
        labels=labels,
        limits=Limits(bot.memory_bytes, bot.cpus, bot.pids),
    )


def effective(recipe: Recipe) -> Effective:
    """What Freqtrade will see, without secrets; places as on no real runner."""
    return merge(layers(recipe, NEUTRAL))


def effective_settings(session: Session, bot: Bot) -> Mapping[str, Any]:
    """Return what Freqtrade would see if the bot were started now, without secrets. A `SettingsOf`."""
    return effective(recipe(session, bot, "", {}, with_code=False)).value


def with_secrets(recipe: Recipe) -> dict[str, Any]:
    """The same with its secrets: to be checked, never to be shown."""
    plain = effective(recipe).value
    return merge({Layer.EXCHANGE: plain, Layer.SYSTEM: secret_document(recipe)}).value


def written_paths(recipe: Recipe) -> frozenset[str]:
    """Dotted paths, of leaves and of what holds them, that a person wrote."""
    documents = (recipe.exchange_config, recipe.strategy_config, recipe.bot_config)
    paths = [path for document in documents for path, _ in leaves(dict(document))]
    return frozenset(".".join(path[:length]) for path in paths for length in range(1, len(path) + 1))


def current_fingerprint(session: Session, bot: Bot, run: Deployment) -> str:
    """What the bot would run as if it were started now, in the database of that run."""
    return fingerprint(recipe_in(session, bot, run))


def needs_restart(session: Session, bot: Bot, run: Deployment) -> bool:
    """What is saved differs from what runs. Not known, and so not said, until `fingerprints.fill` has seen to a run
    that was begun by an older Flotilla or adopted."""
    known = run.light_fingerprint
    return known is not None and light_fingerprint(recipe_in(session, bot, run, with_code=False)) != known


def recipe_in(session: Session, bot: Bot, run: Deployment, *, with_code: bool = True) -> Recipe:
    """As it would be started now, in the database of that run."""
    database = session.get_one(BotDatabase, run.database_id)
    return recipe(session, bot, database.file_name, {}, with_code=with_code)
