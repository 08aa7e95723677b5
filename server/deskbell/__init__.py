"""Deskbell: reach people on their desktops, and know that they were reached.

>>> from deskbell import NotificationEmitter
>>> bell = NotificationEmitter.to("https://bell.example", token="dbt_…")  # doctest: +SKIP
>>> bell.send_to_user("alice", {"title": "Hello", "message": "A new message"})  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

from deskbell.version import __version__

if TYPE_CHECKING:
    from deskbell.catalogue import CATALOGUE
    from deskbell.client import Client
    from deskbell.emitter import NotificationEmitter
    from deskbell.errors import DeskbellError
    from deskbell.notification import Action, Notification, Priority
    from deskbell.spool import Spooled

__all__ = [
    "CATALOGUE",
    "Action",
    "Client",
    "DeskbellError",
    "Notification",
    "NotificationEmitter",
    "Priority",
    "Spooled",
    "__version__",
]

_PLACES = {
    "CATALOGUE": "catalogue",
    "Action": "notification",
    "Client": "client",
    "DeskbellError": "errors",
    "Notification": "notification",
    "NotificationEmitter": "emitter",
    "Priority": "vocabulary",
    "Spooled": "spool",
}


def __getattr__(name: str) -> object:
    """Loaded when first asked for: who needs one module does not wait for all (PEP 562)."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = found
    return found
