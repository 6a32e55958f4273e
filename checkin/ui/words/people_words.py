"""Words for roles, states, appointments, exams and ID documents."""

from PySide6.QtCore import QCoreApplication

from checkin.domain.appointment import Status
from checkin.domain.attendance import State
from checkin.domain.roles import Role
from checkin.domain.session import ExamKind
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

ROLES = {
    Role.PROCTOR: QT_TRANSLATE_NOOP("People", "Proctor"),
    Role.LEAD: QT_TRANSLATE_NOOP("People", "Lead proctor"),
    Role.MANAGER: QT_TRANSLATE_NOOP("People", "Center manager"),
    Role.REGISTRY: QT_TRANSLATE_NOOP("People", "Central registry"),
}
STATES = {
    State.EXPECTED: QT_TRANSLATE_NOOP("People", "Expected"),
    State.ARRIVED: QT_TRANSLATE_NOOP("People", "Arrived"),
    State.IN: QT_TRANSLATE_NOOP("People", "In"),
    State.ON_BREAK: QT_TRANSLATE_NOOP("People", "Out for a break"),
    State.ABSENT: QT_TRANSLATE_NOOP("People", "Absent"),
    State.LEFT_BEFORE_START: QT_TRANSLATE_NOOP("People", "Left before the start"),
    State.WITHDRAWN: QT_TRANSLATE_NOOP("People", "Withdrawn"),
    State.NOT_DELIVERED: QT_TRANSLATE_NOOP("People", "Exam not held"),
    State.FINISHED: QT_TRANSLATE_NOOP("People", "Signed out"),
    State.TURNED_AWAY: QT_TRANSLATE_NOOP("People", "Turned away"),
    State.PROVISIONAL: QT_TRANSLATE_NOOP("People", "In, provisional"),
}
STATUSES = {
    Status.SCHEDULED: QT_TRANSLATE_NOOP("People", "Scheduled"),
    Status.CANCELLED: QT_TRANSLATE_NOOP("People", "Cancelled"),
    Status.MOVED: QT_TRANSLATE_NOOP("People", "Moved"),
    Status.REFUNDED: QT_TRANSLATE_NOOP("People", "Not valid"),
    Status.UNPAID: QT_TRANSLATE_NOOP("People", "Not valid"),
    Status.BLOCKED: QT_TRANSLATE_NOOP("People", "See the manager"),
}
"""What bystanders may read: nothing about money, no reason for a block."""

KINDS = {
    ExamKind.THEORY: QT_TRANSLATE_NOOP("People", "Theory exam"),
    ExamKind.HANDS_ON: QT_TRANSLATE_NOOP("People", "Hands-on exam"),
}
ID_TYPES = {
    "id-card": QT_TRANSLATE_NOOP("People", "Identity card"),
    "passport": QT_TRANSLATE_NOOP("People", "Passport"),
    "residence-permit": QT_TRANSLATE_NOOP("People", "Residence permit"),
    "travel-permit": QT_TRANSLATE_NOOP("People", "Travel permit"),
    "driving-licence": QT_TRANSLATE_NOOP("People", "Driving licence"),
    "student-card": QT_TRANSLATE_NOOP("People", "Student card"),
}
"""The types that the programme names; any other is shown as it was received."""


def role(value: Role) -> str:
    """A role at the center."""
    return translate("People", ROLES[value])


def state(value: State) -> str:
    """A person's state in a session."""
    return translate("People", STATES[value])


def desk(name: str) -> str:
    """A desk, by its name: `Desk 1` for `desk-1`."""
    return translate("People", "Desk {name}").format(name=formats.plain(name).removeprefix("desk-"))


def status(value: Status) -> str:
    """What the registry says of an appointment, in words that bystanders may read."""
    return translate("People", STATUSES[value])


def exam_kind(value: ExamKind) -> str:
    """How an exam is taken."""
    return translate("People", KINDS[value])


def id_document(id_type: str, last4: str) -> str:
    """An ID document as the desk may show it: `Passport •••• 4412`; empty when none is known."""
    known = ID_TYPES.get(id_type.strip().lower().replace("_", "-").replace(" ", "-"))
    shown = translate("People", known) if known else formats.plain(id_type)
    return f"{shown} {formats.masked(last4)}".strip()
