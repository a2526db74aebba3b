"""Sentences about Freqtrade versions."""

from datetime import UTC, datetime, tzinfo

from core.db import utcnow
from core.freqtrade.versions import moves, short
from core.runners.offered_versions import Offered
from pages.parts.text import figures

_MOST_NAMED = 6


def freqtrade_words(version: str, made_at: datetime | None = None, zone: tzinfo = UTC) -> str:
    """Return `2026.9`, or `develop, of 12 Nov` for a version that moves. `made_at`: when its image was made."""
    if made_at is None or not moves(version):
        return short(version)
    return f"{short(version)}, of {figures.day(made_at, utcnow(), zone)}"


def installed_words(offered: Offered | None, zone: tzinfo = UTC) -> str:
    """Return the help below a field that asks for the version of a bot. None: nothing is known of the runner."""
    if offered is None or offered.installed is None:
        return "It is installed at the next start, if it is not there yet."
    if not offered.installed:
        return f"None is installed yet: it is installed at the next start. {offered.problem}".rstrip()
    named = [freqtrade_words(one, offered.made_at.get(one), zone) for one in offered.installed[:_MOST_NAMED]]
    more = len(offered.installed) - len(named)
    between = "; " if any("," in one for one in named) else ", "
    listed = between.join(named) + (f" and {more} more" if more else "")
    return f"Installed: {listed}. Other versions are installed at the next start. {offered.problem}".rstrip()
