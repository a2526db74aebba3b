"""The networks that bots in containers live in. They reach the practice market from there, and nothing else of
Flotilla: its pages are not for what a strategy may have become."""

import ipaddress

_networks: set[ipaddress.IPv4Network] = set()


def welcome(network: ipaddress.IPv4Network) -> None:
    """From now on it is known that a bot lives here. The network of that bot alone: people may have their machines
    beside it in the same pool."""
    _networks.add(network)


def is_bot(peer: str) -> bool:
    """Does this address of a connection belong to a bot?"""
    try:
        address = ipaddress.ip_address(peer)
    except ValueError:
        return False
    own = getattr(address, "ipv4_mapped", None) or address
    return any(own in network for network in _networks)
