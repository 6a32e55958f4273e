"""What the header says of the rule, the roster and the outbox, at each instant."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import CENTER, MINUTE, T, head, session

from checkin.domain.center import Desk
from checkin.domain.counts import Counts
from checkin.domain.policy import deadline, window
from checkin.services.views import DeskView, SessionView
from checkin.ui.words import header_words

GRACE = replace(deadline("1"), after_start_until=10 * MINUTE)


def view_of(policy=None):
    rule = policy or deadline("1")
    made = session()
    return SessionView(
        session=made, instants=rule.instants(made.starts_at), counts=Counts(), final=True
    )


def desk_view(**changes):
    known = {
        "now": None,
        "center": CENTER,
        "desk": Desk(name="desk-3"),
        "roster": head(taken_at=T - timedelta(hours=3)),
        "session": view_of(),
        "scans": (),
        "unsent": 0,
    }
    return DeskView(**(known | changes))


def test_rooms_into_which_nobody_goes_are_named():
    assert header_words.evacuated(desk_view()) == ""
    assert header_words.evacuated(desk_view(evacuated=("A-204", "B-1"))) == "Evacuated: A-204, B-1"


@pytest.mark.parametrize(
    ("minutes", "policy", "said"),
    [
        pytest.param(-90, None, "Sign-in opens at 13:30 · 30:00", id="before it opens"),
        pytest.param(-60, None, "On time until 14:00 · 30:00", id="open"),
        pytest.param(-30, None, "Late: held until 14:30 · 30:00", id="at required_by"),
        pytest.param(-10, window("1"), "On time until 14:30 · 10:00", id="no late phase"),
        pytest.param(0, None, "No-shows are named at 14:45 · 15:00", id="at the start"),
        pytest.param(0, GRACE, "After the start: held until 14:40 · 10:00", id="grace"),
        pytest.param(15, None, "Exam ends at 16:00 · 1:15:00", id="running"),
        pytest.param(90, None, "The exam is over", id="at the end"),
    ],
)
def test_the_next_instant_is_named_with_the_time_left(minutes, policy, said):
    now = T + minutes * MINUTE
    assert header_words.next_instant(view_of(policy), now, CENTER) == said


def test_without_a_session_there_is_nothing_to_count_down():
    assert header_words.next_instant(None, T, CENTER) == ""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({}, "Roster 3 h 00 min old · final", id="final"),
        pytest.param(
            {"session": replace(view_of(), final=False)},
            "Roster 3 h 00 min old · not final",
            id="not final",
        ),
        pytest.param({"roster": None}, "No roster", id="none"),
    ],
)
def test_the_roster_is_told_with_its_age(changes, said):
    assert header_words.roster_age(desk_view(**changes), T) == said


@pytest.mark.parametrize(("count", "said"), [(0, "Offline"), (14, "Offline · 14 to send")])
def test_what_is_unsent_is_said_calmly(count, said):
    assert header_words.unsent(count) == said


def test_a_desk_of_one_room_names_it_whatever_the_session():
    assert header_words.room(desk_view(desk=Desk(name="x", room="Lab 3"))) == "Room Lab 3"
    assert header_words.desk(desk_view()) == "Desk 3"
