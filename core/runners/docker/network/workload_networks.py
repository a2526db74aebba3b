"""Create the network of a workload before it starts, and remove it with the workload."""

import threading

import docker

from core.runners.docker.engine.endpoint import Endpoint
from core.runners.docker.network import networks, routes
from core.runners.docker.network.own_location import Presence
from core.runners.docker.network.pool import Network
from core.runners.docker.object_names import Names
from core.runners.network import bot_networks


class WorkloadNetworks:
    """Thread-safe. `pool`: the addresses that networks are taken from."""

    def __init__(self, endpoint: Endpoint, pool: Network, presence: Presence) -> None:
        self._endpoint, self._pool, self._presence = endpoint, pool, presence
        self._lock = threading.Lock()

    def make(self, client: docker.APIClient, names: Names) -> None:
        """Create the network unless it exists. Flotilla's own container joins it, if it is one. Errors: those of
        `networks.ensure`."""
        others = routes.of_this_machine() if self._endpoint.is_on_this_machine else []
        with self._lock:
            bot_networks.welcome(networks.ensure(client, self._pool, names, others))
        self._presence.attach(client, names.network)

    def remove(self, client: docker.APIClient, names: Names) -> None:
        """Remove the network. Does nothing when it is absent."""
        with self._lock:
            networks.remove(client, names, self._presence.container)
        self._presence.forget(names.network)
