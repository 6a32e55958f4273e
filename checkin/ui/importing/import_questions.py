"""What is asked before a list replaces the roster: a center manager agrees."""

from PySide6.QtCore import QCoreApplication

from checkin.services.list_import import ListLook
from checkin.ui.asking.questions import Question, Verb
from checkin.ui.words import formats
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

IMPORT = "import"


def to_import(look: ListLook, *, by_pin: bool) -> Question:
    """So many bookings replace those that are here; without a PIN where nobody has one."""

    def who() -> str:
        words = counted("Lists", "%Ln bookings of {file} replace {there} that are here", look.good)
        there = formats.number(look.there_now)
        return words.format(file=formats.plain(look.name), there=there)

    return Question(
        subject=look.name,
        who=who,
        title=lambda: translate("Lists", "Import this roster?"),
        reasons=(),
        reason_word=str,
        verbs=(Verb(name=IMPORT, word=_word, needs_pin=by_pin, primary=True, reason=IMPORT),),
        words=False,
    )


def _word() -> str:
    return translate("Lists", "Import")
