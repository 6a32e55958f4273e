from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.appointment import Status
from checkin.domain.session import ExamKind
from checkin.registry.booking import (
    Booking,
    State,
    after,
    appointment_session,
    appointment_status,
    fold,
)
from checkin.registry.booking_breach import Breach
from checkin.registry.booking_events import (
    DETAILS,
    Absent,
    Attended,
    Blocked,
    BookingEvent,
    Cancelled,
    Certified,
    Kind,
    Level,
    Moved,
    Party,
    Purchased,
    Refunded,
    Reopened,
    Result,
    Scheduled,
    Unblocked,
    Wish,
)
from checkin.registry.booking_rules import decide
from checkin.registry.exam_certificate import certificate_of, valid_until

DOCUMENT = (Path(__file__).parents[2] / "docs/bookings.md").read_text("utf-8")
T = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
EARLY = T - timedelta(days=20)
LATER = T + timedelta(days=7)
TICK = timedelta(microseconds=1)

BOUGHT = Purchased(
    exam="H12-811", exam_kind=ExamKind.THEORY, level=Level.ASSOCIATE, individual=True
)
HANDS_ON = replace(BOUGHT, exam_kind=ExamKind.HANDS_ON)
PLACE = Scheduled(session="s1", starts_at=T)
ELSEWHERE = Moved(session="s2", starts_at=LATER)
CAME = Attended(session="s1")
MISSED = Absent(session="s1", closed=False)
CLOSED = Absent(session="s1", closed=True)
PASSED = Result(passed=True)
ISSUED = Certified(number="C-1")

BY = {
    **dict.fromkeys(Kind, Party.REGISTRY),
    Kind.CANCELLED: Party.CANDIDATE,
}
HISTORY = {
    State.UNPAID: [],
    State.PURCHASED: [BOUGHT],
    State.SCHEDULED: [BOUGHT, PLACE],
    State.MOVED: [BOUGHT, PLACE, Moved()],
    State.CANCELLED: [BOUGHT, PLACE, Cancelled()],
    State.REFUNDED: [BOUGHT, Refunded()],
    State.ATTENDED: [BOUGHT, PLACE, CAME],
    State.ABSENT: [BOUGHT, PLACE, MISSED],
    State.PASSED: [BOUGHT, PLACE, CAME, PASSED],
    State.FAILED: [BOUGHT, PLACE, CAME, Result(passed=False)],
    State.CERTIFIED: [BOUGHT, PLACE, CAME, PASSED, ISSUED],
}
WISHED = {
    Kind.PURCHASED: (BOUGHT, EARLY),
    Kind.REFUNDED: (Refunded(), EARLY),
    Kind.BLOCKED: (Blocked(), EARLY),
    Kind.UNBLOCKED: (Unblocked(), EARLY),
    Kind.SCHEDULED: (PLACE, EARLY),
    Kind.MOVED: (ELSEWHERE, EARLY),
    Kind.CANCELLED: (Cancelled(), EARLY),
    Kind.REOPENED: (Reopened(), LATER),
    Kind.ATTENDED: (CAME, T),
    Kind.ABSENT: (MISSED, T),
    Kind.RESULT: (PASSED, LATER),
    Kind.CERTIFIED: (ISSUED, LATER),
}


def wish(details, by=None, cause="as asked"):
    return Wish(details=details, by=by or BY[details.kind], cause=cause, who="p-1")


def booking_after(*details, at=T):
    return fold(
        BookingEvent(details=one, at=at, by=BY[one.kind], cause="as it was") for one in details
    )


def answer(before, details, now=EARLY, **more):
    return decide(booking_after(*before), wish(details, **more), now)


# Every wish in every state


def cells():
    section = DOCUMENT.partition("## Which wish, in which state\n")[2].partition("\n## ")[0]
    head, _, *rows = [line for line in section.splitlines() if line.startswith("|")]
    states = [State(cell.strip()) for cell in head.strip("|").split("|")[1:]]
    for row in rows:
        kind, *told = [cell.strip(" *`") for cell in row.strip("|").split("|")]
        for state, cell in zip(states, told, strict=True):
            yield pytest.param(Kind(kind), state, cell, id=f"{kind} when {state}")


