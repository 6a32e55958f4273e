"""Two desks that were apart (trust.md, scenarios 33 to 36): both facts stay, one case."""

import pytest
from desk_rig import desk_rig
from live_registry import live_registry

from checkin.app.clock import now
from checkin.domain.attendance import fold
from checkin.domain.event import Draft, Kind
from checkin.registry.booking_events import Cancelled, Party, Wish
from checkin.registry.bookings import grant
from checkin.registry.cases import all_cases, settle_case
from checkin.registry.catalogue import put_session
from checkin.registry.database import ALL
from checkin.registry.reservations import Reservation, book
from checkin.registry.rows import row_with
from checkin.registry.tables import bookings, sessions
from checkin.services.delivery import Reach
from checkin.sync.wire_feed import Severity


@pytest.fixture
def desks(live, tmp_path):
    """Two desks of one center; both have the roster."""
    with desk_rig(tmp_path / "one", "desk-1") as one, desk_rig(tmp_path / "two", "desk-2") as two:
        for desk in (one, two):
            desk.enrol(live)
            desk.round()
        yield one, two


def cases_of(live):
    with live.database.reading(ALL) as connection:
        return list(all_cases(connection))


def admission(subject, session):
    """As a desk records it that has let somebody in, whatever its roster said."""
    body = {"admits": True, "seat": None}
    return Draft(
        kind=Kind.CONFIRM, desk="desk-1", at=now(), subject=subject, session=session, body=body
    )


def admissions_of(desk, appointment):
    events = desk.ledger.submit(lambda books: list(books.events_of(appointment))).result()
    return [event for event in events if event.kind is Kind.CONFIRM]


def attendance(desk, appointment):
    return fold(desk.ledger.submit(lambda books: list(books.events_of(appointment))).result())


@pytest.mark.parametrize("first", [0, 1], ids=["one first", "two first"])
def test_one_person_at_two_desks_is_one_case_and_one_state(live, desks, first):
    """Scenario 33: in either order of arrival."""
    for desk in desks:
        desk.admit("A1")
    order = (desks[first], desks[1 - first])
    for _ in range(2):
        for desk in order:
            assert desk.round().reach is Reach.REACHED
    [case] = cases_of(live)
    assert (case.kind, case.subject, case.severity) == ("two-desks", "A1", Severity.REVIEW)
    assert len(case.events) == 2
    states = [attendance(desk, "A1") for desk in desks]
    assert states[0] == states[1]
    # They are milliseconds apart, and so may be what the two know of their clocks.
    earliest = min(admissions_of(desks[0], "A1"), key=lambda event: event.corrected)
    assert states[0].in_desk == earliest.desk
    for desk in desks:
        assert [one.kind for one in desk.state.cases] == ["two-desks"]
    with live.database.reading(ALL) as connection:
        assert row_with(connection, bookings, {"id": "A1"})["state"] == "scheduled"


def test_a_case_that_is_settled_is_heard_and_comes_back_only_with_something_new(live, desks):
    one, two = desks
    for desk in desks:
        desk.admit("A1")
        desk.round()
    one.round()
    [case] = cases_of(live)
    with live.database.writing(ALL) as connection:
        settle_case(connection, case.id, "registry", "the same person, both desks", now())
    one.round()
    [heard] = one.state.cases
    assert (heard.settled_by, heard.note) == ("registry", "the same person, both desks")
    two.scan("TC-000002")
    two.round()
    assert cases_of(live) == []


def test_a_seat_that_was_given_twice_is_one_case_and_both_stay(live, desks):
    """Scenario 34."""
    one, two = desks
    for desk, appointment in ((one, "A1"), (two, "A2")):
        desk.front.choose(appointment).result()
        assert desk.front.confirm(appointment, "17").result().event is not None
        desk.round()
    [case] = cases_of(live)
    assert (case.kind, len(case.events)) == ("seat-twice", 2)
    for desk in desks:
        desk.round()
        assert attendance(desk, "A1").is_in
        assert attendance(desk, "A2").is_in


def test_who_was_cancelled_centrally_and_let_in_stays_and_is_a_case(live, tmp_path):
    """Scenario 36: the desk had not heard of it; the admission is never taken back."""
    with live.database.writing(ALL) as connection:
        far = row_with(connection, sessions, {"id": "S1"})
        put_session(connection, far | {"id": "S2", "starts_at": "2030-01-01T00:00:00.000000Z"})
        book(connection, Reservation(id="C1", candidate="TC-000001", session="S2"), now())
    with desk_rig(tmp_path / "desk") as desk:
        desk.enrol(live)
        desk.round()
        wish = Wish(details=Cancelled(), by=Party.CANDIDATE, cause="illness")
        with live.database.writing(ALL) as connection:
            grant(connection, "C1", wish, now())
        desk.ledger.submit(lambda books: books.append(admission("C1", "S2"))).result()
        assert desk.round().accepted == 1
        [case] = cases_of(live)
        assert (case.kind, case.subject) == ("cancelled-there", "C1")
        desk.round()
        assert attendance(desk, "C1").is_in
        assert [one.kind for one in desk.state.cases] == ["cancelled-there"]


def test_one_person_at_two_centers_is_told_to_both(tmp_path):
    """Scenario 35: perhaps somebody else; graver than a mistake."""
    with live_registry(tmp_path / "registry", now=now) as live:
        live.book("A1", "TC-000001", 1)
        with (
            desk_rig(tmp_path / "sha", "desk-1") as one,
            desk_rig(tmp_path / "ber", "desk-1") as two,
        ):
            one.enrol(live, "SHA-1")
            two.enrol(live, "BER-1")
            for desk in (one, two):
                desk.round()
            one.admit("A1")
            two.ledger.submit(lambda books: books.append(admission("A1", "S1"))).result()
            for _ in range(2):
                for desk in (one, two):
                    assert desk.round().reach is Reach.REACHED
            assert {(case.kind, case.center, case.severity) for case in cases_of(live)} == {
                ("two-centers", 1, Severity.IMPERSONATION),
                ("two-centers", 2, Severity.IMPERSONATION),
            }
            for desk in (one, two):
                assert [case.kind for case in desk.state.cases] == ["two-centers"]
            # Nothing of one center's people is told to the other.
            assert two.ledger.submit(lambda books: books.appointment("A1")).result() is None
