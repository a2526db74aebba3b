"""How a runner is reached: what a person wrote of it, checked. One validator for adding, changing and trying out.

Whoever may make Flotilla call an address makes it call any host, and whoever reaches an engine's socket is root on its
machine: `service` lets only administrators do that.
"""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

from core import crypto
from core.errors import Invalid, Refused
from core.runners.docker.certificates import TLS_KEYS, require_pem
from core.runners.kinds import RunnerType
from core.runners.models import LOOPBACK, RunnerDraft, RunnerRow

_ADDRESS_WORDS = "Leave it empty for this machine, or write unix:///path, tcp://host:2376 or ssh://user@host."
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
"""Of a host or a person there. Never with a dash in front: the program ssh would take it for an option."""
_SOCKET = re.compile(r"(?:/[A-Za-z0-9_.-]+)+")
_PART = r"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*"
_HOST = r"localhost|[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++|[A-Za-z0-9.-]++(?=:)"
_IMAGE = re.compile(rf"(?:(?:{_HOST})(?::\d{{1,5}})?/)?{_PART}(?:/{_PART})*")
"""Docker's own grammar of a name: a registry perhaps, then a path; no tag and no digest."""


@dataclass(frozen=True, slots=True)
class Checked:
    """`tls`: PEM texts, to be sealed."""

    endpoint: str = ""
    config: Mapping[str, str] = field(default_factory=dict)
    tls: Mapping[str, str] = field(default_factory=dict)

    def store(self, row: RunnerRow) -> None:
        row.endpoint, row.config = self.endpoint, dict(self.config)
        row.secure_config = crypto.vault().seal(self.tls, row.sealed_at)


def stored(row: RunnerRow) -> Checked:
    """Without certificates, where they do not open: they can be given anew, and hide no other runner."""
    try:
        return Checked(row.endpoint, row.config, crypto.vault().open(row.secure_config, row.sealed_at))
    except Refused:
        return Checked(row.endpoint, row.config)


def check(draft: RunnerDraft, kept_tls: Mapping[str, str]) -> Checked:
    """`kept_tls`: the certificates so far. Local processes have no connection. Errors: `Invalid` at each field."""
    if draft.type is not RunnerType.DOCKER:
        return Checked()
    wrong: dict[str, str] = {}
    place = _place(draft.endpoint, wrong)
    config = {"image": draft.image, "pool": draft.pool, "publish_address": draft.publish_address}
    _check_image(draft.image, wrong)
    _check_pool(draft.pool, wrong)
    _check_publish_address(draft.publish_address, place, wrong)
    tls = _tls(draft, kept_tls, place, wrong)
    if wrong:
        raise Invalid("Some fields need another look.", fields=wrong)
    return Checked(draft.endpoint, config, tls)


def _place(endpoint: str, wrong: dict[str, str]) -> SplitResult:
    """The endpoint in its parts; what it is not allowed to be goes to `wrong`."""
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


def _check_image(image: str, wrong: dict[str, str]) -> None:
    if not _IMAGE.fullmatch(image):
        wrong["image"] = "The name of an image without a tag, like freqtradeorg/freqtrade: the version is the bot's."


def _check_pool(pool: str, wrong: dict[str, str]) -> None:
    from core.runners.docker.network.networks import (
        pool_of,  # brings the engine's client library, which is slow to load
    )

    try:
        pool_of(pool or "-")
    except Invalid as error:
        wrong.update(error.fields)


def _check_publish_address(written: str, place: SplitResult, wrong: dict[str, str]) -> None:
    try:
        address = ipaddress.IPv4Address(written)
    except ValueError:
        wrong["publish_address"] = f"An IPv4 address of the engine's machine, like {LOOPBACK}."
        return
    if address.is_unspecified or address.is_global or address.is_multicast:
        wrong["publish_address"] = "A loopback or private address: whoever reaches it may try to log in to the bots."
    elif address.is_loopback and not _is_here(place):
        wrong["publish_address"] = (
            "The APIs of the bots are published on the machine of the engine, where its loopback is not ours: give a "
            "private address of that machine which Flotilla reaches."
        )


def _tls(draft: RunnerDraft, kept: Mapping[str, str], place: SplitResult, wrong: dict[str, str]) -> dict[str, str]:
    """What is used from now on; of an engine that is not reached by tcp nothing is kept."""
    given = {key: f"{value}\n" for key in TLS_KEYS if (value := getattr(draft, key))}
    if place.scheme != "tcp":
        wrong.update(dict.fromkeys(given, "Certificates belong to an address that begins with tcp://."))
        return {}
    tls = {**({} if draft.forget_tls else kept), **given}
    if "tls_ca" not in tls and not _is_here(place):
        wrong["tls_ca"] = (
            "Over the network an engine is reached with TLS only, or everybody there is root on its machine: give the "
            "certificate of its authority, and Flotilla's own certificate with its key."
        )
    _check_pem(tls, wrong)
    return tls


def _check_pem(tls: Mapping[str, str], wrong: dict[str, str]) -> None:
    try:
        require_pem(tls)
    except Invalid as error:
        wrong.update(error.fields)


def _is_here(place: SplitResult) -> bool:
    """On this machine, or brought here by a tunnel of somebody's own."""
    host = place.hostname or ""
    is_loopback = host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)
    return place.scheme == "unix" or (place.scheme == "tcp" and is_loopback)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
