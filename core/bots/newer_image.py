"""Whether a running bot would start with a newer image: its version is a tag like `develop`, which was pulled anew."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from core.access.policy import Actor, fetch
from core.access.scopes import Scope
from core.bot_records.models import Bot
from core.bots.lifecycle import run_records
from core.db import read_only
from core.errors import FlotillaError
from core.freqtrade import versions
from core.runners.open_runner import reach


@dataclass(frozen=True, slots=True)
class _Running:
    runner_id: UUID
    version: str
    image: str
    made_at: datetime


async def newer_image(actor: Actor, bot_id: UUID) -> datetime | None:
    """Return when the image was made that the bot would start with, if that is newer than the one it runs; None
    otherwise, and while its runner does not answer. Asks the runner once, so not for lists."""
    running = await _running(actor, bot_id)
    if running is None:
        return None
    try:
        build = await (await reach(running.runner_id)).build_of(running.version)
    except FlotillaError:
        return None
    if build is None or build.made_at is None or build.exact == running.image:
        return None
    return build.made_at if int(build.made_at.timestamp()) > int(running.made_at.timestamp()) else None


@read_only
def _running(session: Session, actor: Actor, bot_id: UUID) -> _Running | None:
    """Return what runs; None where it cannot have become older, or is not known."""
    bot = fetch(session, actor, Scope.VIEW, Bot, bot_id)
    run = run_records.open_run(session, bot.id)
    if run is None or run.image_made_at is None or run.freqtrade_version != bot.freqtrade_version:
        return None
    is_known = versions.moves(run.freqtrade_version) and run.image != ""
    return _Running(run.runner_id, run.freqtrade_version, run.image, run.image_made_at) if is_known else None
