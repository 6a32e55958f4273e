"""What the papers of a session are made of, and the record of what was printed and exported."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from builders import CENTER, DESK, HOUR, MINUTE, SERIAL, T, appointment, roster_of

from checkin.domain.appointment import Candidate, Status
from checkin.domain.attendance import State
from checkin.domain.clock_trust import ClockReading
from checkin.domain.event import Kind
from checkin.domain.identity import DocumentSeen
from checkin.domain.presented import Source
from checkin.domain.roles import Authority, Role
from checkin.services.case import Denial, Grounds
from checkin.services.decisions import override
from checkin.services.front_desk import FrontDesk
from checkin.services.looks import Look, look_at
from checkin.services.paper_facts import PaperFacts, digest_of, in_room, paper_facts, rooms_of
from checkin.services.printing import (
    Leaving,
    Printing,
    changed_since,
    document_named,
    document_number,
    last_printing,
    printings_of,
    record_export,
    record_printing,
    row_mark,
)
from checkin.storage.opening import open_for_writing
from checkin.tickets.ticket import Ticket, generate_key, issue

PRIVATE, PUBLIC = generate_key(1)
MANAGER = Authority(role=Role.MANAGER, person="m-1")


class Desk:
    """A desk with four people in two rooms; its clock stands where it is put."""

    def __init__(self, folder: Path) -> None:
        self.now: datetime = T - HOUR
        self.opened = open_for_writing(folder, None)
        self.front = FrontDesk(
            self.opened.ledger,
            DESK,
            lambda: ClockReading(wall=self.now, running=self.now - T, boot="b"),
        )

    def facts(self) -> PaperFacts:
        found = self.front.do(paper_facts, "S1").result()
        assert found is not None
        return found

    def admit(self, who: str) -> None:
        self.front.choose(who).result()
        assert self.front.confirm(who).result().denial is None

    def kinds(self) -> list[Kind]:
        return [event.kind for event in self.facts().events]


ROWS = (
    appointment(id="A1", serial=SERIAL + 1, seat="1"),
    appointment(id="A2", serial=SERIAL + 2, seat="2", room="B-1"),
    appointment(id="A3", serial=SERIAL + 3, seat=None),
    appointment(id="A4", serial=SERIAL + 4, status=Status.CANCELLED),
    appointment(id="A5", serial=SERIAL + 5, center="BJ-002"),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    roster = roster_of(
        appointments=ROWS,
        keys=(PUBLIC,),
    )
    made.opened.ledger.submit(lambda books: books.put_roster(roster, lambda *_: None)).result()
    yield made
    made.opened.close()


def test_who_is_cancelled_or_belongs_elsewhere_is_on_no_paper(desk: Desk) -> None:
    assert [one.appointment.id for one in desk.facts().people] == ["A1", "A2", "A3"]
    assert desk.facts().counts.expected == 3
    assert desk.front.do(paper_facts, "S9").result() is None


def test_a_room_has_its_people_their_events_and_its_seats(desk: Desk) -> None:
    desk.admit("A1")
    desk.admit("A2")
    whole = desk.facts()
    assert rooms_of(whole) == ["A-204", "B-1"]
    here, there = in_room(whole, "A-204"), in_room(whole, "B-1")
    assert [one.appointment.id for one in there.people] == ["A2"]
    assert {event.subject for event in there.events} == {"A2"}
    # 17 was booked by somebody who has cancelled; the chair stands there all the same.
    assert (here.plan.seats, there.plan.seats) == (("1", "17"), ("2",))
    assert here.counts.expected + there.counts.expected == whole.counts.expected


def test_the_digest_is_that_of_the_list_in_any_order() -> None:
    assert digest_of(ROWS) == digest_of(ROWS[::-1])
    assert len(digest_of(ROWS)) == 8


@pytest.mark.parametrize(
    "changes",
    [
        {"seat": "9"},
        {"room": "C"},
        {"status": Status.MOVED},
        {"extra_time": timedelta(minutes=5)},
        {"candidate": Candidate(number="1", name="Li Xiaomin", native_name="李晓明")},
    ],
    ids=["seat", "room", "status", "extra time", "name"],
)
def test_the_digest_changes_with_what_is_printed(changes: dict) -> None:
    assert digest_of([appointment(**changes)]) != digest_of([appointment()])


def test_the_document_that_was_looked_at_is_the_one_on_paper(desk: Desk) -> None:
    desk.front.choose("A1").result()
    seen = DocumentSeen(kind="id-card", last4="778X")
    desk.front.do(look_at, "A1", Look(document=seen)).result()
    assert desk.facts().documents == {"A1": ("id-card", "778X")}


def test_who_is_on_no_roster_is_beside_the_list_of_the_session_of_then(desk: Desk) -> None:
    stranger = Ticket(key_id=1, serial=0x1234567890, center=CENTER.number, day=CENTER.day(T))
    desk.now = T - 40 * MINUTE
    outcome = desk.front.scan(issue(stranger, PRIVATE), Source.TYPED).result()
    subject = outcome.event.subject
    assert subject is not None
    assert desk.facts().unlisted == []
    desk.front.do(override, subject, MANAGER, Grounds(reason="other")).result()
    (unlisted,) = desk.facts().unlisted
    assert (unlisted.ticket, unlisted.attendance.state) == ("12345-67890", State.PROVISIONAL)
    assert desk.facts().counts.expected == 3


def printing(facts: PaperFacts, **changes: object) -> Printing:
    plain = {
        "number": document_number(facts, "register"),
        "paper": "register",
        "session": "S1",
        "room": "A-204",
        "blank": True,
        "pages": 2,
        "digest": facts.digest,
        "rows": frozenset(row_mark(one) for one in facts.people),
    }
    return Printing(**{**plain, **changes})


def test_what_was_printed_is_read_back_and_found_by_its_code(desk: Desk) -> None:
    done = printing(desk.facts())
    event = desk.front.do(record_printing, done).result()
    assert (event.kind, event.session) == (Kind.PRINTING, "S1")
    (back,) = desk.front.do(printings_of, "S1").result()
    assert back == printing_at(done, desk.now)
    for code in (f"CHECKIN:PAPER:{done.number}:3", done.number, done.number.lower()):
        assert desk.front.do(document_named, code).result() == back
    assert desk.front.do(document_named, "CHECKIN:PAPER:NOBODY:1").result() is None


def printing_at(done: Printing, at: datetime) -> Printing:
    return Printing(**{name: getattr(done, name) for name in done.__slots__} | {"at": at})


def test_the_last_one_is_of_the_same_paper_and_room(desk: Desk) -> None:
    for pages, changes in enumerate(({}, {}, {"room": "B-1"}, {"paper": "roll-call"})):
        desk.front.do(record_printing, printing(desk.facts(), pages=pages, **changes)).result()
    found = desk.front.do(last_printing, "S1", "register", "A-204").result()
    assert found is not None
    assert found.pages == 1
    assert desk.front.do(last_printing, "S1", "door-list", "A-204").result() is None


def test_only_whose_row_is_another_one_has_changed_since(desk: Desk) -> None:
    before = printing(desk.facts())
    assert changed_since(desk.facts().people, before) == []
    desk.admit("A3")
    assert [one.appointment.id for one in changed_since(desk.facts().people, before)] == ["A3"]


def test_a_document_has_a_number_of_its_own(desk: Desk) -> None:
    first, facts = desk.facts(), in_room(desk.facts(), "B-1")
    desk.now += MINUTE
    numbers = {
        document_number(first, "register"),
        document_number(first, "roll-call"),
        document_number(facts, "register"),
        document_number(desk.facts(), "register"),
    }
    assert len(numbers) == 4
    assert all(len(number) == 8 and number.isalnum() for number in numbers)


def leaving(**changes: object) -> Leaving:
    plain = {
        "sessions": ("S1",),
        "reason": "audit",
        "form": "csv",
        "masked": False,
        "checksum": "ab",
    }
    return Leaving(**{**plain, **changes})


@pytest.mark.parametrize(
    ("role", "changes", "denial"),
    [
        (Role.MANAGER, {}, None),
        (Role.LEAD, {}, Denial.ROLE),
        (Role.PROCTOR, {}, Denial.ROLE),
        (Role.PROCTOR, {"masked": True}, None),
        (Role.MANAGER, {"reason": " "}, Denial.REASON_MISSING),
        (Role.PROCTOR, {"masked": True, "reason": ""}, Denial.REASON_MISSING),
    ],
    ids=["manager", "lead", "proctor", "masked", "no reason", "masked, no reason"],
)
def test_who_may_export_and_what_is_recorded(
    desk: Desk, role: Role, changes: dict, denial: Denial | None
) -> None:
    who = Authority(role=role, person="p-1")
    deed = desk.front.do(record_export, leaving(**changes), who).result()
    assert deed.denial is denial
    recorded = {None: [Kind.EXPORT], Denial.ROLE: [Kind.DENIED], Denial.REASON_MISSING: []}
    assert desk.kinds() == recorded[denial]
