"""The JSON lines that the commands print: verdicts, decisions, people, past scans."""

from datetime import timedelta
from typing import Any

from checkin.domain.center import Center
from checkin.domain.course import Course
from checkin.domain.decision import Decision, Listed
from checkin.domain.session import ExamSession
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Outcome
from checkin.ui.words.formats import day_and_time, name_in_line
from checkin.ui.words.people_words import state, status
from checkin.ui.words.verdict_words import next_action, reason, word

_MINUTE = timedelta(minutes=1)


def verdict_line(outcome: Outcome) -> dict[str, Any]:
    """A verdict as `checkin scan` prints it."""
    decision = outcome.decision
    return {
        "code": decision.code,
        "signal": decision.signal,
        "word": word(decision.code, decision.signal, decision.flaw),
        "reason": reason(decision, outcome.at, outcome.center, outcome.right_center),
        "next": next_action(decision),
        "appointment": decision.listed.appointment.id if decision.listed else None,
        "also": list(decision.also),
        **_person(decision),
        "state": outcome.attendance.state if outcome.event.subject else None,
        "by_hand": decision.by_hand,
        "flaw": decision.flaw,
        "minutes_late": decision.minutes_late,
        "arrived_at": decision.arrived_at,
        "override": decision.override,
        "choices": [listed.appointment.id for listed in decision.choices],
        "at": outcome.at.wall,
        "clock_trusted": outcome.at.trusted,
        "event": str(outcome.event.id),
    }


def found_line(listed: Listed) -> dict[str, Any]:
    """Somebody on the roster, as `checkin find` prints them."""
    person = listed.appointment.candidate
    return {
        "appointment": listed.appointment.id,
        "number": person.number,
        "name": person.name,
        "native_name": person.native_name,
        "exam": listed.session.exam,
        "starts_at": listed.session.starts_at,
        "room": listed.room,
        "seat": listed.appointment.seat,
        "status": listed.appointment.status,
        "state": listed.attendance.state,
    }


def found_words(listed: Listed, center: Center) -> str:
    """The same as one line for people; the start on the center's clock."""
    person = listed.appointment.candidate
    place = f"{listed.room} / {listed.appointment.seat or '–'}"
    return "   ".join(
        [
            listed.appointment.id,
            person.number,
            name_in_line(person),
            listed.session.exam,
            day_and_time(listed.session.starts_at, center),
            place,
            status(listed.appointment.status),
            state(listed.attendance.state),
        ]
    )


def deed_line(deed: Deed | Denial, subject: str) -> dict[str, Any]:
    """What became of a decision."""
    if isinstance(deed, Denial):
        return {"appointment": subject, "refused": True, "denial": deed}
    attendance = deed.attendance
    return {
        "appointment": subject,
        "refused": deed.denial is not None,
        "denial": deed.denial,
        "needed": deed.needed,
        "state": attendance.state,
        "seat": attendance.seat,
        "arrived_at": attendance.arrived_at,
        "in_at": attendance.in_at,
        "minutes_late": attendance.late_minutes,
        "event": str(deed.event.id) if deed.event else None,
    }


def session_line(deed: Deed | Denial, session: ExamSession, course: Course) -> dict[str, Any]:
    """What became of a decision about a whole session, and how it stands now."""
    denial = deed if isinstance(deed, Denial) else deed.denial
    event = None if isinstance(deed, Denial) else deed.event
    now = course.of(session)
    return {
        "session": session.id,
        "refused": denial is not None,
        "denial": denial,
        "needed": None if isinstance(deed, Denial) else deed.needed,
        "starts_at": now.starts_at,
        "ends_at": now.ends_at,
        **course_line(course),
        "event": str(event.id) if event else None,
    }


def course_line(course: Course) -> dict[str, Any]:
    """What has become of a session; minutes are whole ones."""
    return {
        "delay_minutes": course.delay // _MINUTE,
        "given_back_minutes": course.given_back // _MINUTE,
        "stopped_at": course.stopped_at,
        "evacuated_at": course.evacuated_at,
        "cannot_run": course.cannot_run,
        "closed_at": course.closed_at,
        "closed_by": list(course.closed_by),
    }


def _person(decision: Decision) -> dict[str, Any]:
    listed = decision.listed
    if listed is None:
        return {"session": None, "room": None, "seat": None, "opens_at": None, "admit_until": None}
    return {
        "session": listed.session.id,
        "room": listed.room,
        "seat": listed.appointment.seat,
        "opens_at": listed.instants.opens,
        "required_by": listed.instants.required_by,
        "admit_until": listed.instants.admit_until,
        "starts_at": listed.session.starts_at,
        "ends_at": listed.ends_at,
    }
