"""The addresses from which the small networks of bots are taken."""

import ipaddress

from core.errors import Invalid
from core.runners.docker.defaults import POOL

PREFIX = 29
"""Of one bot's network. Room for six: the gateway, the workload, Flotilla."""
Network = ipaddress.IPv4Network
_PRIVATE = tuple(Network(text) for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"))
"""Not all that Python calls private: its own loopback is no place for bots."""


def pool_of(text: str) -> Network:
    """Empty is the default. Errors: `Invalid` for what is no private IPv4 network with room for a few bots."""
    try:
        pool = Network(text or POOL)
    except ValueError as error:
        raise Invalid("Not a network.", fields={"pool": f"A network looks like {POOL}."}) from error
    if not any(pool.subnet_of(ours) for ours in _PRIVATE) or pool.prefixlen > PREFIX - 3:
        raise Invalid("Not a fit network.", fields={"pool": "Give a private network of /26 or larger."})
    return pool
