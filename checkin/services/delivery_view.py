"""What the page of the delivery shows: what was sent, what is proved, and whom a case is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from checkin.domain.appointment import Appointment
from checkin.domain.center import Center
from checkin.services.delivery import SyncState
from checkin.services.lookup import center_of
from checkin.services.sync_books import SyncBooks


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryView:
    """The state of the delivery, with the people of its open cases by their subject."""

    state: SyncState
    center: Center
    people: Mapping[str, Appointment]


def delivery_view(books: SyncBooks) -> DeliveryView:
    """All of it, in one look; records nothing."""
    state = books.sync_state()
    subjects = {case.subject for case in state.cases if case.subject and case.settled_at is None}
    found = {one: books.appointment(one) for one in subjects}
    return DeliveryView(
        state=state,
        center=center_of(books),
        people={one: row for one, row in found.items() if row is not None},
    )
