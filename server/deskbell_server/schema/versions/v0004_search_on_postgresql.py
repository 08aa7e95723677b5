"""The search index on PostgreSQL; SQLite has had its own since the first schema."""

from alembic import op
from sqlalchemy import text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table that SQLite has as a virtual one."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            text(
                "CREATE TABLE notification_text ("
                "n BIGINT PRIMARY KEY REFERENCES notification (n) ON DELETE CASCADE, "
                "words TSVECTOR NOT NULL)"
            )
        )
        op.execute(
            text("CREATE INDEX ix_notification_text_words ON notification_text USING gin (words)")
        )
