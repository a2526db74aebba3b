"""The verdicts that are kept, so that Freqtrade is asked each question once."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from core.bots.verdicts.models import SettingsVerdict
from core.db import utcnow
from core.freqtrade.verdicts import verdict as verdicts
from core.freqtrade.verdicts.verdict import Verdict

MOST = 1_000


def find(session: Session, key: str) -> tuple[Verdict, datetime] | None:
    """Return the verdict with this key and when it was given, if it is kept."""
    row = session.get(SettingsVerdict, key)
    return (verdicts.of_json(row.content), row.checked_at) if row else None


def keep(session: Session, key: str, verdict: Verdict) -> None:
    """Keep a verdict, in place of an older one. Only the newest `MOST` stay."""
    session.merge(SettingsVerdict(key=key, content=verdicts.as_json(verdict), checked_at=utcnow()))
    session.flush()
    newest = select(SettingsVerdict.checked_at).order_by(col(SettingsVerdict.checked_at).desc())
    oldest_kept = session.exec(newest.offset(MOST - 1).limit(1)).first()
    if oldest_kept:
        session.execute(delete(SettingsVerdict).where(col(SettingsVerdict.checked_at) < oldest_kept))
