"""The address of a Docker engine as a person writes it: which ones are allowed, and where they lead."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

_ADDRESS_WORDS = "Leave it empty for this machine, or write unix:///path, tcp://host:2376 or ssh://user@host."
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
"""The name of a host or a user. It never begins with a dash, because ssh would take it for an option."""
_SOCKET = re.compile(r"(?:/[A-Za-z0-9_.-]+)+")


def parse(endpoint: str, wrong: dict[str, str]) -> SplitResult:
    """Split the endpoint into its parts. When it is not allowed, `wrong` gets a sentence for the field "endpoint"."""
    try:
        place = urlsplit(endpoint or "unix:///var/run/docker.sock")
        port = place.port
    except ValueError:
        wrong["endpoint"] = _ADDRESS_WORDS
        return urlsplit("")
    if sentence := _wrong_endpoint(endpoint, place, port):
        wrong["endpoint"] = sentence
    return place


def _wrong_endpoint(endpoint: str, place: SplitResult, port: int | None) -> str:
    if place.scheme not in ("unix", "tcp", "ssh") or place.query or place.fragment or not endpoint.isprintable():
        return _ADDRESS_WORDS
    if place.scheme == "unix":
        return "" if not place.netloc and place.path.startswith("/") else "A socket looks like unix:///run/docker.sock."
    if place.password is not None:
        return "No password here: it would be kept in clear. ssh uses the keys of the user Flotilla runs as."
    is_host = bool(place.hostname) and (_NAME.fullmatch(place.hostname or "") or _is_address(place.hostname or ""))
    if not is_host or (place.path not in ("", "/") and not (place.scheme == "ssh" and _SOCKET.fullmatch(place.path))):
        return _ADDRESS_WORDS
    if place.scheme == "tcp":
        return "" if port and place.username is None else "Name the port too, like tcp://host:2376."
    return "" if place.username is None or _NAME.fullmatch(place.username) else _ADDRESS_WORDS


def is_here(place: SplitResult) -> bool:
    """Return whether the address is on this machine. A tunnel that a person has opened counts too."""
    host = place.hostname or ""
    is_loopback = host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)
    return place.scheme == "unix" or (place.scheme == "tcp" and is_loopback)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
