"""What a bot answers instead of what it was asked for, as errors of ours."""

from typing import Any

import orjson

from core.errors import NotFound, Refused, Unauthorised, Unavailable
from core.freqtrade.api import bounded_answer


class TooSlow(Unavailable):
    """The bot is there and does not answer in time: its loop may be at work."""


class Failed(Unavailable):
    """The bot failed to answer, by a defect of its own or by what stands in its database."""


class Dropped(Unavailable):
    """The connection broke off. A question may be asked once more; a command may not be repeated."""


def said_with(code: int, body: bytes, path: str) -> Any:
    """Return the JSON of an answer. Errors: the failure that its HTTP code and words tell of."""
    if code == 401:
        raise Unauthorised("The bot refused its user name or password.", hint="Restart it: it gets new ones then.")
    if code == 500:
        raise Failed(f"The bot itself failed to answer {path} (HTTP 500).", hint="Its log shows where.")
    found = _json(code, body, path)
    if code == 200:
        return found
    words = _words(found)
    if code == 502 and words:
        # Freqtrade says 502 for every refusal of its own; an outage of a proxy has no {"error": …}.
        raise Refused(f"The bot refused: {words}", detail=words)
    if code == 404 and words:
        raise NotFound(f"The bot does not know it: {words}", detail=words)
    if code == 503 and words:
        raise Refused(f"The bot cannot do this in its present mode: {words}", detail=words)
    if code in (400, 422) and words:
        raise Refused(f"The bot did not understand {path}: {words}", detail=words)
    raise Unavailable(f"The bot answered {path} with an error (HTTP {code}).", detail=words)


def _json(code: int, body: bytes, path: str) -> Any:
    try:
        return bounded_answer.json_of(body)
    except ValueError as error:
        said = "" if code == 200 else f" (HTTP {code})"
        raise Unavailable(
            f"What answered {path} is not a bot{said}.", hint="Something else may be listening at its address."
        ) from error


def _words(found: Any) -> str:
    """Freqtrade's own words, without its repetition of the path."""
    if not isinstance(found, dict):
        return ""
    words = found.get("error") or found.get("detail") or ""
    text = words if isinstance(words, str) else orjson.dumps(words).decode()
    if text.startswith("Error querying ") and ": " in text:
        text = text.split(": ", 1)[1]
    return text.replace("\x00", "")[:500]
