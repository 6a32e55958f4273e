"""A center with its own list says itself who may sign on: the manager first."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import CENTER, DESK, HOUR, T, session

from checkin.domain.clock_trust import ClockReading
from checkin.domain.event import Kind
from checkin.domain.policy import deadline
from checkin.domain.roles import Authority, Role
from checkin.domain.roster import Roster, TicketKey
from checkin.services.case import Denial
from checkin.services.duty import standing
from checkin.services.front_desk import FrontDesk
from checkin.services.own_staff import Newcomer, Unfit, add_staff
from checkin.storage.opening import open_for_writing

LIST = Roster(
    center=CENTER,
    taken_at=T - HOUR,
    version="list-1",
    source="list.csv",
    policies=(deadline("1"),),
    sessions=(session(),),
    appointments=(),
)
PIN = "482617"


def quiet(_done: int, _of: int) -> None:
    """No progress is shown."""


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[object]:
    opened = open_for_writing(tmp_path, None)
    yield opened.ledger
    opened.close()


@pytest.fixture
def front(ledger) -> FrontDesk:
    ledger.submit(lambda books: books.put_roster(LIST, quiet)).result()
    return FrontDesk(ledger, DESK, lambda: ClockReading(wall=T, running=HOUR, boot="b"))


def manager(pin: str = PIN) -> Newcomer:
    return Newcomer(name="  Meng   Qi ", role=Role.MANAGER, pin=pin)


def test_the_first_manager_can_sign_on_and_is_on_the_record(front):
    who = front.do(add_staff, manager()).result()
    assert isinstance(who, Authority)
    assert front.sign_on(PIN).result() == who
    stands = front.do(standing).result()
    assert (stands.staffed, stands.name) == (True, "Meng Qi")
    added = front.do(lambda h: h.books.latest(5)).result()[-1]
    assert (added.kind, added.by, added.body["way"]) == (Kind.DUTY, who.person, "staff")
    assert "Meng" not in str(added.body)


@pytest.mark.parametrize("role", [Role.PROCTOR, Role.LEAD])
def test_nobody_else_is_the_first(front, role):
    asked = replace(manager(), role=role)
    assert front.do(add_staff, asked).result() is Denial.ROLE


def test_others_are_added_while_a_manager_is_on_duty_and_not_before(front):
    front.do(add_staff, manager()).result()
    proctor = Newcomer(name="Pan Yue", role=Role.PROCTOR, pin="730194")
    assert front.do(add_staff, proctor).result() is Denial.ROLE
    front.sign_on(PIN).result()
    assert isinstance(front.do(add_staff, proctor).result(), Authority)
    front.sign_on("730194").result()
    assert front.do(add_staff, replace(manager("629384"), name="Next")).result() is Denial.ROLE


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        pytest.param(replace(manager(), name="  "), Unfit.NAMELESS, id="no name"),
        pytest.param(manager("48261"), Unfit.SHORT, id="five digits"),
        pytest.param(manager(""), Unfit.SHORT, id="none"),
        pytest.param(manager("48261x"), Unfit.SHORT, id="a letter"),
        pytest.param(manager("123456"), Unfit.EASY, id="in a row"),
        pytest.param(manager("777777"), Unfit.EASY, id="all equal"),
    ],
)
def test_who_is_not_added_and_why(front, asked, why):
    assert front.do(add_staff, asked).result() is why
    assert front.do(lambda h: h.books.staff()).result() == []


def test_no_two_have_one_pin(front):
    front.do(add_staff, manager()).result()
    front.sign_on(PIN).result()
    asked = Newcomer(name="Pan Yue", role=Role.PROCTOR, pin=PIN)
    assert front.do(add_staff, asked).result() is Unfit.TAKEN


def test_where_the_programme_gives_the_roster_it_names_the_staff(front, ledger):
    theirs = replace(LIST, keys=(TicketKey(id=1, public=b"1" * 32),))
    ledger.submit(lambda books: books.put_roster(theirs, quiet)).result()
    assert front.do(add_staff, manager()).result() is Denial.ROLE


def test_without_a_roster_nobody_is_named(ledger):
    desk = FrontDesk(ledger, DESK, lambda: ClockReading(wall=T, running=HOUR, boot="b"))
    assert desk.do(add_staff, manager()).result() is Denial.ROLE


def test_what_the_programme_says_later_takes_the_place_of_all(front, ledger):
    front.do(add_staff, manager()).result()
    ledger.submit(lambda books: books.put_roster(LIST, quiet)).result()
    assert front.do(lambda h: h.books.staff()).result() == []
