"""Sentences about Freqtrade versions."""

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from itertools import islice

from core.db import utcnow
from core.freqtrade.versions import moves, short
from core.runners.versions.offered_versions import Offered
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
    listed = listed_words(offered.installed, zone)
    return f"Installed: {listed}. Other versions are installed at the next start. {offered.problem}".rstrip()


def listed_words(installed: Mapping[str, datetime | None], zone: tzinfo = UTC) -> str:
    """Return `2026.9, 2026.8`, the first few of them. `installed`: version → when its image was made, if known."""
    named = [freqtrade_words(one, made_at, zone) for one, made_at in islice(installed.items(), _MOST_NAMED)]
    between = "; " if any("," in one for one in named) else ", "
    more = len(installed) - len(named)
    return between.join(named) + (f" and {more} more" if more else "")
