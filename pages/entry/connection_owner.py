"""Who is at the other end of a connection: somebody at this machine, or a web server that passes on requests of
anybody.

Requests of a web server can look like those of a local browser: nginx passes them on from loopback, with a loopback
Host and no header of its own by default. So headers can only count against a visitor, and the kernel is asked who owns
the connection.
"""

import ipaddress
import os
import sys
from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import Scope

_OF_PROXIES = (
    *("x-", "forwarded", "via", "client-ip", "true-client-ip", "proxy-", "traceparent", "b3"),
    *("akamai-", "cdn-", "cf-", "cloudfront-", "fastly-", "fly-"),
)
"""What headers of proxies begin with. A browser that opens a page or sends a form has none of them, not one `x-`."""
_TABLES = Path("/proc/net")
_ESTABLISHED = "01"


def seems_at_home(scope: Scope, headers: Headers, host: str) -> bool:
    """Return whether the request goes from loopback to loopback and shows no sign of a proxy. No browser speaks
    HTTP/1.0; nginx does by default."""
    peer = scope["client"][0] if scope.get("client") else ""
    is_here = _is_loopback(peer) and (host == "localhost" or _is_loopback(host))
    return is_here and scope.get("http_version") != "1.0" and not any(it.startswith(_OF_PROXIES) for it in headers)


def is_of_our_user(scope: Scope) -> bool:
    """Return whether the other end of this connection, on this machine, belongs to the user that Flotilla runs as. A
    web server has a user of its own. True where the kernel does not say (only Linux does)."""
    client, server = scope.get("client"), scope.get("server")
    if not client or not server or not (_is_loopback(client[0]) and _is_loopback(server[0])):
        return False
    table = _TABLES / ("tcp6" if ":" in client[0] else "tcp")
    try:
        lines = table.read_text().splitlines()[1:]
    except OSError:
        return True
    wanted = (_as_kernel(*client), _as_kernel(*server), _ESTABLISHED)
    owners = {int(field[7]) for line in lines if tuple((field := line.split())[1:4]) == wanted}
    return owners == {os.geteuid()}


def _as_kernel(address: str, port: int) -> str:
    """As Linux writes an end of a connection: each 32 bits of the address in the order of this machine."""
    packed = ipaddress.ip_address(address).packed
    words = (packed[start : start + 4] for start in range(0, len(packed), 4))
    shown = "".join((word[::-1] if sys.byteorder == "little" else word).hex() for word in words)
    return f"{shown}:{port:04x}".upper()


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
