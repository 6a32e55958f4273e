"""Who has no seat gets the next free one by the rule of the plan; who has one gets that."""

from dataclasses import replace

import pytest
from builders import CENTER, DESK, MINUTE, SERIAL, T, appointment, session

from checkin.domain.appointment import Candidate
from checkin.domain.clock_trust import ClockReading
from checkin.domain.policy import deadline
from checkin.domain.roles import Authority, Role
from checkin.domain.roster import Roster
from checkin.services.front_desk import FrontDesk
from checkin.services.seats import mark_seat
from checkin.storage.opening import open_for_writing

LEAD = Authority(role=Role.LEAD, person="lead-1")


def read_clock() -> ClockReading:
    return ClockReading(wall=T - 45 * MINUTE, running=60 * MINUTE, boot="b")


@pytest.fixture
def desk(tmp_path):
    opened = open_for_writing(tmp_path, None)
    seatless = replace(
        appointment(id="A2", serial=SERIAL + 1, seat=None),
        candidate=Candidate(number="TC-100002", name="Ana Díaz"),
    )
    roster = Roster(
        center=CENTER,
        taken_at=T - 8 * 60 * MINUTE,
        version="v7",
        source="test",
        policies=(deadline("1"),),
        keys=(),
        sessions=(session(),),
        appointments=(appointment(), seatless),
    )
    opened.ledger.submit(lambda books: books.put_roster(roster, lambda _d, _o: None)).result()
    yield FrontDesk(opened.ledger, DESK, read_clock)
    opened.close()


def let_in(desk, subject):
    desk.choose(subject).result()
    return desk.confirm(subject).result().attendance.seat


def mark(desk, seat, state):
    room = session().room
    desk.do(mark_seat, session().id, room, seat, LEAD, state=state).result()


def test_who_has_no_seat_gets_a_spare_one_and_nobody_gets_it_again(desk):
    mark(desk, "30", "spare")
    assert let_in(desk, "A2") == "30"
    assert let_in(desk, "A1") == appointment().seat


def test_a_seat_that_somebody_may_still_come_for_is_not_given_away(desk):
    assert let_in(desk, "A2") is None


def test_a_broken_seat_is_given_to_nobody(desk):
    mark(desk, "30", "broken")
    assert let_in(desk, "A2") is None
    mark(desk, "30", "mended")
    assert desk.do(lambda hearing: hearing.books.appointment("A2")).result().seat is None
