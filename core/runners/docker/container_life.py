"""Start the container of a workload with its network and volumes, and remove them. Runs in threads of the engine."""

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
    """Call its methods under the lock of the workload. `publishing`: called at each start, because the answer is known
    only after the first contact with the engine."""

    def __init__(self, networks: WorkloadNetworks, logs: LogHistory, publishing: Callable[[], spec.Publishing]) -> None:
        self._networks, self._logs, self._publishing = networks, logs, publishing

    def start(self, client: docker.APIClient, workload: Workload, names: Names, image: images.Image) -> Held:
        """Remove the workload's old containers and start a new one. After a failure neither container nor secrets are
        left."""
        self._remove_containers(client, names)
        try:
            with ThreadPoolExecutor(1) as beside:  # each takes a tenth of a second or more
                network = beside.submit(self._make_network, client, workload, names)
                volume_files.write(client, names, image.handle, workload)
                network.result()
            return self._run(client, workload, names, image)
        except Exception:
            self._remove_containers(client, names)
            volume_files.remove_volume(client, names.secrets)  # secrets exist only while the workload runs
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
        """Remove containers, secrets and network; with `data` also the workspace and the logs. Does nothing for what is
        absent."""
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
