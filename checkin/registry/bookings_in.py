"""Takes a table of bookings: rows are read, judged and written so many at a time."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy import Connection

from checkin.registry.import_rows import BookingRow, read_row
from checkin.registry.refusal import Refusal
from checkin.registry.reservations import Reservation, gathered, lock_all, place
from checkin.registry.row_faults import Fault, Row, cell_faults
from checkin.registry.row_pieces import Progress, in_pieces
from checkin.registry.slate import Slate
from checkin.registry.telling_bookings import put_person


def take_bookings(
    connection: Connection, rows: Sequence[Row], now: datetime, progress: Progress
) -> Iterator[Fault]:
    """People and their places, in the order of the rows; what is wrong, by line."""
    meant: list[tuple[int, BookingRow]] = []
    for line, cells in rows:
        try:
            meant.append((line, read_row(BookingRow, cells)))
        except ValidationError as error:
            yield from ((line, fault) for fault in cell_faults(error))
    lock_all(connection, [row.id for _, row in meant])
    for piece in in_pieces(meant, progress):
        slate = gathered(connection, [_reservation(row) for _, row in piece])
        yield from _placed(slate, piece, now)
        slate.write()


def _placed(slate: Slate, rows: Sequence[tuple[int, BookingRow]], now: datetime) -> Iterator[Fault]:
    for line, row in rows:
        put_person(slate, row.person())
        found = place(slate, _reservation(row), now)
        if isinstance(found, Refusal):
            yield line, f"{found.message} ({found.code})"


def _reservation(row: BookingRow) -> Reservation:
    return Reservation(
        id=row.id,
        candidate=row.number,
        session=row.session,
        seat=row.seat or None,
        room=row.room or None,
        extra_minutes=row.extra_minutes,
    )