CELLS = list(cells())


def test_the_table_has_every_wish_in_every_state():
    assert len({(p.values[0], p.values[1]) for p in CELLS}) == len(Kind) * len(State) == len(CELLS)
    assert set(DETAILS) == set(Kind)


@pytest.mark.parametrize("state", State)
def test_a_history_leads_to_its_state(state):
    assert booking_after(*HISTORY[state]).state is state


@pytest.mark.parametrize(("kind", "state", "cell"), CELLS)
def test_a_wish_is_answered_as_the_table_says(kind, state, cell):
    details, now = WISHED[kind]
    told = answer(HISTORY[state], details, now)
    if cell == "yes":
        assert told == BookingEvent(
            details=details, at=now, by=BY[kind], cause="as asked", who="p-1"
        )
        assert told.kind is kind
    else:
        assert told is Breach(cell)


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize(("kind", "state", "cell"), CELLS)
def test_the_level_is_never_asked_for(kind, state, cell, level):
    first = replace(BOUGHT, level=level)
    details, now = WISHED[kind]
    before = [first if one is BOUGHT else one for one in HISTORY[state]]
    told = answer(before, first if details is BOUGHT else details, now)
    assert (told if isinstance(told, Breach) else "yes") == cell


@pytest.mark.parametrize(("kind", "state", "cell"), [p for p in CELLS if p.values[2] == "yes"])
def test_the_same_wish_again_is_so_already(kind, state, cell):
    details, now = WISHED[kind]
    before = booking_after(*HISTORY[state])
    once = decide(before, wish(details), now)
    assert decide(after(before, once), wish(details), now) is Breach.ALREADY_SO


# The conditions


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param(timedelta(hours=72) + TICK, Kind.CANCELLED, id="a microsecond more than 72 h"),
        pytest.param(timedelta(hours=72, seconds=1), Kind.CANCELLED, id="72:00:01"),
        pytest.param(timedelta(hours=72), Breach.CANCEL_TOO_LATE, id="72:00:00"),
        pytest.param(timedelta(hours=72) - TICK, Breach.CANCEL_TOO_LATE, id="a microsecond less"),
        pytest.param(timedelta(0), Breach.CANCEL_TOO_LATE, id="at the start"),
        pytest.param(timedelta(days=-1), Breach.CANCEL_TOO_LATE, id="a day after the start"),
    ],
)
@pytest.mark.parametrize(
    "start",
    [
        pytest.param(T, id="in winter"),
        # 72 h are 72 h, though local clocks go forward on this night in Europe (29 March 2026).
        pytest.param(datetime(2026, 3, 30, 7, 0, tzinfo=UTC), id="over a change of the clocks"),
    ],
)
def test_a_booking_is_cancelled_only_more_than_72_hours_before(start, before, expected):
    told = answer([BOUGHT, replace(PLACE, starts_at=start)], Cancelled(), start - before)
    assert (told if isinstance(told, Breach) else told.kind) is expected


def test_the_72_hours_count_from_the_start_that_it_was_moved_to():
    moved = [BOUGHT, PLACE, ELSEWHERE]
    assert answer(moved, Cancelled(), T).kind is Kind.CANCELLED
    assert answer(moved, Cancelled(), LATER - timedelta(hours=72)) is Breach.CANCEL_TOO_LATE


S2 = Scheduled(session="s2", starts_at=LATER)
LONG_AFTER = valid_until(T)


