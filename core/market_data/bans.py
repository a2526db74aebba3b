"""Bans: an exchange refuses the address of a runner for some time. Known from what downloads were told."""

from datetime import datetime

from sqlmodel import Session, col, select

from core.market_data.models import CandleDownload
from core.market_data.sources import Source
from core.runners.models import RunnerRow
from core.runners.network.public_address import public_address

_NEWEST = 50


def banned_until(session: Session, runner: RunnerRow, source: Source, now: datetime) -> datetime | None:
    """Return when the ban of the address of this runner ends; None when there is no ban now. A download of another
    runner with the same address may have been told."""
    here = public_address(runner.type, runner.endpoint)
    query = select(CandleDownload.banned_until, RunnerRow).join(RunnerRow).where(CandleDownload.source == source.key)
    told = query.where(col(CandleDownload.banned_until) > now).order_by(col(CandleDownload.banned_until).desc())
    found = session.exec(told.limit(_NEWEST))
    return next((until for until, where in found if public_address(where.type, where.endpoint) == here), None)


def sentence(title: str, until: datetime | None) -> str:
    """Return what to tell people of a ban. `title`: of the exchange; `until`: None when it did not say."""
    end = f" until {until:%-d %b %H:%M} UTC" if until else ""
    return f"{title} has banned the address of this runner{end}."
