"""The routes of the machine that Flotilla runs on. An engine silently creates networks over them, and the machine then
no longer reaches the hosts there."""

import ipaddress
import sys
from pathlib import Path

_TABLE = Path("/proc/net/route")


def of_this_machine() -> list[ipaddress.IPv4Network]:
    """Return the networks that have a route, the default route included. Empty on systems without this table."""
    try:
        _, *lines = _TABLE.read_text().splitlines()
    except (OSError, ValueError):
        return []
    return [_network(fields[1], fields[7]) for fields in map(str.split, lines)]


def _network(address: str, mask: str) -> ipaddress.IPv4Network:
    return ipaddress.IPv4Network((_dotted(address), _dotted(mask)))


def _dotted(word: str) -> str:
    """Convert the kernel's hexadecimal address, whose bytes are in the order of this machine."""
    return str(ipaddress.IPv4Address(int(word, 16).to_bytes(4, sys.byteorder)))
