"""Something is wrong (F4): with the document of who is at the desk, or something else."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from checkin.domain.verdict import Code
from checkin.services.looks import Look
from checkin.ui.identity.looking import record_look
from checkin.ui.identity.problem_page import ProblemPage
from checkin.ui.identity.signing_in import SigningIn
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class Problem(QObject):
    """Records what is wrong with a document; the verdict then says who decides."""

    key = Qt.Key.Key_F4
    incident_asked = Signal(str)
    """It is something else: report an incident. Of whom: a subject, or empty for nobody."""

    def __init__(self, work: Workplace, signing: SigningIn, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._signing = work, signing
        self.page = ProblemPage()
        self.page.left.connect(work.closed)
        self.page.found.connect(self._found)
        self.page.incident.connect(self._incident)

    def word(self) -> str:
        """What the page is called."""
        return translate("Identity", "A problem with the document, or an incident")

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        outcome, shown = self._work.flow.outcome, self._signing.shown
        listed = outcome.decision.listed if outcome and self._work.flow.may_decide() else None
        proposed = shown.proposal.finding if shown and shown.proposal else None
        if shown is not None and shown.expired:
            proposed = Code.ID_EXPIRED
        self.page.offer(listed.appointment.candidate if listed else None, proposed)
        self._work.turn(self.page)

    def refresh(self) -> None:
        """What it shows is about who was at the desk when it was opened."""

    def field_for(self, text: str) -> QLineEdit | None:
        """Where a number goes that is typed while the page is open."""
        is_number = text.isdigit() and self._work.is_open(self.page)
        return self.page.number if is_number else None

    @Slot(object)
    def _found(self, code: Code) -> None:
        document, lead = self._signing.document, self._signing.is_for_lead
        look = Look(
            found=code, document=document, lead=lead and code is Code.NAME_DIFFERS_TRIVIALLY
        )
        record_look(self._work, self.page, look, self._work.closed.emit)

    @Slot()
    def _incident(self) -> None:
        subject = self._work.flow.subject or ""
        self._work.closed.emit()
        self.incident_asked.emit(subject)
