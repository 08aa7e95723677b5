"""Rows: many of one table, inserted by one statement."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert


def insert_rows(connection: Connection, into: Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows that have the same columns, in the driver's own form: a notification for 1,000
    people is 1,000 rows, and SQLAlchemy's look at each would take longer than SQLite does."""
    statement, order = _compiled(connection.dialect, into, tuple(rows[0]))
    given: Any = [tuple(row[name] for name in order) for row in rows] if order else rows
    connection.exec_driver_sql(statement, given)


@cache
def _compiled(
    dialect: Dialect, into: Table, columns: tuple[str, ...]
) -> tuple[str, tuple[str, ...]]:
    """The statement, and the order of its parameters when the driver wants them by position."""
    compiled = insert(into).compile(dialect=dialect, column_keys=list(columns))
    return str(compiled), tuple(compiled.positiontup or ())
