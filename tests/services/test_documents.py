"""A document at the desk: known again by its keyed hash, and its number kept nowhere."""

import logging
from contextlib import closing, contextmanager
from hashlib import sha256

import pytest
from builders import DESK, MINUTE, T, appointment, roster_of
from sqlalchemy import inspect, select, table, text

from checkin.app.desk import desk_at_work
from checkin.domain.appointment import Candidate
from checkin.domain.clock_trust import ClockReading
from checkin.domain.likeness import Likeness
from checkin.domain.machine_readable import Misread
from checkin.domain.policy import Step
from checkin.domain.presented import Source
from checkin.domain.verdict import Code, Signal
from checkin.services.documents import Shown, keyed_digest
from checkin.services.front_desk import FrontDesk
from checkin.services.looks import Look, look_at
from checkin.storage.engine import DATABASE, open_engine
from checkin.storage.keys import document_key, find_key
from checkin.storage.opening import open_for_writing

NUMBER, NAME = "L898902C3", "ERIKSSON"
ZONE = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n"
)
RESIDENT = "11010519491231002X"
ROSTER = roster_of(
    appointments=(
        appointment(
            candidate=Candidate(
                number="TC-1", name="Anna Maria Eriksson", id_type="passport", id_last4="02C3"
            )
        ),
        appointment(
            id="A2",
            serial=2,
            seat="18",
            candidate=Candidate(number="TC-2", name="Li Xiaoming", id_last4="002X"),
        ),
    ),
)


def clock():
    return ClockReading(wall=T - 40 * MINUTE, running=0 * MINUTE, boot="boot")


@contextmanager
def desk_in(folder, key=b"1" * 32):
    opened = open_for_writing(folder, None)
    with closing(opened):
        opened.ledger.submit(lambda books: books.put_roster(ROSTER, lambda _d, _o: None)).result()
        yield FrontDesk(opened.ledger, DESK, clock, keyed_digest(key))


@pytest.fixture
def front(tmp_path):
    with desk_in(tmp_path) as front:
        front.choose("A1").result()
        front.choose("A2").result()
        yield front


def looked_at(front, subject, shown):
    return front.do(look_at, subject, Look(document=shown.document)).result()


def test_a_passport_is_held_against_the_roster(front):
    shown = front.read_document("A1", ZONE).result()
    assert isinstance(shown, Shown)
    assert (shown.document.kind, shown.document.last4) == ("passport", "02C3")
    assert (shown.expired, shown.other_last4) == (True, False)
    assert shown.proposal.likeness is Likeness.SAME
    assert len(shown.document.digest) == 32


def test_another_persons_passport_is_seen_to_be_that(front):
    shown = front.read_document("A2", ZONE).result()
    assert shown.other_last4
    assert shown.proposal.finding is Code.NAME_DIFFERS


def test_a_resident_number_tells_no_name_and_no_end(front):
    shown = front.read_document("A2", RESIDENT).result()
    assert (shown.name, shown.proposal) == (None, None)
    assert (shown.expired, shown.other_last4, shown.document.last4) == (False, False, "002X")


def test_a_misread_document_says_why(front):
    assert front.read_document("A1", ZONE.replace("C36", "C37")).result() is Misread.NUMBER


def test_an_expired_document_is_held(front):
    deed = looked_at(front, "A1", front.read_document("A1", ZONE).result())
    assert (deed.decision.code, deed.decision.signal) == (Code.ID_EXPIRED, Signal.HOLD)


def test_the_same_document_under_another_number_is_held(front):
    first = front.read_document("A1", RESIDENT).result()
    assert looked_at(front, "A1", first).decision.code is Code.ON_TIME
    again = front.read_document("A2", f" {RESIDENT.lower()} ").result()
    assert looked_at(front, "A2", again).decision.code is Code.ID_USED_TWICE


def test_who_shows_the_own_document_twice_is_not_held(front):
    shown = front.read_document("A1", RESIDENT).result()
    looked_at(front, "A1", shown)
    assert looked_at(front, "A1", shown).decision.code is Code.ON_TIME


def test_another_key_makes_another_digest():
    one, other = keyed_digest(b"1" * 32), keyed_digest(b"2" * 32)
    assert one(NUMBER) == one(NUMBER.lower() + " ") != other(NUMBER)


def test_a_desk_hashes_with_its_own_key_and_keeps_it(tmp_path):
    with desk_at_work(tmp_path) as desk:
        desk.ledger.submit(lambda books: books.put_roster(ROSTER, lambda _d, _o: None)).result()
        first = desk.front.read_document("A1", RESIDENT).result().document.digest
    with desk_at_work(tmp_path) as desk:
        assert desk.front.read_document("A1", RESIDENT).result().document.digest == first
    key = document_key(tmp_path, None)
    assert keyed_digest(key.raw)(RESIDENT) == first


def every_value(folder):
    """All that the database holds, decrypted."""
    engine = open_engine(folder / DATABASE, find_key(folder, None).raw, read_only=True)
    with closing(engine.raw_connection()):
        tables = inspect(engine).get_table_names()
    with engine.connect() as connection:
        rows = [
            list(connection.execute(select(text("*")).select_from(table(name)))) for name in tables
        ]
    engine.dispose()
    return str(rows)


def test_neither_number_nor_name_of_a_document_is_kept_anywhere(tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    with desk_in(tmp_path) as front:
        for source in Source:
            front.scan(ZONE, source).result()
            front.scan(RESIDENT, source).result()
        front.search(RESIDENT).result()
        for subject, typed in (("A1", ZONE), ("A2", RESIDENT), ("A1", ZONE.replace("C36", "C37"))):
            front.choose(subject).result()
            shown = front.read_document(subject, typed).result()
            if isinstance(shown, Shown):
                looked_at(front, subject, shown)
        events = front.do(lambda hearing: hearing.books.latest(99)).result()
    hashes = {event.body.get("text_sha256") for event in events} - {None}
    assert hashes == {sha256(name.encode()).hexdigest() for name in ("A1", "A2")}
    kept = every_value(tmp_path) + caplog.text
    files = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    for secret in (NUMBER, RESIDENT, NAME, NAME.title() + "<", "ZE184226B", "740812"):
        assert secret not in kept
        assert secret.encode() not in files
    assert "02C3" in kept


def confirmed(front, subject="A1", **given):
    return front.confirm(subject, **given).result().event.body


def test_who_is_confirmed_without_another_word_has_shown_what_the_roster_names(front):
    body = confirmed(front)
    assert body["document"] == {"kind": "passport", "last4": "02C3", "as": "listed"}
    assert body["steps"] == ["document"]


def test_a_document_that_was_read_is_the_one_that_is_recorded(front):
    looked_at(front, "A1", front.read_document("A1", RESIDENT).result())
    assert confirmed(front)["document"] == {"kind": "id-card", "last4": "002X", "as": "read"}


def test_a_document_of_an_earlier_scan_is_not_the_one_of_this_one(front):
    looked_at(front, "A1", front.read_document("A1", RESIDENT).result())
    front.choose("A1").result()
    assert confirmed(front)["document"]["as"] == "listed"


@pytest.mark.parametrize("steps", [(), (Step.SEAT,)], ids=["none", "another"])
def test_without_a_look_at_the_document_none_is_recorded(front, steps):
    body = confirmed(front, steps=steps)
    assert (body["document"], body["steps"]) == (None, list(steps))
