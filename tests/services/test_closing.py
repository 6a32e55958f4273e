"""The end of a session: by whom it was closed, and what came after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import DESK, HOUR, SERIAL, T, appointment, roster_of, session
from watch import Watch

from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.roster import StaffMember
from checkin.domain.verdict import Code
from checkin.services.check_in import Hearing
from checkin.services.closing import close
from checkin.services.deeds import append
from checkin.services.front_desk import FrontDesk
from checkin.services.session_sheet import Closed, sheet_of
from checkin.storage.opening import open_for_writing

SESSION = session().id
MANAGER = Authority(role=Role.MANAGER, person="manager-1")


@pytest.fixture
def closed(tmp_path: Path, watch: Watch) -> Iterator[FrontDesk]:
    """A desk whose session was closed an hour after its start, with nobody in it."""
    roster = roster_of(
        appointments=(appointment(), appointment(id="A2", serial=SERIAL + 1, seat="18")),
        staff=(StaffMember(id="manager-1", name="Meng Qi", role=Role.MANAGER, pin_hash=""),),
    )
    opened = open_for_writing(tmp_path, None)
    opened.ledger.submit(lambda books: books.put_roster(roster, lambda _d, _o: None)).result()
    desk = FrontDesk(opened.ledger, DESK, watch.read)
    watch.at = T + HOUR
    assert desk.do(close, SESSION, MANAGER, "Pan Yue").result().denial is None
    yield desk
    opened.close()


def closing_of(desk: FrontDesk) -> Closed:
    sheet = desk.do(sheet_of, SESSION).result()
    assert sheet is not None
    assert sheet.closed is not None
    return sheet.closed


def test_who_comes_after_it_is_told_who_closed_by_name(closed: FrontDesk) -> None:
    decision = closed.choose("A2").result().decision
    assert decision.code is Code.ABSENCE_CLOSED
    assert decision.listed is not None
    assert decision.listed.closed_by == "Meng Qi"


@pytest.mark.parametrize(
    ("kind", "late"),
    [
        pytest.param(Kind.PRINTING, 0, id="its-summary-is-printed"),
        pytest.param(Kind.EXPORT, 0, id="its-list-is-exported"),
        pytest.param(Kind.DENIED, 0, id="somebody-tried-what-they-may-not"),
        pytest.param(Kind.SIGN_OUT, 1, id="somebody-signs-out"),
        pytest.param(Kind.SCAN, 1, id="somebody-comes"),
    ],
)
def test_what_changes_nothing_is_no_record_after_the_closing(
    closed: FrontDesk, kind: Kind, late: int
) -> None:
    def happen(hearing: Hearing) -> None:
        append(hearing, kind, {}, session=SESSION)

    closed.do(happen).result()
    assert closing_of(closed).late == late
