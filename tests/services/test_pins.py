"""PINs: who it is, and how long a guesser waits."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from builders import CENTER, T

from checkin.domain.clock_trust import Moment
from checkin.domain.roles import Authority, Role, is_pin
from checkin.domain.roster import Roster, StaffMember
from checkin.services.case import Denial
from checkin.services.pins import FIRST_LOCK, FREE_TRIES, authority_of, unlock
from checkin.storage.ledger import SqliteLedger
from checkin.storage.opening import open_for_writing

SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
FIRST = Moment(wall=T, running=DAY, boot="boot-1")
MANAGER = Authority(role=Role.MANAGER, person="manager-1")
LEAD = Authority(role=Role.LEAD, person="lead-1")


def member(name: str, role: Role, pin: str) -> StaffMember:
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    return StaffMember(id=name, name=name, role=role, pin_hash=quick.hash(pin))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[SqliteLedger]:
    opened = open_for_writing(tmp_path, None)
    roster = Roster(
        center=CENTER,
        taken_at=T,
        version="1",
        source="test",
        sessions=(),
        appointments=(),
        policies=(),
        staff=(
            member("lead-1", Role.LEAD, "246810"),
            member("manager-1", Role.MANAGER, "135790"),
            member("short", Role.MANAGER, "1357"),
            StaffMember(id="odd", name="odd", role=Role.MANAGER, pin_hash="no hash at all"),
        ),
    )
    opened.ledger.submit(lambda books: books.put_roster(roster, lambda _d, _o: None)).result()
    yield opened.ledger
    opened.close()


def at(after: timedelta, *, wall: timedelta = timedelta(0), since_boot: timedelta = DAY) -> Moment:
    """So long after the first try; `wall`: the clock was set by so much in between."""
    return Moment(wall=T + after + wall, running=since_boot + after, boot="boot-1")


def ask(ledger: SqliteLedger, pin: str, now: Moment = FIRST) -> Authority | Denial:
    return ledger.submit(lambda books: authority_of(books, pin, now)).result()


def ask_to_unlock(ledger: SqliteLedger, pin: str, now: Moment = FIRST) -> Authority | Denial:
    return ledger.submit(lambda books: unlock(books, pin, now)).result()


def lock(ledger: SqliteLedger) -> None:
    for _ in range(FREE_TRIES):
        assert ask(ledger, "000000") is Denial.WRONG_PIN


def test_a_pin_tells_who_decides(ledger) -> None:
    assert ask(ledger, "246810") == LEAD
    assert ask(ledger, "246811") is Denial.WRONG_PIN
    assert ask(ledger, "") is Denial.WRONG_PIN


def test_a_pin_of_less_than_six_digits_is_nobodys_whatever_the_roster_brings(ledger) -> None:
    assert ask(ledger, "1357") is Denial.WRONG_PIN
    assert ask_to_unlock(ledger, "1357") is Denial.WRONG_PIN


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("123456", True),
        ("12345678901", True),
        ("12345", False),
        ("12345x", False),
        ("１２３４５６", False),
        ("", False),
    ],
)
def test_six_digits_are_a_pin(text: str, is_one: bool) -> None:
    assert is_pin(text) is is_one


def test_guessing_locks_and_each_further_guess_locks_for_twice_as_long(ledger) -> None:
    lock(ledger)
    assert ask(ledger, "246810", at(FIRST_LOCK - SECOND)) is Denial.LOCKED_OUT
    assert ask(ledger, "000000", at(FIRST_LOCK)) is Denial.WRONG_PIN
    assert ask(ledger, "246810", at(3 * FIRST_LOCK - SECOND)) is Denial.LOCKED_OUT
    assert ask(ledger, "246810", at(3 * FIRST_LOCK)) == LEAD


def test_tries_while_it_is_locked_do_not_make_it_longer(ledger) -> None:
    lock(ledger)
    for _ in range(10):
        assert ask(ledger, "000000", at(SECOND)) is Denial.LOCKED_OUT
    assert ask(ledger, "246810", at(FIRST_LOCK)) == LEAD


def test_the_right_pin_forgives_the_wrong_ones_before(ledger) -> None:
    for _ in range(FREE_TRIES - 1):
        ask(ledger, "000000")
    ask(ledger, "135790")
    for _ in range(FREE_TRIES - 1):
        assert ask(ledger, "000000") is Denial.WRONG_PIN
    assert ask(ledger, "246810") == LEAD


def test_nobody_clears_the_count_of_whom_they_guess_by_a_pin_of_their_own(ledger) -> None:
    for _ in range(FREE_TRIES - 1):
        ask(ledger, "000000")
    assert ask(ledger, "246810") == LEAD
    ask(ledger, "000000")
    assert ask(ledger, "135790") is Denial.LOCKED_OUT
    assert ask(ledger, "246810") == LEAD


@pytest.mark.parametrize("wall", [-365 * DAY, -SECOND, SECOND, DAY, 29 * DAY], ids=str)
def test_a_clock_that_is_set_frees_nobody_and_locks_nobody_for_longer(ledger, wall) -> None:
    lock(ledger)
    early, over = at(FIRST_LOCK - SECOND, wall=wall), at(FIRST_LOCK, wall=wall)
    assert ask(ledger, "246810", early) is Denial.LOCKED_OUT
    assert ask(ledger, "246810", over) == LEAD


def test_a_restart_of_the_computer_frees_nobody_whatever_its_clock_says(ledger) -> None:
    lock(ledger)
    booted = at(timedelta(0), wall=DAY, since_boot=FIRST_LOCK - SECOND)
    assert ask(ledger, "246810", booted) is Denial.LOCKED_OUT
    assert ask(ledger, "246810", at(SECOND, since_boot=FIRST_LOCK - SECOND)) == LEAD


def test_a_lock_survives_a_restart_of_the_program(ledger, tmp_path: Path) -> None:
    lock(ledger)
    ledger.close()
    folder = tmp_path
    (folder / "desk.lock").unlink(missing_ok=True)
    opened = open_for_writing(folder, None)
    try:
        assert ask(opened.ledger, "246810", at(SECOND)) is Denial.LOCKED_OUT
        assert ask(opened.ledger, "246810", at(FIRST_LOCK)) == LEAD
    finally:
        opened.close()


def test_a_lock_that_is_over_does_not_come_back_days_later(ledger) -> None:
    lock(ledger)
    assert ask(ledger, "246810", at(FIRST_LOCK)) == LEAD
    again = Moment(wall=T + 9 * DAY, running=DAY + SECOND, boot="boot-2")
    assert ask(ledger, "135790", again) == MANAGER


def test_a_manager_unlocks_for_everybody(ledger) -> None:
    lock(ledger)
    assert ask_to_unlock(ledger, "135790") == MANAGER
    assert ask(ledger, "246810") == LEAD
    lock(ledger)


def test_unlocking_is_no_way_to_guess_either(ledger) -> None:
    lock(ledger)
    assert ask_to_unlock(ledger, "246810") is Denial.ROLE
    for _ in range(FREE_TRIES - 1):
        assert ask_to_unlock(ledger, "000000") is Denial.WRONG_PIN
    assert ask_to_unlock(ledger, "135790", at(FIRST_LOCK - SECOND)) is Denial.LOCKED_OUT
    assert ask_to_unlock(ledger, "135790", at(FIRST_LOCK)) == MANAGER
