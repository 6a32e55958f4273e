"""A list that is to be imported, as it is looked at before: what the window and commands share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.attendance import Attendance
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.roster import RosterHead
from checkin.services.case import Deed
from checkin.services.check_in import Hearing
from checkin.services.deeds import append, denied_to_desk
from checkin.services.placing import by_number
from checkin.services.seating_plan import RoomMap


class ListKind(StrEnum):
    """What a list is about."""

    ROSTER = "roster"
    SEATS = "seats"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellProblem:
    """What is wrong with one cell; `column` counts from 0, −1 where no column has the field.

    `reason` is a text of the reader, in English.
    """

    line: int
    column: int
    field: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLook:
    """A list before it is imported.

    `said` is what was said of its columns: the header of a field, or `=VALUE`. `places` has the
    column of each field; `gaps` are the needed ones that no column has. `rows` are the first ones
    and the bad ones, each with its line. `seats` are those of people by appointment, for a list of
    seats. `remembered`: the columns are those of the last list with such headers.
    """

    kind: ListKind
    name: str
    fields: Sequence[str]
    headers: Sequence[str]
    places: Mapping[str, int]
    said: Mapping[str, str]
    gaps: Sequence[str] = ()
    rows: Sequence[tuple[int, Sequence[str]]] = ()
    problems: Sequence[CellProblem] = ()
    total: int = 0
    bad: int = 0
    sessions: int = 0
    there_now: int = 0
    remembered: bool = False
    seats: Mapping[str, str] | None = None

    @property
    def good(self) -> int:
        """How many rows can be imported."""
        return 0 if self.gaps else self.total - self.bad


UNKNOWN = "nobody in this room has this number"
BROKEN = "this seat is broken"
"""Reasons, beside those of the reader."""


def seats_in(
    view: RoomMap, lines: Sequence[tuple[int, str, str]]
) -> tuple[dict[str, str], list[tuple[int, str, str]]]:
    """Who of a room gets which seat by these lines (line, number, seat), and what is wrong.

    What is wrong is told by line, with the field and the reason.
    """
    known = by_number(view)
    places, wrong = {}, []
    for line, number, seat in lines:
        subject = known.get(number.upper())
        if subject is None:
            wrong.append((line, "number", UNKNOWN))
        elif seat in view.plan.broken:
            wrong.append((line, "seat", BROKEN))
        else:
            places[subject] = seat
    return places, wrong


def may_import(hearing: Hearing, authority: Authority) -> Deed:
    """Whether this person may put another list in the place of the roster: a manager, recorded."""
    if not authority.role.may(Role.MANAGER):
        return denied_to_desk(hearing, Kind.ROSTER, Role.MANAGER, authority)
    return Deed(attendance=Attendance())


def record_import(hearing: Hearing, authority: Authority, head: RosterHead) -> Deed:
    """Write down that a list was imported here, and by whom; of the people only how many."""
    body = {
        "roster": head.version,
        "appointments": head.appointments,
        "sessions": head.sessions,
        "role": authority.role,
    }
    event = append(hearing, Kind.ROSTER, body, authority)
    return Deed(attendance=Attendance(), event=event)
