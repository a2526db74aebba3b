"""The networks of bots in containers. Connections from these addresses may reach the practice market but no pages,
because a strategy may have taken over its bot."""

import ipaddress

_networks: set[ipaddress.IPv4Network] = set()


def welcome(network: ipaddress.IPv4Network) -> None:
    """Note that a bot lives on this network. It is the network of that bot alone, because people may have machines of
    their own in the same pool."""
    _networks.add(network)


def is_bot(peer: str) -> bool:
    """Return whether the address of a connection belongs to a bot."""
    try:
        address = ipaddress.ip_address(peer)
    except ValueError:
        return False
    own = getattr(address, "ipv4_mapped", None) or address
    return any(own in network for network in _networks)
