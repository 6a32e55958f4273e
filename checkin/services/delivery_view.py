"""What the page of the delivery shows: what was sent, what is proved, and whom a case is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.appointment import Appointment
from checkin.domain.center import Center
from checkin.domain.release import Release, newer
from checkin.services.delivery import SyncState
from checkin.services.lookup import center_of, sessions_around
from checkin.services.sync_books import SyncBooks

BEFORE_A_SESSION = timedelta(hours=1)
"""So long before a session nobody is told of a release: it would be put in under the rush."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryView:
    """The state of the delivery, with the people of its open cases by their subject."""

    state: SyncState
    center: Center
    people: Mapping[str, Appointment]
    release: Release | None = None
    """One that is newer than this program; None while a session is near."""


def delivery_view(books: SyncBooks, current: str, now: datetime) -> DeliveryView:
    """All of it, in one look; records nothing. `current` is the version of this program."""
    state = books.sync_state()
    subjects = {case.subject for case in state.cases if case.subject and case.settled_at is None}
    key = state.enrolment.registry_key if state.enrolment is not None else None
    found = {one: books.appointment(one) for one in subjects}
    return DeliveryView(
        state=state,
        center=center_of(books),
        people={one: row for one, row in found.items() if row is not None},
        release=newer(state.releases, key, current) if is_quiet(books, now) else None,
    )


def is_quiet(books: SyncBooks, now: datetime) -> bool:
    """Whether no session is near: only then somebody is told of a release."""
    return not any(
        session.starts_at - BEFORE_A_SESSION <= now < session.ends_at
        for session in sessions_around(books, now)
    )
