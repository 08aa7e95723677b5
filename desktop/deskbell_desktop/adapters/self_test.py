"""What of this copy can be proved without Qt: journal, TLS, signatures, keyring, notifier."""

from __future__ import annotations

import asyncio
import sqlite3
import ssl
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deskbell.errors import Untrusted
from deskbell.notification import Notification, Sender
from deskbell.self_test import ANSWER, Lacking, tls_stand
from deskbell.wire import Entry
from deskbell_desktop.adapters.journal import Shelf, ShelfReader
from deskbell_desktop.adapters.native.chooser import NoNotifier, choose
from deskbell_desktop.adapters.places import Places
from deskbell_desktop.adapters.release.manifest import opened, public_key, sealed
from deskbell_desktop.adapters.release.packaged import packaged
from deskbell_desktop.adapters.vault.ring import allowed_backend
from deskbell_desktop.adapters.way import Way
from deskbell_desktop.adapters.web import Session
from deskbell_desktop.core.account import Account
from deskbell_desktop.core.cursor import Position
from deskbell_desktop.core.query import Filter
from deskbell_desktop.core.release import Release

ACCOUNT = Account("http://self.test", "1", "alice")


def journal() -> str:
    """Written, closed, opened again, searched."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shelf = Shelf(Places(root / "config", root / "state", root / "run"))
        book = shelf(ACCOUNT)
        book.ledger.take([_entry()], Position("self-test", 1), datetime.now(UTC))
        book.close()
        book, reader = shelf(ACCOUNT), ShelfReader(shelf)
        found = reader.page(Filter(text="whol"), None, 9)
        reader.close()
        book.close()
    if [item.notification.title for item in found] != ["Whole"]:
        raise Lacking("what was written is not found")
    return f"SQLite {sqlite3.sqlite_version}, written and found by a word"


def _entry() -> Entry:
    told = Notification(
        id="self-test",
        seq=1,
        stream="user:1",
        event="notification:received",
        type="info",
        title="Whole",
        sender=Sender(id="1", name="Self-test"),
        created_at=datetime.now(UTC),
    )
    return Entry(seq=1, notification=told)


def tls() -> str:
    """A server with a certificate of its own is believed when it is named, and not before."""
    with tempfile.TemporaryDirectory() as folder, tls_stand(Path(folder)) as stand:
        session = Session(Way(ca_file=str(stand.ca)))
        if session.get(stand.url, timeout=10).content != ANSWER:
            raise Lacking("the server answered something else")
        session.close()
        try:
            Session(Way()).get(stand.url, timeout=10)
        except Untrusted:
            return f"{ssl.OPENSSL_VERSION}; a certificate is believed when named, refused before"
    raise Lacking("a certificate of nobody's was believed")


def release() -> str:
    """A release is believed when the right key has signed it; whether anybody here would ask."""
    key, told = Ed25519PrivateKey.generate(), Release("1.2.0", "https://bell.test/")
    if opened(sealed(told, key), public_key(key)) != told:
        raise Lacking("a good signature is not believed")
    who = "a package manager keeps this copy" if packaged() else "asked for where the policy says"
    return f"a signature made and believed; {who}"


def keyring() -> str:
    """Which keyring a sign-in would be kept in."""
    found = allowed_backend()
    if found is None:
        return "none on this desk; a sign-in would last until the program ends"
    return f"{type(found).__module__}.{type(found).__qualname__}"


def notifier() -> str:
    """Which notifier this system has, and who would show a notification now."""
    chosen = choose()
    if isinstance(chosen, NoNotifier):
        raise Lacking("the library of this system's notifications is not there")
    said = type(chosen).__name__
    return f"{said}, shown by {asyncio.run(_daemon())}" if sys.platform == "linux" else said


async def _daemon() -> str:
    from deskbell_desktop.adapters.native.daemon_bus import DaemonBus, NoDaemonError

    bus = DaemonBus(lambda *_: None, lambda: None)
    try:
        name, _maker, version, _spec = await bus.call("GetServerInformation", "", [])
    except (NoDaemonError, TimeoutError, OSError, EOFError):
        return "our own toasts, for no daemon answers here"
    finally:
        bus.hang_up()
    return f"{name} {version}"
