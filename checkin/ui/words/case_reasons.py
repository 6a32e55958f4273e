"""Sentences for the verdicts that are about the person, the place, the day or the code."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from checkin.domain.presented import Flaw
from checkin.domain.verdict import Code
from checkin.ui.words import formats, people_words
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.plural import counted
from checkin.ui.words.telling import Telling

translate = QCoreApplication.translate

_LATELY = timedelta(minutes=1)
_TOMORROW = timedelta(days=1)

FLAWS = {
    Flaw.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Verdict", "This is some other code. Its content was not kept."
    ),
    Flaw.DAMAGED: QT_TRANSLATE_NOOP(
        "Verdict", "This admission code is incomplete or damaged and cannot be used."
    ),
    Flaw.FORGED: QT_TRANSLATE_NOOP(
        "Verdict", "The signature of this admission code is not genuine. Its content was not kept."
    ),
    Flaw.UNKNOWN_KEY: QT_TRANSLATE_NOOP(
        "Verdict", "This desk lacks the key to check this admission code; it may well be genuine."
    ),
    Flaw.REVOKED_KEY: QT_TRANSLATE_NOOP(
        "Verdict", "The key that signed this admission code has been withdrawn."
    ),
    Flaw.NEWER_FORMAT: QT_TRANSLATE_NOOP(
        "Verdict", "This admission code has a newer format than this program can check."
    ),
    Flaw.REPLACED: QT_TRANSLATE_NOOP(
        "Verdict", "A newer admission code has been issued for this person."
    ),
}

PLAIN = {
    Code.CANCELLED_NOT_FINAL: QT_TRANSLATE_NOOP(
        "Verdict", "Listed as cancelled, but this roster is too old to be final about that."
    ),
    Code.NOT_ENTITLED: QT_TRANSLATE_NOOP(
        "Verdict", "The registry lists this appointment as not valid, which is unexpected."
    ),
    Code.BLOCKED: QT_TRANSLATE_NOOP("Verdict", "This person cannot be signed in at this desk."),
    Code.NOT_LISTED: QT_TRANSLATE_NOOP(
        "Verdict",
        "The admission code is genuine for this center and day, "
        "but the person is not on this roster.",
    ),
    Code.UNKNOWN: QT_TRANSLATE_NOOP(
        "Verdict", "Nobody on this roster matches. Exams cannot be booked here."
    ),
    Code.NO_SEAT: QT_TRANSLATE_NOOP("Verdict", "The planned seat is taken or cannot be used."),
    Code.CORRECTION: QT_TRANSLATE_NOOP(
        "Verdict", "The admission was taken back; both records stay in the journal."
    ),
    Code.TWO_DESKS: QT_TRANSLATE_NOOP(
        "Verdict",
        "Two desks let this person in while they did not hear each other. Both records are kept.",
    ),
    Code.CANCELLED_THERE: QT_TRANSLATE_NOOP(
        "Verdict", "This person is in, and the registry says that the appointment does not stand."
    ),
    Code.ABSENCE_THERE: QT_TRANSLATE_NOOP(
        "Verdict", "An absence was recorded, but this person was let in. The attendance counts."
    ),
    Code.NO_ROSTER: QT_TRANSLATE_NOOP(
        "Verdict", "This desk has no roster, so nobody can be looked up."
    ),
    Code.CANNOT_WRITE: QT_TRANSLATE_NOOP(
        "Verdict", "This desk cannot write to its disk. Nothing was recorded."
    ),
}


def _already_in(telling: Telling) -> str:
    listed = telling.listed
    if listed is None or listed.attendance.in_at is None:
        return translate("Verdict", "Already in.")
    attendance = listed.attendance
    gone = telling.now.wall - listed.attendance.in_at
    if gone < _LATELY and telling.now.trusted:
        text = translate("Verdict", "Already in, {ago} ({place}).")
    else:
        text = translate("Verdict", "In since {time} ({place}).")
    return text.format(
        ago=formats.ago(gone),
        time=telling.when(listed.attendance.in_at),
        place=_place(attendance.in_desk, attendance.seat),
    )


def _place(desk: str | None, seat: str | None) -> str:
    where = people_words.desk(desk) if desk else "–"
    if not seat:
        return where
    return translate("Verdict", "{desk}, seat {seat}").format(desk=where, seat=formats.plain(seat))


def _finished(telling: Telling) -> str:
    listed = telling.listed
    if listed is None or listed.attendance.finished_at is None:
        return translate("Verdict", "This person has signed out.")
    return translate("Verdict", "Signed out at {time}.").format(
        time=telling.when(listed.attendance.finished_at)
    )


def _returning(telling: Telling) -> str:
    listed = telling.listed
    if listed is None or listed.attendance.out_since is None:
        return translate("Verdict", "Comes back from a break.")
    out_since = listed.attendance.out_since
    return translate("Verdict", "Out since {time}, {span}. Seat {seat}.").format(
        time=telling.when(out_since),
        span=formats.span(formats.started(telling.now.wall - out_since)),
        seat=formats.plain(listed.attendance.seat or "–"),
    )


def _absence_closed(telling: Telling) -> str:
    listed = telling.listed
    if listed is None or listed.attendance.absent_since is None:
        return translate("Verdict", "The session was closed, and the absence is recorded.")
    return translate("Verdict", "Closed at {time} by {who}; the absence is recorded.").format(
        time=telling.when(listed.attendance.absent_since),
        who=formats.plain(listed.closed_by or listed.attendance.absent_by or "–"),
    )


def _wrong_day(telling: Telling) -> str:
    listed, today = telling.listed, telling.center.day(telling.now.wall)
    if listed is not None:
        start = listed.session.starts_at
        on, shown = telling.center.day(start), formats.day_and_time(start, telling.center)
    elif telling.decision.presented_day is not None:
        on = telling.decision.presented_day
        shown = formats.day(on)
    else:
        return translate("Verdict", "The appointment is on another day.")
    if on < today:
        return translate("Verdict", "The appointment was on {day}.").format(day=shown)
    if on - today == _TOMORROW:
        return translate("Verdict", "The appointment is tomorrow: {day}.").format(day=shown)
    return translate("Verdict", "The appointment is on {day}.").format(day=shown)


def _wrong_center(telling: Telling) -> str:
    listed, decision = telling.listed, telling.decision
    code = listed.appointment.center if listed is not None else None
    name = formats.plain(telling.right_center or code or "")
    if not name and decision.presented_center is not None:
        name = translate("Verdict", "no. {number}").format(number=decision.presented_center)
    if not name:
        return translate("Verdict", "The appointment is at another center.")
    if listed is None:
        return translate("Verdict", "The appointment is at center {center}.").format(center=name)
    return translate("Verdict", "The appointment is at center {center}: {day}.").format(
        center=name, day=formats.day_and_time(listed.session.starts_at, telling.center)
    )


def _wrong_room(telling: Telling) -> str:
    listed = telling.listed
    if listed is None or not listed.appointment.seat:
        return translate("Verdict", "This person's room is {room}.").format(
            room=formats.plain(listed.room) if listed else "–"
        )
    return translate("Verdict", "This person's room is {room}, seat {seat}.").format(
        room=formats.plain(listed.room), seat=formats.plain(listed.appointment.seat)
    )


def _cancelled(telling: Telling) -> str:
    listed = telling.listed
    if listed is None or listed.appointment.since is None:
        return translate("Verdict", "The appointment was cancelled.")
    return translate("Verdict", "The appointment was cancelled on {day}.").format(
        day=formats.day_and_time(listed.appointment.since, telling.center)
    )


def _moved(telling: Telling) -> str:
    listed = telling.listed
    if listed is None or listed.appointment.moved_to is None:
        return translate("Verdict", "The appointment was moved; the registry knows the new date.")
    return translate("Verdict", "The appointment was moved to {day}.").format(
        day=formats.day_and_time(listed.appointment.moved_to, telling.center)
    )


def _several_appointments(telling: Telling) -> str:
    if not telling.decision.choices:
        return translate("Verdict", "This person has another appointment here today.")
    found = len(telling.decision.choices)
    return counted("Verdict", "This person has %Ln appointments.", found)


def _several_people(telling: Telling) -> str:
    return counted("Verdict", "%Ln people match.", len(telling.decision.choices))


def _policy_expired(telling: Telling) -> str:
    version = telling.listed.policy.version if telling.listed is not None else "–"
    return translate(
        "Verdict", "The arrival rule {version} has expired; it still applies until a new one comes."
    ).format(version=formats.plain(version))


CASE_REASONS: Mapping[Code, Callable[[Telling], str]] = {
    Code.ALREADY_IN: _already_in,
    Code.IN_ELSEWHERE: _already_in,
    Code.RETURNING: _returning,
    Code.ABSENCE_CLOSED: _absence_closed,
    Code.FINISHED: _finished,
    Code.WRONG_DAY: _wrong_day,
    Code.WRONG_CENTER: _wrong_center,
    Code.WRONG_ROOM: _wrong_room,
    Code.CANCELLED: _cancelled,
    Code.MOVED: _moved,
    Code.SEVERAL_APPOINTMENTS: _several_appointments,
    Code.SEVERAL_PEOPLE: _several_people,
    Code.POLICY_EXPIRED: _policy_expired,
}
