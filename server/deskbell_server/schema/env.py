"""Alembic's entry: runs the steps on the connection that ``migrate.upgrade`` handed over."""

from alembic import context

from deskbell_server.schema.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
context.run_migrations()
