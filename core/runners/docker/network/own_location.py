"""Find out whether Flotilla runs as a container on this engine. It decides how bots are reached and where they find the
practice market."""

import logging
from collections.abc import Awaitable, Callable, Iterable

import docker

from core.errors import FlotillaError, Unavailable
from core.runners.docker.engine.engine import Engine
from core.runners.docker.network import networks, self_container
from core.runners.docker.object_names import MARKET_HOST

log = logging.getLogger(__name__)

MarketAt = Callable[[str], Awaitable[int]]
"""Address of this machine → the port on which the practice market answers there."""


class Presence:
    """`candidate`: the id that this process would have as a container. `container`: its id once this engine has
    confirmed that it runs it. Bots then publish no ports, and Flotilla joins the network of each."""

    def __init__(self, engine: Engine, candidate: str | None, market_at: MarketAt | None) -> None:
        self._engine = engine
        self._candidate = candidate
        self._market_at = market_at
        self._market_host: str | None = None
        self._is_found = False
        self._attached: set[str] = set()
        self.container: str | None = None

    async def find(self) -> bool:
        """Ask the engine, once; call it before anything else. Return True at the first call."""
        if self._is_found:
            return False
        self.container = await self._engine.look(lambda client: self_container.on(client, self._candidate))
        self._is_found = True
        return True

    async def market_url(self) -> str:
        """Return the URL of the practice market for containers, which is served only to an engine on this machine. It
        listens on the address that containers know as their host, or, when Flotilla is a container itself, on the
        networks it shares with them. Empty when it is not served."""
        if self._market_at is None or not self._engine.endpoint.is_on_this_machine:
            return ""
        if self._market_host is None:
            self._market_host = "0.0.0.0" if self.container else await self._engine.look(networks.gateway)  # noqa: S104
        try:
            return f"http://{MARKET_HOST}:{await self._market_at(self._market_host)}" if self._market_host else ""
        except Unavailable as error:  # real bots do not depend on the practice market
            log.warning("Bots in containers do not reach the practice market: %s", error)
            return ""

    async def join(self, wanted: Iterable[str]) -> None:
        """Attach Flotilla's own container to these networks. It is attached to none of them after it was recreated."""
        if self.container is None:
            return
        for network in wanted:
            if network not in self._attached:
                await self._join(network)

    async def _join(self, network: str) -> None:
        try:
            await self._engine.act(lambda client: self.attach(client, network))
            self._attached.add(network)
        except FlotillaError as error:  # only one bot is affected, for example when its network was removed by hand
            log.warning("Flotilla's own container cannot join the network %s: %s", network, error)

    def attach(self, client: docker.APIClient, network: str) -> None:
        """Attach Flotilla's own container to this network. Does nothing when Flotilla is no container."""
        if self.container:
            networks.attach(client, network, self.container)

    def forget(self, network: str) -> None:
        """Note that the network is gone, so that Flotilla joins it again if it is recreated."""
        self._attached.discard(network)
