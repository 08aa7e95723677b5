"""Reminders and escalation of what is not acknowledged, and the timeline of notifications."""

from alembic import op
from sqlalchemy import Column, String, inspect

from deskbell_server.schema import tables

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the first step, which makes the tables as they are now, did not."""
    bind = op.get_bind()
    for table in (tables.insisting, tables.timeline):
        table.create(bind, checkfirst=True)
    there = {found["name"] for found in inspect(bind).get_columns("notification")}
    if "acked_by" not in there:
        op.add_column("notification", Column("acked_by", String(100)))
