"""The page of the papers: what is to be printed, how it will look, and where it goes."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.papers.paper_choices import PaperChoices
from checkin.ui.widgets.aside import Aside
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.scrolled import scrolled
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

_SMALL, _LARGE = 4, 9
"""The column of choices, against 9 for the paper."""


class PapersPage(QWidget):
    """Covers the whole window below its header; the signals say what the person wants done."""

    left = Signal()
    print_asked = Signal(str)
    save_asked = Signal()
    stop_asked = Signal()

    def __init__(self, languages: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self._words: Callable[[], str] = str
        self.title, self.note = QLabel(), QLabel()
        for label in (self.title, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.choices = PaperChoices(languages)
        self.printers = FittedBox()
        self.print, self.save, self.stop, self.back = (TextButton() for _ in range(4))
        self.print.setProperty("primary", "true")
        self.print.clicked.connect(lambda: self.print_asked.emit(self.printers.currentText()))
        for button, asked in (
            (self.save, self.save_asked),
            (self.stop, self.stop_asked),
            (self.back, self.left),
        ):
            button.clicked.connect(asked)
        self.progress = QProgressBar()
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self._held = QByteArray()
        self._buffer = QBuffer(self)
        self._lay_out()
        self.set_busy(busy=False)
        self.speak()

    def _lay_out(self) -> None:
        tools = QWidget()
        self._left = QVBoxLayout(tools)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.title)
        self._left.addWidget(scrolled(self.choices, stop=False), 1)
        self._left.addWidget(self.note)
        self._left.addWidget(self.progress)
        for part in (self.printers, self.print, self.save, self.stop, self.back):
            self._left.addWidget(part)
        self.aside = Aside(tools)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.aside, _SMALL)
        self._row.addWidget(self.view, 9)

    def offer_printers(self, names: Sequence[str]) -> None:
        """Where it may be printed; with none, it can still be kept as a file."""
        kept = self.printers.currentText()
        self.printers.clear()
        self.printers.addItems(list(names))
        self.printers.setCurrentIndex(max(0, self.printers.findText(kept)))
        self.set_busy(busy=self._busy)

    def show_pdf(self, pdf: bytes) -> None:
        """Show this; nothing for no bytes."""
        self._buffer.close()
        self.document.close()
        self._held = QByteArray(pdf)
        self._buffer.setBuffer(self._held)
        if pdf:
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self.document.load(self._buffer)
        self.set_busy(busy=False)

    def say(self, words: Callable[[], str]) -> None:
        """A line about how it goes, in the language at hand."""
        self._words = words
        self.note.setText(words())
        self.note.setVisible(bool(self.note.text()))

    def show_progress(self, done: int, of: int) -> None:
        """So far."""
        self.progress.setMaximum(max(1, of))
        self.progress.setValue(done)

    def set_busy(self, *, busy: bool) -> None:
        """While something is made or printed, it can only be stopped."""
        self._busy = busy
        there = self.document.pageCount() > 0
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.print.setEnabled(not busy and there and self.printers.count() > 0)
        self.save.setEnabled(not busy and there)

    def take_focus(self) -> None:
        """Where the keyboard begins."""
        self.choices.boxes["session"].setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.title.setText(translate("Press", "Papers"))
        self.print.setText(translate("Press", "Print"))
        self.save.setText(translate("Press", "Save as PDF …"))
        self.stop.setText(translate("Press", "Stop"))
        self.back.setText(translate("Press", "Back to the desk (Esc)"))
        self.printers.setAccessibleName(translate("Press", "Printer"))
        self.view.setAccessibleName(translate("Press", "Preview"))
        self.printers.setPlaceholderText(translate("Press", "No printer was found"))
        self.choices.speak()
        self.aside.speak()
        self.say(self._words)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        gap = dress.gap
        self._row.setStretch(0, _LARGE if dress.is_large else _SMALL)
        self._row.setContentsMargins(gap(18), gap(16), gap(18), gap(16))
        self._row.setSpacing(gap(16))
        self._left.setSpacing(gap(10))
        self.title.setFont(dress.font(18, bold=True))
        self.note.setFont(dress.font(14))
        for part in (self.print, self.save, self.stop, self.back):
            part.setFont(dress.font(15))
        self.printers.setFont(dress.font(14))
        self.printers.setMinimumHeight(dress.finger)
        write_in(dress.theme.ink, self.title)
        write_in(dress.theme.quiet, self.note)
        self.choices.dress(dress)
        self.aside.dress(dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        focus = self.focusWidget()
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            event.ignore()