@pytest.mark.parametrize(
    ("before", "details", "now", "expected"),
    [
        pytest.param(
            [replace(BOUGHT, individual=False)],
            *(Refunded(), EARLY, Breach.NOT_INDIVIDUAL),
            id="a purchase of an organisation is not refunded",
        ),
        pytest.param(
            [BOUGHT], HANDS_ON, EARLY, Breach.OTHER_PURCHASE, id="two purchases, two bookings"
        ),
        pytest.param(
            [BOUGHT, PLACE], S2, EARLY, Breach.SCHEDULED_ALREADY, id="one appointment at a time"
        ),
        pytest.param([BOUGHT], PLACE, T, Breach.START_PASSED, id="the session starts now"),
        pytest.param([BOUGHT], PLACE, T - TICK, Kind.SCHEDULED, id="it starts in a microsecond"),
        pytest.param(
            [BOUGHT, PLACE], ELSEWHERE, LATER, Breach.START_PASSED, id="moved to the past"
        ),
        pytest.param([BOUGHT, PLACE], Moved(), LATER, Kind.MOVED, id="moved without a new date"),
        pytest.param(
            [BOUGHT, PLACE, Moved()], Moved(), EARLY, Breach.ALREADY_SO, id="off its session twice"
        ),
        pytest.param(
            [BOUGHT, PLACE],
            *(Moved(session="s1", starts_at=T), EARLY, Breach.ALREADY_SO),
            id="moved to where it is",
        ),
        pytest.param(
            [BOUGHT, PLACE, ELSEWHERE], CAME, T, Breach.OTHER_SESSION, id="came to the old session"
        ),
        pytest.param(
            [BOUGHT, PLACE, ELSEWHERE], MISSED, LATER, Breach.OTHER_SESSION, id="missed the old one"
        ),
        pytest.param(
            [BOUGHT, PLACE, CAME],
            *(Attended(session="s2"), LATER, Breach.OTHER_SESSION),
            id="came to two sessions",
        ),
        pytest.param([BOUGHT, PLACE], CAME, EARLY, Kind.ATTENDED, id="the desk judged the time"),
        pytest.param([BOUGHT, PLACE], MISSED, T - TICK, Breach.NOT_STARTED, id="absent too soon"),
        pytest.param([BOUGHT, PLACE], CLOSED, T, Kind.ABSENT, id="absent from the start on"),
        pytest.param([BOUGHT, PLACE, MISSED], CLOSED, T, Kind.ABSENT, id="a person closes it"),
        pytest.param([BOUGHT, PLACE, CLOSED], CLOSED, T, Breach.ALREADY_SO, id="closed twice"),
        pytest.param([BOUGHT, PLACE, CLOSED], MISSED, T, Breach.ALREADY_SO, id="closed stays"),
        pytest.param([BOUGHT, PLACE, MISSED], CAME, LATER, Kind.ATTENDED, id="came after all"),
        pytest.param(
            [BOUGHT, PLACE, CLOSED], CAME, LATER, Breach.ABSENCE_CLOSED, id="came, it was closed"
        ),
        pytest.param(
            [BOUGHT, PLACE, CLOSED, Reopened()], CAME, LATER, Kind.ATTENDED, id="came, reopened"
        ),
        pytest.param(
            [BOUGHT, PLACE, CLOSED], S2, T, Breach.NO_MAKE_UP, id="no make-up after an absence"
        ),
        pytest.param(
            [BOUGHT, PLACE, CLOSED], Refunded(), T, Breach.REFUND_AFTER_SCHEDULING, id="no money"
        ),
        pytest.param(
            [BOUGHT, PLACE, CAME], PASSED, T, Kind.RESULT, id="theory: at once, by a machine"
        ),
        pytest.param(
            [HANDS_ON, PLACE, CAME], PASSED, LATER, Breach.NEEDS_EVALUATION, id="hands-on: by whom?"
        ),
        pytest.param(
            [HANDS_ON, PLACE, CAME],
            *(Result(passed=False, evaluator=" "), LATER, Breach.NEEDS_EVALUATION),
            id="hands-on: by nobody",
        ),
        pytest.param(
            [HANDS_ON, PLACE, CAME],
            *(Result(passed=True, evaluator="e-7"), LATER, Kind.RESULT),
            id="hands-on: evaluated",
        ),
        pytest.param(
            [BOUGHT, PLACE, CAME, PASSED],
            *(Result(passed=False), LATER, Breach.RESULT_GIVEN),
            id="one result",
        ),
        pytest.param(
            [BOUGHT, PLACE, CAME, PASSED],
            *(ISSUED, LONG_AFTER - TICK, Kind.CERTIFIED),
            id="certified in the last instant",
        ),
        pytest.param(
            [BOUGHT, PLACE, CAME, PASSED],
            *(ISSUED, LONG_AFTER, Breach.CERTIFICATE_EXPIRED),
            id="certified after two years",
        ),
        pytest.param(
            [BOUGHT, PLACE, CAME, PASSED, ISSUED],
            *(Certified(number="C-2"), LATER, Breach.CERTIFIED_ALREADY),
            id="one certificate",
        ),
        pytest.param([BOUGHT, Blocked()], PLACE, EARLY, Breach.BLOCKED, id="blocked: no place"),
        pytest.param([BOUGHT, PLACE, Blocked()], CAME, T, Breach.BLOCKED, id="blocked: no entry"),
        pytest.param(
            [BOUGHT, PLACE, CAME, PASSED, Blocked()],
            *(ISSUED, LATER, Breach.BLOCKED),
            id="blocked: no certificate",
        ),
        pytest.param(
            [BOUGHT, PLACE, Blocked()], PLACE, EARLY, Breach.ALREADY_SO, id="blocked, yet it is so"
        ),
        pytest.param(
            [BOUGHT, PLACE, Blocked(), Unblocked()], CAME, T, Kind.ATTENDED, id="unblocked"
        ),
        pytest.param([BOUGHT, Blocked()], Blocked(), T, Breach.ALREADY_SO, id="blocked twice"),
    ],
)
def test_a_wish_meets_its_condition_or_breaks_a_rule(before, details, now, expected):
    told = answer(before, details, now)
    assert (told if isinstance(told, Breach) else told.kind) is expected


