"""A table of bookings is taken in pieces: few statements, and what row by row would leave."""

import threading
from datetime import timedelta

import pytest
from builders import T
from journals import NOW, rows_in
from programme import Programme
from sqlalchemy import event, text

from checkin.registry.booking_events import Attended, Party, Wish
from checkin.registry.booking_history import booking_with
from checkin.registry.bookings import grant
from checkin.registry.columns import metadata
from checkin.registry.database import ALL, Database
from checkin.registry.row_pieces import AT_ONCE, no_progress
from checkin.registry.rows_in import Table, take_rows
from checkin.registry.tables import bookings, candidates
from checkin.trouble import Trouble

DAYS_BEFORE = NOW - timedelta(days=10)
READ, WRITTEN = 14, 10
"""Statements for a piece: one for each table that is asked, one for each way to change one."""


@pytest.fixture
def programme(database):
    """Two centers with two sessions each, of the same exam."""
    made = Programme(database)
    made.session("S3", 1)
    made.session("S4", 2)
    return made


def row(number, session="S1", /, **changes):
    cells = {"id": f"B{number}", "session": session, "number": f"N{number}", "name": f"P{number}"}
    return cells | changes


def bring(database, *rows, progress=no_progress):
    with database.writing(ALL) as connection:
        lines = enumerate(rows, 2)
        return take_rows(connection, Table.BOOKINGS, lines, DAYS_BEFORE, progress)


@pytest.fixture
def statements(database):
    """What has been sent to the database since it was cleared."""
    sent = []

    def note(_connection, _cursor, statement, *_rest):
        sent.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield sent
    event.remove(database.engine, "before_cursor_execute", note)


def test_a_piece_takes_as_many_statements_as_it_has_tables_and_not_as_it_has_rows(
    programme, database, statements
):
    """Three files: new ones, the same again, and one that moves and renames everybody."""
    count = 2 * AT_ONCE + 1
    new = [row(number) for number in range(count)]
    changed = [row(number, "S2", name=f"Q{number}") for number in range(count)]
    for rows in (new, new, changed):
        statements.clear()
        assert bring(database, *rows) == count
        assert len(statements) <= 3 * (READ + WRITTEN), statements
    assert {row["session"] for row in rows_in(database, bookings)} == {"S2"}
    assert {row["name"][0] for row in rows_in(database, candidates)} == {"Q"}
    assert len({row["serial"] for row in rows_in(database, bookings)}) == count


FILES = [
    [row(1), row(2, "S2", seat="7"), row(3), row(4, "S3", number="N1", name="P1")],
    # The same again, moved within a center and to another one, a person with another name.
    [row(1), row(2, "S4"), row(3, "S2", name="New Name"), row(5)],
    # One person in two rows, with a name in each; one whose name is new, and whose other place
    # moves only below.
    [
        row(1, name="First", extra_minutes="15"),
        row(4, "S2", number="N1", name="Last"),
        row(3, "S1", name="New Name"),
    ],
]


def everything(database):
    """Every row, without the numbers of the transactions."""
    return {
        table.name: [
            {name: value for name, value in one.items() if name != "xid"}
            for one in rows_in(database, table, *table.primary_key.columns)
        ]
        for table in metadata.sorted_tables
    }


@pytest.fixture
def another(database_url, request):
    """A second database of the kind."""
    if database_url.startswith("sqlite"):
        return f"{database_url}.second"
    postgres = request.getfixturevalue("postgres")
    return postgres.database(request.getfixturevalue("formed_on_postgres"))


def test_rows_that_are_taken_together_leave_what_they_leave_one_by_one(
    programme, database, another
):
    """History, tickets, revocations, messages, and the feed in its order."""
    second = Database(another)
    two = Programme(second)
    two.session("S3", 1)
    two.session("S4", 2)
    for rows in FILES:
        bring(database, *rows)
        for one in rows:
            bring(second, one)
    alone = everything(second)
    second.close()
    assert everything(database) == alone
    assert len(alone["revocations"]) == 4
    # Fourteen events, five of them purchases; who is moved twice at one instant is told so once.
    assert (len(alone["booking_events"]), len(alone["messages"])) == (14, 8)


def test_each_row_at_fault_is_told_in_whichever_piece_it_is_and_nothing_stays(programme, database):
    rows = [row(number) for number in range(AT_ONCE + 3)]
    rows[1] |= {"session": "nowhere"}
    rows[2] |= {"extra_minutes": "soon"}
    rows[AT_ONCE + 1] |= {"session": "elsewhere"}
    before = everything(database)
    with pytest.raises(Trouble) as told:
        bring(database, *rows)
    assert told.value.message.splitlines() == [
        "Nothing was imported:",
        "line 3: There is no session nowhere. (no-such-session)",
        "line 4: extra_minutes: is no whole number",
        f"line {AT_ONCE + 3}: There is no session elsewhere. (no-such-session)",
    ]
    assert everything(database) == before


def test_whoever_waits_is_told_how_far_it_is_after_each_piece(programme, database):
    told = []
    count = AT_ONCE + 1
    rows = [row(number) for number in range(count)]
    bring(database, *rows, progress=lambda done, of: told.append((done, of)))
    assert told == [(AT_ONCE, count), (count, count)]


def someone_waits(database):
    """Whether a transaction waits for a row that another one holds; on SQLite all but one wait."""
    if not database.is_postgresql:
        return True
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    with database.engine.connect() as connection:
        return connection.execute(waiting).scalar_one() > 0


def test_a_table_does_not_move_who_was_let_in_while_it_was_read(programme, database):
    """What it judges by it has locked, so that nobody changes it before it is written."""
    bring(database, row(1))
    refused, held = [], threading.Event()

    def move():
        held.wait(60)
        with pytest.raises(Trouble) as told:
            bring(database, row(1, "S3"))
        refused.append(told.value.message)

    moving = threading.Thread(target=move)
    moving.start()
    let_in = Wish(details=Attended(session="S1"), by=Party.PROGRAMME, cause="seen")
    with database.writing(ALL) as connection:
        grant(connection, "B1", let_in, T)
        held.set()
        # It ends only after this transaction, so that to join it is to look again a little later.
        assert any(someone_waits(database) or moving.join(0.05) for _ in range(1_000))
    moving.join(60)
    assert "exam-taken" in refused[0]
    with database.reading(ALL) as connection:
        assert booking_with(connection, "B1").state == "attended"
