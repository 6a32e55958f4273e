"""How many people each session of a center has, as a desk that has heard all of it counts them."""

from typing import Any

from sqlalchemy import Connection, Select, and_, exists, func, literal, select, true

from checkin.domain.center import Center
from checkin.registry.cursor import Place
from checkin.registry.desk_tables import changes
from checkin.registry.feed_order import behind, told_to
from checkin.registry.tables import bookings, sessions
from checkin.sync.wire_feed import ChangeKind

COUNTED = frozenset({ChangeKind.APPOINTMENT.value, ChangeKind.SESSION.value})
"""What changes the numbers."""


def people_at(connection: Connection, center: Center, place: Place) -> dict[str, int] | None:
    """The people of each session, by its id, as they are at this place of the feed.

    None where a change of them is known already that comes after it, or that the feed cannot tell
    yet. One statement, and so one look at the database: count and feed are of one moment.
    """
    rows = connection.execute(_query(center, place)).all()
    if any(row.more for row in rows):
        return None
    return {row.session: row.people for row in rows if row.session is not None}


def _query(center: Center, place: Place) -> Select[Any]:
    later = exists().where(and_(told_to(center), changes.c.kind.in_(COUNTED), behind(place)))
    counted = (
        select(sessions.c.id.label("session"), func.count().label("people"))
        .join(bookings, bookings.c.session == sessions.c.id)
        .where(
            (sessions.c.center == center.number)
            & (bookings.c.center == center.number)
            & bookings.c.status.is_not(None)
        )
        .group_by(sessions.c.id)
        .subquery()
    )
    always = select(literal(1).label("one")).subquery()
    return select(later.label("more"), counted.c.session, counted.c.people).select_from(
        always.outerjoin(counted, true())
    )
