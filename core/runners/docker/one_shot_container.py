"""Run one-shot work, a few lines of Python, in a container made for it.

The volume of secrets and the network that the work needs are found by that volume's labels. It is created first and
removed last, so what a killed Flotilla left behind is removed when the next one first contacts the engine.
"""

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import docker
from docker.errors import APIError

from core.runners import port
from core.runners.docker import container_stop, images, spec
from core.runners.docker.engine.engine import Engine
from core.runners.docker.files import helper_containers, run_python, volume_files
from core.runners.docker.files.tar_files import SECRET_MODE
from core.runners.docker.network.workload_networks import WorkloadNetworks
from core.runners.docker.object_names import OURS, PROCESS, ROLE, RUNNER, SECRETS, WORKLOAD, Names, Volume
from core.runners.port import NO_NEEDS, Needs

_LONG_SECONDS = 3_600
_ROLE = "one-shot"
_THIS_PROCESS = secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class Task:
    """One piece of work. `names`: of the workload whose workspace it uses; with an empty workload it has no
    workspace."""

    names: Names
    purpose: str
    version: str
    code: str
    arguments: Sequence[str] = ()
    needs: Needs = NO_NEEDS

    @property
    def leaves_more(self) -> bool:
        """Return whether more than the container has to be removed afterwards."""
        return bool(self.needs.secret_files) or self.has_network

    @property
    def has_network(self) -> bool:
        """Return whether it has a network."""
        return self.needs.network is port.Network.FULL

    @property
    def stores(self) -> list[Volume]:
        """Return the volumes of its stores."""
        return spec.stores(self.names, self.needs.stores)


class OneShot:
    """`image`: the name of Freqtrade's image. `publishing`: called each time, because the answer is known only after
    the first contact with the engine."""

    def __init__(
        self, engine: Engine, image: str, networks: WorkloadNetworks, publishing: Callable[[], spec.Publishing]
    ) -> None:
        self._engine, self._image, self._networks, self._publishing = engine, image, networks, publishing

    async def run(self, task: Task) -> bytes:
        """Run the task and return its standard output. Errors: those of `Runner.work`."""
        image = await self._engine.look(lambda client: images.resolve(client, self._image, task.version))
        own = helper_containers.fresh(task.names, task.purpose)
        try:
            await self._engine.act(lambda client: self._start(client, task, own, image.handle))
            while not await container_stop.is_over_within(self._engine, own.container, _LONG_SECONDS):
                pass  # it may take long; the caller may cancel
            return await self._engine.act(lambda client: run_python.output(client, own.container))
        finally:
            await self._engine.act(lambda client: self._remove(client, own, task.leaves_more))

    def _start(self, client: docker.APIClient, task: Task, own: Names, image: str) -> None:
        if task.leaves_more:
            volume_files.put(client, task.names, image, _secrets_of(own), task.needs.secret_files, SECRET_MODE)
        if task.has_network:
            self._networks.make(client, own)
        volume_files.make_all(client, task.names, image, task.stores)
        lines = self._lines(task, own)
        run_python.start(client, spec.interpreter(client, task.names, task.purpose, own.container, image, lines))

    def _lines(self, task: Task, own: Names) -> spec.Lines:
        volumes = [task.names.workspace_volume] if task.names.workload else []
        volumes += [_secrets_of(own, writable=False)] if task.needs.secret_files else []
        volumes += task.stores
        if not task.has_network:
            return spec.Lines(task.code, task.arguments, volumes)
        return spec.Lines(task.code, task.arguments, volumes, own.network, spec.market_host(self._publishing()))

    def _remove(self, client: docker.APIClient, own: Names, leaves_more: bool) -> None:
        helper_containers.remove(client, own.container)
        if leaves_more:
            self._networks.remove(client, own)
            volume_files.remove_volume(client, own.secrets)

    def sweep(self, client: docker.APIClient, installation: str, runner: str) -> None:
        """Remove what an earlier process of Flotilla left behind, running work included: nobody waits for its
        result."""
        labels = [f"{OURS}={installation}", f"{RUNNER}={runner}", f"{ROLE}={_ROLE}"]
        for volume in client.volumes(filters={"label": labels})["Volumes"] or ():
            if volume["Labels"].get(PROCESS) != _THIS_PROCESS:
                with suppress(APIError):
                    helper_containers.remove_users(client, volume["Name"])
                    self._remove(client, Names(installation, runner, volume["Labels"].get(WORKLOAD, "")), True)


def _secrets_of(own: Names, *, writable: bool = True) -> Volume:
    labels = {**own.labels, ROLE: _ROLE, PROCESS: _THIS_PROCESS}
    return Volume(own.secrets, labels, SECRETS, writable)
