"""The ports: everything the desk needs from outside, in one value that a composition root fills."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from deskbell_desktop.core.account import Profiles, Registrar
from deskbell_desktop.core.errands import Courier
from deskbell_desktop.core.journal import OpenJournal
from deskbell_desktop.core.line import Line
from deskbell_desktop.core.mailbox import Mailbox
from deskbell_desktop.core.notice import Chime, Notifier


@dataclass(frozen=True, slots=True)
class Ports:
    """``native`` is asked first, ``fallback`` when it fails. ``way`` is told the proxy and the
    company's CA file before anything is reached, and when they change."""

    mailbox: Mailbox
    line: Line
    registrar: Registrar
    courier: Courier
    profiles: Profiles
    open_journal: OpenJournal
    native: Notifier
    fallback: Notifier
    chime: Chime
    way: Callable[[str, str], str] = lambda _proxy, _ca_file: ""
