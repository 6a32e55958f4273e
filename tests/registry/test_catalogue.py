"""The catalogue: what is put is told, what is as it was is not, and sessions take people along."""

from datetime import timedelta

import pytest
from builders import T
from journals import NOW, rows_in
from programme import POLICY, Programme
from pydantic import TypeAdapter

from checkin.domain.instant import parse_stamp, stamp
from checkin.domain.policy import LOOK_AND_CONFIRM, SignInPolicy, Step
from checkin.registry import catalogue
from checkin.registry.booking_history import booking_with
from checkin.registry.database import ALL
from checkin.registry.desk_tables import changes
from checkin.registry.rows_in import Table, take_rows
from checkin.registry.tables import bookings, instructions, policies, sessions
from checkin.sync.wire_policy import PolicySaid
from checkin.trouble import Trouble

DAYS_BEFORE = NOW - timedelta(days=10)


@pytest.fixture
def programme(database):
    return Programme(database)


def told(database):
    return [(row["kind"], row["id"], row["center"]) for row in rows_in(database, changes)]


def bring(database, table, *rows):
    """Import these rows, as the command does it."""
    with database.writing(ALL) as connection:
        return take_rows(connection, table, enumerate(rows, 2), DAYS_BEFORE)


SESSION = {"id": "S1", "center": "SZ-001", "exam": "E1", "room": "R1", "policy": "P1"}


def session(**changes_of):
    return SESSION | {"starts_at": stamp(T), "minutes": "90"} | changes_of


def test_what_is_for_all_is_told_to_all_and_the_rest_to_its_center(programme, database):
    before = len(told(database))
    programme.key(1)
    programme.staff(2, "p1")
    programme.instruct(1, "i1")
    programme.session("S3", 2)
    assert told(database)[before:] == [
        ("key", "1", 0),
        ("staff", "p1", 2),
        ("instruction", "i1", 1),
        ("session", "S3", 2),
    ]


def test_what_is_as_it_was_is_not_told_again(programme, database):
    programme.key(1)
    programme.staff(2, "p1")
    programme.instruct(1, "i1")
    programme.book("A1", "S1")
    before = told(database)
    for again in range(2):
        programme.key(1)
        programme.staff(2, "p1")
        programme.instruct(1, "i1")
        programme.session("S1", 1)
        programme.exam()
        programme.book("A1", "S1")
        bring(database, Table.SESSIONS, session())
        assert told(database) == before, again


def test_what_is_not_there_is_removed_without_a_word(programme, database):
    before = told(database)
    programme.remove_session("nothing")
    programme.remove_staff(1, "nobody")
    assert told(database) == before


def test_a_center_is_found_by_its_code_and_by_its_number(programme, database):
    with database.reading(ALL) as connection:
        found = catalogue.center_with(connection, "SZ-001")
        assert found == catalogue.center_numbered(connection, 1)
        assert catalogue.center_with(connection, "nowhere") is None
        assert catalogue.center_numbered(connection, 99) is None
        assert catalogue.session_said(connection, "nothing") is None


def test_a_session_that_starts_later_takes_its_people_along(programme, database):
    programme.book("A1", "S1")
    serial = rows_in(database, bookings)[0]["serial"]
    later = stamp(T + timedelta(days=1))
    assert bring(database, Table.SESSIONS, session(starts_at=later)) == 1
    with database.reading(ALL) as connection:
        booking = booking_with(connection, "A1")
    assert (booking.session, booking.starts_at) == ("S1", parse_stamp(later))
    assert rows_in(database, bookings)[0]["state"] == "scheduled"
    assert rows_in(database, bookings)[0]["serial"] is not None
    assert serial is not None


def test_a_session_that_goes_to_another_center_takes_its_people_along(programme, database):
    programme.book("A1", "S1")
    bring(database, Table.SESSIONS, session(center="BER-1"))
    [row] = rows_in(database, bookings)
    assert (row["center"], row["session"]) == (2, "S1")
    assert ("appointment", "A1", 2) in told(database)
    assert told(database).count(("appointment", "A1", 1)) == 2


def test_a_session_is_not_moved_into_the_past_with_its_people(programme, database):
    programme.book("A1", "S1")
    before = told(database)
    with pytest.raises(Trouble, match="start-passed"):
        bring(database, Table.SESSIONS, session(starts_at="2020-01-01T00:00:00Z"))
    assert told(database) == before


