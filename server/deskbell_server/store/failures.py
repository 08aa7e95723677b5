"""Failures: what a driver's error means for the callers, and whose work it undoes."""

from __future__ import annotations

import logging
import sqlite3
from types import TracebackType

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    SQLAlchemyError,
    StatementError,
)

from deskbell_server.store.errors import DiskFullError, StoreError, UncertainError

POSTGRESQL_DISK_FULL = "53100"
_log = logging.getLogger(__name__)


class MappedErrors:
    """Turns the driver's errors into the store's."""

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        if isinstance(error, DBAPIError):
            raise mapped(error) from error


def mapped(error: DBAPIError) -> StoreError:
    """The store's word for it: ``DiskFullError`` or ``UncertainError``."""
    said = str(error.orig)
    _log.error("the store failed: %s", said)
    return DiskFullError(said) if _disk_full(error.orig, said) else UncertainError(said)


def in_our_words(error: Exception) -> Exception:
    """The driver's errors as the store's; any other as it is."""
    return mapped(error) if isinstance(error, DBAPIError) else error


def is_lost(error: BaseException) -> bool:
    """Was the connection lost, not the statement refused?"""
    return isinstance(error, DBAPIError) and error.connection_invalidated


def is_own_fault(error: Exception) -> bool:
    """Did the database or its driver refuse the values of one work, so that the rest of its group
    can go on?"""
    if not isinstance(error, DBAPIError):  # it never got as far as the database
        return isinstance(error, StatementError) or not isinstance(error, SQLAlchemyError)
    return isinstance(error, DataError | IntegrityError) and not error.connection_invalidated


def _disk_full(orig: BaseException | None, said: str) -> bool:
    if getattr(orig, "sqlstate", None) == POSTGRESQL_DISK_FULL:
        return True
    return getattr(orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL or "disk" in said
