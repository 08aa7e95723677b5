"""The search index: which words are in a notification; FTS5 on SQLite, a tsvector on PostgreSQL.

Both find words by their beginnings, without regard to case and diacritics; what a person types is
never syntax. PostgreSQL is given the words as we split them: its own parser keeps
``db.example.com`` in one piece, where nobody would find ``example``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, false, text

from deskbell_server.schema.tables import notification
from deskbell_server.store.rows import as_json, insert_as_json, insert_from_json

WORD_MAX = 100
POSITION_MAX = 16_000
_WORD = re.compile(r"[^\W_]+")
_FTS5 = "INSERT INTO notification_text (rowid, title, message, sender_name) VALUES (?, ?, ?, ?)"
_WITH_WORDS = (
    "WITH stored AS ({insert} RETURNING n, id, revision) "
    "INSERT INTO notification_text (n, words) SELECT n, words FROM stored JOIN "
    "json_to_recordset(%(rows)s::json) AS said (id text, revision int, words tsvector) "
    "USING (id, revision)"
)
_FIELDS = ("title", "message", "sender_name")


def add(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Put these rows of ``notification`` into the index."""
    texts = [(row["n"], *(row[field] for field in _FIELDS)) for row in rows]
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_FTS5, texts)
    else:
        words = [{"n": n, "words": tsvector(*fields)} for n, *fields in texts]
        insert_as_json(connection, "notification_text", words)


def add_new(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows of ``notification`` on PostgreSQL, which numbers them, and index them at once."""
    columns = tuple(rows[0])
    said = [row | {"words": tsvector(*(row[field] for field in _FIELDS))} for row in rows]
    insert = insert_from_json(connection.dialect, notification.name, columns)
    connection.exec_driver_sql(_WITH_WORDS.format(insert=insert), {"rows": as_json(said)})


def matching(connection: Connection, said: str) -> ColumnElement[bool]:
    """The condition on ``notification``: it has each of these words, or one that begins so."""
    if connection.dialect.name == "sqlite":
        wanted = fts5_query(said)
        query = "SELECT rowid FROM notification_text WHERE notification_text MATCH :words"
    else:
        wanted = tsquery(said)
        query = "SELECT n FROM notification_text WHERE words @@ CAST(:words AS tsquery)"
    if not wanted:
        return false()
    found: Any = text(query).bindparams(words=wanted)
    return notification.c.n.in_(found)


def fts5_query(said: str) -> str:
    """The FTS5 query for these words: each a prefix, quoted, for raw text would be syntax."""
    words = said.replace("\0", " ").split()  # a NUL would end the query inside the quotes
    return " ".join('"' + word.replace('"', '""') + '"*' for word in words)


def tsquery(said: str) -> str:
    """The same for PostgreSQL; ``a-b`` is a phrase, as it is for FTS5."""
    phrases = (words_of(word) for word in said.split())
    return " & ".join("(" + " <-> ".join(_quoted(p)) + ":*)" for p in phrases if p)


def tsvector(*fields: str) -> str:
    """The words with their places; a phrase does not reach from one field into the next."""
    placed, start = [], 1
    for words in map(words_of, fields):
        for place, word in enumerate(_quoted(words), start):
            placed.append(f"{word}:{min(place, POSITION_MAX)}")
        start += len(words) + 1
    return " ".join(placed)


def words_of(said: str) -> list[str]:
    """Letters and digits in one case, without diacritics."""
    plain = said.lower() if said.isascii() else _without_diacritics(said)
    return [word[:WORD_MAX] for word in _WORD.findall(plain)]


def _without_diacritics(said: str) -> str:
    apart = unicodedata.normalize("NFKD", said).casefold()
    return "".join(c for c in apart if not unicodedata.combining(c))


def _quoted(words: list[str]) -> list[str]:
    return [f"'{word}'" for word in words]
