"""Tells of the delivery in the header and on its page, and enrols the desk by a scan."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from checkin.services.delivery import Enrolment, RoundReport
from checkin.services.delivery_view import DeliveryView
from checkin.trouble import Trouble
from checkin.ui.bridge import Bridge
from checkin.ui.delivery.delivery_panel import DeliveryPanel
from checkin.ui.delivery.enrol_question import EnrolQuestion
from checkin.ui.desk.side import Side
from checkin.ui.parts import DeskParts
from checkin.ui.widgets.file_dialogs import ask_where_to_save
from checkin.ui.words import delivery_words
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate


class Delivering(QObject):
    """Only for the GUI thread; what the sync tells on its own comes over by a queued signal."""

    badged = Signal(object)
    """The `Badge` for the header."""
    enrolled = Signal()
    named = Signal(str)
    """What this desk is called from now on."""
    noted = Signal(str)
    """Something new that somebody should know."""
    closed = Signal()
    troubled = Signal(object)
    _begun = Signal()
    _ended = Signal(object)

    def __init__(self, parts: DeskParts, bridge: Bridge, side: Side, parent: QObject) -> None:
        super().__init__(parent)
        self._delivery, self._now, self._plug = parts.delivery, parts.now, parts.plug
        self._front, self._bridge, self._side = parts.front, bridge, side
        self._view: DeliveryView | None = None
        self._last: RoundReport | None = None
        self._told: set[str] = set()
        self._asking = False
        self.panel, self.question = DeliveryPanel(), EnrolQuestion()
        self.panel.left.connect(self.closed)
        self.question.left.connect(self._give_up)
        self.question.agreed.connect(self._enrol)
        self._begun.connect(self._round_begins, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._round_ends, Qt.ConnectionType.QueuedConnection)
        if self._delivery is not None:
            self.panel.sync_asked.connect(self._delivery.sync_now)
            self.panel.accept_asked.connect(self._delivery.accept_shrink)
            self.panel.export_asked.connect(self._export)
            self._delivery.listen(self._begun.emit, self._ended.emit)
            self.refresh()

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._side.currentWidget() is self.panel:
            self.closed.emit()
        elif self._delivery is not None:
            self._side.open_panel(self.panel)
            self.panel.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
            self.refresh()

    def offer(self, text: str) -> bool:
        """Ask whether to enrol when `text` is a code for that; False: it is something else."""
        address = self._delivery.registry_in(text) if self._delivery is not None else None
        if address is None:
            return False
        self._side.open_panel(self.question)
        self.question.ask(text, address, self._front.desk.name)
        return True

    @Slot()
    def pull_plug(self) -> None:
        """In a demo: stop the registry, or start it again."""
        if self._plug is None or self._delivery is None:
            return
        words = translate(
            "Delivery", "The registry is unplugged: go on scanning. Ctrl+F5 plugs it in."
        )
        if self._plug():
            words = translate("Delivery", "The registry starts again; what waits is handed in.")
        self.noted.emit(words)
        self._delivery.sync_now()

    @Slot()
    def refresh(self) -> None:
        """Look at the state anew."""
        if self._delivery is None or self._asking or not self._bridge.is_open:
            return
        self._asking = True
        self._bridge.when_done(self._delivery.view(), self._viewed, self._no_view)

    def _viewed(self, view: DeliveryView) -> None:
        self._asking = False
        self._view = view
        now = self._now()
        self.badged.emit(delivery_words.badge(view.state, self._last, now, view.center))
        self.panel.show_state(view, self._last, now)
        self._tell_news(view)

    def _no_view(self, trouble: Trouble) -> None:
        self._asking = False
        self.troubled.emit(trouble)

    def _tell_news(self, view: DeliveryView) -> None:
        """Each case once, and a wrong clock once."""
        words = delivery_words.clock_note(view.state)
        news = [("clock", words)] if words else []
        news += [
            (case.id, delivery_words.case_note(case))
            for case in delivery_words.open_cases(view.state)
        ]
        fresh = [said for key, said in news if key not in self._told]
        self._told.update(key for key, _said in news)
        if fresh:
            self.noted.emit(" ".join(fresh[:3]))

    @Slot()
    def _round_begins(self) -> None:
        self.panel.set_busy(busy=True)

    @Slot(object)
    def _round_ends(self, report: RoundReport) -> None:
        self._last = report
        self.panel.set_busy(busy=False)
        self.refresh()

    @Slot(str, str)
    def _enrol(self, text: str, desk: str) -> None:
        if self._delivery is not None:
            self.question.set_busy(busy=True)
            enrolling = self._delivery.enrol(text, desk)
            self._bridge.when_done(enrolling, self._enrolled, self.question.say)

    def _enrolled(self, enrolment: Enrolment) -> None:
        self.question.forget()
        self._front.rename(enrolment.desk)
        self.named.emit(enrolment.desk)
        words = translate("Enrolment", "Enrolled at {center} as {desk}. The roster is on its way.")
        self.noted.emit(words.format(center=enrolment.center, desk=enrolment.desk))
        self.closed.emit()
        self.enrolled.emit()
        self.refresh()

    @Slot()
    def _give_up(self) -> None:
        self.question.forget()
        self.closed.emit()

    @Slot()
    def _export(self) -> None:
        title = translate("Delivery", "Export what was refused")
        ask_where_to_save(self.panel, title, "refused.jsonl", "JSON (*.jsonl)", self.export_to)

    def export_to(self, file: Path) -> None:
        """Write what was refused into this file."""
        if self._delivery is not None:
            future = self._delivery.export_refused(file)
            self._bridge.when_done(future, self._exported, self.troubled.emit)

    def _exported(self, count: int) -> None:
        self.noted.emit(counted("Delivery", "%Ln events were written.", count))
