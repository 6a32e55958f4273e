"""What the frame shows: the session at hand, and counts that balance."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from builders import DESK, HOUR, MINUTE, T, appointment, roster_of, session

from checkin.domain.center import Desk
from checkin.domain.clock_trust import ClockReading
from checkin.domain.roles import Authority, Role
from checkin.services.front_desk import FrontDesk
from checkin.services.session_deeds import evacuate
from checkin.services.views import DeskView
from checkin.storage.ledger import SqliteLedger
from checkin.storage.opening import open_for_writing


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[SqliteLedger]:
    opened = open_for_writing(tmp_path, None)
    roster = roster_of(
        sessions=(
            session(),
            session(id="S2", scheduled_start=T + 20 * MINUTE, room="B-107"),
            session(id="S3", scheduled_start=T + 3 * HOUR),
            session(id="S0", scheduled_start=T - 4 * HOUR),
            session(id="S5", scheduled_start=T + 10 * HOUR),
            session(id="S9", scheduled_start=T + 24 * HOUR),
        ),
        appointments=(
            appointment(),
            appointment(id="A2", serial=2, seat="18"),
            appointment(id="A3", serial=3, seat="19", center="BJ-002"),
            appointment(id="B1", serial=4, session="S2"),
            appointment(id="B2", serial=5, session="S2", seat="18"),
        ),
    )
    opened.ledger.submit(lambda books: books.put_roster(roster, lambda _d, _o: None)).result()
    yield opened.ledger
    opened.close()


def front(ledger: SqliteLedger, at: datetime, desk: Desk = DESK) -> FrontDesk:
    return FrontDesk(
        ledger, desk, lambda: ClockReading(wall=at, running=timedelta(0), boot=str(at))
    )


def view(ledger: SqliteLedger, at: datetime, desk: Desk = DESK) -> DeskView:
    return front(ledger, at, desk).view().result()


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (T - 9 * HOUR, "S0"),
        (T - 2 * HOUR, "S1"),
        (T - 30 * MINUTE, "S1"),
        (T - 30 * MINUTE + timedelta(microseconds=1), "S2"),
        (T - 5 * MINUTE, "S1"),
        (T + 10 * MINUTE, "S2"),
        (T + HOUR, "S3"),
        (T + 4 * HOUR, "S5"),
        (T + 11 * HOUR, "S9"),
    ],
    ids=[
        "first",
        "next",
        "deadline",
        "the-next-deadline",
        "late",
        "late-too",
        "later",
        "over",
        "last",
    ],
)
def test_the_session_at_hand_is_the_one_people_are_here_for(ledger, at, shown) -> None:
    found = view(ledger, at).session
    assert found is not None
    assert found.session.id == shown


def test_a_deadline_leaves_no_larger_session_while_its_people_may_come_late(ledger) -> None:
    only_one = roster_of(
        version="2",
        sessions=(session(), session(id="S2", scheduled_start=T + 20 * MINUTE, room="B-107")),
        appointments=(
            appointment(),
            appointment(id="A2", serial=2, seat="18"),
            appointment(id="B1", serial=4, session="S2"),
        ),
    )
    ledger.submit(lambda books: books.put_roster(only_one, lambda _d, _o: None)).result()

    def shown(minutes: int) -> str:
        found = view(ledger, T + minutes * MINUTE).session
        assert found is not None
        return found.session.id

    assert [shown(at) for at in (-40, -30, -29, -11, -9)] == ["S1"] * 5
    in_time = front(ledger, T - 35 * MINUTE)
    in_time.choose("A1").result()
    assert shown(-29) == "S1", "who has arrived is not in yet"
    in_time.confirm("A1").result()
    assert shown(-35) == "S1"
    assert [shown(at) for at in (-29, -11)] == ["S2"] * 2
    assert shown(-9) == "S1", "for both people may come late, and for this one it ends sooner"
    assert shown(1) == "S2"


def test_a_session_after_midnight_is_at_hand_the_evening_before(ledger) -> None:
    opens_at_half_past_eleven = T + 9 * HOUR
    found = view(ledger, opens_at_half_past_eleven).session
    assert found is not None
    assert found.session.id == "S5"


def test_a_desk_of_one_room_shows_its_own_sessions(ledger) -> None:
    at_hand = view(ledger, T - HOUR, Desk(name="lab", room="B-107")).session
    assert at_hand is not None
    assert at_hand.session.id == "S2"


def test_a_day_without_sessions_shows_none(ledger) -> None:
    assert view(ledger, T - 48 * HOUR).session is None


def test_counts_follow_what_happens_and_balance(ledger) -> None:
    desk = front(ledger, T - 45 * MINUTE)
    before = desk.view().result().session
    assert before is not None
    assert (before.counts.expected, before.counts.waiting) == (2, 2)
    desk.choose("A1").result()
    desk.confirm("A1").result()
    after = desk.view().result()
    assert after.session is not None
    counts = after.session.counts
    assert (counts.expected, counts.waiting, counts.inside) == (2, 1, 1)
    assert after.unsent == 2
    assert [scan.code for scan in after.scans] == ["on-time"]


def test_a_room_that_everybody_has_left_is_named_until_they_are_back(ledger) -> None:
    desk, who = front(ledger, T - 45 * MINUTE), Authority(role=Role.PROCTOR, person="proctor-1")
    desk.do(evacuate, "S1", who).result()
    assert desk.view().result().evacuated == [session().room]
    elsewhere = Desk(name="desk-9", room="B-107")
    assert view(ledger, T - 44 * MINUTE, elsewhere).evacuated == []
    desk.do(evacuate, "S1", who, back=True).result()
    assert desk.view().result().evacuated == []


def test_the_last_scans_stay_in_sight_whatever_is_recorded_after_them(ledger) -> None:
    desk, who = front(ledger, T - 45 * MINUTE), Authority(role=Role.PROCTOR, person="proctor-1")
    desk.choose("A1").result()
    desk.choose("A2").result()
    for back in (False, True) * 20:
        desk.do(evacuate, "S1", who, back=back).result()
    found = desk.view().result()
    assert [scan.event.subject for scan in found.scans] == ["A2", "A1"]


def test_looking_records_nothing(ledger) -> None:
    desk = front(ledger, T - 45 * MINUTE)
    desk.matches("li").result()
    desk.view().result()
    desk.look_at_clock().result()
    assert desk.view().result().unsent == 0


def test_a_jump_is_noticed_while_nothing_happens(ledger) -> None:
    at = [T - HOUR, timedelta(0)]
    desk = FrontDesk(ledger, DESK, lambda: ClockReading(wall=at[0], running=at[1], boot="b"))
    assert desk.look_at_clock().result().trusted
    at[0] += HOUR
    assert not desk.look_at_clock().result().trusted
    outcome = desk.choose("A1").result()
    assert outcome.decision.code == "clock-not-trusted"
