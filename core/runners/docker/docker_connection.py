"""The connection of a Docker runner: its fields and their validation.

Flotilla connects to the address given here, and access to an engine's socket means root on its machine. Only
administrators may write it.
"""

import ipaddress
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import SplitResult

from pydantic import Field as Text

from core.errors import Invalid
from core.freqtrade.versions import IMAGE_NAME
from core.runners.connection.connection_model import Checked, ConnectionModel, Control, FormField
from core.runners.docker import defaults
from core.runners.docker.certificates import TLS_KEYS, require_pem
from core.runners.docker.engine import engine_address
from core.runners.docker.network.pool import pool_of

MOST_PEM_CHARACTERS = 65_536
_OVER_TCP = ("endpoint", "tcp:")


def _pem(label: str, help: str, what: str) -> FormField:
    return FormField(label, help, Control.HIDDEN_LINES, f"-----BEGIN {what}-----", only_if=_OVER_TCP)


class DockerConnection(ConnectionModel):
    """The fields of the form. Certificates are texts in PEM form; those given here replace the stored ones."""

    endpoint: Annotated[
        str,
        FormField(
            "Engine",
            "Empty: this machine's /var/run/docker.sock. Else unix:///path, tcp://host:2376 or ssh://user@host.",
            placeholder="unix:///var/run/docker.sock",
        ),
    ] = Text(default="", max_length=500)
    tls_ca: Annotated[
        str | None,
        _pem("Certificate of the authority", "Who signed the engine's certificate, in PEM form.", "CERTIFICATE"),
    ] = Text(default=None, max_length=MOST_PEM_CHARACTERS)
    tls_cert: Annotated[
        str | None, _pem("Certificate of Flotilla", "By which the engine knows Flotilla.", "CERTIFICATE")
    ] = Text(default=None, max_length=MOST_PEM_CHARACTERS)
    tls_key: Annotated[str | None, _pem("Its key", "Stored encrypted and never shown again.", "PRIVATE KEY")] = Text(
        default=None, max_length=MOST_PEM_CHARACTERS
    )
    publish_address: Annotated[
        str,
        FormField(
            "Publish address",
            "Where the engine publishes the APIs of the bots: an address of its machine that Flotilla reaches.",
        ),
    ] = Text(default=defaults.PUBLISH_ADDRESS, max_length=60)
    image: Annotated[str, FormField("Image", "Without a tag: the version is the bot's.", row="workloads")] = Text(
        default=defaults.IMAGE, max_length=200
    )
    pool: Annotated[
        str,
        FormField(
            "Networks",
            "Each bot gets a /29 of it; nothing else on the engine's machine may use it.",
            row="workloads",
        ),
    ] = Text(default=defaults.POOL, max_length=40)

    def check(self, kept: Mapping[str, str]) -> Checked:
        """See `ConnectionModel.check`. Certificates are read by OpenSSL before they are accepted."""
        wrong: dict[str, str] = {}
        place = engine_address.parse(self.endpoint, wrong)
        _check_image(self.image, wrong)
        _check_pool(self.pool, wrong)
        _check_publish_address(self.publish_address, place, wrong)
        tls = self._tls(kept, place, wrong)
        if wrong:
            raise Invalid("Some fields need another look.", fields=wrong)
        config = {"image": self.image, "pool": self.pool, "publish_address": self.publish_address}
        return Checked(self.endpoint, config, tls)

    def _tls(self, kept: Mapping[str, str], place: SplitResult, wrong: dict[str, str]) -> dict[str, str]:
        """Return the certificates to store; none for an engine that is not reached by tcp."""
        given = {key: f"{value}\n" for key in TLS_KEYS if (value := getattr(self, key))}
        if place.scheme != "tcp":
            wrong.update(dict.fromkeys(given, "Certificates belong to an address that begins with tcp://."))
            return {}
        tls = {**kept, **given}
        if "tls_ca" not in tls and not engine_address.is_here(place):
            wrong["tls_ca"] = (
                "Over the network an engine is reached with TLS only, or everybody there is root on its machine: give "
                "the certificate of its authority, and Flotilla's own certificate with its key."
            )
        _check_pem(tls, wrong)
        return tls


def _check_image(image: str, wrong: dict[str, str]) -> None:
    if not IMAGE_NAME.fullmatch(image):
        wrong["image"] = "The name of an image without a tag, like freqtradeorg/freqtrade: the version is the bot's."


def _check_pool(pool: str, wrong: dict[str, str]) -> None:
    try:
        pool_of(pool or "-")
    except Invalid as error:
        wrong.update(error.fields)


def _check_publish_address(written: str, place: SplitResult, wrong: dict[str, str]) -> None:
    try:
        address = ipaddress.IPv4Address(written)
    except ValueError:
        wrong["publish_address"] = f"An IPv4 address of the engine's machine, like {defaults.PUBLISH_ADDRESS}."
        return
    if address.is_unspecified or address.is_global or address.is_multicast:
        wrong["publish_address"] = "A loopback or private address: whoever reaches it may try to log in to the bots."
    elif address.is_loopback and not engine_address.is_here(place):
        wrong["publish_address"] = (
            "The APIs of the bots are published on the machine of the engine, where its loopback is not ours: give a "
            "private address of that machine which Flotilla reaches."
        )


def _check_pem(tls: Mapping[str, str], wrong: dict[str, str]) -> None:
    try:
        require_pem(tls)
    except Invalid as error:
        wrong.update(error.fields)
