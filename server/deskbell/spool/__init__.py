"""The spool: a producer's requests on its own disk until the server has them."""

from deskbell.spool.entries import Spooled
from deskbell.spool.outlet import SpoolOutlet

__all__ = ["SpoolOutlet", "Spooled"]
