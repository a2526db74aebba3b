"""HTTP clients for the APIs of workloads, one for each base URL, kept open."""

import ssl
from collections.abc import Set

import httpx

_PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""An SSL context that trusts no certificate, because bots use plain HTTP. By default httpx loads all certificate
authorities for each client, which takes 25 ms and 0.7 MB."""


class Clients:
    """The clients of one runner, by base URL. Use it only on the event loop."""

    def __init__(self) -> None:
        self._open: dict[str, httpx.AsyncClient] = {}

    def get(self, base_url: str) -> httpx.AsyncClient:
        """Return the client of this URL, opened at first use. It ignores proxies in the environment."""
        if base_url not in self._open:
            limits = httpx.Limits(max_connections=8, max_keepalive_connections=4)
            self._open[base_url] = httpx.AsyncClient(
                base_url=base_url, limits=limits, timeout=5.0, trust_env=False, verify=_PLAIN
            )
        return self._open[base_url]

    async def close(self, base_url: str) -> None:
        """Close the client of this URL. Does nothing when there is none."""
        client = self._open.pop(base_url, None)
        if client:
            await client.aclose()

    async def keep(self, base_urls: Set[str]) -> None:
        """Close all clients but those of these URLs."""
        for gone in self._open.keys() - base_urls:
            await self.close(gone)

    async def close_all(self) -> None:
        """Close all clients. A later `get` opens them again."""
        for base_url in list(self._open):
            await self.close(base_url)
