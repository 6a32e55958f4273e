"""Who is on duty at a desk: signed on with an own PIN, and off again; each is recorded."""

from checkin.domain.event import Kind
from checkin.domain.roles import Authority
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.deeds import append
from checkin.services.pins import authority_of


def sign_on(hearing: Hearing, pin: str) -> Authority | Denial:
    """The person whose PIN this is takes over the desk."""
    found = authority_of(hearing.books, pin, hearing.now.wall)
    if isinstance(found, Authority):
        append(hearing, Kind.DUTY, {"way": "on", "role": found.role}, found)
    return found


def go_off(hearing: Hearing) -> None:
    """Nobody is at the desk any more."""
    if hearing.proctor is not None:
        append(hearing, Kind.DUTY, {"way": "off", "role": hearing.proctor.role})


def staff_names(hearing: Hearing) -> dict[str, str]:
    """The names of the staff by their id."""
    return {member.id: member.name or member.id for member in hearing.books.staff()}
