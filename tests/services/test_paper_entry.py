"""What was written on a paper while the desks were down, typed in: by the rules of the desk."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from builders import HOUR, MINUTE, T
from paper_rig import PaperRig, paper_rig, person

from checkin.documents.papers.catalogue import papers
from checkin.domain.attendance import State, fold
from checkin.domain.conflicts import ConflictKind
from checkin.domain.event import Event, Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services import stays
from checkin.services.case import Denial, Grounds
from checkin.services.holds import held_in
from checkin.services.line_answers import Fate, LineAnswer
from checkin.services.paper_entry import enter_lines, review_lines
from checkin.services.paper_sheet import (
    BREAK_LOG,
    PaperSheet,
    SheetName,
    keep_draft,
    sheet_named,
    sheet_of,
)
from checkin.services.people import people_of
from checkin.services.written_lines import Fault, TypedLine
from checkin.storage.verify import verify_books

LEAD = Authority(role=Role.LEAD, person="l-1")
PROCTOR = Authority(role=Role.PROCTOR, person="p-1")
MANAGER = Authority(role=Role.MANAGER, person="m-1")
WHY = Grounds(reason="transport")
EVENING = T + 4 * HOUR
"""When it is typed in: 18:30, long after the exam. It began at 14:30; on time was until 14:00."""


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[PaperRig]:
    with paper_rig(tmp_path, [person(number) for number in range(1, 7)]) as made:
        yield made


def printed(rig: PaperRig, paper: str = "register", **asked: object) -> PaperSheet:
    """The paper as it was printed in the morning, opened in the evening."""
    (number,) = rig.print_and_record(paper, **asked)
    rig.at(EVENING)
    sheet = rig.front.do(sheet_named, f"CHECKIN:PAPER:{number}:1").result()
    assert sheet is not None
    return sheet


def typed(sheet: PaperSheet, line: int, **said: str) -> TypedLine:
    return TypedLine(line=line, subject=sheet.lines[line - 1].listed.appointment.id, **said)


def enter(rig: PaperRig, sheet: PaperSheet, *lines: TypedLine) -> list[LineAnswer]:
    return rig.front.do(enter_lines, sheet.name, lines).result()


def events_of(rig: PaperRig, who: str) -> list[Event]:
    return rig.ledger.submit(lambda books: list(books.events_of(who))).result()


def journal(rig: PaperRig) -> int:
    return rig.ledger.submit(lambda books: books.head().events).result()


# The sheet


def test_a_code_opens_the_lines_in_the_order_of_the_paper(rig: PaperRig) -> None:
    rig.admit(2)
    sheet = printed(rig, order="seat")
    assert [one.line for one in sheet.lines] == [1, 2, 3, 4, 5, 6]
    numbers = [one.listed.appointment.candidate.number for one in sheet.lines]
    assert numbers == [f"TC-10000{n}" for n in range(1, 7)]
    assert (sheet.name.paper, sheet.name.session, sheet.name.room) == ("register", "S1", "A-204")
    assert sheet.is_typed_in


def test_the_order_is_the_one_that_was_printed_also_when_people_moved_since(
    tmp_path: Path,
) -> None:
    with paper_rig(tmp_path, [person(n) for n in (1, 2, 3)], seats=["9", "5", None]) as rig:
        (number,) = rig.print_and_record("register", blank=True)
        rig.front.choose("A3").result()
        rig.front.confirm("A3", "1").result()
        sheet = rig.front.do(sheet_named, number).result()
        assert sheet is not None
        assert [one.listed.appointment.id for one in sheet.lines] == ["A2", "A1", "A3"]


def test_a_number_that_no_desk_has_recorded_opens_the_list_by_seat(rig: PaperRig) -> None:
    assert rig.front.do(sheet_named, "CHECKIN:PAPER:ZZZZZZZZ:1").result() is None
    name = SheetName(document="ZZZZZZZZ", paper="register", session="S1", room="")
    sheet = rig.front.do(sheet_of, name).result()
    assert sheet is not None
    assert sheet.printed_at is None
    assert len(sheet.lines) == 6
    name = SheetName(document="ZZZZZZZZ", paper="register", session="S9", room="")
    assert rig.front.do(sheet_of, name).result() is None


@pytest.mark.parametrize("paper", sorted(papers()))
def test_the_papers_that_are_typed_in_are_those_with_lines(rig: PaperRig, paper: str) -> None:
    (number,) = rig.print_and_record(paper, blank=True)
    sheet = rig.front.do(sheet_named, number).result()
    assert sheet is not None
    assert sheet.is_typed_in is (papers()[paper].by_person or paper == BREAK_LOG)


def test_a_paper_without_lines_says_so(rig: PaperRig) -> None:
    assert not printed(rig, "seating-plan").is_typed_in


# By the rules of the desk, at the time that is written


@pytest.mark.parametrize(
    ("said", "fate", "code", "state", "late"),
    [
        pytest.param({"arrived": "13:40"}, Fate.ADMITTED, Code.ON_TIME, State.IN, 0, id="on-time"),
        pytest.param({"arrived": "1400"}, Fate.ADMITTED, Code.ON_TIME, State.IN, 0, id="edge"),
        pytest.param(
            {"arrived": "14:01"}, Fate.WAITS, Code.LATE, State.ARRIVED, 1, id="a-minute-late"
        ),
        pytest.param({"arrived": "14:30"}, Fate.WAITS, Code.LATE, State.ARRIVED, 30, id="at-start"),
        pytest.param(
            {"arrived": "14:31"}, Fate.REFUSED, Code.TOO_LATE, State.ARRIVED, 31, id="too-late"
        ),
        pytest.param({"let_in": "13:50"}, Fate.ADMITTED, Code.ON_TIME, State.IN, 0, id="let-in"),
        pytest.param(
            {"arrived": "13:10", "let_in": "13:32"},
            *(Fate.ADMITTED, Code.ON_TIME, State.IN, 0),
            id="came-too-early-and-waited",
        ),
        pytest.param(
            {"arrived": "13:40", "mark": "waiting"},
            *(Fate.NOTED, Code.ON_TIME, State.ARRIVED, 0),
            id="arrived-and-not-let-in",
        ),
        pytest.param({"mark": "absent"}, Fate.NOTED, None, State.EXPECTED, 0, id="absent"),
    ],
)
def test_a_line_is_judged_by_the_time_on_it(
    rig: PaperRig,
    said: dict[str, str],
    fate: Fate,
    code: Code | None,
    state: State,
    late: int,
) -> None:
    sheet = printed(rig)
    (answer,) = enter(rig, sheet, typed(sheet, 1, **said))
    assert (answer.fate, answer.code, answer.minutes_late) == (fate, code, late)
    assert fold(events_of(rig, "A1")).state is state


def test_every_record_says_that_it_is_from_a_paper_who_typed_it_and_both_times(
    rig: PaperRig,
) -> None:
    sheet = printed(rig)
    rig.front._proctor = PROCTOR
    enter(rig, sheet, typed(sheet, 3, arrived="13:40", let_in="13:45", left="15:55", seat="3"))
    events = events_of(rig, "A3")
    assert [one.kind for one in events] == [Kind.SCAN, Kind.CONFIRM, Kind.SIGN_OUT, Kind.PAPER]
    for event in events:
        assert event.body["source"] == "paper"
        assert event.body["written"]["document"] == sheet.name.document
        assert event.body["written"]["line"] == 3
        assert (event.by, event.at) == ("p-1", EVENING)
    assert [one.happened_at - T for one in events[:3]] == [-50 * MINUTE, -45 * MINUTE, 85 * MINUTE]
    attendance = fold(events)
    assert attendance.arrived_at == T - 50 * MINUTE
    assert attendance.in_at == T - 45 * MINUTE
    assert attendance.recorded_at == EVENING
    assert attendance.finished_at == T + 85 * MINUTE


def test_a_break_log_gives_breaks_line_by_line(rig: PaperRig) -> None:
    rig.admit(1)
    sheet = printed(rig, "break-log")
    assert list(sheet.lines) == []
    first = TypedLine(line=1, subject="A1", out="15:00", back="15:07")
    second = TypedLine(line=2, subject="A1", out="15:40", back="15:44")
    answers = enter(rig, sheet, first, second)
    assert [one.done for one in answers] == [(Kind.BREAK, Kind.BREAK, Kind.PAPER)] * 2
    attendance = fold(events_of(rig, "A1"))
    assert (attendance.state, attendance.breaks) == (State.IN, 2)
    assert attendance.away == timedelta(minutes=11)
    (again,) = enter(rig, sheet, first)
    assert (again.fate, again.done) == (Fate.KNOWN, ())
    found = rig.front.do(sheet_named, sheet.name.document).result()
    assert found is not None
    assert [one.line for one in found.lines] == [1, 2]


def test_a_time_after_midnight_is_of_the_next_day(tmp_path: Path) -> None:
    with paper_rig(tmp_path, [person(1)]) as rig:
        sheet = printed(rig)
        rig.at(T + 20 * HOUR)
        enter(rig, sheet, typed(sheet, 1, arrived="13:59", left="0:10"))
        attendance = fold(events_of(rig, "A1"))
        assert attendance.finished_at == T + 9 * HOUR + 40 * MINUTE


# The late ones wait, and are decided as ever, by the time on the paper


def test_who_came_late_on_paper_waits_and_a_lead_decides_long_after_the_exam(
    rig: PaperRig,
) -> None:
    sheet = printed(rig)
    enter(rig, sheet, typed(sheet, 1, arrived="14:20", let_in="14:25"))
    (held,) = rig.front.do(held_in, "S1").result()
    assert (held.subject, held.code, held.since) == ("A1", Code.LATE, T - 10 * MINUTE)
    outcome = rig.front.choose("A1").result()
    assert outcome.decision.code is Code.LATE
    assert outcome.decision.override is Role.LEAD
    denied = rig.front.override("A1", PROCTOR, WHY).result()
    assert denied.denial is Denial.ROLE
    deed = rig.front.override("A1", LEAD, WHY).result()
    assert deed.denial is None
    assert deed.attendance.late_minutes == 20
    assert deed.attendance.in_at == T - 5 * MINUTE
    assert events_of(rig, "A1")[-1].body["source"] == "paper"


def test_who_was_not_let_in_on_paper_is_judged_now(rig: PaperRig) -> None:
    sheet = printed(rig)
    enter(rig, sheet, typed(sheet, 1, arrived="14:20", mark="waiting"))
    assert rig.front.choose("A1").result().decision.code is Code.EXAM_OVER


# Entered twice, or known


def test_a_line_that_is_entered_twice_is_noticed_and_not_doubled(rig: PaperRig) -> None:
    sheet = printed(rig)
    line = typed(sheet, 1, arrived="13:40")
    enter(rig, sheet, line)
    before = journal(rig)
    (answer,) = enter(rig, sheet, line)
    assert (answer.fate, answer.done) == (Fate.KNOWN, ())
    assert answer.known is not None
    assert answer.known.source == sheet.name.document
    assert journal(rig) == before


@pytest.mark.parametrize("by", ["desk", "other paper"])
def test_who_is_in_already_is_not_signed_in_again(rig: PaperRig, by: str) -> None:
    other = printed(rig, "fallback")
    if by == "desk":
        rig.at(T - 50 * MINUTE).admit(1)
    else:
        enter(rig, other, typed(other, 1, arrived="13:40"))
    sheet = printed(rig)
    (answer,) = enter(rig, sheet, typed(sheet, 1, arrived="13:41"))
    assert answer.fate is Fate.KNOWN
    assert answer.known is not None
    assert answer.known.source == ("desk-1" if by == "desk" else other.name.document)
    kinds = [event.kind for event in events_of(rig, "A1")]
    assert kinds.count(Kind.CONFIRM) == 1


@pytest.mark.parametrize(
    ("said", "differs"),
    [
        pytest.param({"arrived": "13:46"}, ("arrived",), id="another-time"),
        pytest.param({"arrived": "13:40", "seat": "5"}, ("seat",), id="another-seat"),
        pytest.param({"mark": "absent"}, ("absent",), id="absent-on-paper"),
        pytest.param({"arrived": "13:40", "let_in": "13:59"}, ("let_in",), id="let-in"),
        pytest.param({"arrived": "13:41"}, (), id="a-minute-is-the-same"),
    ],
)
def test_what_differs_is_kept_beside_and_is_for_a_lead_to_settle(
    rig: PaperRig, said: dict[str, str], differs: tuple[str, ...]
) -> None:
    rig.at(T - 50 * MINUTE).admit(1)
    before = fold(events_of(rig, "A1"))
    sheet = printed(rig)
    (answer,) = enter(rig, sheet, typed(sheet, 1, **said))
    assert answer.differs == differs
    assert answer.fate is (Fate.DIFFERS if differs else Fate.KNOWN)
    assert fold(events_of(rig, "A1")) == before
    open_now = conflicts(rig)
    assert open_now == ((ConflictKind.PAPER_DIFFERS,) if differs else ())
    if differs:
        (again,) = enter(rig, sheet, typed(sheet, 1, **said))
        assert (again.fate, again.done) == (Fate.KNOWN, ())
        settled = rig.front.do(stays.settle, "A1", PROCTOR, WHY).result()
        assert settled.denial is Denial.ROLE
        assert rig.front.do(stays.settle, "A1", LEAD, WHY).result().denial is None
        assert conflicts(rig) == ()
        enter(rig, sheet, typed(sheet, 1, arrived="14:10", remark="again"))
        assert conflicts(rig) == (ConflictKind.PAPER_DIFFERS,)


def conflicts(rig: PaperRig) -> tuple[ConflictKind, ...]:
    people = rig.ledger.submit(lambda books: people_of(books, "S1")).result()
    return next(one.conflicts for one in people if one.appointment.id == "A1")


def test_what_was_taken_back_can_be_typed_again(rig: PaperRig) -> None:
    sheet = printed(rig)
    line = typed(sheet, 1, arrived="13:40")
    enter(rig, sheet, line)
    deed = rig.front.undo("A1", PROCTOR, Grounds(reason="wrong-person")).result()
    assert deed.denial is None
    (answer,) = enter(rig, sheet, line)
    assert answer.fate is Fate.ADMITTED


# What is wrong with a line


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        pytest.param({"arrived": "13.4x"}, Fault.NO_TIME, id="no-time"),
        pytest.param({"arrived": "25:00"}, Fault.NO_TIME, id="no-hour"),
        pytest.param({"mark": "perhaps"}, Fault.NO_MARK, id="no-mark"),
        pytest.param({"arrived": "18:33"}, Fault.AHEAD, id="ahead-of-the-clock"),
        pytest.param({"arrived": "13:50", "let_in": "13:40"}, Fault.WRONG_ORDER, id="order"),
        pytest.param({"arrived": "13:50", "mark": "absent"}, Fault.WRONG_ORDER, id="absent-came"),
        pytest.param({"mark": "in"}, Fault.NO_ARRIVAL, id="in-without-a-time"),
        pytest.param({"arrived": "13:10"}, Fault.TOO_EARLY, id="before-the-desk-opens"),
        pytest.param({"left": "15:00"}, Fault.DENIED, id="left-and-never-came"),
        pytest.param({"arrived": "13:40", "seat": "2"}, Fault.DENIED, id="seat-is-taken"),
    ],
)
def test_a_line_that_cannot_be_taken_says_why_and_leaves_nothing_behind(
    rig: PaperRig, said: dict[str, str], fault: Fault
) -> None:
    rig.at(T - 50 * MINUTE).admit(2)
    sheet = printed(rig)
    before = journal(rig)
    answers = enter(rig, sheet, typed(sheet, 1, **said), typed(sheet, 3, arrived="13:45"))
    assert [one.fault for one in answers] == [fault, None]
    assert events_of(rig, "A1") == []
    assert journal(rig) == before + 3
    assert rig.ledger.submit(verify_books(rig.folder)).result().faults == ()


def test_a_line_of_somebody_else_and_people_of_nowhere_are_told(rig: PaperRig) -> None:
    sheet = printed(rig)
    enter(rig, sheet, typed(sheet, 1, arrived="13:40"))
    wrong = TypedLine(line=1, subject="A2", arrived="13:41")
    nobody = TypedLine(line=7, subject="A99", arrived="13:41")
    answers = enter(rig, sheet, wrong, nobody, TypedLine(line=8))
    assert [one.fault for one in answers] == [Fault.LINE_OF_ANOTHER, Fault.NOBODY]


# Reviewed once, confirmed once


def test_a_review_says_what_would_be_and_records_nothing(rig: PaperRig) -> None:
    sheet = printed(rig)
    lines = [
        typed(sheet, 1, arrived="13:40"),
        typed(sheet, 2, arrived="14:10"),
        typed(sheet, 3, arrived="13:41", seat="1"),
        typed(sheet, 4, mark="absent"),
    ]
    before = journal(rig)
    review = rig.front.do(review_lines, sheet.name, lines).result()
    assert journal(rig) == before
    assert [one.fate for one in review] == [Fate.ADMITTED, Fate.WAITS, Fate.FAULT, Fate.NOTED]
    assert review[2].denial is Denial.SEAT_TAKEN
    done = enter(rig, sheet, *lines)
    assert [(one.fate, one.code, one.done) for one in done] == [
        (one.fate, one.code, one.done) for one in review
    ]
    assert rig.ledger.submit(verify_books(rig.folder)).result().faults == ()


def test_a_draft_survives_until_it_is_entered_or_given_up(rig: PaperRig) -> None:
    sheet = printed(rig)
    lines = (typed(sheet, 2, arrived="13:4"), TypedLine(line=3, subject="A3"))
    rig.front.do(keep_draft, sheet.name.document, lines).result()
    found = rig.front.do(sheet_named, sheet.name.document).result()
    assert found is not None
    assert list(found.draft) == [lines[0]]
    rig.front.do(keep_draft, sheet.name.document, ()).result()
    found = rig.front.do(sheet_named, sheet.name.document).result()
    assert found is not None
    assert list(found.draft) == []
