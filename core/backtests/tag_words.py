"""Tags as people type them. Pure."""

from collections.abc import Iterable

from core import json_safe
from core.backtests.models import MOST_TAG, MOST_TAGS
from core.errors import Invalid


def cleaned(typed: Iterable[str]) -> list[str]:
    """Return the tags without superfluous spaces, each once whatever its case, in their order. Errors: `Invalid` at
    `tags`."""
    found: dict[str, str] = {}
    for one in typed:
        tag = " ".join(json_safe.text(one).split())
        if tag and tag.isprintable():
            found.setdefault(tag.casefold(), tag)
    if len(found) > MOST_TAGS:
        raise _invalid(f"At most {MOST_TAGS} tags.")
    if longest := next((tag for tag in found.values() if len(tag) > MOST_TAG), ""):
        raise _invalid(f"“{longest[:MOST_TAG]}…” is longer than {MOST_TAG} characters.")
    return list(found.values())


def _invalid(words: str) -> Invalid:
    return Invalid(words, fields={"tags": words})
