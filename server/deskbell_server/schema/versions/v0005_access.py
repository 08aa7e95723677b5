"""Access: the audit log, identities, senders of rooms, restricted tokens, reports of devices."""

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, String, Text, false, inspect

from deskbell_server.schema import tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the first step, which makes the tables as they are now, did not."""
    bind = op.get_bind()
    for table in (
        tables.identity,
        tables.failed_sign_in,
        tables.sign_in,
        tables.room_sender,
        tables.audit,
    ):
        table.create(bind, checkfirst=True)
    _add("room", Column("sending", String(8), nullable=False, server_default="open"))
    _add("service_token", Column("rooms", Text))
    _add("service_token", Column("last_used_at", BigInteger))
    _add("session", Column("version", String(40), nullable=False, server_default=""))
    _add("session", Column("do_not_disturb", Boolean, nullable=False, server_default=false()))


def _add(table: str, column: Column) -> None:  # type: ignore[type-arg]  # of any type
    there = {found["name"] for found in inspect(op.get_bind()).get_columns(table)}
    if column.name not in there:
        op.add_column(table, column)
