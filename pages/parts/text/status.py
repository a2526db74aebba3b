"""A state: shape, word, and how old that knowledge is."""

from datetime import UTC, datetime

from nicegui import ui

from pages.look.states import shape_of
from pages.parts.text import figures
from pages.parts.text.markup import show, span, text


def age_html(at: datetime | None, before: str = "", after: str = "", now: datetime | None = None) -> str:
    """`seen 4 s ago`, counting on in the browser. Never seen: nothing."""
    if at is None:
        return ""
    words = before + figures.age_of(at, now or datetime.now(UTC)) + after
    return (
        f'<span class="age" data-since="{at.timestamp():.0f}" data-before="{text(before)}" data-after="{text(after)}">'
        f"{text(words)}</span>"
    )


def until_html(at: datetime, before: str = "", now: datetime | None = None) -> str:
    """`next attempt in 4 s`, counting down in the browser."""
    words = before + figures.age_of(now or datetime.now(UTC), at)
    return f'<span class="age" data-until="{at.timestamp():.0f}" data-before="{text(before)}">{text(words)}</span>'


def status_html(
    state: str,
    at: datetime | None = None,
    *,
    word: str = "",
    before: str = "",
    after: str = "",
    now: datetime | None = None,
) -> str:
    """`state`: see `theme.STATES`. `word` says more than the state's own: `Failed, exit 1`."""
    dot, usual = shape_of(state)
    shape = f'<i class="dot {dot}" aria-hidden="true"></i>'
    return f'<span class="state">{shape}{span(word or usual)}{age_html(at, before, after, now)}</span>'


def status(state: str, at: datetime | None = None, *, word: str = "", before: str = "", after: str = "") -> ui.html:
    """Draw what `status_html` returns."""
    return show(status_html(state, at, word=word, before=before, after=after), tag="span")


def badge_html(mode: str, *, solid: bool = False) -> str:
    """`LIVE` outlined (solid in the head of a bot), `DRY` muted, any other word muted."""
    live = mode.upper() == "LIVE"
    words = {"DRY_RUN": "DRY"}.get(mode.upper(), mode)
    return span(words, "badge" + (" live" if live else "") + (" solid" if live and solid else ""))
