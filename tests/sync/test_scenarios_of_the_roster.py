"""How the roster comes, shrinks and is begun anew (trust.md, scenarios 24, 25, 28), and the journal
by hand (29)."""

import json
import zlib
from dataclasses import replace

import pytest
from desk_rig import desk_rig
from faulty_line import Fault, FaultyLine
from sqlalchemy import func, select

from checkin.app.journal import export_journal
from checkin.cli.answers import json_line
from checkin.registry.catalogue import put_candidate
from checkin.registry.database import ALL
from checkin.registry.desk_tables import changes, events
from checkin.registry.receive import receive
from checkin.registry.rows import row_with
from checkin.registry.slate import on_slate
from checkin.registry.tables import bookings, candidates
from checkin.registry.telling_bookings import tell_booking
from checkin.registry.tidying import prune
from checkin.services.delivery import Reach
from checkin.sync.batches import batch_of, receipts_in
from checkin.sync.client import Refusal
from checkin.sync.line import Question
from checkin.trouble import Trouble


@pytest.fixture
def desk(live, tmp_path):
    with desk_rig(tmp_path / "desk") as rig:
        rig.enrol(live)
        rig.round()
        yield rig


def person(desk, appointment):
    found = desk.ledger.submit(lambda books: books.appointment(appointment)).result()
    return found.candidate.name if found is not None else None


def rename(live, number, name):
    with live.database.writing(ALL) as connection:
        row = row_with(connection, candidates, {"number": number})
        put_candidate(connection, row | {"name": name})


def test_who_comes_new_is_heard_at_the_next_contact(live, desk):
    live.book("B1", "TC-200001", 101)
    rename(live, "TC-000001", "Another Name")
    report = desk.round()
    assert (report.reach, report.changes) == (Reach.REACHED, 2)
    assert (person(desk, "B1"), person(desk, "A1")) == ("Person TC-200001", "Another Name")
    assert desk.round().changes == 0


def test_a_cursor_that_is_too_old_brings_everything_anew(live, desk):
    """Scenario 24: outbox and today's events are untouched by it."""
    desk.admit("A1")
    rename(live, "TC-000002", "Another Name")
    with live.database.writing(ALL) as connection:
        last = connection.execute(select(func.max(changes.c.seq))).scalar_one()
        prune(connection, last + 1)
    report = desk.round()
    assert (report.reach, report.accepted) == (Reach.REACHED, 2)
    assert report.changes > 12
    assert person(desk, "A2") == "Another Name"
    assert desk.state.received == desk.state.recorded == 2


def test_a_full_pull_that_is_cut_leaves_the_roster_whole(live, desk, monkeypatch):
    """Scenario 24: until the last page has come, the old roster is the roster."""
    monkeypatch.setattr("checkin.sync.client.MOST_CHANGES", 3)
    rename(live, "TC-000002", "Another Name")
    desk.ledger.submit(lambda books: books.begin_again()).result()
    with FaultyLine(live.url, Fault.NONE, Fault.NONE, otherwise=Fault.CAPTIVE_PORTAL) as line:
        desk.url = line.url
        assert desk.round().reach is Reach.LOGIN_NEEDED
        assert person(desk, "A2") == "Person TC-000002"
        assert person(desk, "A12") == "Person TC-000012"
        line.otherwise = Fault.NONE
        assert desk.round().reach is Reach.REACHED
    assert person(desk, "A2") == "Another Name"


def test_a_roster_that_shrinks_waits_for_a_person(live, desk):
    """Scenario 25: an empty export of somebody's would send forty people home."""
    with live.database.writing(ALL) as connection:
        for number in range(1, 6):
            row = row_with(connection, bookings, {"id": f"A{number}"})
            gone = {"status": "cancelled", "state": "cancelled"}
            connection.execute(bookings.update().where(bookings.c.id == row["id"]).values(**gone))
            with on_slate(connection) as slate:
                tell_booking(slate, row["id"])
    report = desk.round()
    assert (report.reach, report.state.shrinks) == (Reach.SHRINKS, (12, 7))
    assert desk.round().reach is Reach.SHRINKS
    assert desk.ledger.submit(lambda books: books.appointment("A1")).result().status == "scheduled"
    assert desk.round(accept_shrink=True).reach is Reach.REACHED
    assert desk.ledger.submit(lambda books: books.appointment("A1")).result().status == "cancelled"
    assert desk.state.shrinks is None


