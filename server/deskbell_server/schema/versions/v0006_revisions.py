"""A notification has revisions, can be retracted, and its end is told."""

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, String, inspect

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _revision() -> Column[int]:
    return Column("revision", Integer, nullable=False, server_default="1")


def upgrade() -> None:
    """Add what the first step, which makes the tables as they are now, did not."""
    there = {column["name"] for column in inspect(op.get_bind()).get_columns("notification")}
    if "revision" in there:
        return
    op.add_column("log", _revision())
    op.add_column("idempotency", _revision())
    with op.batch_alter_table("notification") as table:
        table.add_column(_revision())
        table.add_column(Column("updated_at", BigInteger))
        table.add_column(Column("retracted_at", BigInteger))
        table.add_column(Column("expiry_due", BigInteger))
        table.drop_constraint("uq_notification_id", type_="unique")
        table.create_unique_constraint("uq_notification_id_revision", ["id", "revision"])
    op.create_table(
        "keyed",
        Column("producer", String(40), primary_key=True),
        Column("key", String(200), primary_key=True),
        Column("notification_id", String(36), nullable=False),
        Column("revision", Integer, nullable=False),
    )
    op.create_index("ix_notification_expiry_due", "notification", ["expiry_due"])
    op.execute("UPDATE notification SET expiry_due = expires_at")
