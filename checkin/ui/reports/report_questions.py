"""What is asked before a list leaves the program: why, and by whom."""

from PySide6.QtCore import QCoreApplication

from checkin.documents.papers.pressed import Pressed
from checkin.ui.asking.questions import Question, Verb
from checkin.ui.reports.report_words import REASONS, reason
from checkin.ui.words import formats

translate = QCoreApplication.translate

EXPORT = "export"


def to_export(file: str, *, masked: bool) -> Question:
    """Why it leaves; whole names take a center manager's PIN."""
    return Question(
        subject=file,
        who=lambda: formats.plain(file),
        title=_masked_title if masked else _whole_title,
        reasons=tuple(REASONS),
        reason_word=reason,
        verbs=(Verb(name=EXPORT, word=_word, needs_pin=not masked, primary=True),),
    )


def to_hand_out(pressed: Pressed) -> Question:
    """Why the report of a day leaves: it takes a center manager's PIN."""
    return Question(
        subject=pressed.printings[0].number,
        who=lambda: pressed.printings[0].number,
        title=_report_title,
        reasons=tuple(REASONS),
        reason_word=reason,
        verbs=(Verb(name=EXPORT, word=_hand_out_word, needs_pin=True, primary=True),),
    )


def _report_title() -> str:
    return translate("Reports", "Let the report of the day leave?")


def _hand_out_word() -> str:
    return translate("Reports", "Record it, and go on")


def _whole_title() -> str:
    return translate("Reports", "Export whole names and numbers?")


def _masked_title() -> str:
    return translate("Reports", "Export a masked list?")


def _word() -> str:
    return translate("Reports", "Export")
