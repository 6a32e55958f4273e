"""Bookings in a database: what a file, a person and a desk do to one, also at the same moment."""

import json
import threading
from datetime import UTC, datetime, timedelta

import pytest
from live_registry import BER, POLICY, SHA
from sqlalchemy import select

from checkin.domain.instant import stamp
from checkin.registry.booking_events import Cancelled, Kind, Moved, Party, Scheduled, Wish
from checkin.registry.booking_history import booking_with, events_of
from checkin.registry.bookings import grant, reissue
from checkin.registry.catalogue import put_candidate, put_center, put_exam, put_policy, put_session
from checkin.registry.database import ALL
from checkin.registry.desk_tables import changes
from checkin.registry.refusal import Refusal
from checkin.registry.reservations import Reservation, book, follow_session
from checkin.registry.tables import bookings, revocations

NOW = datetime(2026, 11, 1, tzinfo=UTC)
START = datetime(2026, 12, 6, 1, tzinfo=UTC)
SESSIONS = (("S1", 1, "E1"), ("S2", 1, "E1"), ("S3", 2, "E1"), ("X", 1, "E2"))
CANCEL = Wish(details=Cancelled(), by=Party.CANDIDATE, cause="illness")


@pytest.fixture
def programme(database):
    """Two exams, four sessions, two people."""
    contact = {"email": "", "phone": "", "language": "en", "birth_year": None}
    with database.writing(ALL) as connection:
        for center in (SHA, BER):
            put_center(connection, center)
        put_policy(connection, POLICY)
        for code in ("E1", "E2"):
            exam = {"code": code, "title": code, "kind": "theory", "level": "associate"}
            put_exam(connection, exam | {"minutes": 90})
        for name, center, exam in SESSIONS:
            row = {"id": name, "center": center, "exam": exam, "room": "R", "minutes": 90}
            start = f"{START:%Y-%m-%dT%H:%M:%S.%fZ}"
            put_session(connection, row | {"starts_at": start, "policy": "P1"})
        for number in ("P1", "P2"):
            empty = dict.fromkeys(("native_name", "id_type", "id_last4"), "")
            put_candidate(connection, {"number": number, "name": number} | empty | contact)
    return database


def reserve(connection, session="S1", booking="B1", candidate="P1", now=NOW):
    return book(connection, Reservation(id=booking, candidate=candidate, session=session), now)


def test_the_same_file_again_does_not_take_a_cancellation_back(programme):
    with programme.writing(ALL) as connection:
        reserve(connection)
        grant(connection, "B1", CANCEL, NOW)
        reserve(connection)
        assert booking_with(connection, "B1").state == "cancelled"
        assert reserve(connection, session="S2").state == "scheduled"


@pytest.mark.parametrize("changed", [{"candidate": "P2"}, {"session": "X"}], ids=str)
def test_a_booking_stays_that_of_its_person_and_its_exam(programme, changed):
    with programme.writing(ALL) as connection:
        reserve(connection)
        refused = reserve(connection, **changed)
        assert isinstance(refused, Refusal)
        assert refused.code == "other-purchase"
        row = connection.execute(select(bookings)).one()
    assert (row.candidate, row.exam, row.session) == ("P1", "E1", "S1")


@pytest.mark.parametrize("details", [Moved, Scheduled])
def test_nobody_is_put_into_a_session_of_another_exam(programme, details):
    wish = Wish(details=details(session="X", starts_at=START), by=Party.PROGRAMME, cause="x")
    with programme.writing(ALL) as connection:
        reserve(connection)
        refused = grant(connection, "B1", wish, NOW)
    assert refused.code == "other-purchase"


def test_what_is_refused_leaves_nothing_behind(programme):
    with programme.writing(ALL) as connection:
        refused = reserve(connection, now=START + timedelta(days=1))
        assert refused.code == "start-passed"
        assert events_of(connection, "B1") == []


