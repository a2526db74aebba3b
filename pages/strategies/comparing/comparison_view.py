"""Draws what differs between two versions, or between a version and what is about to be saved."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from core.strategies.comparison import Comparison, Content, ValueChange, compared
from core.text_differences.comparing import compare
from core.text_differences.difference import Difference
from pages.parts.card import card
from pages.parts.text.markup import show, span, text
from pages.parts.text.text_difference import text_difference
from pages.strategies.file_text import whole_text_of
from pages.strategies.parameter_table import written

MOST_FILES = 10
"""Further files that are compared."""
Read = Callable[[str], Awaitable[bytes]]
"""Path → content of a further file."""


@dataclass(frozen=True, slots=True)
class FileDifference:
    """Of a further file. `state`: added, removed or changed. `lines`: None for what is no text."""

    path: str
    state: str
    bytes_before: int
    bytes_after: int
    lines: Difference | None


@dataclass(frozen=True, slots=True)
class Differences:
    """`rest`: paths of files that differ and are not compared."""

    values: Comparison
    code: Difference | None
    files: tuple[FileDifference, ...]
    rest: tuple[str, ...]


async def read_differences(before: Content, after: Content, read_before: Read, read_after: Read) -> Differences:
    """Compare them. Errors: those of reading the files."""
    found = await asyncio.to_thread(compared, before, after)
    code = await compare(before.code, after.code) if found.code else None
    files = [
        await _file(path, await read_before(path) if was else None, await read_after(path) if is_there else None)
        for path, (was, is_there) in list(found.files.items())[:MOST_FILES]
    ]
    return Differences(found, code, tuple(files), tuple(list(found.files)[MOST_FILES:]))


def draw_differences(found: Differences) -> None:
    """Draw a card for each kind of difference."""
    if found.code:
        with card("Source", flush=True):
            text_difference(found.code, "Source")
    values = found.values
    _values("Class", values.class_name)
    _values("Parameters", values.parameters)
    _values("Packages", values.packages)
    _values("Settings", values.settings)
    for one in found.files:
        _draw_file(one)
    if found.rest:
        with card("Further files that differ"):
            show("".join(f"<div class='mono'>{text(path)}</div>" for path in found.rest))


async def _file(path: str, before: bytes | None, after: bytes | None) -> FileDifference:
    state = "added" if before is None else "removed" if after is None else "changed"
    old, new = before or b"", after or b""
    texts = await asyncio.to_thread(lambda: (whole_text_of(old), whole_text_of(new)))
    lines = None if texts[0] is None or texts[1] is None else await compare(texts[0], texts[1])
    return FileDifference(path, state, len(old), len(new), lines)


def _draw_file(one: FileDifference) -> None:
    with card(one.path, one.state, flush=True):
        if one.lines is None:
            show(f"{one.bytes_before:,} bytes before, {one.bytes_after:,} bytes after.", "muted small pad")
        else:
            text_difference(one.lines, one.path)


def _values(title: str, changes: Sequence[ValueChange]) -> None:
    if changes:
        with card(title, flush=True):
            show(values_html(changes), "scroll-x")


def values_html(changes: Sequence[ValueChange]) -> str:
    """Return the table of values that differ."""
    head = "<thead><tr><th>Name</th><th>Before</th><th>After</th></tr></thead>"
    rows = "".join(
        f"<tr><td class='mono'>{text(one.path)}</td><td class='mono wrap-any'>{_value(one.before)}</td>"
        f"<td class='mono wrap-any'>{_value(one.after)}</td></tr>"
        for one in changes
    )
    return f'<table class="plain">{head}<tbody>{rows}</tbody></table>'


def _value(value: object) -> str:
    return span("not there", "muted") if value is None else text(written(value))
