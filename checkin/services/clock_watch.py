"""Who may say that a doubted clock is right, and what another clock showed meanwhile."""

from dataclasses import replace
from datetime import datetime

from checkin.domain.attendance import Attendance
from checkin.domain.clock_trust import DRIFT, JITTER, Doubt
from checkin.domain.event import Event, Kind
from checkin.domain.instant import stamp
from checkin.domain.roles import Authority, Role
from checkin.services.case import Deed, Denial, Grounds
from checkin.services.check_in import Hearing
from checkin.services.deeds import append, denied_to_desk, grounds_of

_MAY_BE_RIGHT = (Doubt.WENT_BACK, Doubt.JUMPED, Doubt.ZONE_CHANGED, Doubt.NEVER_CONFIRMED)
"""Doubts that somebody can end by looking at another clock; the others only by setting this one."""


def may_be_confirmed(doubt: Doubt) -> bool:
    """Whether a manager's word ends this doubt; else the clock must be set."""
    return doubt in _MAY_BE_RIGHT


def confirm_clock(hearing: Hearing, authority: Authority, grounds: Grounds) -> Deed:
    """A manager has held the desk's clock against another one, and it is right.

    What the clock showed before is no bound any more; the records keep what they say. A clock that
    is before its roster, or that the registry has contradicted, must be set.
    """
    if not authority.role.may(Role.MANAGER):
        return denied_to_desk(hearing, Kind.CLOCK, Role.MANAGER, authority)
    if hearing.now.doubt is not None and hearing.now.doubt not in _MAY_BE_RIGHT:
        return Deed(attendance=Attendance(), denial=Denial.CLOCK_WRONG)
    if not grounds.reason.strip():
        return Deed(attendance=Attendance(), denial=Denial.REASON_MISSING)
    return Deed(attendance=Attendance(), event=_confirmed(hearing, authority, grounds))


def enter_wall_clock(hearing: Hearing, wall: datetime, words: str = "") -> Deed:
    """Somebody has read `wall` (UTC) off another clock; it is kept beside what this one shows.

    It decides nothing. While this clock is doubted, each record keeps both times.
    """
    roster = hearing.books.roster()
    if roster is not None and wall < roster.taken_at - JITTER:
        return Deed(attendance=Attendance(), denial=Denial.BEFORE_ROSTER)
    body = {"wall": stamp(wall), "doubted": hearing.now.doubt, "words": words.strip()}
    return Deed(attendance=Attendance(), event=append(hearing, Kind.WALL_CLOCK, body))


def heard_registry(hearing: Hearing) -> Event | None:
    """The registry was reached just now: a clock that agrees with it is not doubted any more."""
    contact, now = hearing.books.contact(), hearing.now
    if contact is None or now.doubt not in _MAY_BE_RIGHT:
        return None
    agrees = abs(contact.offset) - contact.error <= DRIFT
    if not agrees or abs(now.wall - contact.at) > DRIFT:
        return None
    return _confirmed(
        hearing, Authority(role=Role.REGISTRY, person="registry"), Grounds(reason="contact")
    )


def keep_doubt(hearing: Hearing) -> None:
    """A clock that was moved is written down when it is seen, so that no restart forgets it."""
    if hearing.now.doubt not in (Doubt.WENT_BACK, Doubt.JUMPED):
        return
    last = hearing.books.last_of(hearing.desk.name)
    if last is None or last.trusted:
        append(hearing, Kind.CLOCK, {"doubted": hearing.now.doubt})


def _confirmed(hearing: Hearing, authority: Authority, grounds: Grounds) -> Event:
    believed = replace(hearing, now=replace(hearing.now, doubt=None))
    body = {"doubted": hearing.now.doubt, **grounds_of(authority, grounds)}
    return append(believed, Kind.CLOCK, body, authority)
