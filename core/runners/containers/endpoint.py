"""Where a Docker engine is, and how its client is opened."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import docker
from docker.tls import TLSConfig

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
