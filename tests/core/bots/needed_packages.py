"""Strategies that need packages, and stores that hold some, without pip."""

import json

from core.runners.packages import package_store
from core.runners.port import Runner
from core.strategies import extras
from core.strategies.models import Strategy
from tests import rows
from tests.core.bots.conftest import House


def need(house: House, *packages: str) -> None:
    """The strategy of the house now needs these packages."""
    sha256 = extras.sha256_of({}, {}, packages)
    rows.change(house.database, Strategy, house.strategy_id, packages=list(packages), extras_sha256=sha256)


async def provide(runner: Runner, needed: str, *packages: str) -> str:
    """Fill the store as an installation does, and return its name."""
    store = await package_store.name_of(runner, "2026.9", [needed])
    marker = {"packages": list(packages), "present": [], "modules": []}
    await runner.stores.put(store, {package_store.MARKER: json.dumps(marker).encode()})
    return store
