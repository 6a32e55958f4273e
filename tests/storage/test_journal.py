"""The journal: append-only, chained, with its outbox and its head in the same transaction."""

import json
import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2
import storage_stage as stage

from checkin.chain import GENESIS, canonical, hash_of
from checkin.domain.event import Kind
from checkin.storage import schema
from checkin.storage.journal import uuid7

DATA = Path(__file__).parents[2] / "docs" / "data.md"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET at = '2020-01-01T00:00:00.000000Z' WHERE seq = 1",
        "UPDATE events SET hash = 'x'",
        "DELETE FROM events WHERE seq = 2",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 1",
    ],
)
def test_an_event_is_neither_changed_nor_deleted_nor_replaced(tmp_path, statement):
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 2)
    before = stage.rows(tmp_path, "SELECT * FROM events")
    with (
        stage.by_hand(tmp_path) as raw,
        pytest.raises(sqlcipher3.dbapi2.IntegrityError, match="never"),
    ):
        raw.execute(statement)
    assert stage.rows(tmp_path, "SELECT * FROM events") == before


def test_events_are_numbered_from_one_and_each_names_the_one_before(tmp_path):
    with stage.desk(tmp_path) as desk:
        events = stage.append(desk.ledger, 3)
    assert [event.seq for event in events] == [1, 2, 3]
    assert [event.previous for event in events] == [GENESIS, events[0].hash, events[1].hash]
    assert {(event.device, event.epoch) for event in events} == {(desk.ledger.device, 1)}


def test_an_event_comes_with_its_row_in_the_outbox_and_the_new_head(tmp_path):
    with stage.desk(tmp_path) as desk:
        events = stage.append(desk.ledger, 2)
    assert stage.rows(tmp_path, "SELECT * FROM outbox") == [
        {"seq": seq, "attempts": 0, "last_tried": None, "state": "waiting", "reason": None}
        for seq in (1, 2)
    ]
    assert stage.rows(tmp_path, "SELECT events, hash FROM head") == [
        {"events": 2, "hash": events[-1].hash}
    ]


def test_nothing_of_an_event_is_kept_when_the_work_raises_after_it(tmp_path):
    def half(books):
        books.append(stage.draft())
        raise LookupError("half way")

    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 1)
        with pytest.raises(LookupError, match="half way"):
            desk.ledger.submit(half).result()
        assert stage.append(desk.ledger, 1)[0].seq == 2
    assert stage.verified(tmp_path).events == 2
    assert stage.verified(tmp_path).faults == ()
    assert len(stage.rows(tmp_path, "SELECT * FROM outbox")) == 2


def test_what_is_appended_is_read_back_as_it_was(tmp_path):
    draft = stage.draft(
        kind=Kind.OVERRIDE,
        trusted=False,
        by="P1",
        subject="ticket:7",
        session=None,
        body={"é": "李", "list": [1, None, True], "deep": {"b": 1.5, "a": '"\\\n'}},
    )
    with stage.desk(tmp_path) as desk:
        written = desk.ledger.submit(lambda books: books.append(draft)).result()
        read = desk.ledger.submit(lambda books: books.events_of("ticket:7")).result()
    assert read == [written]
    assert {name: getattr(read[0], name) for name in ("kind", "trusted", "by", "at", "body")} == {
        "kind": Kind.OVERRIDE,
        "trusted": False,
        "by": "P1",
        "at": stage.NOW,
        "body": dict(draft.body),
    }


def test_events_of_a_session_are_picked_by_their_kind(tmp_path):
    def some(books):
        books.append(stage.draft())
        books.append(stage.draft(kind=Kind.DELAY, subject=None))
        books.append(stage.draft(session="S2"))
        return (
            [event.seq for event in books.events_in("S1")],
            [event.seq for event in books.events_in("S1", Kind.DELAY)],
            [event.seq for event in books.latest(2)],
            [event.seq for event in books.since(1)],
            books.unsent(),
        )

    with stage.desk(tmp_path) as desk:
        assert desk.ledger.submit(some).result() == ([1, 2], [2], [3, 2], [2, 3], 3)


def test_the_last_trusted_event_is_that_of_this_desk(tmp_path):
    def some(books):
        later = stage.NOW + timedelta(hours=1)
        nothing = books.last_trusted("desk-1")
        books.append(stage.draft())
        books.append(stage.draft(at=later, trusted=False))
        books.append(stage.draft(at=later, desk="desk-2"))
        return nothing, books.last_trusted("desk-1").seq

    with stage.desk(tmp_path) as desk:
        assert desk.ledger.submit(some).result() == (None, 1)


def test_a_confirmed_clock_begins_anew(tmp_path):
    def some(books):
        ahead = stage.NOW + timedelta(hours=1)
        books.append(stage.draft(at=ahead))
        before = books.last_trusted("desk-1").at
        books.append(stage.draft(kind=Kind.CLOCK, subject=None, session=None))
        return before == ahead, books.last_trusted("desk-1").at

    with stage.desk(tmp_path) as desk:
        assert desk.ledger.submit(some).result() == (True, stage.NOW)


def test_the_id_of_an_event_tells_its_millisecond():
    one, other = (uuid7(stage.NOW) for _ in range(2))
    assert one != other
    assert (one.version, one.variant) == (7, UUID(int=0x8 << 60).variant)
    assert one.int >> 80 == other.int >> 80 == int(stage.NOW.timestamp() * 1000)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
        ({"名": "é\u2028"}, '{"名":"é\u2028"}'),
        ({"q": '"\\\n\x01'}, '{"q":"\\"\\\\\\n\\u0001"}'),
    ],
    ids=["sorted", "as-they-are", "escaped"],
)
def test_the_canonical_form(value, text):
    assert canonical(value) == text


def vector():
    """The row, its canonical form and its hash, as docs/data.md gives them."""
    blocks = re.findall(r"```(?:json|text)\n(.*?)\n```", DATA.read_text("utf-8"), re.DOTALL)
    row = next(json.loads(block) for block in blocks if block.startswith("{\n"))
    form = next(block for block in blocks if block.startswith('{"at":'))
    return row, form, next(block for block in blocks if re.fullmatch("[0-9a-f]{64}", block))


def test_the_hash_is_that_of_the_documented_vector():
    row, form, digest = vector()
    assert canonical({name: value for name, value in row.items() if name != "hash"}) == form
    assert hash_of(row) == digest == row["hash"]


def test_the_documented_vector_names_every_column():
    row, _, _ = vector()
    assert set(row) == {column.name for column in schema.events.columns}


def test_the_delays_of_many_sessions_come_at_once(tmp_path):
    def some(books):
        books.append(stage.draft(kind=Kind.DELAY, subject=None))
        books.append(stage.draft())
        books.append(stage.draft(kind=Kind.DELAY, subject=None, session="S2"))
        books.append(stage.draft(kind=Kind.DELAY, subject=None))
        found = books.courses(["S1", "S3"])
        return {session: [event.seq for event in events] for session, events in found.items()}

    with stage.desk(tmp_path) as desk:
        assert desk.ledger.submit(some).result() == {"S1": [1, 4]}
