"""Settings as text, while somebody types them. They are read at every key stroke: a long text is read in a thread."""

import asyncio

from core.configurations import json_text
from core.errors import Invalid
from core.freqtrade.settings.document import Document

SHORT = 50_000
"""Characters that are read in some milliseconds."""


def is_short(words: str) -> bool:
    return len(words) <= SHORT


def read(words: str) -> Document:
    """Nothing typed is an empty object. Errors: `Invalid` with line and column."""
    return json_text.parse(words if words.strip() else "{}")


async def read_beside(words: str) -> Document:
    """As `read`, of a text of any length, beside the event loop."""
    return await asyncio.to_thread(read, words)


def problem(words: str) -> str:
    """What is wrong with it, a sentence; empty when nothing is."""
    try:
        read(words)
    except Invalid as error:
        return str(error)
    return ""
