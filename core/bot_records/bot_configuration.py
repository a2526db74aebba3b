"""The configuration of a bot as it is saved, without its secrets. Nothing sealed is opened here."""

from typing import Final
from uuid import UUID

from sqlmodel import Session

from core.bot_records.models import Bot, Mode, Target
from core.configurations import saved_settings
from core.configurations.saved_settings import SavedSettings
from core.configurations.secret_parts import without_marks
from core.exchanges.models import Exchange
from core.freqtrade.settings.document import Document
from core.runners.port import Layout
from core.strategies.models import WITHOUT_CODE, Strategy

API_USERNAME: Final = "flotilla"
"""The user name of every bot's API. It is not secret: the configuration contains it in clear."""
NEUTRAL: Final = Layout("/workspace", "/secrets", "127.0.0.1", 1024, saved_settings.NEUTRAL_MARKET_URL)
"""The layout of no real runner, for fingerprints: they must not change with the runner."""


def settings_of(session: Session, bot: Bot) -> SavedSettings:
    """Return the saved settings of the bot and of everything it refers to now. A running bot may still use older
    ones."""
    exchange = session.get_one(Exchange, bot.exchange_id)
    strategy = session.get_one(Strategy, bot.strategy_id, options=[WITHOUT_CODE])
    return SavedSettings(
        exchange_type=exchange.exchange_type,
        market_edition=exchange.market_edition,
        exchange_config=exchange.config,
        strategy_config=strategy.config,
        own_config=without_marks(bot.config),
    )


def effective(session: Session, bot: Bot) -> Document:
    """Return what Freqtrade will see, without secrets. Paths and addresses are those of no real runner. Errors:
    `Invalid` when the layers cannot be merged."""
    system = system_layer(bot.id, bot.mode, bot.target, "", NEUTRAL)
    return saved_settings.effective(settings_of(session, bot), system).value


def stake(value: Document) -> tuple[str, str]:
    """Return (stake currency, trading mode) of an effective configuration, which decide which trade database is used.
    The currency is empty when none is set."""
    return str(value.get("stake_currency") or ""), str(value.get("trading_mode") or "spot")


def system_layer(
    bot_id: UUID, mode: Mode, target: Target, database_file: str, layout: Layout, name: str = ""
) -> Document:
    """Return the settings that Flotilla sets itself and no person may override. `database_file`: its name in the
    workspace. `name`: of the bot; without one it is called by its id."""
    return {
        "bot_name": name or f"flotilla {bot_id}",
        "dry_run": mode is Mode.DRY_RUN,
        "db_url": f"sqlite:///{layout.workspace}/{database_file}",
        "initial_state": "paused" if target is Target.PAUSED else "running",
        "api_server": {
            "enabled": True,
            "listen_ip_address": layout.listen_host,
            "listen_port": layout.listen_port,
            "username": API_USERNAME,
            "verbosity": "error",
            "enable_openapi": False,
            "CORS_origins": [],
        },
    }
