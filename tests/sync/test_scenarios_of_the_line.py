"""What the line may do to a push or a pull (trust.md, scenarios 14, 15, 20, 21, 44): a round later
all is as it would have been."""

import pytest
from desk_rig import desk_rig
from faulty_line import Fault, FaultyLine
from sqlalchemy import func, select

from checkin.registry.api.rush import Rush
from checkin.registry.database import ALL
from checkin.registry.desk_tables import events
from checkin.services.delivery import Reach
from checkin.sync.line import Patience


@pytest.fixture
def desk(live, tmp_path):
    with desk_rig(tmp_path / "desk") as rig:
        rig.enrol(live)
        assert rig.round().reach is Reach.REACHED
        yield rig


def events_at(live):
    """How many events the registry has, and how many ids."""
    with live.database.reading(ALL) as connection:
        query = select(func.count(), func.count(events.c.id.distinct()))
        return tuple(connection.execute(query).one())


ENDS = {
    Fault.RESET_AT_ONCE: {Reach.OFFLINE},
    Fault.REQUEST_LOST: {Reach.OFFLINE},
    Fault.ANSWER_LOST: {Reach.OFFLINE},
    Fault.HALF_ANSWER: {Reach.DAMAGED},
    Fault.BIT_CHANGED: {Reach.DAMAGED},
    Fault.GARBAGE: {Reach.DAMAGED, Reach.OFFLINE},
    Fault.CAPTIVE_PORTAL: {Reach.LOGIN_NEEDED},
    Fault.REDIRECT: {Reach.LOGIN_NEEDED},
    # It may be about this batch alone: halves are tried at once, and pass.
    Fault.BAD_GATEWAY: {Reach.REACHED, Reach.SERVER_TROUBLE},
    Fault.SERVER_ERROR: {Reach.REACHED, Reach.SERVER_TROUBLE},
    Fault.OLD_ANSWER: {Reach.DAMAGED, Reach.REACHED},
    Fault.TWICE: {Reach.REACHED},
    Fault.NONE: {Reach.REACHED},
}


@pytest.mark.parametrize("fault", ENDS, ids=str)
def test_after_any_fault_of_the_push_the_next_round_settles_all(live, desk, fault):
    """Scenarios 14, 15, 21: nothing is settled by what the registry has not signed."""
    for number in range(1, 6):
        desk.admit(f"A{number}")
    with FaultyLine(live.url, fault) as line:
        desk.url = line.url
        first = desk.round()
        assert first.reach in ENDS[fault]
        assert desk.state.waiting == (0 if first.reach is Reach.REACHED else 10)
        second = desk.round()
    assert (second.reach, second.state.waiting) == (Reach.REACHED, 0)
    assert (second.state.recorded, second.state.received) == (10, 10)
    assert events_at(live) == (10, 10)
    already = {Fault.ANSWER_LOST, Fault.HALF_ANSWER, Fault.BIT_CHANGED}
    assert second.duplicates == (10 if fault in already else 0)


@pytest.mark.parametrize("fault", [one for one in ENDS if one is not Fault.OLD_ANSWER], ids=str)
def test_after_any_fault_of_the_pull_the_next_round_has_the_roster(live, desk, fault):
    """Scenario 21: a page is applied whole or not at all.

    A connection that was kept and is reset is tried once more: it takes two resets.
    """
    live.book("B1", "TC-200001", 101)
    again = [fault] if ENDS[fault] == {Reach.OFFLINE} else []
    with FaultyLine(live.url, Fault.NONE, fault, *again) as line:
        desk.url = line.url
        first = desk.round()
        assert first.reach in ENDS[fault]
        second = desk.round()
    assert second.reach is Reach.REACHED
    assert first.changes + second.changes == 1
    found = desk.ledger.submit(lambda books: books.appointment("B1")).result()
    assert found.candidate.number == "TC-200001"


def test_a_kept_connection_that_died_is_made_anew_in_the_same_round(live, desk):
    """Between two requests a router forgets a connection: nobody notices."""
    live.book("B1", "TC-200001", 101)
    with FaultyLine(live.url, Fault.NONE, Fault.RESET_AT_ONCE) as line:
        desk.url = line.url
        report = desk.round()
    assert (report.reach, report.changes) == (Reach.REACHED, 1)


@pytest.mark.parametrize("fault", [Fault.BLACK_HOLE, Fault.DRIP], ids=str)
def test_a_line_that_swallows_or_drips_is_given_up_in_time(live, desk, fault):
    """Scenario 20: a byte now and then holds nobody up beyond the deadline."""
    desk.admit("A1")
    desk.patience = Patience(connect=1, read=1, total=1)
    with FaultyLine(live.url, fault) as line:
        desk.url = line.url
        assert desk.round().reach is Reach.TIMED_OUT
        assert desk.state.waiting == 2
        desk.patience = Patience()
        assert desk.round().state.waiting == 0


def test_a_registry_that_is_down_and_comes_back_loses_nothing(live, desk):
    """Scenario 17: 5xx or nobody there; the desk goes on, and hands in later."""
    live.stop()
    for number in range(1, 4):
        desk.admit(f"A{number}")
        assert desk.round().reach is Reach.OFFLINE
    assert desk.state.waiting == 6
    live.start()
    after = desk.round()
    assert (after.reach, after.state.received) == (Reach.REACHED, 6)


def test_a_registry_in_a_rush_is_left_alone_for_as_long_as_it_asks(live, desk, monkeypatch):
    """Scenario 19: it is no fault of the batch, which is not halved and tried again at once."""
    desk.admit("A1")
    monkeypatch.setattr(Rush, "is_too_long", lambda _rush: True)
    report = desk.round()
    assert (report.reach, report.wait, report.sent) == (Reach.SERVER_TROUBLE, 5.0, 2)
    assert (desk.state.waiting, events_at(live)) == (2, (0, 0))
    monkeypatch.undo()
    after = desk.round()
    assert (after.reach, after.wait, after.state.waiting) == (Reach.REACHED, 0.0, 0)
    assert events_at(live) == (2, 2)


def test_no_variable_of_the_environment_leads_a_request_away(live, desk, monkeypatch, tmp_path):
    """Scenario 44: proxies, authorities and a .netrc of the computer are not even looked at."""
    with FaultyLine(live.url, otherwise=Fault.CAPTIVE_PORTAL) as elsewhere:
        for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, elsewhere.url)
        (tmp_path / "netrc").write_text("machine 127.0.0.1 login somebody password secret\n")
        monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "netrc"))
        with FaultyLine(live.url) as line:
            desk.url = line.url
            assert desk.round().reach is Reach.REACHED
            asked = b"".join(line.requests).lower()
        assert elsewhere.requests == []
    assert b"authorization" not in asked
    assert b"cookie" not in asked


def test_a_redirect_is_not_followed(live, desk):
    """Scenario 44: nothing goes to where a page points."""
    desk.admit("A1")
    with FaultyLine(live.url, Fault.REDIRECT) as line:
        desk.url = line.url
        assert desk.round().reach is Reach.LOGIN_NEEDED
        assert len(line.requests) == 1
