"""Sessions know the newest generation that their device has surely received."""

from alembic import op
from sqlalchemy import Column, Integer, inspect

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, unless the first step has just made it."""
    there = {column["name"] for column in inspect(op.get_bind()).get_columns("session")}
    if "used_generation" not in there:
        op.add_column(
            "session", Column("used_generation", Integer, nullable=False, server_default="0")
        )
