"""The section `exchange` of a pasted configuration: the type, the credentials and the settings in it. Pure."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from core.configurations.exchange_account import credential_of
from core.configurations.pasted.parts import ExchangePart, Fate, Note
from core.freqtrade.settings import ccxt_settings
from core.freqtrade.settings.document import Document, Path
from core.freqtrade.settings.exchanges import BY_NAME, LABELS, Credential
from core.freqtrade.settings.mask import secret_paths

RENAMED_EXCHANGES = {"gateio": "gate", "huobi": "htx", "okex": "okx", "okex5": "okx", "binancefutures": "binanceusdm"}
"""Names that ccxt no longer knows → those it has now."""
_PLACEHOLDERS = ("your_", "redacted", "***", "•")
_ADMINISTRATOR = "An administrator can allow it on the page of the exchange."


def is_placeholder(value: Any) -> bool:
    """Return whether this stands for a secret and is none: empty, `your_exchange_key`, `REDACTED`, `***`."""
    return not isinstance(value, str | int | float) or not value or str(value).lower().startswith(_PLACEHOLDERS)


def is_section(document: Mapping[str, Any]) -> bool:
    """Return whether the document is a section `exchange` by itself."""
    named = isinstance(document.get("name"), str) and "exchange" not in document
    return named and all(not isinstance(value, Mapping) for key, value in document.items() if "ccxt" not in key)


def taken_apart(section: Any) -> tuple[ExchangePart, list[Note]]:
    """Return the parts of the section, and a note for each key that is not simply one of its settings."""
    rest = deepcopy(section) if isinstance(section, dict) else {}
    notes: list[Note] = []
    name, exchange_type = _type(rest.pop("name", ""), notes)
    credentials = _credentials(rest, exchange_type, notes)
    _drop_comments(rest, notes)
    _drop_refused(rest, notes)
    settings = {key: value for key, value in rest.items() if value != {}}
    return ExchangePart(name, exchange_type, credentials, {"exchange": settings} if settings else {}), notes


def _type(written: Any, notes: list[Note]) -> tuple[str, str]:
    name = written.strip() if isinstance(written, str) else ""
    known = RENAMED_EXCHANGES.get(name.lower(), name.lower())
    if name and known not in BY_NAME:
        why = f"Freqtrade cannot trade on “{name[:40]}” any more, or never could. Choose another exchange."
        notes.append(Note("exchange.name", why, Fate.LEFT_OUT))
    elif known != name.lower():
        notes.append(Note("exchange.name", f"“{name}” is now called “{known}”.", Fate.RENAMED))
    return name, known if known in BY_NAME else ""


def _credentials(rest: Document, exchange_type: str, notes: list[Note]) -> dict[str, str]:
    """Take the credentials out of the section, and out of the sections for ccxt. The first value of each is used."""
    found: dict[str, str] = {}
    for path, value in _pop_credentials(rest):
        credential, name = credential_of(path[-1]), ".".join(("exchange", *path))
        if credential is None or not _is_used(credential, exchange_type):
            if not is_placeholder(value):
                notes.append(Note(name, "This exchange does not use it.", Fate.LEFT_OUT))
        elif is_placeholder(value):
            if value not in ("", None):
                notes.append(Note(name, "A placeholder. Enter the real one at the exchange.", Fate.LEFT_OUT))
        elif credential.value not in found:
            found[credential.value] = str(value)
            notes.append(Note(name, f"{LABELS[credential]} of the exchange.", Fate.TAKEN))
    return found


def _is_used(credential: Credential, exchange_type: str) -> bool:
    known = BY_NAME.get(exchange_type)
    return known is None or credential in known.credentials


def _pop_credentials(rest: Document) -> Iterator[tuple[Path, Any]]:
    for key in [key for key in rest if credential_of(key)]:
        yield (key,), rest.pop(key)
    for name in ccxt_settings.SECTIONS:
        inner = rest.get(name)
        if isinstance(inner, dict):
            yield from [((name, key), inner.pop(key)) for key in list(inner) if ccxt_settings.is_credential(key)]


def _drop_comments(rest: Document, notes: list[Note]) -> None:
    for key in [key for key in rest if key.startswith(("_", "//"))]:
        del rest[key]
        notes.append(Note(f"exchange.{key}", "A comment.", Fate.LEFT_OUT))


def _drop_refused(rest: Document, notes: list[Note]) -> None:
    """Take out what the settings of an exchange may not contain."""
    if rest.pop("demo_trading", None):
        why = "It would show trades on paper as real ones. Use the dry-run mode of the bot."
        notes.append(Note("exchange.demo_trading", why, Fate.LEFT_OUT))
    for path, why in list(ccxt_settings.refused({"exchange": rest})):
        remove(rest, path[1:])
        notes.append(Note(".".join(path), f"{why} {_ADMINISTRATOR}", Fate.LEFT_OUT))
    for path in secret_paths({"exchange": rest}):
        remove(rest, path[1:])
        notes.append(Note(".".join(path), "A secret that this exchange does not use.", Fate.LEFT_OUT))


def remove(document: Document, path: Path) -> None:
    """Remove the value at this path, and the objects that become empty. A list on the way goes as a whole."""
    inner = document.get(path[0])
    if len(path) > 1 and isinstance(inner, dict):
        remove(inner, path[1:])
        if inner:
            return
    document.pop(path[0], None)
