"""The address of a Docker engine, and opening clients for it."""

import ssl
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docker
from docker.errors import DockerException
from docker.tls import TLSConfig
from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter, HTTPAdapter
from urllib3.util.ssl_ import create_urllib3_context

from core.errors import Unavailable
from core.runners.docker.certificates import TLS_KEYS
from core.runners.docker.engine import bounded_answers
from core.runners.docker.engine.tunnel import Tunnel

LOCAL_SOCKET = "unix:///var/run/docker.sock"
_OPENING_SECONDS = 8


@dataclass(frozen=True, slots=True)
class Endpoint:
    """`url`: `unix://…`, `tcp://host:2376` or `ssh://user@host`, with a path if the engine's socket is not at the usual
    one; empty for the local socket. `tls`: PEM texts of the authority, Flotilla's certificate and its key."""

    url: str = ""
    tls: Mapping[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """Return the URL for the client library; the local socket when the endpoint is empty."""
        return self.url or LOCAL_SOCKET

    @property
    def shown(self) -> str:
        """Return the address as sentences show it: the path of a socket, or the address of a machine."""
        return self.address.removeprefix("unix://")

    @property
    def is_on_this_machine(self) -> bool:
        """Return whether the engine's paths and ports are those of this machine."""
        return self.address.startswith("unix://")


class Client(docker.APIClient):
    """The client of the library with stricter rules. Every request has a deadline, including pulls and streams. Proxies
    and certificates in the environment are ignored. Answers have bounds, and redirects are not followed."""

    @property
    def trust_env(self) -> bool:
        """Return False: proxies and passwords in this machine's environment are not meant for engines."""
        return False

    @trust_env.setter
    def trust_env(self, _: bool) -> None:
        """Ignore the value, because `requests.Session` sets it to true."""

    def mount(self, prefix: str | bytes, adapter: BaseAdapter) -> None:
        """See `requests.Session.mount`. Uses an https adapter that accepts certificates made by Docker's own guide."""
        super().mount(prefix, _Trusting() if prefix == "https://" else adapter)

    def send(self, request: PreparedRequest, **kwargs: Any) -> Response:
        """See `requests.Session.send`. Refuses compressed answers and answers that are too long."""
        is_streamed = bool(kwargs.pop("stream", False))
        request.headers["Accept-Encoding"] = "identity"
        response = super().send(request, stream=True, **kwargs)
        bounded_answers.require_plain(response)
        if not is_streamed or not response.ok:
            response._content, response._content_consumed = bounded_answers.whole(response), True  # type: ignore[attr-defined]
        return response

    def get_redirect_target(self, resp: Response) -> None:
        """Return None: redirects to another address are not followed."""

    def _result(self, response: Response, json: bool = False, binary: bool = False) -> Any:
        if json:
            bounded_answers.require_readable(response.content)
        return super()._result(response, json, binary)  # type: ignore[misc]

    def _stream_helper(self, response: Response, decode: bool = False) -> Iterator[Any]:
        self._raise_for_status(response)  # type: ignore[attr-defined]
        return bounded_answers.messages(response) if decode else bounded_answers.pieces(response)

    def _multiplexed_response_stream_helper(self, response: Response) -> Iterator[bytes]:
        self._disable_socket_timeout(self._get_raw_response_socket(response))  # type: ignore[attr-defined]
        return bounded_answers.frames(bounded_answers.pieces(response))

    def _stream_raw_result(self, response: Response, *_: object, **__: object) -> Iterator[bytes]:
        self._raise_for_status(response)  # type: ignore[attr-defined]
        return bounded_answers.pieces(response)

    def _set_request_timeout(self, kwargs: dict[str, Any]) -> dict[str, Any]:
        return {**kwargs, "timeout": kwargs.get("timeout") or self.timeout}


class _Trusting(HTTPAdapter):
    """Accepts certificates made by Docker's own guide, which lack identifiers that Python requires since 3.13. Issuer,
    host and validity period are still verified."""

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:
        context = create_urllib3_context()
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
        super().init_poolmanager(*arguments, ssl_context=context, **named)


class Opener:
    """Opens clients. The certificates are kept in a private folder for its lifetime, because the client library reads
    files."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._tunnel = Tunnel(endpoint.url) if endpoint.url.startswith("ssh://") else None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._writing = threading.Lock()

    def open(self, timeout_seconds: int) -> docker.APIClient:
        """Open a client. Contacts the engine at once to agree on an API version. `timeout_seconds`: silence after which
        a call fails."""
        try:
            client = Client(
                base_url=self._address(),
                version="auto",
                timeout=min(timeout_seconds, _OPENING_SECONDS),
                tls=self._tls(),
                max_pool_size=16,
            )
        except DockerException as error:
            self._refuse_if_start_refused(error)
            raise
        client.timeout = timeout_seconds
        return client

    def make_way(self) -> None:
        """Reopen the ssh tunnel if it has ended. Call it before each request. Errors: `Unavailable`."""
        if self._tunnel:
            self._tunnel.ready(_OPENING_SECONDS)

    def _address(self) -> str:
        return f"unix://{self._tunnel.ready(_OPENING_SECONDS)}" if self._tunnel else self._endpoint.address

    def _refuse_if_start_refused(self, error: DockerException) -> None:
        if self._tunnel and "open failed" in (said := self._tunnel.said()):
            raise Unavailable(
                f"ssh reaches {self._endpoint.url}, but not the socket {self._tunnel.socket_there} there.",
                hint="An engine has to run there, and its user there needs the group of that socket (usually docker).",
                detail=said,
            ) from error

    def close(self) -> None:
        """End the tunnel and delete the certificates."""
        if self._tunnel:
            self._tunnel.close()
        if self._folder:
            self._folder.cleanup()
            self._folder = None

    def _tls(self) -> TLSConfig | bool:
        if not self._endpoint.tls.get("tls_ca"):
            return False
        with self._writing:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="flotilla-tls-")
            ca, *own = [self._written(key) for key in TLS_KEYS]
        return TLSConfig(client_cert=(own[0], own[1]) if all(own) else None, ca_cert=ca, verify=True)

    def _written(self, key: str) -> str:
        text = self._endpoint.tls.get(key, "")
        if not text or self._folder is None:
            return ""
        path = Path(self._folder.name) / f"{key}.pem"
        if not path.exists():  # another client may be reading it at this moment
            path.touch(mode=0o600)
            path.write_text(text)
        return str(path)
