"""Where the keys of a pasted configuration go, as HTML. Secrets are masked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core.configurations.pasted.parts import ExchangePart, Fate, Note, Sorted
from core.freqtrade.settings.exchanges import LABELS, Credential
from core.freqtrade.settings.mask import MASK
from pages.parts.text import figures
from pages.parts.text.markup import text

MOST_SHOWN = 40
_TITLES = {
    Fate.TO_MEND: "To change before you save",
    Fate.RENAMED: "Renamed",
    Fate.LEFT_OUT: "Left out",
}


def groups_html(found: Sorted) -> str:
    """Return what goes into the form of a bot, and what becomes of the other keys."""
    sealed = [f"{path}: {MASK}" for path in found.secrets]
    fields = [note.sentence for note in found.notes if note.fate is Fate.TAKEN and "." not in note.path]
    parts = [
        _list("Fields of the form", fields),
        _list("Secrets, encrypted when you save", sealed),
        _keys("Settings of the bot", found.settings),
        notes_html(found.notes),
    ]
    return "".join(parts)


def exchange_html(part: ExchangePart) -> str:
    """Return the credentials, masked, and the settings of the exchange."""
    credentials = [f"{LABELS[Credential(name)]}: {MASK}" for name in part.credentials]
    return _list("Credentials, encrypted when stored", credentials) + _keys(
        "Settings of the exchange", part.settings.get("exchange", {})
    )


def notes_html(notes: Iterable[Note]) -> str:
    """Return what was renamed, left out, or has to be changed, each with its key and the reason."""
    told = list(notes)
    return "".join(
        _list(title, [f"{note.path}: {note.sentence}" for note in told if note.fate is fate], fate is Fate.TO_MEND)
        for fate, title in _TITLES.items()
    )


def _list(title: str, lines: Sequence[str], is_warning: bool = False) -> str:
    if not lines:
        return ""
    shown = [*lines[:MOST_SHOWN], *([f"and {len(lines) - MOST_SHOWN:,} more"] if len(lines) > MOST_SHOWN else [])]
    items = "".join(f"<li>{text(line)}</li>" for line in shown)
    return _group(title, f"<ul>{items}</ul>", "warn" if is_warning else "strong")


def _keys(title: str, document: Mapping[str, Any]) -> str:
    if not document:
        return ""
    names = ", ".join(list(document)[:MOST_SHOWN]) + ("…" if len(document) > MOST_SHOWN else "")
    count = figures.plural(len(document), "key")
    return _group(title, f'<div class="muted">{text(count)}: {text(names)}</div>', "strong")


def _group(title: str, html: str, classes: str) -> str:
    return f'<div class="group"><h3 class="{classes}">{text(title)}</h3>{html}</div>'
