"""The alarm over the whole window: nothing is recorded, so nobody is admitted here."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from checkin.ui.desk.showing import Showing
from checkin.ui.desk.stripes import draw_stripe
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted import FittedLabel

translate = QCoreApplication.translate

_STRIPE, _ICON, _WIDEST = 56, 120, 860


class StopAlarm(QWidget):
    """Covers its window as long as it is shown. `left`: a click, to try again."""

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._worn: Dress | None = None
        self._showing: Showing | None = None
        self._icon, self.word = QLabel(), FittedLabel()
        self.reason, self.action, self._foot = QLabel(), QLabel(), QLabel()
        self.word.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for part in (self._icon, self.word, self.reason, self.action, self._foot):
            self._column.addWidget(part)
        for label in (self._icon, self.reason, self.action, self._foot):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._column.addStretch(3)
        self.hide()

    def show_lost(self, showing: Showing) -> None:
        """Raise the alarm."""
        self._showing = showing
        self.setGeometry(self._window.rect())
        self._write()
        self.show()
        self.raise_()

    def take_away(self) -> None:
        """It is over, or is to be tried again."""
        self._showing = None
        self.hide()

    def dress(self, dress: Dress) -> None:
        """Draw in these sizes; its colours are the same in both themes."""
        self._worn = dress
        self._write()

    def speak(self) -> None:
        """Say everything in the language at hand; the verdict is given anew."""
        self._foot.setText(translate("Desk", "Esc: try again"))

    def _write(self) -> None:
        dress, showing = self._worn, self._showing
        if dress is None or showing is None:
            return
        px, gap = dress.px, dress.gap
        edge = max(px(_STRIPE) + px(32), (self.width() - px(_WIDEST)) // 2)
        self._column.setContentsMargins(edge, gap(24), edge, gap(24))
        self._column.setSpacing(gap(16))
        ink, size = showing.look.ink, px(_ICON)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(dress.icons.pixmap(showing.look.icon, ink, size, ratio))
        for label, text, font in (
            (self.word, showing.word, dress.font(72, bold=True)),
            (self.reason, showing.reason, dress.font(26)),
            (self.action, showing.action, dress.font(26, bold=True)),
        ):
            label.setText(text)
            label.setFont(font)
        self._foot.setFont(dress.font(16))
        self.speak()
        write_in(ink, self.word, self.action)
        write_in("#FFFFFF", self.reason, self._foot)
        self.setAccessibleName(f"{showing.word}. {showing.reason} {showing.action}")
        self.update()

    def cover(self) -> None:
        """The window has another size."""
        if not self.isHidden():
            self.setGeometry(self._window.rect())
            self._write()

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._worn is None or self._showing is None:
            return
        painter = QPainter(self)
        looks, wide = self._showing.look, self._worn.px(_STRIPE)
        painter.fillRect(self.rect(), QColor(looks.background))
        for left in (0, self.width() - wide):
            area = QRectF(left, 0, wide, self.height())
            draw_stripe(painter, area, looks.stripe, QColor(looks.ink))
        painter.end()
