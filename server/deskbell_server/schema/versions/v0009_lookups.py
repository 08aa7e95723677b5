"""What is looked up by notification has an index; what could not be published is set aside."""

from alembic import op
from sqlalchemy import Column, Text, inspect

from deskbell_server.schema import tables

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

INDEXED = (tables.keyed, tables.idempotency, tables.membership, tables.state)


def upgrade() -> None:
    """Add what the first step, which makes the tables as they are now, did not."""
    bind = op.get_bind()
    for table in INDEXED:
        for index in table.indexes:
            index.create(bind, checkfirst=True)
    there = {found["name"] for found in inspect(bind).get_columns("scheduled")}
    if "set_aside" not in there:
        op.add_column("scheduled", Column("set_aside", Text))
