"""What an error of ccxt means for a bot that wants to start.

Source: `ccxt/base/errors.py`, and the words Freqtrade 2026.9 puts around them ("Error in reload_markets due to
ExchangeNotAvailable. Message: …"). Nearly all of them have a cause outside the bot and end by themselves: no network,
an exchange that is down or has banned an address. Wrong keys do not.
"""

from collections.abc import Iterable, Sequence

from core.freqtrade.logs.causes import Cause, CauseKind, Mends

_KEYS = Cause(
    "The exchange refuses the API key: the key or its secret is wrong, it lacks a permission, or it does not allow "
    "this address.",
    CauseKind.FINAL,
    Mends.EXCHANGE,
)
_ACCOUNT = Cause("The exchange has suspended the account, or not enabled it.", CauseKind.FINAL, Mends.EXCHANGE)


def _outside(sentence: str, mends: Mends = Mends.NOTHING) -> Cause:
    return Cause(sentence, CauseKind.OUTSIDE, mends)


_UNREACHABLE = _outside("The exchange cannot be reached.")
_BANNED = _outside("The exchange has banned this address for a while: too many requests (418).")

_NAMES: tuple[tuple[tuple[str, ...], Cause], ...] = (
    (("AuthenticationError", "PermissionDenied"), _KEYS),
    (("AccountSuspended", "AccountNotEnabled"), _ACCOUNT),
    (("InvalidNonce",), _outside("The exchange refuses requests: the clock of the runner is wrong.", Mends.RUNNER)),
    (("OnMaintenance",), _outside("The exchange is in maintenance.")),
    (
        ("DDoSProtection", "DDosProtection", "RateLimitExceeded"),
        _outside("The exchange refuses requests for now: there were too many (429)."),
    ),
    (("RequestTimeout",), _outside("The exchange does not answer in time.")),
    (("ExchangeNotAvailable", "NetworkError"), _UNREACHABLE),
    (
        ("ExchangeError", "BadResponse", "OperationFailed", "TemporaryError"),
        _outside("The exchange answers with an error."),
    ),
)
"""Names of exceptions, the telling ones first: the others are above them in the same line."""

_WORDS: tuple[tuple[tuple[str, ...], Cause], ...] = (
    (("restricted location",), _outside("The exchange does not serve the place the runner is in.", Mends.RUNNER)),
    (("ip banned", "banned until", " 418 "), _BANNED),
    (("maintenance",), _outside("The exchange is in maintenance.")),
    (
        ("dns server", "getaddrinfo", "name or service not known", "name resolution", "domain name not found"),
        _outside("The exchange cannot be found: no network, or no name server answers.", Mends.RUNNER),
    ),
    (("network is unreachable", "no route to host"), _outside("There is no network.", Mends.RUNNER)),
    (
        ("certificate_verify_failed", "certificate verify failed"),
        _outside("The certificate of the exchange cannot be checked.", Mends.RUNNER),
    ),
)
"""What is told in words only, in lower case."""

_REFUSED_KEYS = ('"code":-2015', '"code":-2014', "invalid api-key", "invalid api key", "api-key format invalid")


def cause_of(text: str, around: Sequence[str] = ()) -> Cause | None:
    """Return the cause; None for what is no error of an exchange. `text`: the line that names the exception; `around`:
    the lines of its traceback, which say what ccxt leaves out: that a host name was not found."""
    if _has(text.lower(), _REFUSED_KEYS):
        return _KEYS
    named = next((cause for names, cause in _NAMES if _has(text, names)), None)
    if named is None or named.kind is not CauseKind.OUTSIDE:
        return named
    return _in_words((text, *around)) or _with_code(named, text)


def _in_words(lines: Iterable[str]) -> Cause | None:
    lower = [line.lower() for line in lines]
    return next((cause for words, cause in _WORDS if any(_has(line, words) for line in lower)), None)


def _has(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _with_code(cause: Cause, text: str) -> Cause:
    """`503 Service Unavailable` behind the address: it was reached."""
    codes = (word for word in text.split() if len(word) == 3 and word.isascii() and word.isdigit())
    code = next((code for code in codes if code[0] in "45"), None)
    return _outside(f"The exchange answers with an error ({code}).") if cause is _UNREACHABLE and code else cause
