"""Copying: all rows of one store into another that is empty, of whichever kind each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Table, func, select, text

from deskbell_server.schema.tables import metadata, notification
from deskbell_server.store import search

ROWS = 1_000


def copy_rows(source: Connection, target: Connection) -> None:
    """Copy every table, in the one snapshot that ``source`` sees; the search index is made anew."""
    empty(target)
    for table in metadata.sorted_tables:
        found = source.execute(select(table), execution_options={"yield_per": ROWS})
        for rows in _chunks(row._asdict() for row in found):
            target.execute(table.insert(), rows)
        _count_on(target, table)
    _index(target)


def empty(target: Connection) -> None:
    """Take out all rows, so that the ones copied are the only ones."""
    if target.dialect.name == "postgresql":
        names = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
        target.execute(text(f"TRUNCATE {names}, notification_text"))
        return
    for table in reversed(metadata.sorted_tables):
        target.execute(table.delete())


def _count_on(target: Connection, table: Table) -> None:
    """PostgreSQL counts ids beside the table: on from the last one copied."""
    column: Column[Any] | None = table.autoincrement_column
    if target.dialect.name != "postgresql" or column is None:
        return
    last = target.execute(select(func.coalesce(func.max(column), 0))).scalar_one()
    sequence = func.pg_get_serial_sequence(table.name, column.name)
    target.execute(select(func.setval(sequence, last + 1, False)))


def _index(target: Connection) -> None:
    if target.dialect.name == "sqlite":
        target.execute(text("INSERT INTO notification_text(notification_text) VALUES('rebuild')"))
        return
    told = select(notification).order_by(notification.c.n).limit(ROWS)
    last = 0
    while rows := target.execute(told.where(notification.c.n > last)).all():
        search.add(target, [row._asdict() for row in rows])
        last = rows[-1].n


def _chunks(rows: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(rows)
    while chunk := list(islice(left, ROWS)):
        yield chunk
