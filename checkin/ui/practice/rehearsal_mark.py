"""What marks a window as a rehearsal: a banner in both languages, and a striped frame."""

from collections.abc import Callable, Iterable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF, QRegion
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.window.desk_window import DeskWindow

translate = QCoreApplication.translate

WORDS = "REHEARSAL – nothing is recorded   ·   演练 – 不会记录任何内容"
"""In both languages whatever the screen speaks, and so never translated."""

PRACTICE = "PRACTICE – nothing is recorded   ·   练习 – 不会记录任何内容"
"""The same for the practice on made-up people."""

GROUND, INK = "#6A1B9A", "#FFFFFF"
"""In no theme and in no verdict."""

_USUAL, _SMALL = 17, 11
EDGE = 10
STEPS = (1, 10)
"""Minutes that the clock is put forward by."""


class RehearsalMark(QObject):
    """Put on a window before it is shown; `put_forward` moves the clock of the rehearsal."""

    def __init__(
        self, window: DeskWindow, put_forward: Callable[[timedelta], None], words: str = WORDS
    ) -> None:
        super().__init__(window)
        self._window, self._put_forward = window, put_forward
        self.banner, self.words = QWidget(), QLabel(words)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.banner.setAutoFillBackground(True)
        self.words.setAccessibleName(words)
        self.steps = [TextButton() for _ in STEPS]
        self._row = QHBoxLayout(self.banner)
        self._row.addWidget(self.words, 1)
        for button in self.steps:
            button.clicked.connect(self._step)
            self._row.addWidget(button)
        self.edge = _Edge(window)
        self._put_on()

    def add_buttons(self, buttons: Iterable[QPushButton]) -> None:
        """Put these before the ones that move the clock."""
        for button in buttons:
            self._row.insertWidget(self._row.count() - len(self.steps), button)

    def _put_on(self) -> None:
        window = self._window
        window.setWindowTitle(self.words.text())
        window.column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        window.column.insertWidget(0, self.banner)
        window.installEventFilter(self)
        window.appearance.changed.connect(self.dress)
        self.dress(window.appearance.dress)
        self.speak()

    @Slot(object)
    def dress(self, dress: Dress) -> None:
        """The same colours in every theme; the sizes follow."""
        gap = dress.gap
        palette = self.banner.palette()
        palette.setColor(palette.ColorRole.Window, QColor(GROUND))
        palette.setColor(palette.ColorRole.WindowText, QColor(INK))
        for part in (self.banner, self.words):
            part.setPalette(palette)
        self._row.setContentsMargins(gap(18), gap(4), gap(18), gap(4))
        self._row.setSpacing(gap(8))
        # Large text leaves it two lines, one for each language, beside the buttons.
        self.words.setFont(dress.font(_SMALL if dress.is_large else _USUAL, bold=True))
        for button in self.steps:
            button.setFont(dress.font(14))
        self.edge.cover()

    def speak(self) -> None:
        """Say the buttons in the language at hand."""
        for button, minutes in zip(self.steps, STEPS, strict=True):
            said = translate("Rehearsal", "{minutes} min later")
            button.setText(said.format(minutes=minutes))

    @Slot()
    def _step(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            self._put_forward(timedelta(minutes=STEPS[self.steps.index(button)]))
            self._window.flow.refresh()
            self._window.panels.refresh()
            self._window.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.edge.cover()
        elif event.type() is QEvent.Type.LanguageChange:
            self.speak()
        return super().eventFilter(watched, event)


class _Edge(QWidget):
    """Stripes along the four edges; nothing of the window is out of reach below them."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def cover(self) -> None:
        """Lie over the whole window, and above all else in it."""
        area = self._window.rect()
        self.setGeometry(area)
        inside = area.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        self.setMask(QRegion(area).subtracted(QRegion(inside)))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor(GROUND))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(INK))
        high, wide = self.height(), EDGE * 2
        for x in range(-high, self.width(), wide * 2):
            corners = ((x, high), (x + high, 0), (x + high + wide, 0), (x + wide, high))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.end()
