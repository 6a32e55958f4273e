"""Contradictions at the registry: both facts are kept, and a person hears of it, once."""

import threading
from itertools import permutations

import pytest
from journals import (
    HOME,
    NOW,
    Journal,
    enrol_journal,
    found_centers,
    hand_in,
    push,
    rows_in,
)

from checkin.domain.conflicts import ConflictKind
from checkin.registry.booking_events import Attended, Party, Wish
from checkin.registry.bookings import grant
from checkin.registry.cases import all_cases, settle_case
from checkin.registry.catalogue import put_candidate, put_exam, put_session
from checkin.registry.database import ALL
from checkin.registry.desk_tables import changes, events
from checkin.registry.devices import device_with
from checkin.registry.intake import Intake, take_batch
from checkin.registry.reservations import Reservation, book
from checkin.registry.rows import put_row
from checkin.registry.tables import bookings
from checkin.sync.wire_feed import Severity


@pytest.fixture
def desks(database):
    """Two desks of one center, and one of another."""
    found_centers(database)
    journals = [Journal(1), Journal(2), Journal(3, center=2)]
    for journal in journals:
        enrol_journal(database, journal)
    return journals


def booked(database, booking="A1", **changes):
    person = {"number": "TC-1", "name": "Li", "native_name": "", "id_type": "passport"}
    person |= {"id_last4": "4412", "birth_year": 1990, "email": "", "phone": "", "language": "en"}
    exam = {"code": "E1", "title": "E", "kind": "theory", "level": "associate", "minutes": 90}
    session = {"id": "S1", "center": 1, "exam": "E1", "room": "R1", "minutes": 90, "policy": "1"}
    with database.writing(ALL) as connection:
        put_candidate(connection, person)
        put_exam(connection, exam)
        put_session(connection, session | {"starts_at": "2026-12-05T06:30:00.000000Z"})
        book(connection, Reservation(id=booking, candidate="TC-1", session="S1"), NOW)
        put_row(connection, bookings, {"id": booking} | changes)


def cases(database, *, settled=False):
    with database.reading(ALL) as connection:
        return list(all_cases(connection, settled=settled))


def told(database):
    """What was raised: kind, center, whom it is about, with the number of its events."""
    return sorted(
        (case.kind, case.center, case.subject or "", len(case.events)) for case in cases(database)
    )


def test_two_desks_that_let_in_one_person_are_a_case_of_their_center(database, desks):
    one, two, _ = desks
    first, second = one.admit(minutes=9), two.admit(minutes=8)
    push(database, two)
    assert cases(database) == []
    push(database, one)
    [case] = cases(database)
    assert (case.kind, case.severity) == (ConflictKind.TWO_DESKS, Severity.REVIEW)
    assert (case.center, case.subject, case.session) == (1, "A1", "S1")
    assert set(case.events) == {first, second}
    assert len(rows_in(database, events)) == 2


def test_two_centers_that_let_in_one_person_both_hear_of_an_impersonation(database, desks):
    one, _, far = desks
    one.admit()
    far.admit()
    push(database, one)
    push(database, far)
    found = cases(database)
    assert {(case.kind, case.center) for case in found} == {
        (ConflictKind.TWO_CENTERS, 1),
        (ConflictKind.TWO_CENTERS, 2),
    }
    assert {case.severity for case in found} == {Severity.IMPERSONATION}
    heard = [row for row in rows_in(database, changes) if row["kind"] == "case"]
    assert {row["center"] for row in heard} == {1, 2}


def test_a_center_whose_admission_was_undone_has_no_part_in_it(database, desks):
    one, two, far = desks
    far.undo(far.admit())
    one.admit()
    two.admit()
    for desk in (far, one, two):
        push(database, desk)
    assert told(database) == [("two-desks", 1, "A1", 2)]


def test_an_undo_that_came_first_leaves_nothing_to_look_at(database, desks):
    one, two, _ = desks
    one.undo(one.admit())
    two.admit()
    push(database, one)
    push(database, two)
    assert cases(database) == []


@pytest.mark.parametrize("order", [*permutations(range(3))], ids=str)
def test_in_whatever_order_they_come_the_same_is_raised(database, desks, order):
    one, two, _ = desks
    three = Journal(4)
    enrol_journal(database, three)
    one.admit("A1", seat="17", minutes=9)
    two.admit("A2", seat="17", minutes=8)
    two.admit("A1", seat="16", minutes=5)
    three.admit("A1", seat="15", minutes=7)
    for place in order:
        push(database, (one, two, three)[place])
    found = told(database)
    assert ("two-desks", 1, "A1", 3) in found
    assert ("seat-twice", 1, "A2", 2) in found
    assert len(found) == 2


