"""The cells of a row of a table, as flat fields that the templates of `parts.table` draw.

A row is the sum of its cells: `row(bot_id, "/bots/…") | text("name", "Trend majors") | money("profit", 1.5, "USDT")`.
Field names are ours, never a person's: a key that begins with ":" would be run as script by NiceGUI before 3.19.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from pages.look.states import shape_of
from pages.parts.text import digits, figures, sparkline

Row = dict[str, str | float | bool | None]


def row(id: UUID | str | int, href: str = "", title: str = "") -> Row:
    """`href`: where a click on the row leads. `title`: its name, for the labels of its buttons and its checkbox."""
    if href and (not href.startswith("/") or href.startswith("//")):
        raise ValueError(f"not a path of ours: {href}")
    return {"id": str(id), "href": href, "title": title}


def text(name: str, value: str, *, badge: str = "", tone: str = "") -> Row:
    """`badge`: LIVE, DRY or another small word after it. `tone`: muted, accent, warn …"""
    kind = "live" if badge == "LIVE" else ""
    return {name: value, f"{name}_badge": badge, f"{name}_badge_kind": kind, f"{name}_tone": tone}


def noted(name: str, cell: Row, note: str, tone: str = "") -> Row:
    """Add a few words below a name, in this tone."""
    return cell | {f"{name}_note": note, f"{name}_note_tone": tone}


def figure(name: str, words: str, way: str = "") -> Row:
    """An already formatted figure; `way` (up, down) gives it arrow and colour."""
    return {name: words, f"{name}_way": way, f"{name}_cur": "", f"{name}_pad": ""}


def aged(cells: Row, at: datetime | None, *names: str, told: str) -> Row:
    """These figures as of then: grey, the one `told` with the age. None: they are those of now."""
    old = {f"{name}_old": "old" if at else "" for name in (*names, told)}
    return cells | old | _since(f"{told}_since", at)


def money(name: str, value: float | None, currency: str, *, sign: bool = True) -> Row:
    """Amounts of one currency stand with their points below each other: see `digits.pad`."""
    words = figures.amount(value, currency, sign=sign)
    if words == figures.NOT_KNOWN:
        return figure(name, words)
    way = figures.way_of(words) if sign else ""
    return {name: words, f"{name}_way": way, f"{name}_cur": currency, f"{name}_pad": digits.pad(words, currency)}


def percent(name: str, ratio: float | None) -> Row:
    """A signed percent."""
    return figure(name, figures.percent(ratio), figures.percent_way(ratio))


def state(
    name: str,
    state: str,
    at: datetime | None = None,
    word: str = "",
    *,
    note: str = "",
    tone: str = "",
    share: float | None = None,
) -> Row:
    """`note`: a few words below it, in this tone. `share`: 0 to 1, drawn as a bar; None: there is no bar."""
    dot, usual = shape_of(state)
    width = "" if share is None else f"{min(1.0, max(0.0, share)):.1%}"
    below = {f"{name}_note": note, f"{name}_tone": tone, f"{name}_width": width}
    return {name: word or usual, f"{name}_dot": str(dot)} | below | _since(f"{name}_since", at)


def age(name: str, at: datetime | None) -> Row:
    """How long ago this was, counting on in the browser."""
    return {name: figures.age_of(at, datetime.now(UTC))} | _since(f"{name}_since", at)


def curve(name: str, values: Sequence[float | None], span: sparkline.Range | None = None) -> Row:
    """With a span (see `parts.sparkline`) it is neither gain nor loss."""
    way = "" if span else sparkline.way(values)
    return {name: sparkline.path(values, span), f"{name}_zero": sparkline.zero(values, span), f"{name}_way": way}


def progress(name: str, share: float | None, words: str = "") -> Row:
    """`share`: 0 to 1."""
    done = min(1.0, max(0.0, share or 0.0))
    return {name: words or figures.percent(done, 0, sign=False), f"{name}_width": f"{done:.1%}"}


def coverage(name: str, there: str, missing: str, says: str) -> Row:
    """What is there and what is missing, as paths within 100 × 8. `says`: the same in words."""
    return {name: there, f"{name}_missing": missing, f"{name}_says": says}


def opens(name: str, words: str, action: str = "", says: str = "") -> Row:
    """A figure that opens more: a press calls the table's `on_action` with this name. Without an action it is muted.
    `says`: tip."""
    return {name: words, f"{name}_act": action, f"{name}_says": says}


def may(**actions: bool) -> Row:
    """Which of the table's actions this row offers: `may(start=True, stop=False)`."""
    return {f"may_{name}": allowed for name, allowed in actions.items()}


def _since(name: str, at: datetime | None) -> Row:
    return {
        name: f"{at.timestamp():.0f}" if at else "",
        f"{name}_age": figures.age_of(at, datetime.now(UTC)) if at else "",
    }
