"""Whom a request names: the host it is for, the addresses it came through, the site it was sent from."""

import ipaddress
import re
from collections.abc import Iterable, Sequence

from starlette.datastructures import Headers
from starlette.types import Scope

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_HOST = re.compile(r"(?:(?P<name>[a-z0-9._-]+)|\[(?P<v6>[0-9a-f:.]+)\])(?::\d{1,5})?")


def comes_from_elsewhere(scope: Scope, headers: Headers) -> bool:
    """Return whether another site sent this request. Browsers name the site; a link from elsewhere names none and may
    be followed, but nothing from another site may change or open anything."""
    if (origin := headers.get("origin")) is not None:
        return origin.lower().partition("://")[2] != headers.get("host", "").lower()
    is_link = scope["type"] == "http" and scope["method"] in SAFE and not scope["path"].startswith("/_nicegui_ws")
    return not is_link and headers.get("sec-fetch-site", "none") not in ("none", "same-origin")


def host_name(host: str) -> str:
    """Return the host without port and brackets, in lower case; empty for what is no name."""
    found = _HOST.fullmatch(host.lower())
    return (found["name"] or found["v6"]) if found else ""


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def last_unknown(lines: Sequence[str], proxies: Iterable[str]) -> str:
    """Return the address nearest to us that is not one of our proxies; anybody could have written what stands before
    it. Empty when there is none, or when it is no address. `lines`: of X-Forwarded-For; a proxy may add a line of its
    own."""
    known = set(proxies)
    hops = [_address_of(hop.strip()) for hop in ",".join(lines).split(",")]
    return next((hop for hop in reversed(hops) if hop not in known), "")


def _address_of(hop: str) -> str:
    """Without port and brackets; of IPv4 that is written as IPv6, the IPv4. Empty for what is no address."""
    for text in (hop, host_name(hop)):
        if _is_address(text):
            found = ipaddress.ip_address(text)
            return str(getattr(found, "ipv4_mapped", None) or found)
    return ""
