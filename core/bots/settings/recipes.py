"""Reads what a bot's workload is made of from the database, in one transaction. Nothing sealed is opened."""

from collections.abc import Mapping

from sqlmodel import Session

from core.bot_records.bot_configuration import NEUTRAL, settings_of
from core.bot_records.models import Bot, BotDatabase, Deployment, RestartPolicy
from core.bots.lifecycle.spec import Recipe, fingerprint, layers, light_fingerprint
from core.configurations.layers import Effective, merge
from core.runners.port import Limits
from core.strategies import extras
from core.strategies.models import WITHOUT_CODE, Strategy


def recipe(
    session: Session, bot: Bot, database_file: str, labels: Mapping[str, str], *, with_code: bool = True
) -> Recipe:
    """Return the recipe of the bot as it is saved now. `with_code`: set to False when nothing is started, because the
    code may have up to 8 MiB."""
    strategy = session.get_one(Strategy, bot.strategy_id, options=[WITHOUT_CODE])
    return Recipe(
        bot_id=bot.id,
        mode=bot.mode,
        target=bot.target,
        freqtrade_version=bot.freqtrade_version,
        settings=settings_of(session, bot),
        bot_name=bot.name,
        class_name=strategy.class_name,
        strategy_code=strategy.code if with_code else "",
        strategy_sha256=strategy.sha256,
        extras=extras.of(session, strategy, with_files=with_code),
        comes_back=bot.restart_policy is RestartPolicy.ALWAYS,
        database_file=database_file,
        labels=labels,
        limits=Limits(bot.memory_bytes, bot.cpus, bot.pids),
    )


def effective(recipe: Recipe) -> Effective:
    """Return what Freqtrade will see, without secrets. Paths and addresses are those of no real runner."""
    return merge(layers(recipe, NEUTRAL))


def current_fingerprint(session: Session, bot: Bot, run: Deployment) -> str:
    """Return the fingerprint that the bot would have if it were started now in the database of that run."""
    return fingerprint(recipe_in(session, bot, run))


def needs_restart(session: Session, bot: Bot, run: Deployment) -> bool:
    """Return whether the saved settings differ from what runs. False until `fingerprints.fill` has processed a run that
    was begun by an older Flotilla or adopted."""
    known = run.light_fingerprint
    return known is not None and light_fingerprint(recipe_in(session, bot, run, with_code=False)) != known


def recipe_in(session: Session, bot: Bot, run: Deployment, *, with_code: bool = True) -> Recipe:
    """Return the recipe for a start now in the database of that run."""
    database = session.get_one(BotDatabase, run.database_id)
    return recipe(session, bot, database.file_name, {}, with_code=with_code)
