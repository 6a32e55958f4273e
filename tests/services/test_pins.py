"""PINs: who it is, and how long a guesser waits."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from builders import CENTER, T

from checkin.domain.roles import Authority, Role
from checkin.domain.roster import Roster, StaffMember
from checkin.services.case import Denial
from checkin.services.pins import FIRST_LOCK, FREE_TRIES, authority_of
from checkin.storage.ledger import SqliteLedger
from checkin.storage.opening import open_for_writing

SECOND = timedelta(seconds=1)


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
            member("broken", Role.MANAGER, "x"),
            StaffMember(id="odd", name="odd", role=Role.MANAGER, pin_hash="no hash at all"),
        ),
    )
    opened.ledger.submit(lambda books: books.put_roster(roster, lambda _d, _o: None)).result()
    yield opened.ledger
    opened.close()


def ask(ledger: SqliteLedger, pin: str, now=T) -> Authority | Denial:
    return ledger.submit(lambda books: authority_of(books, pin, now)).result()


def test_a_pin_tells_who_decides(ledger) -> None:
    assert ask(ledger, "246810") == Authority(role=Role.LEAD, person="lead-1")
    assert ask(ledger, "246811") is Denial.WRONG_PIN
    assert ask(ledger, "") is Denial.WRONG_PIN


def test_guessing_locks_and_each_further_guess_locks_for_twice_as_long(ledger) -> None:
    for _ in range(FREE_TRIES):
        assert ask(ledger, "000000") is Denial.WRONG_PIN
    assert ask(ledger, "246810", T + FIRST_LOCK - SECOND) is Denial.LOCKED_OUT
    assert ask(ledger, "000000", T + FIRST_LOCK) is Denial.WRONG_PIN
    after = T + FIRST_LOCK
    assert ask(ledger, "246810", after + 2 * FIRST_LOCK - SECOND) is Denial.LOCKED_OUT
    assert ask(ledger, "246810", after + 2 * FIRST_LOCK) == Authority(
        role=Role.LEAD, person="lead-1"
    )


def test_the_right_pin_forgives_the_wrong_ones_before(ledger) -> None:
    for _ in range(FREE_TRIES - 1):
        ask(ledger, "000000")
    ask(ledger, "246810")
    for _ in range(FREE_TRIES - 1):
        assert ask(ledger, "000000") is Denial.WRONG_PIN
    assert isinstance(ask(ledger, "246810"), Authority)


def test_a_lock_survives_a_restart(ledger, tmp_path: Path) -> None:
    for _ in range(FREE_TRIES):
        ask(ledger, "000000")
    ledger.close()
    folder = tmp_path
    (folder / "desk.lock").unlink(missing_ok=True)
    opened = open_for_writing(folder, None)
    try:
        assert ask(opened.ledger, "246810", T + SECOND) is Denial.LOCKED_OUT
    finally:
        opened.close()
