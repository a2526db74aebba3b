"""Orphans that are being stopped. A bot may take minutes to end, so it goes on beside the pages: everybody who looks at
the runner sees it, and who asked for it is told what came of it wherever he is by then."""

import logging
from collections.abc import Callable
from uuid import UUID

from nicegui import Client, background_tasks, ui

from core.access.policy import Actor
from core.bots.orphans import orphans
from core.errors import FlotillaError
from pages.parts.notice import our_fault, toast, toast_error

log = logging.getLogger(__name__)

_stops: dict[tuple[UUID, str], FlotillaError | None] = {}


def of(runner_id: UUID) -> dict[str, FlotillaError | None]:
    """By the name of the workload: None while it is being stopped, then why it could not be. What has stopped is not
    among them."""
    return {name: error for (one, name), error in _stops.items() if one == runner_id}


def stop(actor: Actor, runner_id: UUID, name: str, called: str, ended: Callable[[], None]) -> None:
    """Begun once, and again only after it failed. `ended` is called also when the page has gone."""
    key = (runner_id, name)
    if key in _stops and _stops[key] is None:
        return
    _stops[key] = None
    background_tasks.create(_stop(actor, key, called, ended, ui.context.client), name=f"stop the orphan {name}")


async def _stop(
    actor: Actor, key: tuple[UUID, str], called: str, ended: Callable[[], None], asked_from: Client
) -> None:
    try:
        await orphans.stop(actor, *key)
    except FlotillaError as error:
        _stops[key] = error
    except Exception as error:
        log.exception("The orphan %s could not be stopped", key[1])
        _stops[key] = our_fault(error)
    else:
        del _stops[key]
    if not asked_from.is_deleted:
        with asked_from:
            _tell(called, _stops.get(key))
    ended()


def _tell(called: str, error: FlotillaError | None) -> None:
    if error is None:
        toast(f"{called} is stopped.")
    else:
        toast_error(FlotillaError(f"{called} could not be stopped. {error}", hint=error.hint))
