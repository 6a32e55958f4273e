"""What is asked before a list leaves the program: why, and by whom."""

from PySide6.QtCore import QCoreApplication

from checkin.ui import formats
from checkin.ui.questions import Question, Verb
from checkin.ui.reports.report_words import REASONS, reason

translate = QCoreApplication.translate

EXPORT = "export"


def to_export(file: str, *, masked: bool) -> Question:
    """Why it leaves; whole names take a center manager's PIN."""
    return Question(
        subject=file,
        who=formats.plain(file),
        title=_masked_title if masked else _whole_title,
        reasons=tuple(REASONS),
        reason_word=reason,
        verbs=(Verb(name=EXPORT, word=_word, needs_pin=not masked, primary=True),),
    )


def _whole_title() -> str:
    return translate("Reports", "Export whole names and numbers?")


def _masked_title() -> str:
    return translate("Reports", "Export a masked list?")


def _word() -> str:
    return translate("Reports", "Export")
