"""The answers to what candidates ask, at hand for the proctor (F12)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot

from checkin.services.candidate_answers import (
    FILE,
    CandidateAnswer,
    damaged,
    find_answers,
    parse_answers,
)
from checkin.services.translated import Translate
from checkin.trouble import Trouble
from checkin.ui.helping.answers_page import AnswersPage
from checkin.ui.words.paper_language import tongues
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class Answering(QObject):
    """Looks the answers up while somebody types."""

    key = Qt.Key.Key_F12

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._answers: Sequence[CandidateAnswer] = ()
        self._tongues: Sequence[Translate] = ()
        self.page = AnswersPage()
        self.page.left.connect(work.closed)
        self.page.asked.connect(self._look_up)

    def word(self) -> str:
        """What the page is called."""
        return translate("Answers", "What candidates ask")

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if not self._answers and not self._read():
            return
        if self._work.turn(self.page):
            self._look_up("")

    def refresh(self) -> None:
        """What it shows is always so."""

    def _read(self) -> bool:
        """Read them when they are first asked for: the desk has no use for them at its start."""
        try:
            resources = self._work.parts.resources
            self._answers = parse_answers((resources / FILE).read_bytes())
            self._tongues = tongues(resources / "translations")
        except (Trouble, OSError) as error:
            self._work.troubled.emit(error if isinstance(error, Trouble) else damaged(str(error)))
        return bool(self._answers)

    @Slot(str)
    def _look_up(self, text: str) -> None:
        self.page.show_answers(find_answers(self._answers, text, self._tongues))
