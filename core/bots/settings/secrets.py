"""What only one bot needs and nobody may read back: its API's credentials, and the secret leaves of its settings.

A person writes `{"telegram": {"token": "12:ab"}}`; what is kept in clear is `{"telegram": {"token": "***"}}`, the token
goes to the sealed part. Saving `***` again keeps what is there; leaving the key out forgets it.
"""

import json
import secrets
from collections import defaultdict, deque
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from core import crypto
from core.bot_records.api_credentials import place
from core.errors import Invalid, Refused
from core.freqtrade.settings.layers import Path
from core.freqtrade.settings.mask import is_secret_name, secret_paths

KEPT = "***"


def new_api_credentials() -> dict[str, str]:
    """Random, for one bot alone. Freqtrade wants at least 32 characters for the key of its tokens."""
    return {
        "api_username": "flotilla",
        "api_password": secrets.token_urlsafe(32),
        "jwt_secret_key": secrets.token_urlsafe(48),
        "ws_token": secrets.token_urlsafe(32),
    }


def seal(bot_id: UUID, api: Mapping[str, str], settings: Mapping[str, Any]) -> str:
    return crypto.vault().seal({**api, "settings": dict(settings)}, place(bot_id))


def unseal(bot_id: UUID, sealed: str) -> tuple[dict[str, str], dict[str, Any]]:
    """(API credentials, secret settings)."""
    return _parts(crypto.vault().open(sealed, place(bot_id)))


def unseal_from_manifest(bot_id: UUID, sealed: str) -> tuple[dict[str, str], dict[str, Any]]:
    """As `unseal`; bots started by an older Flotilla have a value there that is bound to no row. A bot may write to its
    manifest: what is no bot's value, as the credentials of an exchange, is refused."""
    if crypto.is_bound(sealed):
        return unseal(bot_id, sealed)
    api, settings = _parts(crypto.vault().open_unbound(sealed))
    if set(api) != set(new_api_credentials()):
        raise Refused("This is not what a bot keeps secret.")
    return api, settings


def _parts(document: dict[str, Any]) -> tuple[dict[str, str], dict[str, Any]]:
    settings = document.pop("settings", {})
    return document, settings


def split(
    document: Mapping[str, Any], kept: Mapping[str, Any], path: Path = ()
) -> tuple[dict[str, Any], dict[str, Any]]:
    """(plain, secret) parts of what was written; `kept` is the secret part so far.

    A list that holds a secret is secret as a whole, because Freqtrade replaces lists when it merges; what is kept in
    clear is the list with marks. Errors: `Invalid` at a `***` that stands for nothing."""
    plain: dict[str, Any] = {}
    secret: dict[str, Any] = {}
    for key, value in document.items():
        here, before = (*path, key), kept.get(key)
        if not _hides(value, here):
            plain[key] = value
        elif isinstance(value, Mapping) and not is_secret_name(key):
            plain[key], secret[key] = split(value, before if isinstance(before, Mapping) else {}, here)
        elif isinstance(value, list) and not is_secret_name(key):
            secret[key] = _filled_in(value, before if isinstance(before, list) else [], here)
            plain[key] = _marked(secret[key], here)
        else:
            plain[key], secret[key] = KEPT, _kept(before, here) if value == KEPT else value
    return plain, secret


def without_marks(document: Mapping[str, Any]) -> dict[str, Any]:
    """The plain part as Freqtrade gets it: the marks taken out, the secret file brings the values. Lists keep theirs:
    the secret file brings the whole list."""
    cleaned: dict[str, Any] = {}
    for key, value in document.items():
        if isinstance(value, Mapping):
            cleaned[key] = without_marks(value)
        elif value != KEPT:
            cleaned[key] = value
    return cleaned


def _hides(value: Any, path: Path) -> bool:
    """Is a secret, a mark, or holds one somewhere?"""
    if isinstance(value, Mapping) and not is_secret_name(path[-1]):
        return any(_hides(inner, (*path, key)) for key, inner in value.items())
    if isinstance(value, list) and not is_secret_name(path[-1]):
        return any(_hides(inner, path) for inner in value)
    around = {path[-1]: value} if len(path) == 1 else {path[-2]: {path[-1]: value}}
    return bool(value == KEPT or secret_paths(around))


def _kept(before: Any, path: Path) -> Any:
    if before is None:
        where = ".".join(path)
        raise Invalid("A secret is missing.", fields={"config": f"{where}: there is no stored value to keep."})
    return before


def _marked(value: Any, path: Path) -> Any:
    """What a list shows of itself."""
    if not _hides(value, path):
        return value
    if isinstance(value, Mapping) and not is_secret_name(path[-1]):
        return {key: _marked(inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list) and not is_secret_name(path[-1]):
        return [_marked(inner, path) for inner in value]
    return KEPT


def _filled_in(items: list[Any], before: list[Any], path: Path) -> list[Any]:
    """Each item with marks is the stored one that looks exactly like it: or a secret would go to the address of another
    when the list is sorted anew. Each stored one is taken once."""
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for number, one in enumerate(before):
        for look in {_look(_marked(one, path)), _look(one)}:
            waiting[look].append(number)
    taken: set[int] = set()
    filled = []
    for item in items:
        found = _next(waiting[_look(item)], taken)
        known = (None if found is None else before[found]) if _has_mark(item) else item
        filled.append(_kept(known, path))
        taken |= set() if found is None else {found}
    return filled


def _look(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _next(waiting: deque[int], taken: set[int]) -> int | None:
    while waiting:
        if (number := waiting.popleft()) not in taken:
            return number
    return None


def _has_mark(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(_has_mark(inner) for inner in value.values())
    if isinstance(value, list):
        return any(_has_mark(inner) for inner in value)
    return bool(value == KEPT)
