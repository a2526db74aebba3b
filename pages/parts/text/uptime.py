"""Health of the last 24 hours: 48 half hours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pages.look.states import Dot, shape_of
from pages.parts.text.markup import link, text
from pages.parts.text.status import age_html, badge_html

HALF_HOURS = 48


class Health(StrEnum):
    """How a half hour went."""

    OK = "ok"
    PART = "part"
    BAD = "bad"
    NONE = "none"  # not running, or not known


@dataclass(frozen=True)
class BotLine:
    """One bot in the health list. `seen_at`: when its state was last confirmed. `alarm`: words that are shown as a
    failure, whatever its state. `said`: HTML of what is wrong with it, or what it made; `badge`: a small word."""

    name: str
    path: str
    state: str
    health: Sequence[Health]
    seen_at: datetime | None
    alarm: str = ""
    said: str = ""
    badge: str = ""


def uptime_html(health: Sequence[Health]) -> str:
    """Oldest first; fewer than 48 stand at the right, the rest is not known."""
    strip = [Health.NONE] * (HALF_HOURS - len(health)) + list(health)[-HALF_HOURS:]
    bars = "".join(_bars(kind, strip) for kind in Health if kind in strip)
    return (
        f'<svg class="uptime" viewBox="0 0 {HALF_HOURS * 4 - 1} 14" preserveAspectRatio="none" role="img" '
        f'aria-label="{text(_words(strip))}">{bars}</svg>'
    )


def bot_line_html(line: BotLine) -> str:
    """Return the row of one bot as HTML."""
    dot, word = (Dot.FAILED, line.alarm) if line.alarm else shape_of(line.state)
    age = age_html(line.seen_at) or "<span></span>"
    badge = badge_html(line.badge) if line.badge else ""
    return (
        f'<div class="bot-line" data-key="{text(line.path)}">'
        f'<i class="dot {dot}" role="img" aria-label="{text(word)}" title="{text(word)}"></i>'
        f'<span class="row-x">{link(line.name, line.path, "ell")}{badge}</span>'
        f'{uptime_html(line.health)}<span class="said ell">{line.said}</span>{age}</div>'
    )


def _bars(kind: Health, strip: Sequence[Health]) -> str:
    drawn = "".join(f"M{at * 4} 0h3v14h-3z" for at, one in enumerate(strip) if one is kind)
    return f'<path class="{kind}" d="{drawn}"/>'


def _words(strip: Sequence[Health]) -> str:
    bad, part, none = strip.count(Health.BAD), strip.count(Health.PART), strip.count(Health.NONE)
    if none == len(strip):
        return "Last 24 hours: nothing known"
    ok = strip.count(Health.OK)
    return f"Last 24 hours, in half hours: {ok} healthy, {part} degraded, {bad} failed, {none} not known"
