"""The large panel that says what to do with the person at the desk."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.ui.desk.countdown_bar import CountdownBar
from checkin.ui.desk.person_block import PersonBlock
from checkin.ui.desk.showing import Showing
from checkin.ui.desk.stripes import draw_stripe
from checkin.ui.desk.verdict_look import Stripe
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.announcing import announce
from checkin.ui.widgets.fitted import FittedLabel
from checkin.ui.words import formats
from checkin.ui.words.empty_words import not_set_up

translate = QCoreApplication.translate

_STRIPE, _ROUND, _ICON = 26, 14, 64
_SHADE = "rgba(0,0,0,26)"
"""Behind what is to be done. Never lighter than the ground: white ink would stand out less."""
_SMALLER = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
_STILL_SMALLER = (0.64, 0.58, 0.52, 0.46, 0.41, 0.36)
"""For larger text, which never gets smaller by that than the usual text at its smallest."""
_FURTHER = 4
"""So many further findings are shown."""


class VerdictPanel(QWidget):
    """Shows a verdict, or that the desk is ready. `dress` must be called before it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.showing: Showing | None = None
        self._has_roster = True
        self._worn: Dress | None = None
        self._dress: Dress | None = None
        self._icon, self._word = QLabel(), FittedLabel()
        self._mark, self._reason, self._action, self._further = (QLabel() for _ in range(4))
        self.left = QLabel()
        self.left.hide()
        for label in (self._reason, self._action, self._further):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.person = PersonBlock()
        self.countdown = CountdownBar()
        self._lay_out()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._word, 1)
        self._head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._reason)
        self._column.addWidget(self._action)
        self._column.addWidget(self.left)
        self._column.addWidget(self._further)
        self._column.addStretch(1)
        self._column.addWidget(self.person)
        self._column.addWidget(self.countdown)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes, or in smaller ones where the words need it."""
        self._worn = dress
        further = (one for one in _STILL_SMALLER if one * dress.text >= _SMALLER[-1])
        for smaller in (*_SMALLER, *further):
            self._dress = dress.shrunk(smaller)
            self._size(self._dress)
            if self._column.heightForWidth(self.width()) <= self.height():
                break
        self._ink()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return False

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No height is asked for: it fits itself into what it is given, and others cannot."""
        return QSize(super().minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._worn is not None:
            self.dress(self._worn)

    def _size(self, dress: Dress) -> None:
        gap = dress.gap
        edge = gap(28)
        striped = self.showing is not None and self.showing.look.stripe is not Stripe.PLAIN
        self._column.setContentsMargins(edge + (gap(24) if striped else 0), gap(22), edge, gap(20))
        self._column.setSpacing(gap(12))
        self._head.setSpacing(gap(18))
        self._word.setFont(dress.font(50, bold=True))
        self._reason.setFont(dress.font(20))
        self._action.setFont(dress.font(18, bold=True))
        self._action.setContentsMargins(gap(14), gap(8), gap(14), gap(8))
        self._further.setFont(dress.font(15))
        self.left.setFont(dress.font(18, bold=True))
        self._mark.setFont(dress.font(14, bold=True))
        icon = dress.font(_ICON).pixelSize()
        self._icon.setFixedSize(icon, icon)
        self.person.dress(dress)
        # At once: the height of the column is asked for in the same breath.
        self.person.updateGeometry()
        self.countdown.dress(dress)

    def show_ready(self) -> None:
        """Nobody is at the desk."""
        self._show(None)

    def know(self, *, has_roster: bool) -> None:
        """Whether anybody is expected here at all: else ready is not what the desk is."""
        if has_roster is not self._has_roster:
            self._has_roster = has_roster
            self.speak()

    def show_verdict(self, showing: Showing) -> None:
        """Show this verdict."""
        self._show(showing)

    def show_time(self, now: datetime) -> None:
        """Say how long what is missing can still be fetched; `now` in UTC."""
        until = self.showing.until if self.showing is not None else None
        if until is not None:
            left = formats.countdown(until - now)
            said = translate("Desk", "Time to fetch it: {left}").format(left=left)
            over = translate("Desk", "The time to fetch it is over")
            self.left.setText(said if now < until else over)
        self.left.setVisible(until is not None)

    def announce(self) -> None:
        """Say the verdict to a screen reader, where it can be seen."""
        if self.showing is not None:
            announce(self, f"{self.showing.word}. {self.showing.reason} {self.showing.action}")

    def _show(self, showing: Showing | None) -> None:
        self.showing = showing
        self.speak()
        if self._worn is not None:
            self.dress(self._worn)
        self.update()

    def speak(self) -> None:
        """Say what is shown; a verdict in another language is shown anew."""
        showing = self.showing
        if showing is None:
            word, reason = _ready() if self._has_roster else not_set_up()
            self._word.setText(word)
            self._reason.setText(reason)
        else:
            self._word.setText(showing.word)
            self._reason.setText(showing.reason)
        self._action.setText(showing.action if showing else "")
        self._further.setText(
            "\n".join(f"•  {line}" for line in showing.further[:_FURTHER]) if showing else ""
        )
        self._mark.setText(showing.mark if showing else "")
        for label in (self._action, self._further, self._mark):
            label.setVisible(bool(label.text()))
        self.person.show_person(showing.person if showing else None)
        self.setAccessibleName(f"{self._word.text()}. {self._reason.text()}")

    def _ink(self) -> None:
        dress, showing = self._dress, self.showing
        if dress is None:
            return
        ink = showing.look.ink if showing else dress.theme.ink
        write_in(ink, *self.findChildren(QLabel))
        self.countdown.ink = ink
        name, colour = (showing.look.icon, ink) if showing else ("scan", dress.theme.primary)
        size = dress.font(_ICON).pixelSize()
        self._icon.setPixmap(dress.icons.pixmap(name, colour, size, self.devicePixelRatioF()))
        boxed = f"background: {_SHADE}; border-radius: {dress.gap(8)}px; color: {ink};"
        self._action.setStyleSheet(boxed)
        self._mark.setStyleSheet(f"{boxed} padding: {dress.gap(6)}px {dress.gap(12)}px;")

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        dress = self._dress
        if dress is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, curve = QRectF(self.rect()).adjusted(1, 1, -1, -1), dress.gap(_ROUND)
        if self.showing is None:
            pen = QPen(QColor(dress.theme.primary), dress.gap(2))
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.setBrush(QColor(dress.theme.surface))
            painter.drawRoundedRect(area, curve, curve)
        else:
            shape = QPainterPath()
            shape.addRoundedRect(area, curve, curve)
            painter.setClipPath(shape)
            painter.fillPath(shape, QColor(self.showing.look.background))
            strip = QRectF(area.left(), area.top(), dress.gap(_STRIPE), area.height())
            draw_stripe(painter, strip, self.showing.look.stripe, QColor(self.showing.look.ink))
        painter.end()


def _ready() -> tuple[str, str]:
    return (
        translate("Desk", "Ready to scan"),
        translate("Desk", "Hold the code in front of the camera, or use the hand scanner"),
    )
