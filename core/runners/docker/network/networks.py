"""Networks of workloads. Each workload has a small one of its own, so bots cannot reach each other. Flotilla chooses
the subnets itself, because an engine's default pools are used up after thirty networks."""

import ipaddress
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import docker
from docker.errors import APIError
from docker.errors import NotFound as Gone
from docker.types import IPAMConfig, IPAMPool

from core.errors import Refused
from core.runners.docker.network.pool import PREFIX, Network
from core.runners.docker.object_names import MARKET_HOST, RUNNER, Names

_ATTEMPTS = 20


def ensure(client: docker.APIClient, pool: Network, names: Names, others: Iterable[Network] = ()) -> Network:
    """Return the subnet of the workload's network, which is created unless it exists. One left behind by a killed
    Flotilla is used again if it is within the pool. When another program takes the subnet at the same moment, the next
    one is tried. `others`: subnets in use outside the engine; those larger than the pool, such as a route to it, are
    ignored."""
    if found := _there(client, pool, names):
        return found
    passed_over = {one for one in others if one.subnet_of(pool)}
    for _ in range(_ATTEMPTS):
        subnet = first_free(pool, [*_taken(client), *passed_over])
        try:
            _create(client, names, subnet)
            return subnet
        except APIError as error:
            if error.status_code == 409 and (found := _there(client, pool, names)):  # created by another caller
                return found
            if not _is_overlap(error):
                raise
            passed_over.add(subnet)
    raise Refused(f"No network could be made in {pool}: other programs on this engine use its addresses.")


def remove(client: docker.APIClient, names: Names, flotilla: str | None) -> None:
    """Remove the workload's network. Does nothing when it is absent. Flotilla's own container is detached first."""
    for found in _called(client, names):
        if found["Labels"].get(RUNNER) != names.runner:
            continue
        if flotilla:
            _ignoring(client.disconnect_container_from_network, flotilla, found["Id"], force=True)
        _ignoring(client.remove_network, found["Id"])


def attach(client: docker.APIClient, network: str, flotilla: str) -> None:
    """Attach Flotilla's own container to the network, with the host name of the practice market. Safe to call again."""
    try:
        client.connect_container_to_network(flotilla, network, aliases=[MARKET_HOST])
    except APIError as error:
        if "already exists in network" not in str(error.explanation):
            raise


def first_free(pool: Network, taken: Iterable[Network]) -> Network:
    """Return the first free subnet of the pool. Errors: `Refused` when the pool is used up."""
    used = sorted((one for one in taken if one.overlaps(pool)), key=lambda one: int(one.network_address))
    step = 2 ** (32 - PREFIX)
    at = int(pool.network_address)
    for one in used:
        if at + step <= int(one.network_address):
            break
        at = max(at, -(-(int(one.broadcast_address) + 1) // step) * step)
    candidate = ipaddress.IPv4Network((at, PREFIX)) if at <= int(pool.broadcast_address) else None
    if candidate is None:
        raise Refused(
            f"The networks of {pool} are used up.",
            hint="Give this runner a larger pool, or delete bots you do not need.",
        )
    return candidate


def gateway(client: docker.APIClient) -> str | None:
    """Return the address under which containers reach the engine's host (Docker's `host-gateway` by default). An engine
    that chose the default network itself does not report the gateway; it is then the first address. None on an engine
    without a default network."""
    try:
        told = client.inspect_network("bridge")
    except Gone:
        return None
    for config in told.get("IPAM", {}).get("Config") or []:
        if config.get("Gateway"):
            return str(config["Gateway"])
        if ":" not in config.get("Subnet", ":"):
            return str(ipaddress.IPv4Network(config["Subnet"]).network_address + 1)
    return None


def _called(client: docker.APIClient, names: Names) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.networks(names=[f"^{names.network}$"])
    return found


def _there(client: docker.APIClient, pool: Network, names: Names) -> Network | None:
    """Return the subnet of the existing network if it is within the pool; one outside it is removed. Errors: `Refused`
    when the network is not Flotilla's."""
    for network in _called(client, names):
        if network["Labels"].get(RUNNER) != names.runner:
            raise Refused(
                f"A network called {names.network}, which Flotilla did not make, is in the way.",
                hint="Remove it on the engine.",
            )
        for subnet in _subnets(network):
            if subnet.subnet_of(pool):
                return subnet
        client.remove_network(network["Id"])
    return None


def _create(client: docker.APIClient, names: Names, subnet: Network) -> None:
    pool = IPAMPool(subnet=str(subnet), gateway=str(subnet.network_address + 1))
    client.create_network(
        names.network, driver="bridge", ipam=IPAMConfig(pool_configs=[pool]), labels=names.labels, check_duplicate=True
    )


def _taken(client: docker.APIClient) -> Iterator[Network]:
    for network in client.networks():
        yield from _subnets(network)


def _subnets(network: Mapping[str, Any]) -> Iterator[Network]:
    for config in (network.get("IPAM") or {}).get("Config") or []:
        subnet = config.get("Subnet") or ""
        if subnet and ":" not in subnet:
            yield ipaddress.IPv4Network(subnet, strict=False)


def _is_overlap(error: APIError) -> bool:
    said = str(error.explanation).lower()
    return "overlap" in said or "conflicts with" in said


def _ignoring(act: Callable[..., object], *arguments: object, **named: object) -> None:
    """Call a function of the engine and ignore that the object is gone or was never attached."""
    try:
        act(*arguments, **named)
    except APIError as error:
        if error.status_code not in (403, 404) and "is not connected" not in str(error.explanation):
            raise