def parties():
    section = DOCUMENT.partition("## Who may wish\n")[2].partition("\nAnybody")[0]
    for row in [line for line in section.splitlines() if line.startswith("|")][2:]:
        wishes, by = (cell.strip().split(", ") for cell in row.strip("|").split("|"))
        for one in wishes:
            for party in Party:
                yield pytest.param(Kind(one), party, party in by, id=f"{one} by {party}")


FIRST_YES = {p.values[0]: HISTORY[p.values[1]] for p in CELLS if p.values[2] == "yes"}


@pytest.mark.parametrize(("kind", "party", "may"), list(parties()))
def test_a_change_is_made_by_who_may_make_it(kind, party, may):
    details, now = WISHED[kind]
    before = {Kind.UNBLOCKED: [BOUGHT, Blocked()], **FIRST_YES}[kind]
    told = answer(before, details, now, by=party)
    assert (told is not Breach.WRONG_PARTY) is may
    assert isinstance(told, BookingEvent) is may


def test_every_wish_has_a_row_of_who_may_make_it():
    assert {p.values[0] for p in parties()} == set(Kind)


@pytest.mark.parametrize("cause", ["", "  \n"], ids=["none", "blank"])
def test_a_change_without_a_cause_is_refused(cause):
    assert answer([], BOUGHT, cause=cause) is Breach.NO_CAUSE
    with pytest.raises(ValueError, match="cause"):
        BookingEvent(details=BOUGHT, at=T, by=Party.PROGRAMME, cause=cause)


@pytest.mark.parametrize("zone", [None, timezone(timedelta(hours=8))], ids=["naive", "local"])
def test_only_utc_is_taken(zone):
    instant = T.replace(tzinfo=zone)
    for make in (
        lambda: answer([], BOUGHT, instant),
        lambda: Scheduled(session="s1", starts_at=instant),
        lambda: Moved(session="s1", starts_at=instant),
        lambda: BookingEvent(details=BOUGHT, at=instant, by=Party.PROGRAMME, cause="x"),
    ):
        with pytest.raises(ValueError, match="UTC"):
            make()


@pytest.mark.parametrize("half", [{"session": "s2"}, {"starts_at": T}], ids=str)
def test_a_move_knows_the_new_session_wholly_or_not_at_all(half):
    with pytest.raises(ValueError, match="new session"):
        Moved(**half)


