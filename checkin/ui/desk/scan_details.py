"""What is known of a past scan, as lines of a word and its value."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.attendance import Attendance
from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.domain.presented import Source
from checkin.domain.verdict import Code
from checkin.services.views import PastScan
from checkin.ui.words import formats, people_words, verdict_words
from checkin.ui.words.decision_words import override_reason
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

Line = tuple[str, str]

SOURCES = {
    Source.CAMERA: QT_TRANSLATE_NOOP("Details", "Camera"),
    Source.SCANNER: QT_TRANSLATE_NOOP("Details", "Hand scanner"),
    Source.IMAGE: QT_TRANSLATE_NOOP("Details", "Picture file"),
    Source.CLIPBOARD: QT_TRANSLATE_NOOP("Details", "Pasted"),
    Source.TYPED: QT_TRANSLATE_NOOP("Details", "Typed"),
    Source.SEARCH: QT_TRANSLATE_NOOP("Details", "Found by hand"),
    Source.PAPER: QT_TRANSLATE_NOOP("Details", "Typed in from a paper"),
}


def details(scan: PastScan, center: Center, now: datetime) -> list[Line]:
    """The lines in the language at hand; `now` in UTC. Nothing that is not known is named."""
    lines = [
        (translate("Details", "Scanned"), formats.when(scan.event.at, now, center)),
        (translate("Details", "By"), _source(scan)),
        (translate("Details", "Also found"), _also(scan)),
    ]
    if scan.listed is not None:
        lines += _person(scan.listed, center, now)
        lines += _attendance(scan.listed.attendance, center, now)
    return [(word, value) for word, value in lines if value]


def _source(scan: PastScan) -> str:
    presented = scan.event.body.get("presented")
    source = presented.get("source") if isinstance(presented, dict) else None
    return translate("Details", SOURCES[Source(source)]) if source else ""


def _also(scan: PastScan) -> str:
    also = scan.event.body.get("also")
    codes = [Code(str(code)) for code in also] if isinstance(also, list) else []
    return ", ".join(verdict_words.word(code, scan.signal) for code in codes)


def _person(listed: Listed, center: Center, now: datetime) -> list[Line]:
    candidate, session = listed.appointment.candidate, listed.session
    return [
        (translate("Details", "Number"), formats.plain(candidate.number)),
        (
            translate("Details", "ID document"),
            people_words.id_document(candidate.id_type, candidate.id_last4),
        ),
        (translate("Details", "Exam"), formats.plain(session.title)),
        (translate("Details", "Start"), formats.when(session.starts_at, now, center)),
        (translate("Details", "Own end"), formats.when(listed.ends_at, now, center)),
        (translate("Details", "Room"), formats.plain(listed.room)),
        (
            translate("Details", "Seat"),
            formats.plain(listed.attendance.seat or listed.appointment.seat or ""),
        ),
    ]


def _attendance(attendance: Attendance, center: Center, now: datetime) -> list[Line]:
    late = attendance.late_minutes
    reason = attendance.reason
    return [
        (translate("Details", "State now"), people_words.state(attendance.state)),
        (translate("Details", "Arrived"), _at(attendance.arrived_at, center, now)),
        (translate("Details", "Signed in"), _at(attendance.in_at, center, now)),
        (translate("Details", "Desk"), _desk(attendance.in_desk)),
        (
            translate("Details", "Late"),
            translate("Details", "{minutes} min").format(minutes=late) if late else "",
        ),
        (translate("Details", "Decided by"), formats.plain(attendance.decided_by or "")),
        (translate("Details", "Reason"), override_reason(reason) if reason else ""),
    ]


def _desk(name: str | None) -> str:
    return people_words.desk(name) if name else ""


def _at(instant: datetime | None, center: Center, now: datetime) -> str:
    return formats.when(instant, now, center) if instant is not None else ""
