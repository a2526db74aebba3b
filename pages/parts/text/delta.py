"""A change: sign in the text, arrow by CSS, colour last."""

from pages.parts.text import figures
from pages.parts.text.markup import span


def money_html(value: float | None, currency: str, *, sign: bool = True, quiet: bool = False) -> str:
    """`quiet` drops the arrow when a neighbour has one."""
    words = span(
        figures.amount(value, currency, sign=sign), _classes(figures.money_way(value, currency) if sign else "", quiet)
    )
    return words + " " + span(currency, "cur")  # the space is heard, and kept when it is copied


def delta_html(words: str, way: str, *, quiet: bool = False) -> str:
    """`way`: up, down or empty, as `figures.way_of` tells."""
    return span(words, _classes(way, quiet))


def _classes(way: str, quiet: bool) -> str:
    return f"delta {way}{' quiet' if quiet else ''}" if way else "delta"