def test_every_rule_is_in_the_document_in_its_own_words():
    for rule in Breach:
        assert f"| {rule} | {rule.sentence} |" in DOCUMENT


# The certificate


@pytest.mark.parametrize(
    ("passed", "until"),
    [
        ("2026-11-30T09:00:00+00:00", "2028-11-30T09:00:00+00:00"),
        ("2024-02-29T12:00:00+00:00", "2026-02-28T12:00:00+00:00"),
        ("2026-02-28T12:00:00+00:00", "2028-02-28T12:00:00+00:00"),
        ("2026-03-01T00:00:00+00:00", "2028-03-01T00:00:00+00:00"),
        ("2025-12-31T23:59:59.999999+00:00", "2027-12-31T23:59:59.999999+00:00"),
    ],
)
def test_a_certificate_is_valid_for_two_calendar_years(passed, until):
    assert valid_until(datetime.fromisoformat(passed)) == datetime.fromisoformat(until)


def test_a_certificate_is_valid_from_passing_and_not_from_its_issue():
    passed = booking_after(BOUGHT, PLACE, CAME, PASSED, at=T)
    issued = BookingEvent(
        details=Certified(number="C-2", replaces="C-1"),
        at=LATER,
        by=Party.REGISTRY,
        cause="reissue",
    )
    certificate = certificate_of(after(passed, issued))
    assert (certificate.number, certificate.replaces) == ("C-2", "C-1")
    assert (certificate.passed_at, certificate.valid_until) == (T, T.replace(year=2028))


def test_there_is_no_certificate_before_it_was_issued():
    assert certificate_of(booking_after(BOUGHT, PLACE, CAME, PASSED)) is None


# What the desks are told


@pytest.mark.parametrize(
    ("state", "status", "blocked"),
    [
        (State.UNPAID, Status.UNPAID, Status.BLOCKED),
        (State.PURCHASED, None, None),
        (State.SCHEDULED, Status.SCHEDULED, Status.BLOCKED),
        (State.MOVED, Status.MOVED, Status.BLOCKED),
        (State.CANCELLED, Status.CANCELLED, Status.BLOCKED),
        (State.REFUNDED, Status.REFUNDED, Status.BLOCKED),
        (State.ATTENDED, Status.SCHEDULED, Status.BLOCKED),
        (State.ABSENT, Status.SCHEDULED, Status.BLOCKED),
        (State.PASSED, Status.SCHEDULED, Status.BLOCKED),
        (State.FAILED, Status.SCHEDULED, Status.BLOCKED),
        (State.CERTIFIED, Status.SCHEDULED, Status.BLOCKED),
    ],
)
def test_the_desks_are_told_a_status(state, status, blocked):
    assert appointment_status(booking_after(*HISTORY[state])) is status
    assert appointment_status(booking_after(*HISTORY[state], Blocked())) is blocked


@pytest.mark.parametrize(
    ("before", "session", "left", "told"),
    [
        pytest.param([BOUGHT], None, None, None, id="purchased"),
        pytest.param([BOUGHT, Refunded()], None, None, None, id="refunded"),
        pytest.param([BOUGHT, PLACE], "s1", None, "s1", id="scheduled"),
        pytest.param([BOUGHT, PLACE, Cancelled()], None, "s1", "s1", id="cancelled"),
        pytest.param([BOUGHT, PLACE, Moved()], None, "s1", "s1", id="moved, not known where"),
        pytest.param([BOUGHT, PLACE, ELSEWHERE], "s2", "s1", "s2", id="moved"),
        pytest.param([BOUGHT, PLACE, Moved(), ELSEWHERE], "s2", "s1", "s2", id="moved in two"),
        pytest.param([BOUGHT, PLACE, Cancelled(), S2], "s2", "s1", "s2", id="scheduled again"),
        pytest.param(
            [BOUGHT, PLACE, Moved(session="s1", starts_at=LATER)],
            *("s1", None, "s1"),
            id="its session at another time",
        ),
    ],
)
def test_the_desks_of_the_session_that_it_left_are_told_too(before, session, left, told):
    booking = booking_after(*before)
    assert (booking.session, booking.left) == (session, left)
    assert appointment_session(booking) == told