def test_the_same_again_raises_nothing_anew(database, desks):
    one, two, _ = desks
    one.admit()
    two.admit()
    push(database, one)
    push(database, two)
    before = cases(database)
    push(database, one, via="file")
    push(database, two)
    assert cases(database) == before


def test_what_a_person_has_settled_is_opened_by_new_facts_only(database, desks):
    one, two, _ = desks
    one.admit()
    two.admit()
    push(database, one)
    push(database, two)
    [case] = cases(database)
    with database.writing(ALL) as connection:
        settle_case(connection, case.id, "Ann", "It was a test.", NOW)
    two.record()
    push(database, two)
    assert cases(database) == []
    three = Journal(4)
    enrol_journal(database, three)
    three.admit()
    push(database, three)
    [again] = cases(database)
    assert (again.id, len(again.events)) == (case.id, 3)


@pytest.mark.parametrize(
    ("changes_of", "kind"),
    [
        ({"status": "cancelled", "state": "cancelled"}, ConflictKind.CANCELLED_THERE),
        ({"status": "moved", "state": "moved"}, ConflictKind.CANCELLED_THERE),
    ],
    ids=["cancelled", "moved"],
)
def test_who_was_let_in_and_is_not_expected_stays_in_and_is_told(database, desks, changes_of, kind):
    one = desks[0]
    booked(database, **changes_of)
    one.admit()
    assert push(database, one) == ["accepted"]
    assert told(database) == [(kind, 1, "A1", 1)]
    assert len(rows_in(database, events)) == 1


def test_who_is_expected_and_let_in_is_no_case(database, desks):
    booked(database)
    desks[0].admit()
    push(database, desks[0])
    assert cases(database) == []
    assert rows_in(database, bookings)[0]["state"] == "attended"


def state(database):
    return rows_in(database, bookings)[0]["state"]


def test_an_attendance_that_was_undone_is_taken_back(database, desks):
    one, two, _ = desks
    booked(database)
    first = one.admit()
    push(database, one)
    assert state(database) == "attended"
    one.undo(first)
    push(database, one)
    assert state(database) == "scheduled"
    push(database, one, via="file")
    assert state(database) == "scheduled"
    two.admit()
    push(database, two)
    assert state(database) == "attended"
    assert cases(database) == []


def test_an_attendance_of_which_another_admission_stands_is_not_taken_back(database, desks):
    one, two, _ = desks
    booked(database)
    first = one.admit()
    two.admit()
    push(database, one)
    push(database, two)
    one.undo(first)
    push(database, one)
    assert state(database) == "attended"


def test_what_a_person_has_said_of_an_attendance_no_desk_takes_back(database, desks):
    one = desks[0]
    booked(database)
    wish = Wish(details=Attended(session="S1"), by=Party.PROGRAMME, cause="a letter", who="p")
    with database.writing(ALL) as connection:
        grant(connection, "A1", wish, NOW)
    one.undo(one.admit())
    push(database, one)
    assert state(database) == "attended"


def test_a_seat_given_twice_is_a_task_for_the_later_one(database, desks):
    one, two, _ = desks
    for desk, subject, minutes in ((one, "A1", 9), (two, "A2", 8), (two, "A3", 7)):
        desk.admit(subject, seat="17", minutes=minutes)
    push(database, two)
    push(database, one)
    assert told(database) == [("seat-twice", 1, "A2", 2), ("seat-twice", 1, "A3", 3)]


def test_the_same_seat_of_another_room_is_no_case(database, desks):
    one, two, _ = desks
    booked(database, "A1", room="R2")
    booked(database, "A2", room="R1")
    one.admit("A1", seat="17")
    two.admit("A2", seat="17")
    push(database, one)
    push(database, two)
    assert cases(database) == []


def test_two_that_hand_in_the_same_person_in_one_moment_do_not_miss_each_other(database, desks):
    """While the first transaction is still open, the second one has come to its end or waits."""
    one, two, _ = desks
    one.admit()
    two.admit()
    later = threading.Thread(target=push, args=(database, two))
    with database.writing(1) as connection:
        intake = Intake(home=HOME, device=device_with(connection, one.device), now=NOW)
        take_batch(connection, one.batch(), intake)
        later.start()
        later.join(0.5)
    later.join(20)
    assert not later.is_alive()
    assert told(database) == [("two-desks", 1, "A1", 2)]


def test_two_that_give_one_seat_in_one_moment_do_not_miss_each_other(database, desks):
    one, two, _ = desks
    one.admit("A1", minutes=9)
    two.admit("A2", minutes=8)
    later = threading.Thread(target=hand_in, args=(database, two, two.batch()))
    with database.writing(1) as connection:
        intake = Intake(home=HOME, device=device_with(connection, one.device), now=NOW)
        take_batch(connection, one.batch(), intake)
        later.start()
        later.join(0.5)
    later.join(20)
    assert told(database) == [("seat-twice", 1, "A2", 2)]
