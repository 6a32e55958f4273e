"""A small programme in the registry's database, to be changed: two centers, a session at each."""

from datetime import timedelta

from builders import T
from journals import NOW, Journal, enrol_journal, found_centers, push
from live_registry import POLICY

from checkin.domain.instant import stamp
from checkin.domain.roster import TicketKey
from checkin.registry import catalogue
from checkin.registry.database import ALL
from checkin.registry.reservations import Reservation, book
from checkin.registry.rows import row_with
from checkin.registry.tables import bookings

DAYS_BEFORE = NOW - timedelta(days=10)


class Programme:
    """Each of these is a transaction of its own."""

    def __init__(self, database):
        self.database = database
        self._desks = {}
        found_centers(database)
        self._do(catalogue.put_policy, POLICY)
        self.exam()
        self.session("S1", 1)
        self.session("S2", 2)

    def _do(self, work, *given):
        with self.database.writing(ALL) as connection:
            return work(connection, *given)

    def exam(self, title="Cloud"):
        row = {"code": "E1", "title": title, "kind": "theory", "level": "associate", "minutes": 90}
        self._do(catalogue.put_exam, row)

    def session(self, name, center):
        row = {"id": name, "center": center, "exam": "E1", "room": "R1", "minutes": 90}
        self._do(catalogue.put_session, row | {"starts_at": stamp(T), "policy": "P1"})

    def remove_session(self, name):
        self._do(catalogue.remove_session, name)

    def person(self, number, name=None):
        row = {"number": number, "name": name or f"Person {number}", "native_name": ""}
        row |= {"id_type": "passport", "id_last4": "4412", "birth_year": 1990}
        row |= {"email": "", "phone": "", "language": "en"}
        self._do(catalogue.put_candidate, row)

    def book(self, booking, session):
        """Somebody of the same name has a place, or another one than before."""
        self.person(booking)
        wanted = Reservation(id=booking, candidate=booking, session=session)
        self._do(book, wanted, DAYS_BEFORE)

    def move(self, booking, session):
        """Where there is such a booking."""
        with self.database.reading(ALL) as connection:
            known = row_with(connection, bookings, {"id": booking})
        if known is not None:
            self.book(booking, session)

    def staff(self, center, member, name="Ann"):
        row = {"center": center, "id": member, "name": name, "role": "proctor"}
        self._do(catalogue.put_staff, row | {"pin_hash": "$argon2id$x"})

    def remove_staff(self, center, member):
        self._do(catalogue.remove_staff, center, member)

    def instruct(self, center, name, words="Be kind."):
        row = {"center": center, "id": name, "text": words, "since": None, "until": stamp(T)}
        self._do(catalogue.put_instruction, row)

    def key(self, number, *, revoked=False):
        key = TicketKey(id=number, public=bytes([number]) * 32, revoked=revoked)
        self._do(catalogue.put_ticket_key, key)

    def scan(self, count):
        """A desk of the first center has so many events more."""
        if not self._desks:
            self._desks[1] = Journal(77)
            enrol_journal(self.database, self._desks[1])
        journal = self._desks[1]
        first = len(journal.rows) + 1
        journal.record(count)
        push(self.database, journal, first)
