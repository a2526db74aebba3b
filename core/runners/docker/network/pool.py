"""The pool of addresses from which the networks of bots are taken."""

import ipaddress

from core.errors import Invalid
from core.runners.docker.defaults import POOL

PREFIX = 29
"""Prefix of one bot's network, with six usable addresses: the gateway, the workload, Flotilla and three more."""
Network = ipaddress.IPv4Network
_PRIVATE = tuple(Network(text) for text in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"))
"""The private networks of RFC 1918. Python's `is_private` also includes loopback, which cannot be used here."""


def pool_of(text: str) -> Network:
    """Parse the pool; empty text means the default. Errors: `Invalid` unless it is a private IPv4 network with room for
    a few bots."""
    try:
        pool = Network(text or POOL)
    except ValueError as error:
        raise Invalid("Not a network.", fields={"pool": f"A network looks like {POOL}."}) from error
    if not any(pool.subnet_of(ours) for ours in _PRIVATE) or pool.prefixlen > PREFIX - 3:
        raise Invalid("Not a fit network.", fields={"pool": "Give a private network of /26 or larger."})
    return pool
