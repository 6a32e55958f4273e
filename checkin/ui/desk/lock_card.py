"""The card of a locked desk, with the field for the PIN of who is next."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.announcing import announce
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.pin_field import PinField
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

_FRAME = 36
"""Pixels that the field's frame takes from its words on both sides, rather more than less."""


class LockCard(Card):
    """Names nobody but the staff who left it so. `entered` gives a PIN, forgotten here at once."""

    entered = Signal(str)
    off_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_by, self._heard = "", 0
        self._said: Callable[[], str] | None = None
        self._icon, self.title, self.under, self.trouble = (QLabel() for _ in range(4))
        for label in (self.title, self.under, self.trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.pin, self.on, self.off = PinField(), TextButton(), TextButton()
        self.pin.returnPressed.connect(self._enter)
        self.on.setProperty("primary", "true")
        self.on.clicked.connect(self._enter)
        self.off.clicked.connect(self._leave_off)
        self._lay_out()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.under)
        self._head.addLayout(words, 1)
        self._row = QGridLayout()
        self._row.setColumnStretch(0, 1)
        self._row.addWidget(self.pin, 0, 0)
        self._row.addWidget(self.on, 0, 1)
        self._row.addWidget(self.off, 0, 2)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addLayout(self._row)
        self._column.addWidget(self.trouble)

    def field_for(self, text: str) -> PinField | None:
        """Where something goes that is typed while the field has not the focus: a digit, to it."""
        return self.pin if text.isdigit() else None

    def begin(self, left_by: str) -> None:
        """The desk is locked from now on; `left_by` names who left it so, empty: nobody did."""
        self._left_by, self._heard = left_by, 0
        self.say(None)
        self.pin.clear()
        self.speak()

    def count(self, heard: int) -> None:
        """So many scans were heard since."""
        self._heard = heard
        self.speak()

    def say(self, words: Callable[[], str] | None) -> None:
        """Say why nobody was signed on; None takes it away."""
        news, self._said = words != self._said, words
        self.trouble.setText(words() if words else "")
        self.trouble.setVisible(words is not None)
        self.set_busy(busy=False)
        if news:  # Not each second of a wait.
            announce(self, self.trouble.text())

    def set_busy(self, *, busy: bool) -> None:
        """While a PIN is on its way no other one is asked about."""
        self.on.setEnabled(not busy)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        locked = translate("Lock", "This desk is locked")
        self.title.setText(locked if self._left_by else translate("Lock", "Who is on duty?"))
        said = translate(
            "Lock", "Scans are recorded all the same: nobody is late because of the lock."
        )
        if self._heard:
            heard = translate("Lock", "Scans since: {count}.").format(count=self._heard)
            said = f"{said} {heard}"
        self.under.setText(said)
        self.pin.setPlaceholderText(translate("Lock", "Your PIN, then Enter"))
        self.pin.setAccessibleName(translate("Lock", "PIN"))
        self.on.setText(translate("Lock", "Sign on"))
        self.off.setText(translate("Lock", "Sign {name} off").format(name=self._left_by))
        self.off.setVisible(bool(self._left_by))
        self.trouble.setText(self._said() if self._said else "")
        self.trouble.setVisible(self._said is not None)
        self._keep_room()

    def _keep_room(self) -> None:
        """The field is never narrower than what it asks for: the buttons break their words."""
        wide = QFontMetrics(self.pin.font()).horizontalAdvance(self.pin.placeholderText())
        self.pin.setMinimumWidth(wide + _FRAME)
        self._break_row()

    def _break_row(self) -> None:
        """Signing off goes below where one line has no room: its words would be a narrow column."""
        gap, edges = self._row.horizontalSpacing(), self._column.contentsMargins()
        parts = (self.pin.minimumWidth(), self.on.sizeHint().width(), self.off.sizeHint().width())
        is_room = sum(parts) + 2 * gap <= self.width() - edges.left() - edges.right()
        self._row.removeWidget(self.off)
        self._row.addWidget(self.off, *((0, 2) if is_room else (1, 0, 1, 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._break_row()

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        px, gap = dress.px, dress.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(12))
        self._head.setSpacing(gap(14))
        self._row.setSpacing(gap(8))
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(dress.icons.pixmap("lock", dress.theme.primary, px(34), ratio))
        self.title.setFont(dress.font(20, bold=True))
        self.under.setFont(dress.font(15))
        self.trouble.setFont(dress.font(15, bold=True))
        for part in (self.pin, self.on, self.off):
            part.setFont(dress.font(16))
        self._keep_room()
        write_in(dress.theme.ink, self.title)
        write_in(dress.theme.quiet, self.under)
        write_in(dress.theme.refuse, self.trouble)

    @Slot()
    def _enter(self) -> None:
        pin = self.pin.take()
        if pin and self.on.isEnabled():
            self.entered.emit(pin)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave_off(self) -> None:
        """The button goes, and the keyboard with it: to the field, not to whatever comes next."""
        self.off_asked.emit()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, focus = Qt.Key(event.key()), self.focusWidget()
        if key is Qt.Key.Key_Escape:
            self.pin.clear()
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
