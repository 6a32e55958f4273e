"""The words of the delivery: the badge, the page, a clock that is wrong."""

from datetime import timedelta

import pytest
from delivery_examples import (
    CENTER,
    NOW,
    case,
    contact,
    instruction,
    receipt,
    report,
    state,
)

from checkin.domain.release import Release
from checkin.services.delivery import Reach
from checkin.services.delivery_view import DeliveryView
from checkin.ui.delivery.delivery_lines import Look, lines
from checkin.ui.words import delivery_words
from checkin.ui.words.delivery_words import Tone, badge

HOURS_AGO = NOW - timedelta(hours=2, minutes=5)


@pytest.mark.parametrize(
    ("found", "last", "text", "tone"),
    [
        pytest.param(
            state(), report(), "In touch · all 412 received", Tone.GOOD, id="all received"
        ),
        pytest.param(
            state(waiting=3, oldest=NOW),
            report(),
            "In touch · 3 to send",
            Tone.GOOD,
            id="sending",
        ),
        pytest.param(
            state(waiting=12, oldest=NOW - timedelta(minutes=59)),
            report(Reach.OFFLINE),
            "Offline since 14:00 · 12 to send",
            Tone.CALM,
            id="offline",
        ),
        pytest.param(
            state(waiting=12, oldest=HOURS_AGO),
            report(Reach.TIMED_OUT),
            "Offline since 14:00 · 12 to send, oldest 2 h 05 min",
            Tone.CALM,
            id="offline for hours",
        ),
        pytest.param(
            state(contact=None, waiting=1),
            None,
            "Offline · 1 to send",
            Tone.CALM,
            id="never in touch",
        ),
        pytest.param(
            state(enrolment=None, waiting=7),
            None,
            "Not enrolled · 7 to send",
            Tone.CALM,
            id="alone",
        ),
        pytest.param(
            state(waiting=2),
            report(Reach.LOGIN_NEEDED),
            "The network asks for a login",
            Tone.WARN,
            id="captive portal",
        ),
        pytest.param(state(refused=1), report(), "1 refused", Tone.WARN, id="refused"),
        pytest.param(
            state(cases=(case(),)), report(), "Open cases: 1", Tone.WARN, id="a case is open"
        ),
        pytest.param(
            state(cases=(case(settled_at=NOW),)),
            report(),
            "In touch · all 412 received",
            Tone.GOOD,
            id="a settled case alarms nobody",
        ),
    ],
)
def test_the_badge_says_how_the_delivery_stands(found, last, text, tone):
    said = badge(found, last, NOW, CENTER)
    assert (said.text, said.tone) == (text, tone)


@pytest.mark.parametrize(
    ("found", "last", "short"),
    [
        pytest.param(state(), report(), "", id="nothing to send"),
        pytest.param(state(waiting=2), report(), "2", id="in touch"),
        pytest.param(state(waiting=2), report(Reach.OFFLINE), "2", id="offline"),
        pytest.param(state(enrolment=None, waiting=7), None, "7", id="alone"),
        pytest.param(state(waiting=2, refused=1), report(), "1", id="refused"),
        pytest.param(state(cases=(case(),)), report(), "1", id="a case is open"),
        pytest.param(state(), report(Reach.LOGIN_NEEDED), "", id="captive portal"),
    ],
)
def test_where_room_is_short_the_badge_is_a_number(found, last, short):
    assert badge(found, last, NOW, CENTER).short == short


@pytest.mark.parametrize("found", list(Reach))
def test_every_end_of_a_round_has_its_words(found):
    assert delivery_words.reach(found)
    assert badge(state(), report(found), NOW, CENTER).text


def test_what_needs_a_person_says_what_to_do():
    assert all(delivery_words.advice(found) for found in delivery_words.ADVICE)
    assert delivery_words.advice(Reach.OFFLINE) == ""


def test_what_is_proved_is_what_the_receipts_add_up_to():
    found = state(recorded=420, receipts=(receipt(400), receipt(12, epoch=2)))
    assert delivery_words.proved(found) == "412 of 420 records received by the registry"


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (timedelta(seconds=60), ""),
        (timedelta(seconds=-60), ""),
        (timedelta(hours=3), "This computer's clock is 3 h 00 min behind. Set it right."),
        (-timedelta(seconds=61), "This computer's clock is 1 min ahead. Set it right."),
    ],
    ids=str,
)
def test_a_clock_that_is_more_than_a_minute_off_is_told_of(offset, words):
    assert delivery_words.clock_note(state(contact=contact(offset))) == words


def test_the_gravest_case_comes_first():
    grave = case("two-centers", "grave", severity="impersonation")
    found = state(cases=(case(), grave, case("fork", "newer", raised_at=NOW)))
    assert [one.id for one in delivery_words.open_cases(found)] == ["grave", "newer", "case-1"]


def test_a_case_that_a_newer_registry_raises_is_shown_by_its_own_word():
    assert delivery_words.case(case("something-new\u202e")) == "something-new"


def test_the_page_has_cases_facts_instructions_and_receipts_in_this_order():
    found = state(
        cases=(case(note="See both desks."),),
        waiting=4,
        oldest=HOURS_AGO,
        shrinks=(100, 7),
        instructions=(instruction("Room B is closed."),),
    )
    view = DeliveryView(state=found, center=CENTER, people={})
    said = list(lines(view, report(what="<b>no</b>"), NOW))
    assert [line.value for line in said if line.look is Look.ALARM] == [
        "<b>no</b>",
        "Signed in at two desks · 13:57",
    ]
    assert [line.word for line in said if line.look is Look.TITLE] == [
        "Cases for the manager",
        "From the registry",
        "Signed receipts",
    ]
    facts = {line.word: line.value for line in said if line.look is Look.FACT}
    assert facts["Waiting to be sent"] == "4, the oldest 2 h 05 min ago"
    assert facts["Roster held back"] == "100 → 7"
    assert facts["14:00"] == "412 records, up to no. 412 · 3f2a91c0"


def test_a_newer_release_is_a_quiet_line_and_no_alarm():
    told = Release(
        version="0.2.0",
        released_at=NOW,
        notes="Faster\u202e.",
        files=(),
        key=bytes(32),
        signed={},
    )
    view = DeliveryView(state=state(), center=CENTER, people={}, release=told)
    shown = [line for line in lines(view, report(), NOW) if line.look is Look.TEXT]
    assert [line.value for line in shown] == [
        "Version 0.2.0 of this program is there. Install it between two sessions.",
        "Faster.",
    ]
