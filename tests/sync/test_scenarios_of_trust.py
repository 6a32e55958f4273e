"""Who may do what (trust.md, scenarios 41, 42, 45, 53, 57): codes, revocation, identity, walls."""

from datetime import timedelta

import pytest
from desk_rig import desk_rig
from live_registry import live_registry

from checkin.app.clock import now
from checkin.registry.cases import all_cases
from checkin.registry.database import ALL
from checkin.registry.devices import revoke
from checkin.services.delivery import Reach
from checkin.sync.enrolment_code import EnrolmentCode
from checkin.sync.line import Line, Question
from checkin.trouble import Trouble


def refused(desk, code):
    with pytest.raises(Trouble) as told:
        desk.enrol_with(code)
    return told.value


def test_a_code_is_good_once_and_for_its_time(live, tmp_path):
    """Scenario 41: used twice or expired it is refused, and the first desk notices nothing."""
    code = live.code()
    with desk_rig(tmp_path / "one", "desk-1") as one, desk_rig(tmp_path / "two", "desk-2") as two:
        one.enrol_with(code)
        assert "used already" in refused(two, code).message
        assert "expired" in refused(two, live.code(lasts=timedelta(seconds=-1))).message
        assert one.round().reach is Reach.REACHED
        assert two.round().reach is Reach.NOT_ENROLLED


def test_guessing_is_stopped_and_hurts_nobody_else(live, tmp_path):
    """Scenario 41: the eleventh guess is not even looked at, were it right."""
    right = live.code()
    with desk_rig(tmp_path / "one", "desk-1") as one, desk_rig(tmp_path / "two", "desk-2") as two:
        one.enrol(live)
        for guess in range(10):
            wrong = EnrolmentCode(pin=right.pin, code=guess.to_bytes(10, "big"), url=right.url)
            assert "never given out" in refused(two, wrong).message
        assert "Too many" in refused(two, right).message
        one.scan("TC-000001")
        assert one.round().accepted == 1


def test_a_code_of_another_registry_tells_so_and_sends_nothing(live, tmp_path):
    """Scenario 45: whoever answers there is not whom the code names."""
    real = live.code()
    with desk_rig(tmp_path / "desk") as desk:
        trouble = refused(desk, EnrolmentCode(pin=b"\x00" * 32, code=real.code, url=real.url))
        assert trouble.code == "registry-not-the-one"
        desk.enrol_with(real)


def test_a_registry_with_another_authority_is_not_talked_to(tmp_path):
    """Scenario 45: a certificate that somebody else has signed ends it before a byte is sent."""
    with (
        live_registry(tmp_path / "mine", plain=False, now=now) as mine,
        live_registry(tmp_path / "other", plain=False, now=now) as other,
        desk_rig(tmp_path / "desk") as desk,
    ):
        desk.enrol(mine)
        desk.url = other.url
        assert desk.round().reach is Reach.WRONG_IDENTITY
        desk.url = ""
        assert desk.round().reach is Reach.REACHED


def test_a_revoked_desk_loses_its_roster_and_not_its_records(live, tmp_path):
    """Scenario 42: what is unsent stays, and goes on after a new enrolment."""
    with desk_rig(tmp_path / "desk") as desk:
        enrolment = desk.enrol(live)
        desk.round()
        desk.admit("A1")
        with live.database.writing(ALL) as connection:
            assert revoke(connection, enrolment.device, "stolen", now())
        assert desk.round().reach is Reach.REVOKED
        assert desk.ledger.submit(lambda books: books.appointment("A1")).result() is None
        assert (desk.state.recorded, desk.state.waiting) == (2, 2)
        assert desk.round().reach is Reach.REVOKED
        desk.enrol(live)
        after = desk.round()
        assert (after.reach, after.accepted, after.state.waiting) == (Reach.REACHED, 2, 0)
        assert desk.ledger.submit(lambda books: books.appointment("A1")).result() is not None


def test_a_center_hears_nothing_of_another_one(live, tmp_path):
    """Scenario 57, in the application."""
    with desk_rig(tmp_path / "sha") as one, desk_rig(tmp_path / "ber") as two:
        one.enrol(live, "SHA-1")
        two.enrol(live, "BER-1")
        one.round()
        one.admit("A1")
        one.round()
        for _ in range(2):
            assert two.round().reach is Reach.REACHED
        books = two.ledger.submit(lambda books: (books.roster(), books.appointment("A1"))).result()
        assert books[0].center.code == "BER-1"
        assert books[1] is None
        with live.database.reading(ALL) as connection:
            assert list(all_cases(connection)) == []


@pytest.mark.parametrize(("method", "target"), [("GET", "/v1/feed?limit=5"), ("POST", "/v1/push")])
def test_nobody_gets_anything_without_a_signature(live, method, target):
    """Scenario 53: neither what a desk is told, nor a place for what it says."""
    body = b"{}" if method == "POST" else b""
    heard = Line(live.url, None).ask(Question(method=method, target=target, body=body))
    assert heard.status == 401
