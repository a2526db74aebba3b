"""The public address that the workloads of a runner have. Exchanges count requests by address, so runners that share
one share its limits."""

import ipaddress
from urllib.parse import urlsplit

from core.runners import kinds

HERE = "here"
"""The address of Flotilla's own machine."""
_MOST_CHARACTERS = 100


def public_address(kind: str, endpoint: str) -> str:
    """Return a name of this address, at most 100 characters: `HERE` for a runner on Flotilla's machine, otherwise the
    host of its endpoint. Runners with the same name are taken to share an address. An endpoint without a host is its
    own name. Nothing is looked up: two names of one machine count as two addresses."""
    practice = kinds.describe(kind).practice
    if not endpoint or (practice and practice.is_here(endpoint)):
        return HERE
    host = _host(endpoint)
    return HERE if _is_loopback(host) else (host or endpoint)[:_MOST_CHARACTERS]


def _host(endpoint: str) -> str:
    """Return the host in lower case, an IP address in its usual form; empty when there is none."""
    try:
        host = (urlsplit(endpoint).hostname or "").rstrip(".")
    except ValueError:
        return ""
    return str(_ip(host) or host)


def _is_loopback(host: str) -> bool:
    address = _ip(host)
    return address.is_loopback if address else host == "localhost"


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Return the address; an IPv4 address that is written as IPv6 as IPv4. None for a name."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
