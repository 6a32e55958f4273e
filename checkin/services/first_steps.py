"""The first steps at a new desk: which there are, and what is known of them already."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.center import Center
from checkin.domain.roles import Role
from checkin.services.check_in import Hearing
from checkin.services.lookup import center_of
from checkin.services.own_staff import names_its_own


class FirstStep(StrEnum):
    """What a desk needs before its first candidate, in this order. Kept in its settings."""

    ROSTER = "roster"
    CAMERA = "camera"
    SCANNER = "scanner"
    STAFF = "staff"
    SOUND = "sound"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskKnows:
    """What the books say. `names_staff`: the center says itself who may sign on here.

    `managed`: a center manager is on duty at this desk, and may add others.
    """

    center: Center
    has_roster: bool = False
    people: int = 0
    sessions: int = 0
    staff: int = 0
    names_staff: bool = False
    managed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of a roster's file. With `bad_rows` nothing was taken; `first_bad` is one."""

    people: int = 0
    center: str = ""
    bad_rows: int = 0
    first_bad: str = ""


def desk_knows(hearing: Hearing) -> DeskKnows:
    """Read it; records nothing."""
    books, person = hearing.books, hearing.proctor
    roster = books.roster()
    return DeskKnows(
        center=center_of(books),
        has_roster=roster is not None,
        people=roster.appointments if roster else 0,
        sessions=roster.sessions if roster else 0,
        staff=len(books.staff()),
        names_staff=names_its_own(books),
        managed=person is not None and person.role is Role.MANAGER,
    )


LATER = "later-"
"""Before the name of a step that was put off."""

ENDED = "ended"
"""The guide was ended: it does not open by itself any more."""


def kept_steps(text: str) -> frozenset[str]:
    """What a setting has kept of the guide: steps that were tried, put off, and its end."""
    return frozenset(text.split(",")) - {""}


def as_kept(steps: frozenset[str]) -> str:
    """The same for the setting."""
    return ",".join(sorted(steps))
