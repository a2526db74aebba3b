"""Imports every table of Flotilla, for migrations and for a fresh database; and lists the columns that hold secrets."""

from typing import Any

from core import artifacts, audit, installation, jobs, lease
from core.access import models as access
from core.backtests import models as backtests
from core.bot_records import models as bots
from core.bots.verdicts import models as verdicts
from core.exchanges import models as exchanges
from core.market_data import models as market_data
from core.revisions import models as revisions
from core.runners import models as runners
from core.strategies import models as strategies
from core.trades import models as trades

SEALED: tuple[tuple[Any, str], ...] = (
    (exchanges.Exchange, "credentials"),
    (bots.Bot, "secure_config"),
    (runners.RunnerRow, "secure_config"),
)
"""Every column that holds a ciphertext, empty where there is no secret."""

__all__ = [
    "SEALED",
    "access",
    "artifacts",
    "audit",
    "backtests",
    "bots",
    "exchanges",
    "installation",
    "jobs",
    "lease",
    "market_data",
    "revisions",
    "runners",
    "strategies",
    "trades",
    "verdicts",
]
