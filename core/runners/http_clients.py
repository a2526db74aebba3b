"""One HTTP client per workload API, kept open."""

import ssl
from collections.abc import Set

import httpx

_PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Bots are spoken to in plain HTTP, so this trusts no certificate. By default httpx loads all certificate authorities
for each client, which takes 25 ms and 0.7 MB."""


class Clients:
    """The clients of one runner, by base URL. Used on the event loop alone."""

    def __init__(self) -> None:
        self._open: dict[str, httpx.AsyncClient] = {}

    def get(self, base_url: str) -> httpx.AsyncClient:
        """Proxies of the host are not for these: they are on this machine."""
        if base_url not in self._open:
            limits = httpx.Limits(max_connections=8, max_keepalive_connections=4)
            self._open[base_url] = httpx.AsyncClient(
                base_url=base_url, limits=limits, timeout=5.0, trust_env=False, verify=_PLAIN
            )
        return self._open[base_url]

    async def close(self, base_url: str) -> None:
        """Nothing to do when it is not open."""
        client = self._open.pop(base_url, None)
        if client:
            await client.aclose()

    async def keep(self, base_urls: Set[str]) -> None:
        """Close those of others: bots come and go."""
        for gone in self._open.keys() - base_urls:
            await self.close(gone)

    async def close_all(self) -> None:
        """At the end of the runner. They are opened again when somebody asks."""
        for base_url in list(self._open):
            await self.close(base_url)
