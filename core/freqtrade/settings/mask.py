"""Secrets of a configuration, recognised by the names of their keys and inside addresses."""

import re
from collections.abc import Iterator
from typing import Any

from core.freqtrade.settings.document import Document, Path

MASK = "••••••"
NAMES = frozenset(
    {
        "key",
        "uid",
        "login",
        "chatid",
        "accountid",
        "walletaddress",
        "webhookurl",
        "jwtsecretkey",
        "authorization",
        "auth",
    }
)
ENDINGS = (
    "apikey",
    "secret",
    "secretkey",
    "password",
    "passphrase",
    "passwd",
    "token",
    "privatekey",
    "mnemonic",
    "seedphrase",
)
WHOLE_ADDRESSES = {("webhook", "url")}
"""Who knows such an address can write there: it is a secret as a whole."""
USER_IN_ADDRESS = re.compile(r"(?<=://)[^/?#\s]*@")
AFTER_HOST = re.compile(r"[/?#\s]")
PARAMETER = re.compile(r"(?<![^=&#\s])[^=&#\s]*+=")
"""A parameter up to its value. It begins behind a separator only, and never goes back: the time it takes grows with the
text, also where a text has many beginnings and no end."""
VALUE = re.compile(r"[^&#\s]++")
SECRET_WORD = re.compile(r"token|key|secret|password|auth|signature", re.IGNORECASE)
NOT_IN_NAME = re.compile(r"[^a-z0-9]")
LONGEST_NAME = 200
"""Characters of a key that are looked at, from its end: more is no name."""
LONGEST_LINE = 4_000
"""Characters of a line of a log. Longer ones are lists and data that nobody reads in a log."""


def is_secret_name(name: str) -> bool:
    """`api_key`, `apiKey`, `ws_token`, `wallet_address` …; not `dry_run_wallet`."""
    plain = NOT_IN_NAME.sub("", name[-LONGEST_NAME:].lower())
    return plain in NAMES or plain.endswith(ENDINGS)


def mask(document: Document) -> Document:
    """A copy that may be shown to everybody who sees the bot. What is empty stays empty, so that "not set" can be
    seen."""
    masked: Document = _masked(document, ())
    return masked


def secret_paths(document: Document) -> list[Path]:
    """Where `mask` would hide something: what does not belong into a layer that is stored in clear."""
    return list(_secret_paths(document, ()))


def _masked(value: Any, path: Path) -> Any:
    return MASK if _is_secret(path) and value not in (None, "", [], {}) else _masked_inside(value, path)


def _masked_inside(value: Any, path: Path) -> Any:
    """`path` itself is no secret, and so no item of a list there is one by its name."""
    if isinstance(value, dict):
        return {key: _masked(inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [_masked_inside(inner, path) for inner in value]
    return mask_text(value) if isinstance(value, str) else value


def _secret_paths(value: Any, path: Path) -> Iterator[Path]:
    if isinstance(value, dict) and not _is_secret(path):
        for key, inner in value.items():
            yield from _secret_paths(inner, (*path, key))
    elif isinstance(value, list) and not _is_secret(path):
        for number, inner in enumerate(value):
            yield from _secret_paths(inner, (*path, str(number)))
    elif _masked(value, path) != value:
        yield path


def mask_text(text: str) -> str:
    """Names and passwords in addresses, and secrets in their queries. Takes time in proportion to the text."""
    if "://" in text:
        text = USER_IN_ADDRESS.sub(f"{MASK}@", text)
    return _without_queries(text) if "=" in text else text  # of most lines of a log nothing has to be looked at


def mask_line(line: str) -> str:
    """Of a log: what is longer than `LONGEST_LINE` is cut before it is masked, and says so."""
    beyond = len(line) - LONGEST_LINE
    if beyond <= 0:
        return mask_text(line)
    return f"{mask_text(_without_cut_user(line[:LONGEST_LINE]))} … ({beyond:,} more characters)"


def _without_cut_user(text: str) -> str:
    """Where the cut went through the host of an address, the `@` that shows a password before it may be cut off."""
    before, found, host = text.rpartition("://")
    return f"{before}://{MASK}" if found and not AFTER_HOST.search(host) else text


def _without_queries(text: str) -> str:
    shown, at = [], 0
    for parameter in PARAMETER.finditer(text):
        if parameter.start() < at or not _is_secret_parameter(text, parameter):
            continue
        if value := VALUE.match(text, parameter.end()):
            shown += [text[at : value.start()], MASK]
            at = value.end()
    return "".join([*shown, text[at:]])


def _is_secret_parameter(text: str, parameter: re.Match[str]) -> bool:
    """Behind `&` all of it is the name, otherwise what follows its first `?`."""
    is_all_name = text[parameter.start() - 1 : parameter.start()] == "&"
    name = parameter[0] if is_all_name else parameter[0].partition("?")[2]
    return SECRET_WORD.search(name) is not None


def _is_secret(path: Path) -> bool:
    return bool(path) and (is_secret_name(path[-1]) or path[-2:] in WHOLE_ADDRESSES)
