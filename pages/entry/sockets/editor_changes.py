"""Checks changes of a text in an editor, as CodeMirror sends them. NiceGUI applies them unchecked: lengths below zero
multiply the text, others tear it apart."""

from typing import Any

MOST_DOCUMENT = 2_000_000
"""UTF-16 units in an editor that is told of each key. Larger texts come over HTTP."""
_MOST_CHANGES = 10_000
Json = Any


def is_change_of(document: str, change: Json) -> bool:
    """Return whether the change fits the document. `sections`: pairs of lengths before and after in UTF-16 units, where
    -1 after means unchanged; `inserted`: the lines that come in for each pair. The lengths before add up to that of the
    document."""
    match change:
        case {"sections": list(sections), "inserted": list(inserted)}:
            return _are_sections(document, sections) and _are_lines(inserted) and _agree(sections, inserted)
    return False


def _are_sections(document: str, sections: list[Json]) -> bool:
    if len(sections) % 2 or len(sections) > 2 * _MOST_CHANGES or not all(type(length) is int for length in sections):
        return False
    before, after = sections[::2], sections[1::2]
    if min(before, default=0) < 0 or min(after, default=0) < -1:
        return False
    units, left = _units([document]), sum(b if a == -1 else a for b, a in zip(before, after, strict=True))
    return sum(before) == units and left <= max(units, MOST_DOCUMENT)


def _are_lines(inserted: list[Json]) -> bool:
    return all(isinstance(lines, list) and all(isinstance(line, str) for line in lines) for lines in inserted)


def _agree(sections: list[int], inserted: list[list[str]]) -> bool:
    """What comes in is as long as was said."""
    told = [length if length > 0 else 0 for length in sections[1::2]]
    came = [_units(lines) for lines in inserted[: len(told)]]
    return len(inserted) <= len(told) and told == came + [0] * (len(told) - len(came))


def _units(lines: list[str]) -> int:
    return sum(len(line.encode("utf-16-le", "surrogatepass")) // 2 for line in lines) + max(len(lines) - 1, 0)
