"""The one line that says what the proctor does next; F6 asks for a decision by PIN, F2 finds."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.decision import Decision
from checkin.domain.presented import Flaw
from checkin.domain.roles import Role
from checkin.domain.verdict import Code, Signal
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

BY_ROLE = {
    Role.PROCTOR: QT_TRANSLATE_NOOP("Next", "Compare the ID, then confirm (Enter)"),
    Role.LEAD: QT_TRANSLATE_NOOP("Next", "Call a lead proctor (F6)"),
    Role.MANAGER: QT_TRANSLATE_NOOP("Next", "Call the center manager (F6)"),
    Role.REGISTRY: QT_TRANSLATE_NOOP(
        "Next", "Before turning anybody away, call the center manager"
    ),
}

WITH_REASON = {
    Role.LEAD: QT_TRANSLATE_NOOP("Next", "Ask for the reason, then call a lead proctor (F6)"),
    Role.MANAGER: QT_TRANSLATE_NOOP(
        "Next", "Ask for the reason, then call the center manager (F6)"
    ),
}
"""For lateness, where a decision needs a reason."""

FIXED = {
    Code.TOO_EARLY: QT_TRANSLATE_NOOP("Next", "Ask them to come back then and scan again"),
    Code.OTHER_SESSION: QT_TRANSLATE_NOOP("Next", "Ask them to come back for their own session"),
    Code.EXAM_OVER: BY_ROLE[Role.REGISTRY],
    Code.ALREADY_IN: QT_TRANSLATE_NOOP("Next", "Nothing to do: let them in"),
    Code.IN_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Next", "Compare the person with the ID, then call a lead proctor (F6)"
    ),
    Code.RETURNING: QT_TRANSLATE_NOOP("Next", "Look at the person, then let them in (Enter)"),
    Code.ABSENCE_CLOSED: BY_ROLE[Role.REGISTRY],
    Code.ID_EXPIRED: QT_TRANSLATE_NOOP(
        "Next", "Ask for another document, or call the center manager (F6)"
    ),
    Code.NAME_DIFFERS: QT_TRANSLATE_NOOP(
        "Next", "Ask for a document of the change, then call the center manager (F6)"
    ),
    Code.FACE_DIFFERS: QT_TRANSLATE_NOOP(
        "Next", "Ask them to wait, say nothing else, and call the center manager (F6)"
    ),
    Code.ID_USED_TWICE: QT_TRANSLATE_NOOP(
        "Next", "Check number and name, then call the center manager (F6)"
    ),
    Code.ACCOMMODATION: QT_TRANSLATE_NOOP("Next", "Follow the instruction"),
    Code.CANNOT_RUN_HERE: QT_TRANSLATE_NOOP(
        "Next", "Ask them to wait for the center manager; nobody counts as late or absent"
    ),
    Code.CORRECTION: QT_TRANSLATE_NOOP("Next", "Scan the right person"),
    Code.TWO_DESKS: QT_TRANSLATE_NOOP("Next", "Call the center manager; nobody is sent away"),
    Code.CANCELLED_THERE: QT_TRANSLATE_NOOP(
        "Next", "Call the center manager; the exam goes on meanwhile"
    ),
    Code.ABSENCE_THERE: QT_TRANSLATE_NOOP("Next", "Tell the center manager; nothing else to do"),
    Code.WRONG_DAY: QT_TRANSLATE_NOOP(
        "Next", "Tell them the date; if they disagree, call the center manager"
    ),
    Code.WRONG_CENTER: QT_TRANSLATE_NOOP(
        "Next", "Tell them the right center; if they disagree, call the center manager"
    ),
    Code.CANCELLED: QT_TRANSLATE_NOOP(
        "Next", "Tell them the facts; if they disagree, call the center manager"
    ),
    Code.MOVED: QT_TRANSLATE_NOOP(
        "Next", "Tell them the new date; if they disagree, call the center manager"
    ),
    Code.NOT_ENTITLED: QT_TRANSLATE_NOOP(
        "Next", "Call the center manager; the candidate may contact the programme"
    ),
    Code.BLOCKED: QT_TRANSLATE_NOOP("Next", "Ask them to step aside, and call the center manager"),
    Code.SEVERAL_APPOINTMENTS: QT_TRANSLATE_NOOP("Next", "Choose the appointment from the list"),
    Code.SEVERAL_PEOPLE: QT_TRANSLATE_NOOP(
        "Next", "Compare number, birth year or last digits, then choose from the list"
    ),
    Code.NOT_GENUINE: QT_TRANSLATE_NOOP("Next", "Find the person on the roster (F2)"),
    Code.CANNOT_VERIFY: QT_TRANSLATE_NOOP(
        "Next", "Find the person on the roster (F2), and update the keys"
    ),
    Code.NOT_LISTED: QT_TRANSLATE_NOOP("Next", "Compare the ID, then call the center manager (F6)"),
    Code.UNKNOWN: QT_TRANSLATE_NOOP(
        "Next", "Check number and name against the ID and search again (F2)"
    ),
    Code.NOT_A_TICKET: QT_TRANSLATE_NOOP("Next", "Ask for the code on the admission slip"),
    Code.NO_SEAT: QT_TRANSLATE_NOOP("Next", "Call a lead proctor for another seat (F6)"),
    Code.CLOCK_NOT_TRUSTED: QT_TRANSLATE_NOOP(
        "Next",
        "Set the clock, or enter the one on the wall (Ctrl+T); "
        "to admit now, call the center manager (F6)",
    ),
    Code.NO_ROSTER: QT_TRANSLATE_NOOP(
        "Next", "Compare the ID, note the person on paper, and call the center manager (F6)"
    ),
    Code.CANNOT_WRITE: QT_TRANSLATE_NOOP("Next", "Use another desk, or note the person on paper"),
}

_LATENESS = (Code.LATE, Code.AFTER_START)

REVOKED = QT_TRANSLATE_NOOP("Next", "Find the person on the roster (F2), and tell a lead proctor")
NEWER = QT_TRANSLATE_NOOP("Next", "Find the person on the roster (F2), and update this program")


STEPS = QT_TRANSLATE_NOOP("Next", "Go through the steps on the right, each with Enter")
FETCH = QT_TRANSLATE_NOOP(
    "Next", "Ask them to fetch it and scan again; else call the center manager (F6)"
)
LEAVES = QT_TRANSLATE_NOOP(
    "Next", "Compare the person. They leave: sign out (Ctrl+D). Else call a lead proctor (F6)"
)
DOUBTED = QT_TRANSLATE_NOOP("Next", "Ask when they came, then call the center manager (F6)")
EVACUATED = QT_TRANSLATE_NOOP(
    "Next", "Nobody goes in: the room is evacuated. Send them to the assembly point"
)


def action(decision: Decision, now: datetime | None = None) -> str:
    """What the proctor does now, by the code, else by the role that it takes.

    `now` (UTC) is given where the keys of the window are there to do it with.
    """
    if decision.code is Code.WRONG_ROOM and decision.listed is not None:
        return translate("Next", "Send them to room {room}").format(
            room=formats.plain(decision.listed.room)
        )
    if decision.code is Code.CLOCK_NOT_TRUSTED and decision.listed and not decision.doubt:
        return translate("Next", DOUBTED)
    if decision.code is Code.NO_ID and decision.signal is Signal.HOLD:
        return translate("Next", FETCH)
    if now is not None and _may_leave(decision, now):
        return translate("Next", LEAVES)
    return translate("Next", EVACUATED if decision.leads_into_an_empty_room else _fixed(decision))


def _may_leave(decision: Decision, now: datetime) -> bool:
    """Whether who is in and is scanned again most likely goes: the exam has begun."""
    listed = decision.listed
    if decision.code is not Code.IN_ELSEWHERE or listed is None:
        return False
    return listed.session.starts_at <= now and listed.course.evacuated_at is None


def _fixed(decision: Decision) -> str:
    match decision.flaw:
        case Flaw.REVOKED_KEY:
            return REVOKED
        case Flaw.NEWER_FORMAT:
            return NEWER
        case _:
            return _by_code(decision)


def _by_code(decision: Decision) -> str:
    fixed = FIXED.get(decision.code)
    if fixed is not None:
        return fixed
    listed = decision.listed
    if decision.may_confirm() and listed is not None and listed.policy.sign_in.asks_more:
        return STEPS
    role = decision.override or Role.REGISTRY
    if decision.code in _LATENESS and role in WITH_REASON:
        return WITH_REASON[role]
    return BY_ROLE[role]
