"""Neighbourhoods: what limits count as one address, for who has IPv6 has 2⁶⁴."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network
OWN_BITS = 64
"""The rest of an IPv6 address is its owner's to choose."""
_MAPPED = 96
"""After so many bits stands the IPv4 address on a socket for both kinds: ``::ffff:192.0.2.1``."""


def neighbourhood(address: str) -> str:
    """The address itself of IPv4, the network of IPv6; what is no address stays as it is."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if found.version == 4:
        return str(found)
    return str(found.ipv4_mapped or ip_network((found, OWN_BITS), strict=False))


def as_seen(networks: Iterable[Network]) -> tuple[Network, ...]:
    """These networks, also as a socket sees them that takes IPv4 and IPv6."""
    given = tuple(networks)
    mapped = [
        IPv6Network(f"::ffff:{each.network_address}/{_MAPPED + each.prefixlen}")
        for each in given
        if isinstance(each, IPv4Network)
    ]
    return *given, *mapped