def test_a_policy_is_followed_by_another_and_never_changed(programme, database):
    row = {name: str(value) for name, value in POLICY.items()}
    assert bring(database, Table.POLICIES, row) == 1
    with pytest.raises(Trouble, match="never changed"):
        bring(database, Table.POLICIES, row | {"opens_min": "60"})


ROW = {name: str(value) for name, value in POLICY.items()}


@pytest.mark.parametrize(
    ("cells", "meant"),
    [
        pytest.param({}, LOOK_AND_CONFIRM, id="nothing said"),
        pytest.param({"steps": "document"}, LOOK_AND_CONFIRM, id="the shortest path in words"),
        pytest.param({"steps": ""}, SignInPolicy(steps=()), id="no step"),
        pytest.param(
            {"steps": "document, agreement seat", "documents": "2", "agreement": "v3"},
            SignInPolicy(
                steps=(Step.DOCUMENT, Step.AGREEMENT, Step.SEAT), documents=2, agreement="v3"
            ),
            id="steps with blanks and commas",
        ),
        pytest.param(
            {"steps": "photo belongings", "photo": "yes", "out_at_once": "2"},
            SignInPolicy(steps=(Step.PHOTO, Step.BELONGINGS), photo=True, out_at_once=2),
            id="a photo on file",
        ),
    ],
)
def test_the_steps_of_a_sign_in_are_imported_and_told(programme, database, cells, meant):
    assert bring(database, Table.POLICIES, ROW | {"version": "P2"} | cells) == 1
    said = next(row["said"] for row in rows_in(database, policies) if row["version"] == "P2")
    assert TypeAdapter(PolicySaid).validate_json(said).meant().sign_in == meant
    assert told(database)[-1] == ("policy", "P2", 0)
    assert bring(database, Table.POLICIES, ROW | {"version": "P2"} | cells) == 1


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"steps": "document, fingerprint"}, "steps are document, agreement"),
        ({"documents": "4"}, "documents"),
        ({"out_at_once": "-1"}, "out_at_once"),
        ({"photo": "perhaps"}, "photo"),
    ],
)
def test_a_step_that_nobody_knows_is_a_fault(programme, database, cells, fault):
    with pytest.raises(Trouble, match=fault):
        bring(database, Table.POLICIES, ROW | {"version": "P2"} | cells)


BERLIN = {"center": "BER-1", "exam": "E1", "room": "R1", "policy": "P1", "minutes": "90"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("2026-10-25T01:59", "2026-10-24T23:59", id="before the clocks are put back"),
        pytest.param("2026-10-25T03:00", "2026-10-25T02:00", id="after it"),
        pytest.param("2026-10-25T02:30+02:00", "2026-10-25T00:30", id="the first time"),
        pytest.param("2026-10-25T02:30+01:00", "2026-10-25T01:30", id="the second time"),
    ],
)
def test_what_names_no_zone_is_on_the_clock_of_the_center(programme, database, written, meant):
    instruction = {"center": "BER-1", "id": "I1", "text": "Be kind."}
    bring(database, Table.SESSIONS, BERLIN | {"id": "S9", "starts_at": written})
    bring(database, Table.INSTRUCTIONS, instruction | {"since": written})
    [held] = [row for row in rows_in(database, sessions) if row["id"] == "S9"]
    [told_there] = rows_in(database, instructions)
    assert held["starts_at"] == told_there["since"] == f"{meant}:00.000000Z"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        pytest.param("2026-10-25T02:00", "the clocks show this time twice", id="first of it"),
        pytest.param("2026-10-25T02:59", "the clocks show this time twice", id="last of it"),
        pytest.param("2026-03-29T02:00", "the clocks are put forward", id="never shown"),
        pytest.param("1999-12-31T23:59", "no year for an exam", id="too long ago"),
    ],
)
def test_a_time_that_the_clocks_of_the_center_never_show_once_is_refused(
    programme, database, written, why
):
    instruction = {"center": "BER-1", "id": "I1", "text": "Be kind."}
    with pytest.raises(Trouble, match=f"line 2: starts_at: {why}"):
        bring(database, Table.SESSIONS, BERLIN | {"id": "S9", "starts_at": written})
    with pytest.raises(Trouble, match=f"line 2: until: {why}"):
        bring(database, Table.INSTRUCTIONS, instruction | {"until": written})