def at_once(programme, *works):
    """Do these in transactions that begin together; what each has given."""
    given, ready = [], threading.Barrier(len(works))

    def do(work):
        ready.wait(20)
        with programme.writing(ALL) as connection:
            given.append(work(connection))

    threads = [threading.Thread(target=do, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return given


def test_of_two_wishes_at_once_one_is_granted(programme):
    with programme.writing(ALL) as connection:
        reserve(connection)
    given = at_once(programme, *[lambda connection: grant(connection, "B1", CANCEL, NOW)] * 2)
    assert sorted(isinstance(one, Refusal) for one in given) == [False, True]
    with programme.reading(ALL) as connection:
        kinds = [event.kind for event in events_of(connection, "B1")]
    assert kinds.count(Kind.CANCELLED) == 1


def test_two_tickets_at_once_have_two_numbers(programme):
    given = at_once(
        programme,
        lambda connection: reserve(connection, booking="B1"),
        lambda connection: reserve(connection, booking="B2", candidate="P2"),
    )
    assert [one.state for one in given] == ["scheduled", "scheduled"]
    with programme.reading(ALL) as connection:
        assert sorted(connection.execute(select(bookings.c.serial)).scalars()) == [1, 2]


def serials(connection):
    """The ticket of B1, and those that are refused."""
    row = connection.execute(select(bookings.c.serial).where(bookings.c.id == "B1")).scalar_one()
    return row, sorted(connection.execute(select(revocations.c.serial)).scalars())


def told_of(connection, kind):
    query = select(changes.c.said).where(changes.c.kind == kind).order_by(changes.c.seq)
    return [json.loads(said) for said in connection.execute(query).scalars()]


def test_a_lost_ticket_is_replaced_in_the_same_place(programme):
    with programme.writing(ALL) as connection:
        reserve(connection)
        reserve(connection, booking="B2", candidate="P2")
        before = booking_with(connection, "B1")
        assert serials(connection) == (1, [])
        assert reissue(connection, "B1") == before
        assert serials(connection) == (3, [1])
        assert told_of(connection, "revocation") == [{"serial": 1, "appointment": "B1"}]
        last = told_of(connection, "appointment")[-1]
        assert (last["id"], last["serial"], last["session"]) == ("B1", 3, "S1")
        reissue(connection, "B1")
        assert serials(connection) == (4, [1, 3])


def test_who_is_not_scheduled_has_no_ticket_to_be_replaced(programme):
    with programme.writing(ALL) as connection:
        assert reissue(connection, "B1").code == "no-such-booking"
        reserve(connection)
        grant(connection, "B1", CANCEL, NOW)
        refused = reissue(connection, "B1")
        assert (refused.status, refused.code) == (409, "not-scheduled")
        assert serials(connection) == (1, [])


@pytest.mark.parametrize(
    ("moved", "tickets"),
    [
        # Shanghai is eight hours ahead: the session begins there at nine.
        pytest.param(timedelta(0), (1, []), id="as it was"),
        pytest.param(timedelta(hours=14, minutes=59), (1, []), id="the last minute of its day"),
        pytest.param(timedelta(hours=15), (2, [1]), id="midnight there"),
        pytest.param(timedelta(days=1), (2, [1]), id="the next day"),
        pytest.param(timedelta(hours=-9), (1, []), id="the first minute of its day"),
        pytest.param(timedelta(hours=-9, minutes=-1), (2, [1]), id="the day before"),
    ],
)
def test_a_session_that_comes_on_another_day_gives_new_tickets(programme, moved, tickets):
    """A ticket names its day, and would be refused on another one."""
    with programme.writing(ALL) as connection:
        reserve(connection)
        row = {"id": "S1", "center": 1, "exam": "E1", "room": "R", "minutes": 90, "policy": "P1"}
        put_session(connection, row | {"starts_at": stamp(START + moved)})
        assert follow_session(connection, "S1", NOW) is None
        assert serials(connection) == tickets
