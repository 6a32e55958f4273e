"""Who is it that decides: a PIN against the hashes of the roster, with a lock-out that is kept."""

from collections.abc import Iterable
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from checkin.domain.clock_trust import Moment
from checkin.domain.roles import Authority, Role, is_pin
from checkin.domain.roster import StaffMember
from checkin.services.case import Denial
from checkin.services.ports import Books, Lock, PinState

FREE_TRIES = 5
"""So many wrong PINs cost nothing; the next ones lock for 30 s, 60 s, 120 s …"""

FIRST_LOCK = timedelta(seconds=30)
MOST_DOUBLINGS = 10

OFFLINE = timedelta(days=30)
"""So long after the last news of the registry its staff may decide here."""

UNLOCKING = "*unlock*"
"""Who tries to unlock is counted apart: else nobody could, once everybody is locked out."""


def authority_of(books: Books, pin: str, now: Moment) -> Authority | Denial:
    """The member of staff whose PIN this is.

    A wrong PIN counts against everybody who could have been meant, because nobody is named; a right
    one forgives its owner and whom its owner outranks, a manager's everybody.
    """
    staff = books.staff()
    if staff and _are_old(books, now):
        return Denial.STAFF_TOO_OLD
    locked = {member.id for member in staff if _is_locked(books.pin_state(member.id), now)}
    free = [member for member in staff if member.id not in locked]
    found = _owner(free, pin)
    if found is not None:
        _forgive(books, found, staff, now)
        return Authority(role=found.role, person=found.id)
    for member in free:
        books.put_pin_state(member.id, _after_a_wrong_one(books.pin_state(member.id), now))
    return Denial.LOCKED_OUT if locked else Denial.WRONG_PIN


def are_too_old(books: Books, now: Moment) -> bool:
    """Whether there are staff, and nobody of them may decide any more on so old a roster."""
    return bool(books.staff()) and _are_old(books, now)


def wait_of(books: Books, now: Moment) -> timedelta:
    """How long until everybody may try again; zero where nobody is locked out."""
    waits = [_left(books.pin_state(member.id), now) for member in books.staff()]
    return max(waits, default=timedelta(0))


def unlock(books: Books, pin: str, now: Moment) -> Authority | Denial:
    """With a manager's own PIN everybody may try again; wrong ones lock this way too."""
    if _is_locked(books.pin_state(UNLOCKING), now):
        return Denial.LOCKED_OUT
    staff = books.staff()
    if staff and _are_old(books, now):
        return Denial.STAFF_TOO_OLD
    found = _owner(staff, pin)
    if found is None or not found.role.may(Role.MANAGER):
        books.put_pin_state(UNLOCKING, _after_a_wrong_one(books.pin_state(UNLOCKING), now))
        return Denial.WRONG_PIN if found is None else Denial.ROLE
    for name in (UNLOCKING, *(member.id for member in staff)):
        books.put_pin_state(name, PinState())
    return Authority(role=found.role, person=found.id)


def is_taken(books: Books, pin: str) -> bool:
    """Whether somebody of the staff has this PIN."""
    return _owner(books.staff(), pin) is not None


def _owner(staff: Iterable[StaffMember], pin: str) -> StaffMember | None:
    """Whose PIN it is. Too short a one is nobody's, whatever hash a roster brings."""
    if not is_pin(pin):
        return None
    return next((member for member in staff if _matches(member, pin)), None)


def _forgive(books: Books, owner: StaffMember, staff: Iterable[StaffMember], now: Moment) -> None:
    for member in staff:
        state = books.pin_state(member.id)
        if member.id == owner.id or owner.role.may(Role.MANAGER) or _is_below(member, owner):
            books.put_pin_state(member.id, PinState())
        elif state.lock is not None and not _is_locked(state, now):
            books.put_pin_state(member.id, PinState(failures=state.failures))


def _is_below(member: StaffMember, owner: StaffMember) -> bool:
    return member.role.rank < owner.role.rank


def _are_old(books: Books, now: Moment) -> bool:
    """Somebody who left the center weeks ago must not decide on an old roster for ever."""
    roster, contact = books.roster(), books.contact()
    news = [
        *((roster.taken_at,) if roster else ()),
        *((contact.at,) if contact else ()),
    ]
    return bool(news) and now.wall - max(news) > OFFLINE


def _is_locked(state: PinState, now: Moment) -> bool:
    return _left(state, now) > timedelta(0)


def _left(state: PinState, now: Moment) -> timedelta:
    """By the running time alone: a clock that is set frees nobody, and locks nobody for longer.

    It counts from the start of the computer. Where that was since the lock, so much has certainly
    gone by as it has been running.
    """
    if state.lock is None:
        return timedelta(0)
    same = now.running >= state.lock.since
    gone = now.running - state.lock.since if same else now.running
    return max(state.lock.length - gone, timedelta(0))


def _after_a_wrong_one(state: PinState, now: Moment) -> PinState:
    failures = state.failures + 1
    if failures < FREE_TRIES:
        return PinState(failures=failures)
    length = FIRST_LOCK * 2 ** min(failures - FREE_TRIES, MOST_DOUBLINGS)
    return PinState(failures=failures, lock=Lock(since=now.running, length=length))


def _matches(member: StaffMember, pin: str) -> bool:
    try:
        return PasswordHasher().verify(member.pin_hash, pin)
    except (VerifyMismatchError, InvalidHashError):
        return False