def test_another_version_is_told_and_keeps_everything(live, desk):
    """Scenario 28: an update is needed, and says so."""
    desk.admit("A1")
    client = desk.client(desk.state.enrolment)
    told = client._ask(Question(method="GET", target="/v9/feed"), None)
    assert isinstance(told, Refusal)
    assert (told.status, told.said.code) == (404, "unknown-version")
    assert desk.round().accepted == 2


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(zlib.compress(b" " * 200_000_000, 9), 413, id="a bomb"),
        pytest.param(b"x" * 6_000_000, 413, id="six megabytes"),
        pytest.param(zlib.compress(b"{}")[:-3], 400, id="cut"),
        pytest.param(zlib.compress(b"[" * 100_000), 422, id="deep"),
        pytest.param(zlib.compress(b'{"clock":NaN}'), 422, id="not a number"),
        pytest.param(zlib.compress(b'{"runs":[],"runs":[]}'), 422, id="a key twice"),
        pytest.param(zlib.compress(b" " * 300_000), 413, id="more than a batch"),
    ],
)
def test_what_is_too_big_or_no_batch_is_refused(desk, body, status):
    """Scenarios 22, 58: with a signature that is right."""
    client = desk.client(desk.state.enrolment)
    headers = {"Content-Encoding": "deflate"}
    told = client._ask(Question(method="POST", target="/v1/push", headers=headers, body=body), None)
    assert isinstance(told, Refusal), told
    assert told.status == status


def exported(desk, file):
    file.write_text(
        "".join(json_line(line) + "\n" for line in export_journal(desk.folder)), "utf-8"
    )
    return file


def count_of(live):
    with live.database.reading(ALL) as connection:
        return connection.execute(select(func.count()).select_from(events)).scalar_one()


def test_a_journal_by_hand_twice_and_then_on_the_line_is_there_once(live, desk, tmp_path):
    """Scenario 29."""
    for number in range(1, 4):
        desk.admit(f"A{number}")
    file = exported(desk, tmp_path / "journal.jsonl")
    assert receive(live.registry, file).counts == {"accepted": 6}
    assert receive(live.registry, file).counts == {"duplicate": 6}
    report = desk.round()
    assert (report.duplicates, report.accepted, desk.state.waiting) == (6, 0, 0)
    assert count_of(live) == 6


def test_receipts_by_hand_settle_what_was_handed_over(live, desk, tmp_path):
    """Scenario 29: a center without any line hears, too, that all was received."""
    desk.admit("A1")
    received = receive(live.registry, exported(desk, tmp_path / "journal.jsonl"))
    enrolment = desk.state.enrolment
    receipts = list(received.receipts.values())

    def settle(books):
        books.settle([], receipts_in(receipts, enrolment.registry_key, books))

    desk.ledger.submit(settle).result()
    assert (desk.state.received, desk.state.waiting) == (2, 0)


def changed(desk, file, change):
    """An export of six events, with something else in it."""
    for number in range(1, 4):
        desk.admit(f"A{number}")
    lines = [json.loads(line) for line in exported(desk, file).read_text("utf-8").splitlines()]
    change(lines)
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return file


def test_an_event_that_was_changed_in_a_file_is_kept_aside(live, desk, tmp_path):
    """Scenario 29: what does not fit its hash is never stored as if it did."""
    file = changed(desk, tmp_path / "j", lambda lines: lines[1].update(at="2026-01-01T00:00:00Z"))
    assert receive(live.registry, file).counts == {"quarantined": 1, "accepted": 5}
    assert count_of(live) == 5


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda lines: lines.pop(1), id="a line less"),
        pytest.param(lambda lines: lines[-3].update(hash="0" * 64), id="the last hash"),
    ],
)
def test_a_file_that_was_cut_is_refused(live, desk, tmp_path, change):
    """Scenario 29: nothing of it is taken."""
    file = changed(desk, tmp_path / "journal.jsonl", change)
    with pytest.raises(Trouble) as told:
        receive(live.registry, file)
    assert told.value.code == "journal-file-wrong"
    assert count_of(live) == 0


def test_a_batch_is_the_same_however_it_is_cut(desk):
    """The parts of a batch say together what the whole says."""
    for number in range(1, 4):
        desk.admit(f"A{number}")
    reading = desk.clock()

    def batches(books):
        rows = books.batch(200, 200_000)
        return [batch_of(books, part, reading, "p") for part in (rows, rows[:2], rows[2:])]

    whole, first, rest = desk.ledger.submit(batches).result()
    joined = first.runs[0].events + rest.runs[0].events
    assert whole.runs[0].events == joined
    assert whole.runs == (replace(rest.runs[0], previous=first.runs[0].previous, events=joined),)
