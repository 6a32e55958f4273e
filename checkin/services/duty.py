"""Who is on duty at a desk: signed on with an own PIN, and off again; each is recorded."""

from dataclasses import dataclass
from datetime import timedelta

from checkin.domain.attendance import Attendance
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.services import pins
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Hearing
from checkin.services.deeds import append, denied_to_desk, denied_to_session


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the duty stands at a desk.

    `staffed`: the roster names staff, and not too long ago, so that somebody can sign on.
    `too_old`: it names some, but nobody of them may decide any more. `person` is at the desk, by
    the name of `name`. `wait` is how long nobody may try a PIN; zero where everybody may.
    """

    staffed: bool = False
    too_old: bool = False
    person: Authority | None = None
    name: str = ""
    wait: timedelta = timedelta(0)


def standing(hearing: Hearing) -> Standing:
    """Who is on duty, and whether anybody can be; records nothing."""
    books, person = hearing.books, hearing.proctor
    too_old = pins.are_too_old(books, hearing.now)
    return Standing(
        staffed=bool(books.staff()) and not too_old,
        too_old=too_old,
        person=person,
        name=staff_names(hearing).get(person.person, person.person) if person else "",
        wait=pins.wait_of(books, hearing.now),
    )


def whose(hearing: Hearing, pin: str) -> Authority | Denial:
    """Whose PIN this is. That wrong ones have locked is recorded; a single wrong one is not."""
    before = pins.wait_of(hearing.books, hearing.now)
    found = pins.authority_of(hearing.books, pin, hearing.now)
    if isinstance(found, Denial) and not before and pins.wait_of(hearing.books, hearing.now):
        denied_to_session(hearing, None, Kind.DUTY, Denial.LOCKED_OUT)
    return found


def sign_on(hearing: Hearing, pin: str) -> Authority | Denial:
    """The person whose PIN this is takes over the desk; a manager's ends a lock-out as well."""
    found = whose(hearing, pin)
    if found is Denial.LOCKED_OUT:
        opened = pins.unlock(hearing.books, pin, hearing.now)
        if isinstance(opened, Authority):
            append(hearing, Kind.DUTY, {"way": "unlock", "role": opened.role}, opened)
            found = opened
    if isinstance(found, Authority):
        append(hearing, Kind.DUTY, {"way": "on", "role": found.role}, found)
    return found


def go_off(hearing: Hearing, who: Authority | None) -> None:
    """End the duty of this person; None: nobody was on duty, and there is nothing to record."""
    if who is not None:
        append(hearing, Kind.DUTY, {"way": "off", "role": who.role}, who)


def lock(hearing: Hearing, who: Authority | None) -> None:
    """Leave the desk locked for a while; None: nobody was on duty."""
    if who is not None:
        append(hearing, Kind.DUTY, {"way": "lock", "role": who.role}, who)


def unlock(hearing: Hearing, pin: str) -> Deed:
    """A manager lets everybody try their PINs again, after too many wrong ones."""
    found = pins.unlock(hearing.books, pin, hearing.now)
    if found is Denial.ROLE:
        return denied_to_desk(hearing, Kind.DUTY, Role.MANAGER)
    if isinstance(found, Denial):
        return Deed(attendance=Attendance(), denial=found)
    event = append(hearing, Kind.DUTY, {"way": "unlock", "role": found.role}, found)
    return Deed(attendance=Attendance(), event=event)


def was_left_locked(hearing: Hearing) -> bool:
    """Whether a lock, or that somebody went, is the last thing known of the duty at this desk."""
    last = hearing.books.last_of(hearing.desk.name, Kind.DUTY)
    return last is not None and last.body.get("way") in ("lock", "off")


def set_alone(hearing: Hearing, authority: Authority, *, alone: bool) -> Deed:
    """A manager says that one person is on duty here, or that there are two again."""
    if not authority.role.may(Role.MANAGER):
        return denied_to_desk(hearing, Kind.DUTY, Role.MANAGER, authority)
    body = {"way": "alone" if alone else "not-alone", "role": authority.role}
    event = append(hearing, Kind.DUTY, body, authority)
    return Deed(attendance=Attendance(), event=event)


def set_lock_after(hearing: Hearing, authority: Authority, minutes: int) -> Deed:
    """A manager says after how many minutes without a key a desk locks itself; 0: never."""
    if not authority.role.may(Role.MANAGER):
        return denied_to_desk(hearing, Kind.DUTY, Role.MANAGER, authority)
    body = {"way": "lock-after", "minutes": minutes, "role": authority.role}
    event = append(hearing, Kind.DUTY, body, authority)
    return Deed(attendance=Attendance(), event=event)


def staff_names(hearing: Hearing) -> dict[str, str]:
    """The names of the staff by their id."""
    return {member.id: member.name or member.id for member in hearing.books.staff()}
