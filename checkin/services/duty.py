"""Who is on duty at a desk: signed on with an own PIN, and off again; each is recorded."""

from checkin.domain.attendance import Attendance
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.services import pins
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Hearing
from checkin.services.deeds import append, denied_to_desk


def sign_on(hearing: Hearing, pin: str) -> Authority | Denial:
    """The person whose PIN this is takes over the desk."""
    found = pins.authority_of(hearing.books, pin, hearing.now)
    if isinstance(found, Authority):
        append(hearing, Kind.DUTY, {"way": "on", "role": found.role}, found)
    return found


def go_off(hearing: Hearing) -> None:
    """Nobody is at the desk any more."""
    if hearing.proctor is not None:
        append(hearing, Kind.DUTY, {"way": "off", "role": hearing.proctor.role})


def unlock(hearing: Hearing, pin: str) -> Deed:
    """A manager lets everybody try their PINs again, after too many wrong ones."""
    found = pins.unlock(hearing.books, pin, hearing.now)
    if found is Denial.ROLE:
        return denied_to_desk(hearing, Kind.DUTY, Role.MANAGER)
    if isinstance(found, Denial):
        return Deed(attendance=Attendance(), denial=found)
    event = append(hearing, Kind.DUTY, {"way": "unlock", "role": found.role}, found)
    return Deed(attendance=Attendance(), event=event)


def set_alone(hearing: Hearing, authority: Authority, *, alone: bool) -> Deed:
    """A manager says that one person is on duty here, or that there are two again."""
    if not authority.role.may(Role.MANAGER):
        return denied_to_desk(hearing, Kind.DUTY, Role.MANAGER, authority)
    body = {"way": "alone" if alone else "not-alone", "role": authority.role}
    event = append(hearing, Kind.DUTY, body, authority)
    return Deed(attendance=Attendance(), event=event)


def staff_names(hearing: Hearing) -> dict[str, str]:
    """The names of the staff by their id."""
    return {member.id: member.name or member.id for member in hearing.books.staff()}
