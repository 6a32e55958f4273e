"""Words for what leaves the program: lists and reports, why, and what became of it."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from checkin.services.case import Grounds
from checkin.services.printing import Exported
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

LIST, SHOWN, SUMMARY, REPORT = "list", "shown", "summary", "report"
"""What can leave: people of sessions, those of the roster's table, and two papers."""

PAPERS = (SUMMARY, REPORT)
"""They are looked at first, on the page of the papers, and called there as here."""

WHOLE, MASKED = "whole", "masked"

WHAT = {
    LIST: QT_TRANSLATE_NOOP("Reports", "List of the people"),
    SHOWN: QT_TRANSLATE_NOOP("Reports", "List of the people that the table shows"),
    SUMMARY: QT_TRANSLATE_NOOP("Reports", "Session summary (PDF)"),
    REPORT: QT_TRANSLATE_NOOP("Reports", "Report of the day (PDF)"),
}
NAMES = {
    WHOLE: QT_TRANSLATE_NOOP("Reports", "whole (the center manager's PIN)"),
    MASKED: QT_TRANSLATE_NOOP("Reports", "masked"),
}
REASONS: Mapping[str, str] = {
    "registry": QT_TRANSLATE_NOOP("Reports", "The registry asks for it"),
    "programme": QT_TRANSLATE_NOOP("Reports", "The programme asks for it"),
    "own-records": QT_TRANSLATE_NOOP("Reports", "The center's own records"),
    "inquiry": QT_TRANSLATE_NOOP("Reports", "An inquiry"),
    "other": QT_TRANSLATE_NOOP("Reports", "Other (in words)"),
}
"""The codes are recorded: add, never rename."""


def reason(code: str) -> str:
    """Why a list leaves; an unknown code is shown as it is."""
    return translate("Reports", REASONS[code]) if code in REASONS else code


def why(grounds: Grounds) -> str:
    """The reason as it is recorded: its code, and the words where there are some."""
    return ": ".join(part for part in (grounds.reason, grounds.words) if part)


def exported(done: Exported) -> str:
    """It is written and recorded, with the digest by which it can be known again."""
    words = counted(
        "Reports",
        "{file}: %Ln people, written and recorded.\nSHA-256 {digest}",
        done.people,
    )
    return words.format(file=formats.plain(done.file.name), digest=done.checksum)
