"""A part of the roster as one value, read from the database that holds it."""

from collections.abc import Collection

from sqlalchemy import select

from checkin.domain.center import Center
from checkin.domain.roster import Revocation, Roster
from checkin.storage import schema
from checkin.storage.books import SqlBooks


def part_of_roster(books: SqlBooks, sessions: Collection[str]) -> Roster | None:
    """Everybody of these sessions, with all that judges them; None where there is no roster."""
    head = books.roster()
    if head is None:
        return None
    kept = [row for row in books.all_sessions() if row.id in sessions]
    found = {row.policy: books.policy(row.policy) for row in kept}
    centers = books.connection.execute(select(schema.centers)).mappings()
    revocations = books.connection.execute(select(schema.revocations)).mappings()
    return Roster(
        center=head.center,
        taken_at=head.taken_at,
        version=head.version,
        source=head.source,
        sessions=tuple(kept),
        appointments=tuple(one for row in kept for one in books.appointments(row.id)),
        policies=tuple(policy for policy in found.values() if policy is not None),
        keys=tuple(books.keys()),
        revocations=tuple(Revocation(**row) for row in revocations),
        staff=tuple(books.staff()),
        centers=tuple(Center(**row) for row in centers),
    )
