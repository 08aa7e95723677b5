"""Roll-outs of preferences, and which of them a desk says it has."""

from alembic import op
from sqlalchemy import BigInteger, Column, inspect

from deskbell_server.schema import tables

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the first step, which makes the tables as they are now, did not."""
    bind = op.get_bind()
    tables.rollout.create(bind, checkfirst=True)
    there = {found["name"] for found in inspect(bind).get_columns("session")}
    if "rollout" not in there:
        op.add_column("session", Column("rollout", BigInteger, nullable=False, server_default="0"))
