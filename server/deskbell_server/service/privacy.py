"""Privacy: a person's data is handed out or erased, each with its line in the audit log."""

from __future__ import annotations

from typing import Any

from deskbell_server.service.administration import keep_one_admin
from deskbell_server.store import audit
from deskbell_server.store.audit import Actor, Deed
from deskbell_server.store.erasure import erase as erase_rows
from deskbell_server.store.people import Account
from deskbell_server.store.personal import personal
from deskbell_server.store.transaction import Transaction


def export(transaction: Transaction, by: Actor, person: Account) -> dict[str, Any]:
    """Everything the server knows of the person, JSON-ready, without secrets."""
    found = personal(transaction.connection, person)
    told = {"notifications": len(found["notifications"])}
    audit.note(transaction, by, Deed.EXPORTED, f"user:{person.id}", **told)
    return found


def erase(transaction: Transaction, by: Actor, person: Account) -> int:
    """Erase the person for good; how many notifications went. Not the last administrator."""
    if person.role == "admin" and not person.disabled:
        keep_one_admin(transaction.connection)
    gone = erase_rows(transaction, person)
    audit.note(transaction, by, Deed.ERASED, f"user:{person.id}", notifications=gone)
    return gone
