"""What the tests of the storage stand on: a small roster, a desk on real files, its raw rows."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import sqlcipher3.dbapi2
from builders import CENTER, DESK, HOUR, T, appointment, session

from checkin.domain.appointment import Candidate
from checkin.domain.clock_trust import ClockReading
from checkin.domain.event import Draft, Kind
from checkin.domain.policy import deadline
from checkin.domain.roster import Roster
from checkin.services.front_desk import FrontDesk
from checkin.storage.engine import DATABASE
from checkin.storage.keys import find_key
from checkin.storage.opening import open_for_reading, open_for_writing
from checkin.storage.verify import verify_books
from checkin.tickets.ticket import Ticket, generate_key, issue

NOW = T - 50 * timedelta(minutes=1)
"""When the desk is open for the session of the builders."""

PRIVATE, PUBLIC = generate_key(1)


def quiet(_done, _of):
    """Progress that nobody looks at."""


def people(count):
    return tuple(
        appointment(
            id=f"A{number}",
            serial=number,
            seat=str(number),
            candidate=Candidate(
                number=f"TC-{100_000 + number}",
                name=f"Person Number{number}",
                native_name="李晓明",
                id_last4=f"{number:04}",
            ),
        )
        for number in range(1, count + 1)
    )


def roster(count=3, **changes):
    plain = Roster(
        center=CENTER,
        taken_at=T - 8 * HOUR,
        version="1",
        source="test",
        policies=(deadline("1"),),
        sessions=(session(),),
        appointments=people(count),
        keys=(PUBLIC,),
    )
    return replace(plain, **changes)


def ticket_text(serial):
    return issue(Ticket(key_id=1, serial=serial, center=CENTER.number, day=CENTER.day(T)), PRIVATE)


def draft(**changes):
    plain = Draft(kind=Kind.SCAN, desk="desk-1", at=NOW, subject="A1", session="S1", body={"n": 1})
    return replace(plain, **changes)


@contextmanager
def desk(folder):
    """An open desk, closed in the end."""
    opened = open_for_writing(folder, None)
    try:
        yield opened
    finally:
        opened.close()


def put(ledger, whole):
    ledger.submit(lambda books: books.put_roster(whole, quiet)).result()


def append(ledger, count):
    """So many events, each in a transaction of its own."""
    return [ledger.submit(lambda books: books.append(draft())).result() for _ in range(count)]


def front(ledger, at=NOW):
    return FrontDesk(
        ledger, DESK, lambda: ClockReading(wall=at, running=timedelta(0), boot=str(at))
    )


def verified(folder):
    """What the program itself finds wrong."""
    with open_for_reading(folder, None) as look:
        return look(verify_books(folder))


def faults(folder):
    return [fault.what for fault in verified(folder).faults]


@contextmanager
def by_hand(folder):
    """The database as somebody opens it who has the key, but not the program."""
    raw = sqlcipher3.dbapi2.connect(str(folder / DATABASE), isolation_level=None)
    raw.execute(f"PRAGMA key = \"x'{find_key(folder, None).raw.hex()}'\"")
    raw.row_factory = sqlcipher3.dbapi2.Row
    try:
        yield raw
    finally:
        raw.close()


def rows(folder, query, *values):
    with by_hand(folder) as raw:
        return [dict(row) for row in raw.execute(query, values).fetchall()]
