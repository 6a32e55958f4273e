"""Who is it that decides: a PIN against the hashes of the roster, with a lock-out that is kept."""

from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from checkin.domain.roles import Authority
from checkin.domain.roster import StaffMember
from checkin.services.case import Denial
from checkin.services.ports import Books, PinState

FREE_TRIES = 5
"""So many wrong PINs cost nothing; the next ones lock for 30 s, 60 s, 120 s …"""

FIRST_LOCK = timedelta(seconds=30)

OFFLINE = timedelta(days=30)
"""So long after the last news of the registry its staff may decide here."""


def authority_of(books: Books, pin: str, now: datetime) -> Authority | Denial:
    """The member of staff whose PIN this is; `now` in UTC.

    A wrong PIN counts against everybody who could have been meant, because nobody is named.
    """
    staff = books.staff()
    if staff and _are_old(books, now):
        return Denial.STAFF_TOO_OLD
    locked = [member for member in staff if _is_locked(books.pin_state(member.id), now)]
    if staff and len(locked) == len(staff):
        return Denial.LOCKED_OUT
    for member in staff:
        if member not in locked and _matches(member, pin):
            books.put_pin_state(member.id, PinState())
            return Authority(role=member.role, person=member.id)
    for member in staff:
        books.put_pin_state(member.id, _after_a_wrong_one(books.pin_state(member.id), now))
    return Denial.WRONG_PIN


def _are_old(books: Books, now: datetime) -> bool:
    """Somebody who left the center weeks ago must not decide on an old roster for ever."""
    roster, contact = books.roster(), books.contact()
    news = [
        *((roster.taken_at,) if roster else ()),
        *((contact.at,) if contact else ()),
    ]
    return bool(news) and now - max(news) > OFFLINE


def _is_locked(state: PinState, now: datetime) -> bool:
    return state.locked_until is not None and now < state.locked_until


def _after_a_wrong_one(state: PinState, now: datetime) -> PinState:
    failures = state.failures + 1
    if failures < FREE_TRIES:
        return PinState(failures=failures)
    lock = FIRST_LOCK * 2 ** min(failures - FREE_TRIES, 10)
    return PinState(failures=failures, locked_until=now + lock)


def _matches(member: StaffMember, pin: str) -> bool:
    try:
        return PasswordHasher().verify(member.pin_hash, pin)
    except (VerifyMismatchError, InvalidHashError):
        return False
