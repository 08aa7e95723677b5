"""Answers: which of the sender's actions a person chose, and when."""

from alembic import op
from sqlalchemy import BigInteger, Column, String, inspect

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns where the first step, which makes the tables as they are now, did not."""
    known = {column["name"] for column in inspect(op.get_bind()).get_columns("state")}
    if "answer" not in known:
        op.add_column("state", Column("answer", String(40)))
        op.add_column("state", Column("answered_at", BigInteger))
