"""Who is on duty: signed on, gone for a while, gone; and by whom each record is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from builders import DESK, HOUR, MINUTE, SERIAL, T, appointment, roster_of
from watch import Watch

from checkin.domain.event import Event, Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.roster import Roster, StaffMember
from checkin.services import duty
from checkin.services.case import Denial, Grounds
from checkin.services.front_desk import FrontDesk
from checkin.services.pins import FIRST_LOCK, FREE_TRIES, OFFLINE
from checkin.storage.ledger import SqliteLedger
from checkin.storage.opening import open_for_writing

PROCTOR = Authority(role=Role.PROCTOR, person="proctor-1")
LEAD = Authority(role=Role.LEAD, person="lead-1")
PINS = {"proctor-1": "112358", "lead-1": "246810"}
WHY = Grounds(reason="wrong-person")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[SqliteLedger]:
    opened = open_for_writing(tmp_path, None)
    yield opened.ledger
    opened.close()


def roster_with(staff: tuple[StaffMember, ...]) -> Roster:
    return roster_of(
        appointments=(appointment(), appointment(id="A2", serial=SERIAL + 1, seat="18")),
        staff=staff,
    )


def member(who: Authority, name: str) -> StaffMember:
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    pin_hash = quick.hash(PINS[who.person])
    return StaffMember(id=who.person, name=name, role=who.role, pin_hash=pin_hash)


STAFF = (member(PROCTOR, "Pan Yue"), member(LEAD, ""))


def desk_with(ledger: SqliteLedger, watch: Watch, staff: tuple[StaffMember, ...]) -> FrontDesk:
    ledger.submit(lambda books: books.put_roster(roster_with(staff), lambda _d, _o: None)).result()
    return FrontDesk(ledger, DESK, watch.read)


@pytest.fixture
def desk(ledger: SqliteLedger, watch: Watch) -> FrontDesk:
    return desk_with(ledger, watch, STAFF)


def events(desk: FrontDesk) -> list[Event]:
    return sorted(desk.do(lambda hearing: hearing.books.latest(50)).result(), key=lambda e: e.seq)


def told(desk: FrontDesk) -> list[tuple[object, ...]]:
    return [(e.kind.value, e.body.get("way"), e.by) for e in events(desk)]


def test_who_signs_on_is_in_every_record_after_it(desk: FrontDesk) -> None:
    desk.choose("A2").result()
    assert desk.sign_on("112358").result() == PROCTOR
    desk.choose("A1").result()
    desk.confirm("A1").result()
    assert told(desk) == [
        ("scan", None, None),
        ("duty", "on", "proctor-1"),
        ("scan", None, "proctor-1"),
        ("confirm", None, "proctor-1"),
    ]


def test_a_locked_desk_hears_scans_without_a_name_and_decides_nothing(desk: FrontDesk) -> None:
    desk.sign_on("112358").result()
    desk.lock().result()
    heard = desk.choose("A1").result()
    assert heard.attendance.arrived_at == T - 45 * MINUTE
    for refused in (
        desk.confirm("A1"),
        desk.override("A1", LEAD, WHY),
        desk.refuse("A1", LEAD, WHY),
        desk.undo("A1", LEAD, WHY),
    ):
        assert refused.result().denial is Denial.DESK_LOCKED
    assert told(desk)[1:] == [("duty", "lock", "proctor-1"), ("scan", None, None)]


def test_the_next_pin_opens_the_desk_for_another_person(desk: FrontDesk) -> None:
    desk.sign_on("112358").result()
    desk.lock().result()
    assert desk.sign_on("999999").result() is Denial.WRONG_PIN
    assert desk.is_locked
    assert desk.sign_on("246810").result() == LEAD
    assert (desk.is_locked, desk.proctor) == (False, LEAD)
    desk.choose("A1").result()
    assert desk.confirm("A1").result().event.by == "lead-1"


def test_what_was_called_before_the_lock_bears_the_name(desk: FrontDesk) -> None:
    desk.sign_on("112358").result()
    scan, lock, later = desk.choose("A1"), desk.lock(), desk.choose("A2")
    lock.result()
    assert (scan.result().event.by, later.result().event.by) == ("proctor-1", None)


@pytest.mark.parametrize("locked", [False, True])
def test_signing_off_is_recorded_once_also_at_a_locked_desk(desk: FrontDesk, locked: bool) -> None:
    desk.sign_on("112358").result()
    if locked:
        desk.lock().result()
    desk.sign_off().result()
    desk.sign_off().result()
    ways = [event.body["way"] for event in events(desk) if event.kind is Kind.DUTY]
    assert ways.count("off") == 1
    assert events(desk)[-1].by == "proctor-1"
    assert desk.proctor is None


def test_a_lock_where_nobody_was_on_duty_leaves_no_record(desk: FrontDesk) -> None:
    desk.lock().result()
    assert events(desk) == []


def test_the_standing_names_the_person_by_the_roster(desk: FrontDesk) -> None:
    assert desk.do(duty.standing).result() == duty.Standing(staffed=True)
    desk.sign_on("112358").result()
    here = desk.do(duty.standing).result()
    assert (here.person, here.name) == (PROCTOR, "Pan Yue")
    desk.sign_on("246810").result()
    assert desk.do(duty.standing).result().name == "lead-1"
    desk.lock().result()
    assert desk.do(duty.standing).result().person is None


def test_a_center_list_without_staff_needs_nobody_on_duty(ledger, watch: Watch) -> None:
    desk = desk_with(ledger, watch, ())
    assert desk.do(duty.standing).result() == duty.Standing()


@pytest.mark.parametrize(
    ("age", "staffed"),
    [(OFFLINE, True), (OFFLINE + timedelta(microseconds=1), False)],
    ids=["30-days", "a-moment-later"],
)
def test_staff_of_too_old_a_roster_can_not_sign_on_and_lock_nobody_out(
    desk: FrontDesk, watch: Watch, age: timedelta, staffed: bool
) -> None:
    watch.at = T - 8 * HOUR + age
    here = desk.do(duty.standing).result()
    assert (here.staffed, here.too_old) == (staffed, not staffed)


def test_a_lock_out_counts_down(desk: FrontDesk, watch: Watch) -> None:
    for _ in range(FREE_TRIES - 1):
        desk.sign_on("000000").result()
        assert desk.do(duty.standing).result().wait == timedelta(0)
    desk.sign_on("000000").result()
    assert desk.do(duty.standing).result().wait == FIRST_LOCK
    watch.at += timedelta(seconds=12)
    assert desk.do(duty.standing).result().wait == FIRST_LOCK - timedelta(seconds=12)
    watch.at += FIRST_LOCK
    assert desk.do(duty.standing).result().wait == timedelta(0)


@pytest.mark.parametrize("door", ["sign_on", "authority", "identify"])
def test_that_wrong_pins_have_locked_is_recorded_each_time_and_a_single_one_is_not(
    desk: FrontDesk, watch: Watch, door: str
) -> None:
    def wrong() -> list[object]:
        getattr(desk, door)("000000").result()
        return [(event.kind, event.body["denial"]) for event in events(desk)]

    for _ in range(FREE_TRIES - 1):
        assert wrong() == []
    once = [(Kind.DENIED, Denial.LOCKED_OUT)]
    assert wrong() == once
    assert wrong() == once
    watch.at += FIRST_LOCK
    assert wrong() == once * 2


def test_only_a_manager_changes_when_a_desk_locks_itself(desk: FrontDesk) -> None:
    refused = desk.do(duty.set_lock_after, LEAD, 10).result()
    assert (refused.denial, refused.needed) == (Denial.ROLE, Role.MANAGER)
    manager = replace(LEAD, role=Role.MANAGER, person="manager-1")
    assert desk.do(duty.set_lock_after, manager, 10).result().denial is None
    denied, done = events(desk)
    assert (denied.kind, denied.by) == (Kind.DENIED, "lead-1")
    assert (done.kind, done.body["minutes"], done.by) == (Kind.DUTY, 10, "manager-1")


def test_a_new_start_knows_whether_the_desk_was_left_locked(
    desk: FrontDesk, ledger: SqliteLedger, watch: Watch
) -> None:
    def left_locked() -> bool:
        return FrontDesk(ledger, DESK, watch.read).do(duty.was_left_locked).result()

    assert not left_locked()
    desk.sign_on("112358").result()
    desk.choose("A1").result()
    assert not left_locked()
    desk.lock().result()
    desk.choose("A2").result()
    assert left_locked()
    desk.sign_on("246810").result()
    assert not left_locked()
    desk.sign_off().result()
    assert left_locked()
