"""Words for decisions: why something was not done, and the reasons that people choose from."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkin.domain.admit_reasons import AdmitReason
from checkin.domain.roles import Role
from checkin.services.case import Denial
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

DENIALS = {
    Denial.NOBODY: QT_TRANSLATE_NOOP("Decision", "Nobody is chosen. Scan a code or find a person."),
    Denial.NOT_SCANNED: QT_TRANSLATE_NOOP(
        "Decision", "This person has not been scanned or found yet. Do that first."
    ),
    Denial.ROLE: QT_TRANSLATE_NOOP("Decision", "This is decided elsewhere, not at this desk."),
    Denial.REASON_MISSING: QT_TRANSLATE_NOOP("Decision", "A reason is needed. Choose one."),
    Denial.NOT_IN: QT_TRANSLATE_NOOP("Decision", "This person is not in."),
    Denial.UNDO_TOO_LATE: QT_TRANSLATE_NOOP(
        "Decision", "The two minutes for undoing are over. A lead proctor can still undo it."
    ),
    Denial.SEAT_TAKEN: QT_TRANSLATE_NOOP(
        "Decision", "This seat is taken. A lead proctor can give another seat."
    ),
    Denial.SEAT_BROKEN: QT_TRANSLATE_NOOP(
        "Decision", "This seat cannot be used. A lead proctor can give another seat."
    ),
    Denial.NO_SEAT_LEFT: QT_TRANSLATE_NOOP("Decision", "No seat is free in this room."),
    Denial.IN_ALREADY: QT_TRANSLATE_NOOP("Decision", "This person is in already."),
    Denial.SECOND_MISSING: QT_TRANSLATE_NOOP(
        "Decision", "Two people decide this. Name the second one, who is somebody else."
    ),
    Denial.WITNESS_MISSING: QT_TRANSLATE_NOOP(
        "Decision", "Name the witness, who must be somebody else."
    ),
    Denial.NOT_EARLIER: QT_TRANSLATE_NOOP(
        "Decision", "That is not earlier than the arrival that is known."
    ),
    Denial.NOT_OUT: QT_TRANSLATE_NOOP("Decision", "This person is not out for a break."),
    Denial.TOO_MANY_OUT: QT_TRANSLATE_NOOP(
        "Decision", "So many are out already as may be at once. Wait until somebody is back."
    ),
    Denial.NOT_PROVISIONAL: QT_TRANSLATE_NOOP(
        "Decision", "Nothing about this person is provisional."
    ),
    Denial.NOT_STOPPED: QT_TRANSLATE_NOOP("Decision", "The session is not interrupted."),
    Denial.STOPPED_ALREADY: QT_TRANSLATE_NOOP("Decision", "The session is interrupted already."),
    Denial.TOO_SOON: QT_TRANSLATE_NOOP(
        "Decision", "Somebody may still come. A session is closed when absences may be recorded."
    ),
    Denial.BEFORE_SCHEDULE: QT_TRANSLATE_NOOP(
        "Decision", "A session never starts before its scheduled time."
    ),
    Denial.CLOSED_ALREADY: QT_TRANSLATE_NOOP("Decision", "This session is closed already."),
    Denial.CLOCK_WRONG: QT_TRANSLATE_NOOP(
        "Decision", "This clock is certainly wrong. Set it right; confirming it does not help."
    ),
    Denial.BEFORE_ROSTER: QT_TRANSLATE_NOOP(
        "Decision", "That is before the roster was made. Check the time, and its day."
    ),
    Denial.STAFF_TOO_OLD: QT_TRANSLATE_NOOP(
        "Decision",
        "The staff list is too old: no news of the registry for 30 days. Bring a new roster.",
    ),
    Denial.DESK_LOCKED: QT_TRANSLATE_NOOP(
        "Decision", "This desk is locked. Sign on with your PIN first."
    ),
    Denial.WRONG_PIN: QT_TRANSLATE_NOOP("Decision", "This PIN is not right."),
    Denial.LOCKED_OUT: QT_TRANSLATE_NOOP(
        "Decision", "Too many wrong PINs. Wait a moment, then try again."
    ),
}
ROLE_NEEDED = {
    Role.PROCTOR: QT_TRANSLATE_NOOP("Decision", "A proctor decides this."),
    Role.LEAD: QT_TRANSLATE_NOOP("Decision", "A lead proctor decides this."),
    Role.MANAGER: QT_TRANSLATE_NOOP("Decision", "The center manager decides this."),
    Role.REGISTRY: QT_TRANSLATE_NOOP("Decision", "Only the central registry can decide this."),
}
OVERRIDE_REASONS: Mapping[str, str] = {
    AdmitReason.TRANSPORT: QT_TRANSLATE_NOOP("Decision", "Transport was disrupted"),
    AdmitReason.ILLNESS: QT_TRANSLATE_NOOP("Decision", "Illness"),
    AdmitReason.WEATHER: QT_TRANSLATE_NOOP("Decision", "Weather"),
    AdmitReason.AUTHORITIES: QT_TRANSLATE_NOOP("Decision", "Held up by authorities"),
    AdmitReason.DOCUMENT_FETCHED: QT_TRANSLATE_NOOP("Decision", "Fetched the ID document"),
    AdmitReason.IDENTITY_ESTABLISHED: QT_TRANSLATE_NOOP("Decision", "Identity is established"),
    AdmitReason.BOOKING_SHOWN: QT_TRANSLATE_NOOP("Decision", "Showed that it is booked"),
    AdmitReason.PROGRAMME_CONFIRMED: QT_TRANSLATE_NOOP("Decision", "Confirmed by the programme"),
    AdmitReason.CENTER_CAUSE: QT_TRANSLATE_NOOP("Decision", "Caused by the center"),
    AdmitReason.OTHER: QT_TRANSLATE_NOOP("Decision", "Other (in words)"),
}

REFUSAL_REASONS = {
    "as-shown": QT_TRANSLATE_NOOP("Decision", "As the verdict says"),
    "identity": QT_TRANSLATE_NOOP("Decision", "Identity not established"),
    "no-document": QT_TRANSLATE_NOOP("Decision", "No ID document"),
    "own-wish": QT_TRANSLATE_NOOP("Decision", "Left by their own wish"),
    "other": QT_TRANSLATE_NOOP("Decision", "Other (in words)"),
}
"""The codes are recorded: add, never rename."""

UNDO_REASONS = {
    "wrong-person": QT_TRANSLATE_NOOP("Decision", "Wrong person"),
    "wrong-seat": QT_TRANSLATE_NOOP("Decision", "Wrong seat"),
    "pressed-by-mistake": QT_TRANSLATE_NOOP("Decision", "Pressed by mistake"),
    "identity-doubt": QT_TRANSLATE_NOOP("Decision", "Identity to be looked at again"),
    "left-again": QT_TRANSLATE_NOOP("Decision", "Left before the start"),
    "other": QT_TRANSLATE_NOOP("Decision", "Other (in words)"),
}
"""The codes are recorded: add, never rename."""


def denial(value: Denial, needed: Role | None = None) -> str:
    """Why nothing was done, and who can do it: `needed` is the lowest role that may."""
    if value is Denial.ROLE and needed is not None:
        return translate("Decision", ROLE_NEEDED[needed])
    return translate("Decision", DENIALS[value])


def override_reason(code: str) -> str:
    """A reason for admitting; an unknown code is shown as it is."""
    return translate("Decision", OVERRIDE_REASONS[code]) if code in OVERRIDE_REASONS else code


def refusal_reason(code: str) -> str:
    """A reason for turning away; an unknown code is shown as it is."""
    return translate("Decision", REFUSAL_REASONS[code]) if code in REFUSAL_REASONS else code


def undo_reason(code: str) -> str:
    """A reason for undoing; an unknown code is shown as it is."""
    return translate("Decision", UNDO_REASONS[code]) if code in UNDO_REASONS else code
