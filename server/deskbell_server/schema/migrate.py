"""Migrating: brings a database to the newest schema, in one transaction per step."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

PLACE = "deskbell_server.schema"


def upgrade(connection: Connection) -> tuple[str | None, str]:
    """Upgrade to the newest schema; returns the revisions before and after.

    Raises ``SchemaTooNewError`` when the database was written by a newer server.
    """
    with as_file(files(PLACE)) as folder:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(folder))
        scripts = ScriptDirectory.from_config(config)
        before = MigrationContext.configure(connection).get_current_revision()
        known: set[Any] = {script.revision for script in scripts.walk_revisions()}
        if before is not None and before not in known:
            raise SchemaTooNewError(before)
        command.upgrade(config, "head")
        head = scripts.get_current_head()
    assert head is not None
    return before, head


def revisions(connection: Connection) -> tuple[str | None, str]:
    """The database's schema, and the newest that this version knows."""
    with as_file(files(PLACE)) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        newest = ScriptDirectory.from_config(config).get_current_head()
    assert newest is not None
    return MigrationContext.configure(connection).get_current_revision(), newest


def is_newest(connection: Connection) -> bool:
    """Has the database the schema of this version?"""
    now, newest = revisions(connection)
    return now == newest


class SchemaTooNewError(Exception):
    """The database has a schema that this version does not know."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"The database has schema {revision}, which this version does not know: "
            "it was written by a newer server. Install that version again."
        )