def test_since_is_when_what_desks_are_told_took_effect():
    def at(details, days):
        return BookingEvent(
            details=details, at=EARLY + timedelta(days=days), by=BY[details.kind], cause="x"
        )

    events = [at(BOUGHT, 0), at(PLACE, 1), at(Blocked(), 2), at(Unblocked(), 3), at(CAME, 4)]
    assert fold(events).since == EARLY + timedelta(days=3)


# Any wishes at all

instants = st.sampled_from([EARLY, T - timedelta(hours=72), T - TICK, T, LATER, LONG_AFTER])
wishes = st.builds(
    Wish,
    details=st.one_of(
        st.sampled_from([BOUGHT, HANDS_ON, replace(BOUGHT, individual=False), PLACE, S2]),
        st.sampled_from([Refunded(), Blocked(), Unblocked(), Cancelled(), Reopened(), Moved()]),
        st.sampled_from([ELSEWHERE, CAME, Attended(session="s2"), MISSED, CLOSED]),
        st.sampled_from([PASSED, Result(passed=False), Result(passed=True, evaluator="e")]),
        st.sampled_from([ISSUED, Certified(number="C-2", replaces="C-1")]),
    ),
    by=st.sampled_from(Party),
    cause=st.sampled_from(["asked", "asked", "asked", ""]),
)
likely = st.sampled_from(list(HISTORY.values()))


def kinds_before(events, kind):
    """The kinds that stand before each event of a kind."""
    seen = accumulate(events, lambda kinds, event: [*kinds, event.kind], initial=[])
    return [kinds for kinds, event in zip(seen, events, strict=False) if event.kind is kind]


@given(likely, st.lists(st.tuples(wishes, instants), max_size=25))
def test_any_wishes_leave_a_valid_booking(first, wished):
    asked = [(wish(details), WISHED[details.kind][1]) for details in first] + wished
    events = []
    for one, now in asked:
        before = fold(events)
        told = decide(before, one, now)
        assert decide(before, one, now) == told
        if isinstance(told, BookingEvent):
            assert after(before, told) != before
            assert decide(after(before, told), one, now) is Breach.ALREADY_SO
            events.append(told)
    assert_valid(fold(events), events)


def assert_valid(booking, events):
    kinds = [event.kind for event in events]
    assert kinds[:1] in ([], [Kind.PURCHASED])
    for once in (Kind.PURCHASED, Kind.REFUNDED, Kind.ATTENDED, Kind.RESULT, Kind.CERTIFIED):
        assert kinds.count(once) <= 1
    # Money: back, or an appointment; never both.
    assert not {Kind.REFUNDED} <= set(kinds) or not {Kind.SCHEDULED, Kind.ATTENDED} & set(kinds)
    assert Kind.REFUNDED not in kinds or kinds[-1] is Kind.REFUNDED
    assert Kind.REFUNDED not in kinds or booking.purchase.individual
    for kind, needed in [
        (Kind.SCHEDULED, Kind.PURCHASED),
        (Kind.ATTENDED, Kind.SCHEDULED),
        (Kind.ABSENT, Kind.SCHEDULED),
        (Kind.RESULT, Kind.ATTENDED),
        (Kind.CERTIFIED, Kind.RESULT),
    ]:
        assert all(needed in before for before in kinds_before(events, kind))
    placeless = {State.UNPAID, State.PURCHASED, State.REFUNDED, State.CANCELLED, State.MOVED}
    assert (booking.session is None) is (booking.state in placeless)
    assert (booking.starts_at is None) is (booking.session is None)
    assert (booking.passed_at is not None) is (booking.state in {State.PASSED, State.CERTIFIED})
    assert (booking.certificate is not None) is (booking.state is State.CERTIFIED)
    assert not booking.absence_closed or booking.state is State.ABSENT
    assert (booking == Booking()) is (not events)
