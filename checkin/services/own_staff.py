"""The staff of a center that has its own list: the first center manager, and whom they add."""

from dataclasses import dataclass
from enum import StrEnum

from argon2 import PasswordHasher

from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role, is_easy_pin, is_pin
from checkin.domain.roster import StaffMember
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.deeds import append
from checkin.services.pins import is_taken
from checkin.services.ports import Books


class Unfit(StrEnum):
    """Why somebody was not added; nothing changed then."""

    NAMELESS = "nameless"
    SHORT = "short"
    EASY = "easy"
    TAKEN = "taken"
    """Somebody has this PIN already: nobody could tell the two apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Who is to be added, as typed."""

    name: str
    role: Role
    pin: str


def names_its_own(books: Books) -> bool:
    """Whether the center says itself who may sign on: its roster is a list, and no registry's."""
    return books.roster() is not None and books.contact() is None and not books.keys()


def add_staff(hearing: Hearing, newcomer: Newcomer) -> Authority | Unfit | Denial:
    """Add somebody to the staff, on the record; who they are now.

    The first one is the center manager; all others are added while a manager is on duty. What a
    registry says later takes the place of all of them.
    """
    books = hearing.books
    staff = books.staff()
    on_duty = hearing.proctor
    may = on_duty is not None and on_duty.role.may(Role.MANAGER)
    first = not staff and newcomer.role is Role.MANAGER
    if not names_its_own(books) or not (may or first):
        return Denial.ROLE
    unfit = _unfit(hearing, newcomer)
    if unfit is not None:
        return unfit
    added = StaffMember(
        id=f"own-{len(staff) + 1}",
        name=" ".join(newcomer.name.split()),
        role=newcomer.role,
        pin_hash=PasswordHasher().hash(newcomer.pin),
    )
    books.put_staff(added)
    who = Authority(role=added.role, person=added.id)
    append(
        hearing, Kind.DUTY, {"way": "staff", "role": added.role, "person": added.id}, on_duty or who
    )
    return who


def _unfit(hearing: Hearing, newcomer: Newcomer) -> Unfit | None:
    if not newcomer.name.strip():
        return Unfit.NAMELESS
    if not is_pin(newcomer.pin):
        return Unfit.SHORT
    if is_easy_pin(newcomer.pin):
        return Unfit.EASY
    return Unfit.TAKEN if is_taken(hearing.books, newcomer.pin) else None
