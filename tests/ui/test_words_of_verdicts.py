from dataclasses import replace
from pathlib import Path

import pytest
from builders import CENTER, MINUTE, US, T, listed, moment, scene, ticket
from spoken import spoken
from verdict_doc import BEGIN, END, tables
from verdict_examples import SEATED, at, examples

from checkin.domain.center import Center
from checkin.domain.clock_trust import Doubt
from checkin.domain.course import Course
from checkin.domain.judgement import judge
from checkin.domain.presented import FLAW_CODES, Flaw, Presented, Source
from checkin.domain.roles import Role
from checkin.domain.verdict import RULES, Code, Signal
from checkin.ui.words.case_reasons import CASE_REASONS, FLAWS, PLAIN
from checkin.ui.words.identity_reasons import IDENTITY_REASONS
from checkin.ui.words.next_actions import FIXED
from checkin.ui.words.time_reasons import CLOCK, TIME_REASONS
from checkin.ui.words.verdict_words import (
    BY_SIGNAL,
    SIGNALS,
    WORDS,
    further,
    next_action,
    reason,
    signal_word,
    word,
)

EXAMPLES = examples()
NAMES = list(EXAMPLES)
DOC = Path(__file__).parents[2] / "docs" / "verdicts.md"


@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_word_a_sentence_and_an_example(code):
    told = [
        *(CASE_REASONS, IDENTITY_REASONS, TIME_REASONS, PLAIN),
        *(FLAW_CODES.values(), [Code.CLOCK_NOT_TRUSTED]),
    ]
    assert code in WORDS
    assert any(code in place for place in told)
    assert any(decision.code is code for decision, _ in EXAMPLES.values())


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_the_case_that_it_is_named_for(name):
    assert EXAMPLES[name][0].code == name.split()[0]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("name", NAMES)
def test_every_verdict_says_its_facts_in_one_line(name, language, qapp):
    decision, now = EXAMPLES[name]
    with spoken(language):
        said = [
            word(decision.code, decision.signal, decision.flaw),
            reason(decision, now, CENTER),
            next_action(decision),
        ]
    for text in said:
        assert text.strip() == text != ""
        assert not set("{}%\n") & set(text)
    assert len(said[0]) <= 22
    assert len(said[1]) <= 110


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_about_money_or_guilt(name):
    decision, now = EXAMPLES[name]
    said = f"{reason(decision, now, CENTER)} {next_action(decision)}".lower()
    for taboo in ("fee", "paid", "pay", "refund", "money", "cheat", "fraud", "fake", "fault"):
        assert taboo not in said


@pytest.mark.parametrize("flaw", Flaw)
def test_the_seven_flaws_have_seven_messages(flaw):
    decision = judge(Presented(source=Source.CAMERA, flaw=flaw), None, scene(T - 45 * MINUTE))
    if flaw is Flaw.REPLACED:
        decision = judge(ticket(flaw=flaw), listed(), scene(T - 45 * MINUTE))
    assert reason(decision, moment(T), CENTER) == FLAWS[flaw]
    assert len(set(FLAWS.values())) == len(Flaw) == 7


def test_a_code_under_an_unknown_key_is_never_called_false():
    decision, now = EXAMPLES["cannot-verify unknown-key"]
    said = word(decision.code, decision.signal) + reason(decision, now, CENTER)
    assert "may well be genuine" in said
    assert "forged" not in said.lower()


def test_a_damaged_code_is_not_called_false():
    assert word(Code.NOT_GENUINE, Signal.REFUSE, Flaw.DAMAGED) == "Damaged code"
    assert word(Code.NOT_GENUINE, Signal.REFUSE, Flaw.FORGED) == "Not genuine"


@pytest.mark.parametrize(
    ("code", "signal", "said"),
    [
        pytest.param(Code.ON_TIME, Signal.ADMIT, "On time", id="on time"),
        pytest.param(Code.ON_TIME, Signal.HOLD, "Compare the ID", id="found by hand"),
        pytest.param(Code.LATE, Signal.HOLD, "Late", id="late"),
        pytest.param(Code.LATE, Signal.ADMIT, "Late – admit", id="late, admitted by policy"),
        pytest.param(Code.LATE, Signal.REFUSE, "Too late", id="late, refused by policy"),
    ],
)
def test_the_word_follows_the_signal(code, signal, said):
    assert word(code, signal) == said


def test_every_signal_and_doubt_has_its_words():
    assert {signal_word(signal) for signal in Signal} == set(SIGNALS.values())
    assert len(set(SIGNALS.values())) == len(Signal)
    assert set(CLOCK) == set(Doubt)


