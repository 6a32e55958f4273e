"""Runs the migrations on the connection that `registry/migrate.py` hands over."""

from alembic import context

from checkin.registry.console_tables import console_staff
from checkin.registry.desk_tables import events
from checkin.registry.tables import bookings

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[bookings.metadata, events.metadata, console_staff.metadata],
    transactional_ddl=True,
)
context.run_migrations()
