"""The first schema: the log, notifications, people, and their search index."""

import secrets

from alembic import op
from sqlalchemy import text

from deskbell_server.schema import tables

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table and the one row of the log's counter."""
    bind = op.get_bind()
    tables.metadata.create_all(bind)
    op.execute(tables.log_head.insert().values(id=1, epoch=secrets.token_hex(8), seq=0, floor=0))
    if bind.dialect.name == "sqlite":
        op.execute(
            text(
                "CREATE VIRTUAL TABLE notification_text USING fts5("
                "title, message, sender_name, content='notification', content_rowid='n', "
                "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
            )
        )
