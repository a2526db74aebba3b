"""Where a Docker engine is, and how its client is opened."""

import ssl
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import docker
from docker.tls import TLSConfig

from core.errors import Invalid

LOCAL_SOCKET = "unix:///var/run/docker.sock"
TLS_KEYS = ("tls_ca", "tls_cert", "tls_key")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`url`: `unix://…`, `tcp://host:2376` or `ssh://user@host`; empty for the local socket. `tls`: PEM texts of the
    authority, of our certificate and its key."""

    url: str = ""
    tls: Mapping[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return self.url or LOCAL_SOCKET

    @property
    def shown(self) -> str:
        """For sentences: the path of a socket, the address of a machine."""
        return self.address.removeprefix("unix://")

    @property
    def is_on_this_machine(self) -> bool:
        return self.address.startswith("unix://")


class Opener:
    """Opens clients. Certificates lie in a private folder for as long as it lives: the client library wants files."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def open(self, timeout_seconds: int) -> docker.APIClient:
        """Speaks to the engine at once, to agree on a version. `timeout_seconds`: silence after which a call fails."""
        client = docker.APIClient(
            base_url=self._endpoint.address,
            version="auto",
            timeout=timeout_seconds,
            tls=self._tls(),
            use_ssh_client=self._endpoint.address.startswith("ssh://"),
            max_pool_size=16,
        )
        client.trust_env = False  # proxies of the host are not for engines
        return client

    def close(self) -> None:
        if self._folder:
            self._folder.cleanup()
            self._folder = None

    def _tls(self) -> TLSConfig | bool:
        if not self._endpoint.tls.get("tls_ca"):
            return False
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="flotilla-tls-")
        ca, *own = [self._written(key) for key in TLS_KEYS]
        return TLSConfig(client_cert=(own[0], own[1]) if all(own) else None, ca_cert=ca, verify=True)

    def _written(self, key: str) -> str:
        text = self._endpoint.tls.get(key, "")
        if not text or self._folder is None:
            return ""
        path = Path(self._folder.name) / f"{key}.pem"
        path.touch(mode=0o600)
        path.write_text(text)
        return str(path)


def require_pem(tls: Mapping[str, str]) -> None:
    """Errors: `Invalid` at the part that OpenSSL cannot read, or that does not belong to the other."""
    context = ssl.create_default_context()
    with tempfile.TemporaryDirectory(prefix="flotilla-tls-") as folder:
        paths = {key: Path(folder) / key for key in TLS_KEYS if tls.get(key)}
        for key, path in paths.items():
            path.touch(mode=0o600)
            path.write_text(tls[key])
        try:
            if "tls_ca" in paths:
                context.load_verify_locations(paths["tls_ca"])
        except ssl.SSLError as error:
            raise Invalid("Not a certificate.", fields={"tls_ca": "This is no certificate in PEM form."}) from error
        if "tls_cert" in paths or "tls_key" in paths:
            _require_pair(context, paths)


def _require_pair(context: ssl.SSLContext, paths: Mapping[str, Path]) -> None:
    if "tls_cert" not in paths or "tls_key" not in paths:
        missing = "tls_key" if "tls_cert" in paths else "tls_cert"
        raise Invalid("Half a key pair.", fields={missing: "Certificate and key are needed together."})
    try:
        context.load_cert_chain(paths["tls_cert"], paths["tls_key"], password=lambda: "")
    except ssl.SSLError as error:
        why = "These are no certificate and key in PEM form without a password, or they do not belong together."
        raise Invalid("Not a key pair.", fields={"tls_cert": why}) from error
