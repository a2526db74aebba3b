"""What is made on the engine when a workload starts, and removed when it is forgotten. In threads of the engine."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import docker

from core.errors import Unavailable
from core.runners import port
from core.runners.docker import images, inventory, spec
from core.runners.docker.files import helper_containers, volume_files
from core.runners.docker.inventory import Held
from core.runners.docker.logs.log_history import LogHistory
from core.runners.docker.network.workload_networks import WorkloadNetworks
from core.runners.docker.object_names import Names
from core.runners.port import Workload


class ContainerLife:
    """Under the lock of the workload. `publishing`: asked at each start, as it is known only after the engine was
    met."""

    def __init__(self, networks: WorkloadNetworks, logs: LogHistory, publishing: Callable[[], spec.Publishing]) -> None:
        self._networks, self._logs, self._publishing = networks, logs, publishing

    def start(self, client: docker.APIClient, workload: Workload, names: Names, image: images.Image) -> Held:
        """Replace what has ended. When anything goes wrong, no container and no secrets stay."""
        self._remove_containers(client, names)
        try:
            with ThreadPoolExecutor(1) as beside:  # each takes a tenth of a second and more
                network = beside.submit(self._make_network, client, workload, names)
                volume_files.write(client, names, image.tag, workload)
                network.result()
            return self._run(client, workload, names, image)
        except Exception:
            self._remove_containers(client, names)
            volume_files.remove_volume(client, names.secrets)  # they are there only where it runs
            raise

    def _make_network(self, client: docker.APIClient, workload: Workload, names: Names) -> None:
        if workload.network is port.Network.FULL:
            self._networks.make(client, names)

    def _run(self, client: docker.APIClient, workload: Workload, names: Names, image: images.Image) -> Held:
        wanted = spec.container(client, workload, names, image, self._publishing())
        client.start(client.create_container(**wanted)["Id"])
        held = inventory.find(client, names)
        if held is None:
            raise Unavailable("It was started, and its container was removed at once by somebody else.")
        return held

    def forget(self, client: docker.APIClient, names: Names, data: bool) -> None:
        """Remove all but the workspace; that too with `data`. Nothing to do for what is absent."""
        self._remove_containers(client, names)
        helper_containers.remove_left(client, names)
        volume_files.remove_volume(client, names.secrets)
        self._networks.remove(client, names)
        if data:
            volume_files.remove_volume(client, names.workspace)
            self._logs.forget(names.workload)

    def _remove_containers(self, client: docker.APIClient, names: Names) -> None:
        for row in inventory.find_all(client, names):
            self._logs.save(client, names, row)
            helper_containers.remove(client, row["Id"])