def test_a_word_for_another_signal_is_for_one_that_differs_from_the_table():
    assert all(RULES[code].signal is not signal for code, signal in BY_SIGNAL)


def test_who_arrives_within_the_last_minute_sees_the_seconds():
    person = listed()
    late = judge(ticket(), person, scene(T - 30 * MINUTE + US))
    assert reason(late, moment(T - 29 * MINUTE), CENTER) == (
        "1 min late: arrived at 14:00:01, required by 14:00."
    )
    on_time = judge(ticket(), person, scene(T - 30 * MINUTE))
    assert reason(on_time, moment(T), CENTER) == "Arrived at 14:00; required by 14:00."


def test_the_time_to_wait_is_never_told_too_short():
    decision, now = at(60, listed())
    early = judge(ticket(), listed(), scene(T - 60 * MINUTE - 61 * MINUTE - US))
    said = reason(early, moment(T - 121 * MINUTE - US), CENTER)
    assert said == "Sign-in for this session opens at 13:30, in 1 h 02 min."
    assert decision.code is Code.ON_TIME
    assert now.wall == T - 60 * MINUTE


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        pytest.param(3, "Already in, 3 s ago (Desk 2, seat 14).", id="3 s"),
        pytest.param(59, "Already in, 59 s ago (Desk 2, seat 14).", id="59 s"),
        pytest.param(60, "In since 13:31 (Desk 2, seat 14).", id="1 min"),
    ],
)
def test_who_is_in_already_is_told_since_when_and_where(seconds, said):
    now = SEATED.in_at + seconds * MINUTE / 60
    decision = judge(ticket(), listed(attendance=SEATED), scene(now))
    assert reason(decision, moment(now), CENTER) == said


def test_somebody_in_without_a_seat_is_told_with_the_desk_alone():
    decision = judge(ticket(), listed(attendance=replace(SEATED, seat=None)), scene(T))
    assert reason(decision, moment(T), CENTER) == "In since 13:31 (Desk 2)."


def test_somebody_with_extra_time_is_told_their_own_end():
    person = listed(extra_time=30 * MINUTE)
    over = judge(ticket(), person, scene(T + 120 * MINUTE))
    assert reason(over, moment(T + 120 * MINUTE), CENTER) == "The exam ended at 16:30."


def test_times_are_those_of_the_center_whatever_the_zone():
    lisbon = Center(number=8, code="LX-001", zone="Europe/Lisbon")
    decision, now = EXAMPLES["late"]
    assert "arrived at 06:12, required by 06:00" in reason(decision, now, lisbon)


def test_the_right_center_is_named_where_the_directory_knows_it():
    decision, now = EXAMPLES["wrong-center unlisted"]
    said = reason(decision, now, CENTER, "GZ-012 (Guangzhou)")
    assert said == "The appointment is at center GZ-012 (Guangzhou)."


def test_what_was_received_is_shown_without_invisible_characters():
    decision = judge(ticket(), listed(center="GZ\u202e\u0007-004"), scene(T - 45 * MINUTE))
    assert "center GZ-004:" in reason(decision, moment(T), CENTER)


def test_further_findings_are_told_in_their_order():
    decision = judge(ticket(flaw=Flaw.REPLACED), listed(), scene(T - 18 * MINUTE))
    assert further(decision, moment(T - 18 * MINUTE), CENTER) == (
        "12 min late: arrived at 14:12, required by 14:00.",
    )
    assert next_action(decision) == "Call a lead proctor (F6)"


def test_a_late_person_after_the_start_goes_to_the_manager():
    arrived = replace(listed().attendance, arrived_at=T - 10 * MINUTE)
    decision = judge(ticket(), listed(attendance=arrived), scene(T + MINUTE))
    assert decision.override is Role.MANAGER
    assert next_action(decision) == "Ask for the reason, then call the center manager (F6)"


def test_who_is_in_and_is_scanned_once_the_exam_has_begun_may_leave():
    seated = EXAMPLES["in-elsewhere"][0]
    assert next_action(seated, moment(T - US)).startswith("Compare the person with the ID")
    assert "sign out (Ctrl+D)" in next_action(seated, moment(T))
    assert "Ctrl+D" not in next_action(seated)
    emptied = replace(seated.listed, course=Course(evacuated_at=T))
    assert "Ctrl+D" not in next_action(replace(seated, listed=emptied), moment(T))


def test_no_action_is_kept_for_a_code_that_does_not_exist():
    assert set(FIXED) <= set(Code)


def test_the_page_of_verdicts_says_what_the_program_says(qapp):
    page = DOC.read_text("utf-8")
    shown = page.partition(BEGIN)[2].partition(END)[0].strip()
    assert shown == tables(), "run: python scripts/write_verdict_docs.py"
