"""Deletes stores of packages that are not needed any more."""

import asyncio
import logging
from collections.abc import Set

from core.errors import FlotillaError, Refused
from core.runners.packages.package_store import PREFIX
from core.runners.port import Runner

log = logging.getLogger(__name__)
_ANSWERS_WITHIN_SECONDS = 20.0


async def delete_stores(runner: Runner, but: Set[str] = frozenset()) -> None:
    """Delete the stores of packages except these and those that a workload mounts. Errors: `Unavailable`."""
    for store in await runner.stores.names():
        if store.startswith(PREFIX) and store not in but:
            try:
                await runner.stores.delete(store)
            except Refused as error:
                log.info("Packages are kept: %s", error)


async def leave(runner: Runner) -> None:
    """Delete all stores of packages of a runner that is being deleted. One that does not answer keeps them: this must
    not hold up the deletion."""
    try:
        async with asyncio.timeout(_ANSWERS_WITHIN_SECONDS):
            await delete_stores(runner)
    except (FlotillaError, TimeoutError) as error:
        log.warning("The packages of a deleted runner stay on it: %s", error)
