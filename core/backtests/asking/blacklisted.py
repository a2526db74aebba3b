"""Which pairs a blacklist holds. Freqtrade leaves them out of a backtest without a line in its log. Pure.

Entries of a blacklist are regular expressions of strangers, which are not run here: entries that name pairs, and those
with `.*` or one group of alternatives such as `(BNB|USDC)/.*`, are understood; others are left to the run, whose
result names the pairs that it left out.
"""

from collections.abc import Collection, Iterable, Sequence

_MOST_READ = 500
_MARKS = "/:-_"
_ANYTHING = ".*"


def held(pairs: Iterable[str], blacklist: Sequence[object]) -> list[str]:
    """Return those of the pairs that the blacklist holds, in their order."""
    read = [one for entry in blacklist if isinstance(entry, str) for one in _alternatives(entry.upper())][:_MOST_READ]
    names = {one for one in read if _ANYTHING not in one}
    patterns = [one.split(_ANYTHING) for one in read if _ANYTHING in one]
    return [pair for pair in pairs if _is_held(pair.upper(), names, patterns)]


def _is_held(pair: str, names: Collection[str], patterns: Iterable[Sequence[str]]) -> bool:
    return pair in names or any(_matches(pair, parts) for parts in patterns)


def _alternatives(entry: str) -> list[str]:
    """Return what the entry stands for, without its group; nothing for what is not understood."""
    entry = entry.removeprefix("^").removesuffix("$")
    before, opened, rest = entry.partition("(")
    inner, closed, after = rest.partition(")")
    if opened and not closed:
        return []
    found = [before + one + after for one in inner.split("|")] if opened else [entry]
    return [one for one in found if _is_plain(one)]


def _is_plain(entry: str) -> bool:
    return bool(entry) and all(one.isalnum() or one in _MARKS for one in entry.replace(_ANYTHING, ""))


def _matches(pair: str, parts: Sequence[str]) -> bool:
    """Return whether the pair is these parts with anything between them."""
    first, *between, last = parts
    if len(pair) < len(first) + len(last) or not (pair.startswith(first) and pair.endswith(last)):
        return False
    at, end = len(first), len(pair) - len(last)
    for part in between:
        at = pair.find(part, at, end) + len(part)
        if at < len(part):
            return False
    return True
