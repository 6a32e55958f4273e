"""Who decides with a second person names somebody else, however the own name is written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import DESK, HOUR, MINUTE, T, appointment, roster_of, session
from watch import Watch

from checkin.domain.roles import Authority, Role
from checkin.domain.roster import StaffMember
from checkin.domain.verdict import Code
from checkin.services.case import Denial, Grounds
from checkin.services.closing import close
from checkin.services.front_desk import FrontDesk
from checkin.services.looks import Look, arrived_earlier, look_at
from checkin.services.second_person import is_another
from checkin.storage.opening import open_for_writing

MANAGER = Authority(role=Role.MANAGER, person="manager-1")
OWN = "Meng Qi"


def member(number: str, name: str) -> StaffMember:
    return StaffMember(id=number, name=name, role=Role.MANAGER, pin_hash="")


STAFF = (member("manager-1", "Meng Qi 孟琪"), member("lead-1", "Meng"), member("lead-2", ""))


@pytest.mark.parametrize(
    ("named", "another"),
    [
        pytest.param("", False, id="nobody"),
        pytest.param(" . ", False, id="signs-alone"),
        pytest.param("manager-1", False, id="own-id"),
        pytest.param(" MANAGER-1 ", False, id="own-id-in-capitals"),
        pytest.param("Meng Qi 孟琪", False, id="own-name"),
        pytest.param("meng  qi", False, id="own-latin-name"),
        pytest.param("QI, MENG", False, id="turned"),
        pytest.param("孟琪", False, id="own-characters"),
        pytest.param("Qi", False, id="own-given-name"),
        pytest.param("Meng", True, id="another-member-is-called-so"),
        pytest.param("lead-1", True, id="another-id"),
        pytest.param("Meng Qian", True, id="another-name"),
        pytest.param("the guard at the gate", True, id="not-of-the-staff"),
    ],
)
def test_a_second_person_is_somebody_else(named: str, another: bool) -> None:
    assert is_another(STAFF, "manager-1", named) is another


def test_where_no_staff_is_known_the_own_id_is_nobody_else() -> None:
    assert not is_another((), "desk-1", "Desk-1")
    assert is_another((), "desk-1", "Pan Yue")


@pytest.fixture
def desk(tmp_path: Path, watch: Watch) -> Iterator[FrontDesk]:
    roster = roster_of(
        staff=STAFF,
    )
    opened = open_for_writing(tmp_path, None)
    opened.ledger.submit(lambda books: books.put_roster(roster, lambda _d, _o: None)).result()
    yield FrontDesk(opened.ledger, DESK, watch.read)
    opened.close()


def test_no_deed_of_two_takes_the_own_name_as_the_other(desk: FrontDesk, watch: Watch) -> None:
    person, why = appointment().id, Grounds(reason="other", second=OWN)
    desk.choose(person).result()
    desk.do(look_at, person, Look(found=Code.NO_ID)).result()
    assert desk.override(person, MANAGER, why).result().denial is Denial.SECOND_MISSING
    earlier = desk.do(arrived_earlier, person, T - 50 * MINUTE, MANAGER, why, OWN).result()
    assert earlier.denial is Denial.WITNESS_MISSING
    watch.at = T + HOUR
    assert desk.do(close, session().id, MANAGER, OWN).result().denial is Denial.SECOND_MISSING
    assert desk.do(close, session().id, MANAGER, "Meng").result().denial is None
