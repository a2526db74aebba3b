"""The problems found in the log of a running bot: since when, how often, and when last."""

from collections.abc import Sequence
from datetime import UTC, datetime

from core.freqtrade.logs.log_errors import Complaint
from pages.parts.text import figures
from pages.parts.text.markup import text
from pages.parts.text.status import age_html


def complaints_html(complaints: Sequence[Complaint], said: str | None, now: datetime | None = None) -> str:
    """Return one line per problem. `said`: the sentence that the notice above already shows."""
    return "".join(f"<div>{_sentence(one, said)}{_when(one, now)}</div>" for one in complaints)


def _sentence(one: Complaint, said: str | None) -> str:
    return "" if one.sentence == said else text(f"Also: {one.sentence} ")


def _when(one: Complaint, now: datetime | None) -> str:
    """Return the times of a problem: `Began 2 h ago, 240 times, last 12 s ago`."""
    now = now or datetime.now(UTC)
    if one.count == 1:
        return age_html(one.first_at, "Once, " if one.first_at == one.last_at else "Began ", " ago.", now)
    least = "at least " if one.at_least else ""
    often = f", {least}{figures.count(one.count)} times, "
    return age_html(one.first_at, "Began ", " ago", now) + text(often) + age_html(one.last_at, "last ", " ago.", now)
