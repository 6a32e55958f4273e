from dataclasses import replace

import pytest
from builders import CENTER, DESK, MINUTE, T, appointment, listed, moment
from verdict_examples import SEATED, examples

from checkin.domain.attendance import UNDO_WITHIN, Attendance, State
from checkin.services.case import Deed
from checkin.services.check_in import Outcome
from checkin.ui.asking import questions
from checkin.ui.asking.questions import ADMIT, REFUSE, UNDO

IN_AT = T - 40 * MINUTE
SEATED_NOW = replace(SEATED, in_at=IN_AT, state=State.IN)


def outcome(name: str, attendance: Attendance | None = None) -> Outcome:
    decision, now = examples()[name]
    had = decision.listed.attendance if decision.listed else Attendance()
    return Outcome(
        decision=decision,
        at=now,
        center=CENTER,
        desk=DESK,
        event=None,
        attendance=attendance or had,
    )


@pytest.mark.parametrize(
    ("name", "verbs"),
    [
        ("late", {ADMIT: True, REFUSE: True}),
        ("after-start", {ADMIT: True, REFUSE: True}),
        ("not-listed", {ADMIT: True, REFUSE: True}),
        ("cancelled-not-final", {ADMIT: True, REFUSE: True}),
        ("too-late", {REFUSE: False}),
        ("wrong-day past", {REFUSE: False}),
        ("blocked", {REFUSE: False}),
        ("on-time", {REFUSE: True}),
        ("in-elsewhere", {ADMIT: True}),
    ],
)
def test_what_may_be_decided_and_whether_by_pin(name, verbs):
    question = questions.about(outcome(name))

    assert {verb.name: verb.needs_pin for verb in question.verbs} == verbs


@pytest.mark.parametrize("name", ["not-a-ticket", "unknown", "several-people", "already-in"])
def test_where_nobody_is_decided_about_nothing_is_asked(name):
    assert questions.about(outcome(name)) is None


@pytest.mark.parametrize(("name", "asked"), [("not-listed", True), ("late", False)])
def test_a_second_person_is_asked_for_where_an_admission_is_provisional(name, asked):
    assert questions.about(outcome(name)).second is asked


@pytest.mark.parametrize(
    ("since", "by_pin"),
    [(UNDO_WITHIN, False), (UNDO_WITHIN + 1 * MINUTE / 60_000_000, True)],
    ids=["at two minutes", "a microsecond later"],
)
def test_undoing_takes_a_pin_after_two_minutes(since, by_pin):
    deed = Deed(attendance=SEATED_NOW, listed=listed())

    question = questions.to_undo(deed, "A1", IN_AT + since)

    assert [verb.name for verb in question.verbs] == [UNDO]
    assert question.needs_pin is by_pin
    assert question.who() == "Li Xiaoming 李晓明  ·  TC-100001"


def test_who_is_not_in_cannot_be_undone():
    assert questions.to_undo(Deed(attendance=Attendance()), "A1", moment(T).wall) is None


def test_names_are_shown_without_hidden_characters():
    person = replace(appointment().candidate, name="Li \u202eXiaoming\n<b>", native_name="")

    assert questions.name_of(person) == "Li Xiaoming <b>  ·  TC-100001"
