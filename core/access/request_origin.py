"""The origin of a request, as far as logging in needs it."""

import ipaddress
from dataclasses import dataclass

_IPV4_PREFIX, _IPV6_PREFIX = 24, 48


@dataclass(frozen=True, slots=True)
class Visitor:
    """The client of a request. `is_at_home`: it runs on the same machine, with no proxy in between. `known_as`: the
    value of the cookie of known browsers (`core.access.local.browsers`), empty when there is none."""

    address: str
    browser: str
    is_at_home: bool
    known_as: str = ""

    @property
    def network(self) -> str:
        """Return the network by which guesses are counted: a /24 of IPv4, or a /48 of IPv6, which providers give to one
        customer. Text that is no address is returned as it is."""
        try:
            address = ipaddress.ip_address(self.address.partition("%")[0])
        except ValueError:
            return self.address[:64]
        if isinstance(address, ipaddress.IPv6Address):
            address = address.ipv4_mapped or address  # how a dual-stack socket writes an IPv4 address
        prefix = _IPV4_PREFIX if address.version == 4 else _IPV6_PREFIX
        return str(ipaddress.ip_network((address, prefix), strict=False))
