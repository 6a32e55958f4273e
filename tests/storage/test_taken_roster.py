"""A part of the roster, as it is rehearsed: the people of a day with all that judges them."""

from builders import DESK, HOUR, T, appointment, session
from storage_stage import desk, put, roster

from checkin.domain.center import Desk
from checkin.domain.roster import Revocation
from checkin.services.rehearsed_day import day_to_rehearse
from checkin.storage.taken_roster import part_of_roster

DAY = 24 * HOUR
WHOLE = roster(
    sessions=(
        session(),
        session(id="S2", scheduled_start=T + 2 * HOUR),
        session(id="S3", scheduled_start=T + DAY),
        session(id="S4", scheduled_start=T + DAY + HOUR, room="B-1"),
        session(id="S5", scheduled_start=T + 3 * DAY),
    ),
    appointments=(
        appointment(id="A1", serial=1),
        appointment(id="A3", serial=3, session="S3"),
        appointment(id="A5", serial=5, session="S5"),
    ),
    revocations=(Revocation(serial=9, appointment="A3"),),
)


def read(folder, work):
    with desk(folder) as opened:
        put(opened.ledger, WHOLE)
        return opened.ledger.submit(work).result()


def test_a_part_has_its_people_and_all_that_judges_them(tmp_path):
    part = read(tmp_path, lambda books: part_of_roster(books, {"S3", "S4"}))
    assert [one.id for one in part.sessions] == ["S3", "S4"]
    assert [one.id for one in part.appointments] == ["A3"]
    assert (part.keys, part.revocations, part.staff) == (WHOLE.keys, WHOLE.revocations, ())
    assert [one.version for one in part.policies] == ["1"]
    assert (part.center, part.taken_at) == (WHOLE.center, WHOLE.taken_at)


def test_without_a_roster_there_is_no_part(tmp_path):
    with desk(tmp_path) as opened:
        assert opened.ledger.submit(lambda books: part_of_roster(books, {"S1"})).result() is None


def ids(day):
    return [one.id for one in day.sessions], day.session.id


def test_tomorrow_is_the_next_day_with_a_session_at_this_desk(tmp_path):
    def days(books):
        return [
            day_to_rehearse(books, DESK, T, None),
            day_to_rehearse(books, Desk(name="desk-1", room="B-1"), T, None),
            day_to_rehearse(books, DESK, T + DAY, None),
            day_to_rehearse(books, DESK, T + 3 * DAY, None),
        ]

    next_day, in_room, after_a_gap, none = read(tmp_path, days)
    assert ids(next_day) == (["S3", "S4"], "S3")
    assert next_day.opens == T + DAY - HOUR
    assert ids(in_room) == (["S4"], "S4")
    assert ids(after_a_gap) == (["S5"], "S5")
    assert none is None


def test_a_session_brings_its_whole_day(tmp_path):
    def days(books):
        return day_to_rehearse(books, DESK, T, "S2"), day_to_rehearse(books, DESK, T, "S9")

    named, unknown = read(tmp_path, days)
    assert ids(named) == (["S1", "S2"], "S2")
    assert unknown is None
