"""Who the registry knows this desk as, and when its time was last heard."""

from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from checkin.domain.instant import parse_stamp, stamp
from checkin.services.delivery import Contact, Enrolment
from checkin.storage import schema

_US = timedelta(microseconds=1)

# Made once: every scan asks for it.
_CONTACT = select(schema.contact)


class EnrolmentRows:
    """The enrolment in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def enrolment(self) -> Enrolment | None:
        """Who the registry knows this desk as; None when it was never enrolled."""
        row = self._connection.execute(select(schema.enrolment)).mappings().one_or_none()
        if row is None:
            return None
        kept = {name: value for name, value in row.items() if name != "one"}
        for name in ("enrolled_at", "revoked_at", "forked_at"):
            kept[name] = instant(kept[name])
        return Enrolment(**kept)

    def put_enrolment(self, enrolment: Enrolment) -> None:
        """Keep it in the place of an earlier one; a new enrolment pulls everything anew."""
        before = self.enrolment()
        if before is None or before.enrolled_at != enrolment.enrolled_at:
            self._connection.execute(update(schema.feed), {"cursor": None})
        row = asdict(enrolment) | {"one": 1}
        for name in ("enrolled_at", "revoked_at", "forked_at"):
            row[name] = stamp(row[name]) if row[name] else None
        self._connection.execute(delete(schema.enrolment))
        self._connection.execute(insert(schema.enrolment), row)

    def contact(self) -> Contact | None:
        """When the registry's time was last heard, and what it was."""
        row = self._connection.execute(_CONTACT).one_or_none()
        if row is None:
            return None
        return Contact(at=parse_stamp(row.at), offset=row.offset_us * _US, error=row.error_us * _US)

    def put_contact(self, contact: Contact) -> None:
        """Keep it in the place of an earlier one."""
        self._connection.execute(delete(schema.contact))
        row = {
            "one": 1,
            "at": stamp(contact.at),
            "offset_us": contact.offset // _US,
            "error_us": contact.error // _US,
        }
        self._connection.execute(insert(schema.contact), row)


def instant(text: str | None) -> datetime | None:
    """The instant in a column that may be empty."""
    return parse_stamp(text) if text else None
