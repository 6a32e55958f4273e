"""The faults of an imported table are said in words that its author can act on."""

import pytest
from journals import NOW

from checkin.registry.database import ALL
from checkin.registry.row_faults import Unread
from checkin.registry.rows_in import Table, take_rows
from checkin.trouble import Trouble

CENTER = {"number": "7", "code": "SZ-001", "zone": "Asia/Shanghai", "name": "Shenzhen"}
EXAM = {"code": "E1", "title": "Cloud", "kind": "theory", "minutes": "90"}
STAFF = {"center": "SZ-001", "id": "w", "name": "W", "role": "lead", "pin_hash": "$argon2id$x"}
SESSION = {"id": "S1", "center": "SZ-001", "exam": "E1", "room": "A", "policy": "P1"}
POLICY = {"version": "P1", "late_mode": "refuse"} | dict.fromkeys(
    ("opens_min", "required_by_min", "admit_until_min", "after_start_until_min", "no_show_min"), "0"
)
BOOKING = {"id": "B1", "session": "S1", "number": "TC-1", "name": "A", "room": "A", "seat": "1"}


def faults_of(database, table, *rows):
    """What is told of these rows, which begin in line 2."""
    with database.writing(ALL) as connection, pytest.raises(Trouble) as told:
        take_rows(connection, table, enumerate(rows, 2), NOW)
    assert told.value.code == "import-wrong"
    first, *faults = told.value.message.splitlines()
    assert first == "Nothing was imported:"
    return faults


CELLS = {
    "a number that is none": (
        Table.CENTERS,
        CENTER | {"number": "x"},
        "number: is no whole number",
    ),
    "above the most": (Table.CENTERS, CENTER | {"number": "65536"}, "number: is more than 65535"),
    "below the least": (Table.CENTERS, CENTER | {"number": "0"}, "number: is less than 1"),
    "no such zone": (
        Table.CENTERS,
        CENTER | {"zone": "Mars/A"},
        "zone: there is no such time zone",
    ),
    "one of a few": (
        *(Table.EXAMS, EXAM | {"kind": "practical"}),
        "kind: is none of: 'theory' or 'hands-on'",
    ),
    "a PIN instead of its hash": (
        *(Table.STAFF, STAFF | {"pin_hash": "824613"}),
        "pin_hash: is no hash: `checkin registry pin` makes it of a PIN",
    ),
    "a day as it is written in Chinese, which nobody has read before": (
        *(Table.SESSIONS, SESSION | {"starts_at": "2026年12月5日 14:30"}),
        "starts_at: is no day and time: write it as 2026-12-05 14:30",
    ),
    "a number, which is no second of 1970": (
        *(Table.SESSIONS, SESSION | {"starts_at": "46361"}),
        "starts_at: is no day and time: write it as 2026-12-05 14:30",
    ),
    "a day alone, which is no midnight": (
        *(Table.SESSIONS, SESSION | {"starts_at": "2026-12-05"}),
        "starts_at: is no day and time: write it as 2026-12-05 14:30",
    ),
    "a moment that could not be read": (
        *(Table.SESSIONS, SESSION | {"starts_at": Unread("day and month could be swapped")}),
        "starts_at: day and month could be swapped",
    ),
    "an end of a policy on nobody's clock": (
        *(Table.POLICIES, POLICY | {"expires_at": "2026-12-05T14:30:00"}),
        "expires_at: has no zone: write it as 2026-12-05T14:30+08:00",
    ),
    "a whole document number": (
        *(Table.BOOKINGS, BOOKING | {"id_last4": "12345"}),
        "id_last4: has more than 4 characters",
    ),
    "a language that nobody writes": (
        *(Table.BOOKINGS, BOOKING | {"language": "fr"}),
        "language: is none of: 'en' or 'zh'",
    ),
}


@pytest.mark.parametrize(("table", "row", "fault"), CELLS.values(), ids=CELLS)
def test_a_cell_is_told_with_its_line_its_column_and_what_belongs_there(
    database, table, row, fault
):
    assert faults_of(database, table, row) == [f"line 2: {fault}"]


def test_a_cell_that_must_not_be_empty_is_told_where_others_have_it(database):
    bare = {name: text for name, text in EXAM.items() if name != "title"} | {"code": "E2"}
    assert faults_of(database, Table.EXAMS, EXAM, bare) == ["line 3: title: is empty"]


def test_columns_that_lack_or_that_nobody_knows_are_told_once_and_not_for_each_row(database):
    rows = [{"number": "7", "code": f"C-{row}", "telephone": "1"} for row in range(9)]
    assert faults_of(database, Table.CENTERS, *rows) == [
        "the column zone is missing",
        "there is no column telephone; there are: number, code, zone, name",
    ]


TWICE = {
    "a number of two centers": (
        *(Table.CENTERS, CENTER, CENTER | {"code": "SZ-002"}),
        "number: the same as in line 2",
    ),
    "a code of two centers": (
        *(Table.CENTERS, CENTER, CENTER | {"number": "8"}),
        "code: the same as in line 2",
    ),
    "a person twice in a session": (
        *(Table.BOOKINGS, BOOKING, BOOKING | {"id": "B2", "seat": "2"}),
        "number: the same as in line 2, of the same session",
    ),
    "a seat of two people": (
        *(Table.BOOKINGS, BOOKING, BOOKING | {"id": "B2", "number": "TC-2"}),
        "seat: the same as in line 2, of the same session and room",
    ),
}


@pytest.mark.parametrize(("table", "one", "other", "fault"), TWICE.values(), ids=TWICE)
def test_what_only_one_row_may_say_is_not_said_by_two(database, table, one, other, fault):
    assert f"line 3: {fault}" in faults_of(database, table, one, other)


def test_people_without_a_seat_have_not_the_same_one(database):
    nobody = {name: text for name, text in BOOKING.items() if name != "seat"}
    faults = faults_of(database, Table.BOOKINGS, nobody, nobody | {"id": "B2", "number": "TC-2"})
    assert not [fault for fault in faults if "the same" in fault]
