"""Strangers: sockets that have yet to say who they are; one address may have only so many."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from ipaddress import ip_address

from deskbell_server.auth.neighbourhood import Network, neighbourhood

Networks = Sequence[Network]


class Strangers:
    """Counts them by address, from their arrival until they are named or gone."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._since: dict[Hashable, tuple[str, float]] = {}
        self._count: Counter[str] = Counter()
        self.refused = 0

    def admit(self, who: Hashable, address: str) -> bool:
        """A new one; ``False``: that address has as many as it may."""
        if self._count[address] >= self._most:
            self.refused += 1
            return False
        self._since[who] = address, time.monotonic()
        self._count[address] += 1
        return True

    def settle(self, who: Hashable) -> None:
        """It has said who it is, or it is gone."""
        found = self._since.pop(who, None)
        if found:
            self._count[found[0]] -= 1
            if not self._count[found[0]]:
                del self._count[found[0]]

    def overdue(self, seconds: float) -> Iterator[Hashable]:
        """Those that have been strangers for longer than that."""
        end = time.monotonic() - seconds
        yield from [who for who, (_, since) in self._since.items() if since < end]


def address_of(peer: str, forwarded: str, trusted: Networks) -> str:
    """Whence a request comes, as limits count it: what proxies of ours say, and nobody else."""
    hops = [hop.strip() for hop in forwarded.split(",") if hop.strip()]
    found = peer
    while hops and _is_ours(found, trusted):
        found = hops.pop()
    return neighbourhood(found)


def _is_ours(address: str, trusted: Networks) -> bool:
    try:
        place = ip_address(address)
    except ValueError:
        return False
    return any(place in network for network in trusted)
