"""A list of names and values."""

from collections.abc import Iterable
from dataclasses import dataclass

from nicegui import ui

from pages.parts.text.markup import link, show, span


@dataclass(frozen=True)
class Fact:
    """`path` makes the value a link, `tone` (warn, loss, gain, muted) colours it."""

    name: str
    value: str
    path: str = ""
    tone: str = ""


def facts(entries: Iterable[Fact]) -> ui.html:
    """Draw the list."""
    return show(facts_html(entries), "facts", tag="dl")


def facts_html(entries: Iterable[Fact]) -> str:
    """Return the list as HTML."""
    return "".join(f"<dt>{span(fact.name)}</dt><dd>{_value(fact)}</dd>" for fact in entries)


def _value(fact: Fact) -> str:
    return link(fact.value, fact.path) if fact.path else span(fact.value, fact.tone)
