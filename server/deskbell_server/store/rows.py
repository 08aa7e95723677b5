"""Rows: many of one table, inserted by one statement."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from itertools import chain
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import Connection, Dialect, Table, insert

_NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
"""A NUL as JSON says it, not the words of somebody who writes of one."""

AT_ONCE = 40
"""Rows in one statement of SQLite: a third quicker than one by one, and between two statements the
event loop may take the interpreter. No table of ours makes more of them than 999 values, which is
all that an older SQLite takes."""


def insert_rows(connection: Connection, into: Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows that have the same columns, in the driver's own form: a notification for 1,000
    people is 1,000 rows, and SQLAlchemy's look at each would take longer than SQLite does."""
    if connection.dialect.name == "postgresql":
        insert_as_json(connection, into.name, rows)
        return
    one, many, order = _compiled(connection.dialect, into, tuple(rows[0]))
    given = list(map(itemgetter(*order), rows))
    rest = len(rows) % AT_ONCE
    if together := given[: len(rows) - rest]:
        parts = (together[at : at + AT_ONCE] for at in range(0, len(together), AT_ONCE))
        connection.exec_driver_sql(many, [tuple(chain.from_iterable(part)) for part in parts])
    if rest:
        connection.exec_driver_sql(one, given[-rest:])


def insert_as_json(connection: Connection, into: str, rows: Sequence[dict[str, Any]]) -> None:
    """Insert them on PostgreSQL, which reads them all from one text: one parameter and one answer,
    where each row would have its own."""
    statement = insert_from_json(connection.dialect, into, tuple(rows[0]))
    connection.exec_driver_sql(statement, {"rows": as_json(rows)})


def as_json(rows: Sequence[dict[str, Any]]) -> str:
    """The rows as one text."""
    try:
        said = orjson.dumps(rows).decode()
    except TypeError:  # half a character: it is for the driver to refuse
        said = json.dumps(rows, ensure_ascii=False)
    return _NUL.sub(r"\1\\ufffd", said) if "\\u0000" in said else said  # PostgreSQL has no NUL


@cache
def insert_from_json(dialect: Dialect, into: str, columns: tuple[str, ...]) -> str:
    """The statement that takes them from the parameter ``rows``."""
    quote = dialect.identifier_preparer.quote
    names = ", ".join(map(quote, columns))
    return (
        f"INSERT INTO {quote(into)} ({names}) SELECT {names} "  # noqa: S608 - names of our own
        f"FROM json_populate_recordset(NULL::{quote(into)}, %(rows)s::json)"
    )


@cache
def _compiled(
    dialect: Dialect, into: Table, columns: tuple[str, ...]
) -> tuple[str, str, tuple[str, ...]]:
    """The statement for one row, that for many, and the order of a row's values."""
    compiled = insert(into).compile(dialect=dialect, column_keys=list(columns))
    one, order = str(compiled), tuple(compiled.positiontup or ())
    row = one[one.rindex("(") :]
    return one, one + f", {row}" * (AT_ONCE - 1), order
