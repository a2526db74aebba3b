"""Where Flotilla itself is, seen from this engine: a container beside those of the bots, or outside of it. How bots are
reached, and where they find the practice market, follows from that."""

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
    """`candidate`: the id this process would have as a container. `container`: its id once this engine has said that
    it runs it, and then nothing of bots is published: Flotilla is in the network of each."""

    def __init__(self, engine: Engine, candidate: str | None, market_at: MarketAt | None) -> None:
        self._engine = engine
        self._candidate = candidate
        self._market_at = market_at
        self._market_host: str | None = None
        self._is_found = False
        self._attached: set[str] = set()
        self.container: str | None = None

    async def find(self) -> bool:
        """Asked before anything else. True: this was the first time."""
        if self._is_found:
            return False
        self.container = await self._engine.look(lambda client: self_container.on(client, self._candidate))
        self._is_found = True
        return True

    async def market_url(self) -> str:
        """Served on this machine only: towards its own containers, on the address they call their host, or, where
        Flotilla is a container itself, on the networks it shares with them."""
        if self._market_at is None or not self._engine.endpoint.is_on_this_machine:
            return ""
        if self._market_host is None:
            self._market_host = "0.0.0.0" if self.container else await self._engine.look(networks.gateway)  # noqa: S104
        try:
            return f"http://{MARKET_HOST}:{await self._market_at(self._market_host)}" if self._market_host else ""
        except Unavailable as error:  # nobody's real bots wait for a synthetic market
            log.warning("Bots in containers do not reach the practice market: %s", error)
            return ""

    async def join(self, wanted: Iterable[str]) -> None:
        """A Flotilla whose own container was made anew is attached to no network of its bots yet."""
        if self.container is None:
            return
        for network in wanted:
            if network not in self._attached:
                await self._join(network)

    async def _join(self, network: str) -> None:
        try:
            await self._engine.act(lambda client: self.attach(client, network))
            self._attached.add(network)
        except FlotillaError as error:  # of one bot, whose network was removed by hand: the others are told of still
            log.warning("Flotilla's own container cannot join the network %s: %s", network, error)

    def attach(self, client: docker.APIClient, network: str) -> None:
        """Flotilla's own container joins this network; nothing to do where it is none."""
        if self.container:
            networks.attach(client, network, self.container)

    def forget(self, network: str) -> None:
        """The network is gone: it would have to be joined again."""
        self._attached.discard(network)
