"""From a text to a recorded verdict: what is written down, and what never is."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from builders import CENTER, DESK, MINUTE, SERIAL, T, appointment, roster_of
from watch import Watch

from checkin.domain.appointment import Candidate
from checkin.domain.presented import Source
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services.case import Denial, Grounds
from checkin.services.front_desk import FrontDesk
from checkin.storage.opening import open_for_writing
from checkin.tickets.ticket import Ticket, generate_key, issue

PRIVATE, PUBLIC = generate_key(1)
GENUINE = issue(Ticket(key_id=1, serial=SERIAL, center=CENTER.number, day=CENTER.day(T)), PRIVATE)
LEAD = Authority(role=Role.LEAD, person="lead-1")
WHY = Grounds(reason="transport")


@pytest.fixture
def desk(tmp_path: Path, watch: Watch) -> Iterator[FrontDesk]:
    opened = open_for_writing(tmp_path, None)
    other = replace(
        appointment(id="A2", serial=2, seat="18"),
        candidate=Candidate(number="TC-100002", name="Ana Díaz"),
    )
    roster = roster_of(
        keys=(PUBLIC,),
        appointments=(appointment(), other),
    )
    opened.ledger.submit(lambda books: books.put_roster(roster, lambda _d, _o: None)).result()
    yield FrontDesk(opened.ledger, DESK, watch.read)
    opened.close()


def test_a_scan_keeps_all_that_is_needed_to_judge_it_again(desk: FrontDesk, watch: Watch) -> None:
    event = desk.scan(GENUINE, Source.CAMERA).result().event
    assert (event.at, event.subject, event.session, event.desk) == (watch.at, "A1", "S1", "desk-1")
    assert event.body["code"] == "on-time"
    assert event.body["policy"] == "1"
    assert event.body["roster"] == "v7"
    assert event.body["instants"]["required_by"] == "2026-12-05T06:00:00.000000Z"
    assert event.body["arrived_at"] == "2026-12-05T05:45:00.000000Z"
    assert event.body["clock"] == {"boot": "b", "doubt": None, "running_us": 29_700_000_000}


@pytest.mark.parametrize(
    "text",
    [
        "WIFI:T:WPA;S:guest;P:hush-hush;;",
        "https://pay.example/hush-hush",
        GENUINE[:-9] + "HUSH-HUSH",
    ],
    ids=["wifi", "link", "damaged"],
)
def test_of_what_is_no_ticket_only_a_hash_is_kept(desk: FrontDesk, text: str) -> None:
    event = desk.scan(text, Source.CAMERA).result().event
    assert "hush" not in json.dumps(dict(event.body)).lower()
    assert len(event.body["text_sha256"]) == 64


def test_no_name_is_ever_in_the_journal(desk: FrontDesk) -> None:
    desk.scan(GENUINE, Source.CAMERA).result()
    desk.confirm("A1").result()
    written = json.dumps([dict(scan.event.body) for scan in desk.view().result().scans])
    assert "Xiaoming" not in written
    assert "李" not in written


@pytest.mark.parametrize("typed", ["12345-6789A", "12345 6789a", "123456789A"])
def test_the_printed_ticket_number_can_be_typed(desk: FrontDesk, typed: str) -> None:
    decision = desk.scan(typed, Source.TYPED).result().decision
    assert decision.listed is not None
    assert decision.listed.appointment.id == "A1"
    assert decision.by_hand


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("ana diaz", Source.TYPED, Code.ON_TIME),
        ("ana diaz", Source.CAMERA, Code.NOT_A_TICKET),
        ("tc-100002", Source.CAMERA, Code.ON_TIME),
        ("TC-999999", Source.SCANNER, Code.UNKNOWN),
        ("", Source.SCANNER, Code.NOT_A_TICKET),
        ("x" * 7000, Source.CAMERA, Code.NOT_A_TICKET),
        ("\x00\x1b[2J\u202e<img src=x>", Source.TYPED, Code.UNKNOWN),
        ("' OR 1=1 --", Source.TYPED, Code.UNKNOWN),
        ("%", Source.TYPED, Code.UNKNOWN),
    ],
)
def test_other_texts_are_searched_for_or_told_apart(desk: FrontDesk, text, source, code) -> None:
    assert desk.scan(text, source).result().decision.code is code


def test_who_was_committed_but_not_shown_is_already_in(desk: FrontDesk, watch: Watch) -> None:
    desk.scan(GENUINE, Source.CAMERA).result()
    desk.confirm("A1").result()
    watch.at += timedelta(seconds=3)
    again = desk.scan(GENUINE, Source.CAMERA).result()
    assert again.decision.code is Code.ALREADY_IN
    assert again.attendance.in_at == watch.at - timedelta(seconds=3)


def test_the_moment_of_the_call_counts_and_not_that_of_the_queue(desk: FrontDesk, watch) -> None:
    watch.at = T - 30 * MINUTE
    waiting = desk.scan(GENUINE, Source.CAMERA)
    watch.at += MINUTE
    assert waiting.result().decision.code is Code.ON_TIME


def test_confirming_somebody_who_was_never_held_out_is_refused(desk: FrontDesk) -> None:
    assert desk.confirm("A1").result().denial is Denial.NOT_SCANNED
    assert desk.confirm("A77").result().denial is Denial.NOBODY
    assert desk.override("A1", LEAD, WHY).result().denial is Denial.NOT_SCANNED


def test_a_forged_code_does_not_admit_its_owner_but_a_manager_may(desk: FrontDesk) -> None:
    other, _ = generate_key(1)
    day = CENTER.day(T)
    forged = issue(Ticket(key_id=1, serial=SERIAL, center=CENTER.number, day=day), other)
    outcome = desk.scan(forged, Source.CAMERA).result()
    assert (outcome.decision.code, outcome.attendance.arrived_at) == (Code.NOT_GENUINE, None)
    assert desk.confirm("A1").result().denial is Denial.NOT_SCANNED
    assert desk.override("A1", LEAD, WHY).result().needed is Role.MANAGER
    manager = Authority(role=Role.MANAGER, person="manager-1")
    assert desk.override("A1", manager, WHY).result().attendance.is_in


def test_a_later_forged_scan_does_not_undo_a_genuine_arrival(desk: FrontDesk) -> None:
    other, _ = generate_key(1)
    day = CENTER.day(T)
    forged = issue(Ticket(key_id=1, serial=SERIAL, center=CENTER.number, day=day), other)
    desk.scan(GENUINE, Source.CAMERA).result()
    desk.scan(forged, Source.CAMERA).result()
    assert desk.confirm("A1").result().attendance.is_in


def test_an_override_records_who_why_and_over_what(desk: FrontDesk, watch: Watch) -> None:
    watch.at = T - 10 * MINUTE
    desk.scan(GENUINE, Source.CAMERA).result()
    deed = desk.override("A1", LEAD, Grounds(reason="weather", words="flood")).result()
    assert deed.event is not None
    assert deed.event.by == "lead-1"
    body = deed.event.body
    assert (body["role"], body["reason"], body["words"]) == ("lead", "weather", "flood")
    assert (body["over"], body["late_minutes"]) == (["late"], 20)
    assert deed.attendance.late_minutes == 20


def test_nobody_is_refused_without_a_reason(desk: FrontDesk, watch: Watch) -> None:
    watch.at = T - 10 * MINUTE
    desk.scan(GENUINE, Source.CAMERA).result()
    assert desk.refuse("A1", LEAD, Grounds(reason=" ")).result().denial is Denial.REASON_MISSING
    proctor = Authority(role=Role.PROCTOR, person="p")
    assert desk.refuse("A1", proctor, WHY).result().needed is Role.LEAD
    assert desk.refuse("A1", LEAD, WHY).result().attendance.state == "turned-away"
