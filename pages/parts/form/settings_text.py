"""Settings as text, while somebody types them. They are parsed at every key stroke: a long text is parsed in a
thread."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from core.configurations import json_text
from core.errors import Invalid
from core.freqtrade.settings.document import Document

SHORT = 50_000
"""Characters that are read in some milliseconds."""


def is_short(words: str) -> bool:
    """Return whether the text may be parsed on the event loop."""
    return len(words) <= SHORT


def read(words: str) -> Document:
    """Nothing typed is an empty object. Errors: `Invalid` with line and column."""
    return json_text.parse(words if words.strip() else "{}")


def written(document: Mapping[str, Any]) -> str:
    """Return the document as a person reads and edits it."""
    return json.dumps(dict(document), indent=2, ensure_ascii=False)


async def read_beside(words: str) -> Document:
    """Like `read`, in a thread where the text is long."""
    return await asyncio.to_thread(read, words)


def problem(words: str) -> str:
    """Return what is wrong with the text, as a sentence; empty when nothing is."""
    try:
        read(words)
    except Invalid as error:
        return str(error)
    return ""
