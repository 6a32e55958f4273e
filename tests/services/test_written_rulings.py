"""Decisions that stand on a late-arrival form, typed in: by who may take them, and nobody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import HOUR, MINUTE, T
from paper_rig import PaperRig, paper_rig, person

from checkin.domain.attendance import State, fold
from checkin.domain.event import Event, Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services.case import Denial
from checkin.services.line_answers import Fate, LineAnswer
from checkin.services.paper_entry import enter_lines, review_lines
from checkin.services.paper_sheet import PaperSheet, sheet_named
from checkin.services.written_lines import Fault, TypedLine

LEAD = Authority(role=Role.LEAD, person="l-1")
PROCTOR = Authority(role=Role.PROCTOR, person="p-1")
MANAGER = Authority(role=Role.MANAGER, person="m-1")
LATE = {"arrived": "14:12", "let_in": "14:20"}
ADMIT = {**LATE, "decision": "admit", "reason": "transport"}
REFUSE = {"arrived": "14:12", "decision": "refuse", "reason": "as-shown"}


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[PaperRig]:
    with paper_rig(tmp_path, [person(number) for number in range(1, 4)]) as made:
        yield made


@pytest.fixture
def sheet(rig: PaperRig) -> PaperSheet:
    """The form as it was printed in the morning, opened long after the exam."""
    (number,) = rig.print_and_record("late-form", blank=True)
    rig.at(T + 4 * HOUR)
    found = rig.front.do(sheet_named, number).result()
    assert found is not None
    return found


def enter(
    rig: PaperRig, sheet: PaperSheet, by: Authority | None, line: int = 1, **said: str
) -> LineAnswer:
    typed = TypedLine(line=line, subject=f"A{line}", **said)
    (answer,) = rig.front.do(enter_lines, sheet.name, [typed], by).result()
    return answer


def events_of(rig: PaperRig, who: str = "A1") -> list[Event]:
    return rig.ledger.submit(lambda books: list(books.events_of(who))).result()


def denials(rig: PaperRig) -> list[Event]:
    return rig.ledger.submit(lambda books: list(books.events_in("S1", Kind.DENIED))).result()


def test_who_was_admitted_on_the_form_is_in_since_then_late_and_by_whom(
    rig: PaperRig, sheet: PaperSheet
) -> None:
    answer = enter(rig, sheet, LEAD, **ADMIT, second="p-2", remark="The line stood still")
    assert (answer.fate, answer.code, answer.minutes_late) == (Fate.ADMITTED, Code.LATE, 12)
    assert answer.done == (Kind.SCAN, Kind.OVERRIDE, Kind.PAPER)
    attendance = fold(events_of(rig))
    assert (attendance.state, attendance.late_minutes) == (State.IN, 12)
    assert attendance.arrived_at == T - 18 * MINUTE
    assert attendance.in_at == T - 10 * MINUTE
    assert (attendance.decided_by, attendance.reason) == ("l-1", "transport")
    event = next(one for one in events_of(rig) if one.kind is Kind.OVERRIDE)
    assert (event.by, event.body["role"], event.body["second"]) == ("l-1", "lead", "p-2")
    assert (event.body["source"], event.body["words"]) == ("paper", "The line stood still")
    kept = event.body["written"]
    assert (kept["document"], kept["line"]) == (sheet.name.document, 1)
    again = enter(rig, sheet, LEAD, **ADMIT, second="p-2", remark="The line stood still")
    assert (again.fate, again.done) == (Fate.KNOWN, ())


def test_who_was_turned_away_on_the_form_is_and_only_once(rig: PaperRig, sheet: PaperSheet) -> None:
    answer = enter(rig, sheet, LEAD, **REFUSE)
    assert (answer.fate, answer.done) == (
        Fate.TURNED_AWAY,
        (Kind.SCAN, Kind.REFUSAL, Kind.PAPER),
    )
    assert fold(events_of(rig)).state is State.TURNED_AWAY
    assert enter(rig, sheet, LEAD, **REFUSE).done == ()


def test_a_form_may_decide_of_who_was_typed_in_before_and_waits(
    rig: PaperRig, sheet: PaperSheet
) -> None:
    assert enter(rig, sheet, None, arrived="14:12").fate is Fate.WAITS
    assert enter(rig, sheet, None, line=2, arrived="14:15").fate is Fate.WAITS
    assert enter(rig, sheet, LEAD, **ADMIT).fate is Fate.ADMITTED
    decided = {"decision": "refuse", "reason": "other", "remark": "Went away"}
    assert enter(rig, sheet, LEAD, line=2, **decided).fate is Fate.TURNED_AWAY


@pytest.mark.parametrize(
    ("by", "said", "denial", "needed"),
    [
        pytest.param(None, ADMIT, Denial.ROLE, Role.LEAD, id="nobody's PIN"),
        pytest.param(PROCTOR, ADMIT, Denial.ROLE, Role.LEAD, id="a proctor admits"),
        pytest.param(PROCTOR, REFUSE, Denial.ROLE, Role.LEAD, id="a proctor refuses"),
        pytest.param(
            MANAGER,
            {**ADMIT, "arrived": "14:31", "let_in": "14:33"},
            *(Denial.ROLE, Role.REGISTRY),
            id="too late for anybody here",
        ),
    ],
)
def test_who_may_not_decide_at_the_desk_may_not_from_paper_and_it_is_kept(
    rig: PaperRig,
    sheet: PaperSheet,
    by: Authority | None,
    said: dict[str, str],
    denial: Denial,
    needed: Role,
) -> None:
    answer = enter(rig, sheet, by, **said)
    assert (answer.fate, answer.fault, answer.done) == (Fate.FAULT, Fault.DENIED, ())
    assert (answer.denial, answer.needed) == (denial, needed)
    assert events_of(rig) == []
    (kept,) = denials(rig)
    assert (kept.body["denial"], kept.body["needed"]) == (denial, needed)
    assert kept.by == (by.person if by else "desk-1")


def test_a_form_needs_no_decision_of_who_was_on_time(rig: PaperRig, sheet: PaperSheet) -> None:
    answer = enter(rig, sheet, None, **{**ADMIT, "arrived": "13:50", "let_in": ""})
    assert answer.done == (Kind.SCAN, Kind.CONFIRM, Kind.PAPER)


def test_who_is_in_is_not_turned_away_by_a_form_that_says_so(
    rig: PaperRig, sheet: PaperSheet
) -> None:
    enter(rig, sheet, LEAD, **ADMIT)
    answer = enter(rig, sheet, LEAD, **{**REFUSE, "remark": "Another form"})
    assert (answer.fate, answer.differs) == (Fate.DIFFERS, ("decision",))
    assert fold(events_of(rig)).state is State.IN


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        pytest.param({**LATE, "decision": "perhaps"}, Fault.NO_DECISION, id="no such word"),
        pytest.param({**LATE, "reason": "weather"}, Fault.NO_DECISION, id="a reason for nothing"),
        pytest.param({**LATE, "second": "p-2"}, Fault.NO_DECISION, id="a second for nothing"),
        pytest.param({**LATE, "decision": "admit"}, Fault.NO_REASON, id="no reason"),
        pytest.param({**ADMIT, "mark": "absent"}, Fault.NO_MARK, id="admitted and absent"),
        pytest.param({**REFUSE, "mark": "in"}, Fault.NO_MARK, id="refused and in"),
        pytest.param(
            {"decision": "admit", "reason": "other"}, Fault.NO_ARRIVAL, id="nobody knows when"
        ),
    ],
)
def test_a_decision_that_is_none_is_told(
    rig: PaperRig, sheet: PaperSheet, said: dict[str, str], fault: Fault
) -> None:
    assert enter(rig, sheet, LEAD, **said).fault is fault
    assert events_of(rig) == []


def test_a_review_says_what_a_manager_could_enter_and_keeps_nothing(
    rig: PaperRig, sheet: PaperSheet
) -> None:
    lines = [TypedLine(line=1, subject="A1", **ADMIT), TypedLine(line=2, subject="A2", **REFUSE)]
    before = rig.ledger.submit(lambda books: books.head().events).result()
    found = rig.front.do(review_lines, sheet.name, lines).result()
    assert [one.fate for one in found] == [Fate.ADMITTED, Fate.TURNED_AWAY]
    denied = rig.front.do(review_lines, sheet.name, lines, PROCTOR).result()
    assert {one.needed for one in denied} == {Role.LEAD}
    assert rig.ledger.submit(lambda books: books.head().events).result() == before
