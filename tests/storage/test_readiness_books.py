"""What the books say about whether a desk is ready, read from a real database."""

from dataclasses import replace

from builders import DESK, HOUR, US, T, appointment, moment, session
from storage_stage import desk, put, roster

from checkin.domain.appointment import Status
from checkin.domain.policy import deadline
from checkin.domain.roles import Role
from checkin.domain.roster import StaffMember
from checkin.services.readiness_books import book_facts

NOW = T - 2 * HOUR


def read(folder, whole, at=NOW):
    with desk(folder) as opened:
        put(opened.ledger, whole)
        return opened.ledger.submit(lambda books: book_facts(books, moment(at), DESK)).result()


def test_the_books_are_counted(tmp_path):
    lead = StaffMember(id="s", name="S", role=Role.LEAD, pin_hash="$argon2id$x")
    facts = read(tmp_path, roster(3, staff=(lead,)))
    assert (facts.rows, facts.roster.appointments, facts.sessions_today) == (3, 3, 1)
    assert (facts.trusted_keys, facts.keys, facts.leads, facts.managers) == (1, 1, 1, 0)
    assert (facts.seatless, facts.seats_twice) == (0, 0)
    assert (facts.policies_missing, facts.policies_expired) == (0, 0)


def test_seats_are_held_against_each_other_in_one_room_and_session(tmp_path):
    people = (
        appointment(id="A1", serial=1, seat="1"),
        appointment(id="A2", serial=2, seat="1"),
        appointment(id="A3", serial=3, seat="1", room="B-1"),
        appointment(id="A4", serial=4, seat=None),
        appointment(id="A5", serial=5, seat=None, status=Status.CANCELLED),
        appointment(id="A6", serial=6, seat=None, center="OTHER"),
    )
    facts = read(tmp_path, roster(appointments=people))
    assert (facts.seats_twice, facts.seatless) == (1, 1)


def test_a_policy_that_is_not_there_and_one_that_is_out_of_date_are_counted(tmp_path):
    old = replace(deadline("2"), expires_at=NOW - US)
    sessions = (session(), session(id="S2", policy="2"), session(id="S3", policy="9"))
    facts = read(tmp_path, roster(sessions=sessions, policies=(deadline("1"), old)))
    assert (facts.policies_missing, facts.policies_expired) == (1, 1)
