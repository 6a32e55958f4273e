"""Runs the migrations on the connection that `storage/migrate.py` hands over."""

from alembic import context

from checkin.storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
