"""Notifications that wait for their time."""

from alembic import op

from deskbell_server.schema import tables

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table where the first step has not."""
    tables.scheduled.create(op.get_bind(), checkfirst=True)
