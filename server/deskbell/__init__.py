"""Deskbell: reach people on their desktops, and know that they were reached.

>>> from deskbell import NotificationEmitter
>>> bell = NotificationEmitter.to("https://bell.example", token="dbt_…")  # doctest: +SKIP
>>> bell.send_to_user("alice", {"title": "Hello", "message": "A new message"})  # doctest: +SKIP
"""

from deskbell.catalogue import CATALOGUE
from deskbell.client import Client
from deskbell.emitter import NotificationEmitter
from deskbell.errors import DeskbellError
from deskbell.notification import Action, Notification, Priority
from deskbell.spool import Spooled
from deskbell.version import __version__

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
