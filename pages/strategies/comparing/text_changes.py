"""What differs between two texts, drawn as lines that were removed and added."""

import asyncio
import difflib

from nicegui import ui

from pages.parts.text.markup import show, text

MOST_LINES = 2_000
"""Lines of each text. The comparison of longer ones takes seconds."""
MOST_SHOWN = 1_000
LONGEST_LINE = 500


async def text_changes(before: str, after: str) -> ui.html:
    """Draw what differs."""
    return show(f'<pre class="log">{text(await asyncio.to_thread(_differing, before, after))}</pre>')


def _differing(before: str, after: str) -> str:
    old, new = before.splitlines(), after.splitlines()
    if max(len(old), len(new)) > MOST_LINES:
        return f"{len(old):,} lines before, {len(new):,} after: too many to compare here."
    lines = list(difflib.unified_diff(old, new, lineterm="", n=3))[2:]
    beyond = len(lines) - MOST_SHOWN
    more = [f"… and {beyond:,} more lines"] if beyond > 0 else []
    return "\n".join([*(line[:LONGEST_LINE] for line in lines[:MOST_SHOWN]), *more])
