"""Draws what differs between two versions, or between a version and what is about to be saved."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from core.strategies.comparison import Comparison, Content, ValueChange, compared
from core.text_differences.comparing import compare
from pages.parts.card import card
from pages.parts.text.markup import show, span, text
from pages.parts.text.text_difference import text_difference
from pages.strategies.file_text import text_of
from pages.strategies.parameter_table import written

MOST_FILES = 10
"""Further files whose text is shown."""
Read = Callable[[str], Awaitable[bytes]]
"""Path → content of a further file."""


async def draw_comparison(before: Content, after: Content, read_before: Read, read_after: Read) -> Comparison:
    """Draw a card for each kind of difference. Errors: those of reading the files."""
    found = await asyncio.to_thread(compared, before, after)
    if found.code:
        with card("Source", flush=True):
            text_difference(await compare(before.code, after.code), "Source")
    _values("Class", found.class_name)
    _values("Parameters", found.parameters)
    _values("Packages", found.packages)
    _values("Settings", found.settings)
    for path, (was, is_there) in list(found.files.items())[:MOST_FILES]:
        await _file(path, await read_before(path) if was else None, await read_after(path) if is_there else None)
    if rest := list(found.files)[MOST_FILES:]:
        with card("Further files that differ"):
            show("".join(f"<div class='mono'>{text(path)}</div>" for path in rest))
    return found


async def _file(path: str, before: bytes | None, after: bytes | None) -> None:
    state = "added" if before is None else "removed" if after is None else "changed"
    texts = [text_of(content or b"") for content in (before, after)]
    with card(path, state, flush=True):
        if texts[0] is None or texts[1] is None:
            show(f"{len(before or b''):,} bytes before, {len(after or b''):,} bytes after.", "muted small pad")
        else:
            text_difference(await compare(texts[0], texts[1]), path)


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
