"""Where a request comes from, as far as logging in needs to know."""

import ipaddress
from dataclasses import dataclass

_IPV4_PREFIX, _IPV6_PREFIX = 24, 48


@dataclass(frozen=True, slots=True)
class Visitor:
    """`is_at_home`: from the machine itself, with no proxy between. `known_as`: the value of the cookie by which a
    browser is known (`core.access.local.browsers`), empty without one."""

    address: str
    browser: str
    is_at_home: bool
    known_as: str = ""

    @property
    def network(self) -> str:
        """What guesses are counted by: a /24 of IPv4, a /48 of IPv6, which providers give to one customer. What is no
        address stands for itself."""
        try:
            address = ipaddress.ip_address(self.address.partition("%")[0])
        except ValueError:
            return self.address[:64]
        if isinstance(address, ipaddress.IPv6Address):
            address = address.ipv4_mapped or address  # as a socket that listens for both kinds tells IPv4
        prefix = _IPV4_PREFIX if address.version == 4 else _IPV6_PREFIX
        return str(ipaddress.ip_network((address, prefix), strict=False))
