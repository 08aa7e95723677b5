"""What the routes work with, put together once by the composition root."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from deskbell_server.metrics import Metrics
from deskbell_server.rest.rates import Rates
from deskbell_server.service.accounts import Accounts
from deskbell_server.service.directory import Directory
from deskbell_server.service.federation import Federation
from deskbell_server.service.inboxes import Inboxes
from deskbell_server.service.ledger import Ledger
from deskbell_server.service.registry import Registry
from deskbell_server.service.scheduling import Scheduling
from deskbell_server.service.sending import Sending
from deskbell_server.service.work import Work


@dataclass(frozen=True, slots=True)
class Parts:
    """The services, the rate limits, and ``ready``: the reasons why we are not."""

    accounts: Accounts
    inboxes: Inboxes
    sending: Sending
    scheduling: Scheduling
    work: Work
    ledger: Ledger
    directory: Directory
    registry: Registry
    federation: Federation | None
    rates: Rates
    metrics: Metrics
    ready: Callable[[], Awaitable[list[str]]]
