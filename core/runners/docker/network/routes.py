"""Which networks the machine that Flotilla runs on has routes to. An engine lays its own over them without a word, and
the machine does not reach them any more."""

import ipaddress
import sys
from pathlib import Path

_TABLE = Path("/proc/net/route")


def of_this_machine() -> list[ipaddress.IPv4Network]:
    """The default route is one too. Empty where the system keeps no such table."""
    try:
        _, *lines = _TABLE.read_text().splitlines()
    except (OSError, ValueError):
        return []
    return [_network(fields[1], fields[7]) for fields in map(str.split, lines)]


def _network(address: str, mask: str) -> ipaddress.IPv4Network:
    return ipaddress.IPv4Network((_dotted(address), _dotted(mask)))


def _dotted(word: str) -> str:
    """From the hexadecimal of the kernel, which writes the bytes as this machine keeps them."""
    return str(ipaddress.IPv4Address(int(word, 16).to_bytes(4, sys.byteorder)))
