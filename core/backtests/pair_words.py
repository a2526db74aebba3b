"""Pairs in words, in their order. Pure."""

from collections.abc import Iterable, Sequence

MOST_NAMED = 5
_MOST_FIRST = 200
"""Characters of the column `first_pairs`."""


def named(names: Sequence[str], most: int = MOST_NAMED, count: int | None = None) -> str:
    """Return the first few for a sentence, and how many more there are. `count`: of all, where `names` has not all."""
    more = (len(names) if count is None else count) - min(len(names), most)
    return ", ".join(names[:most]) + (f" and {more:,} more" if more > 0 else "")


def first_of(pairs: Iterable[str]) -> str:
    """Return the first pairs, whole, as many as the column `first_pairs` holds."""
    text = ""
    for pair in pairs:
        longer = f"{text}, {pair}" if text else pair
        if len(longer) > _MOST_FIRST:
            break
        text = longer
    return text
