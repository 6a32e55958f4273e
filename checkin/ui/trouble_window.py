"""A small window for a trouble that keeps the desk from opening, in all languages."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.config import Settings
from checkin.trouble import Trouble
from checkin.ui.application import make_application
from checkin.ui.look.icons import Icons
from checkin.ui.look.style import style_sheet
from checkin.ui.look.tokens import LIGHT, Dress, palette_of
from checkin.ui.widgets.scrolled import scrolled
from checkin.ui.words.languages import Languages, language_for
from checkin.ui.words.trouble_words import told

translate = QCoreApplication.translate

_WIDE = 640


class TroubleWindow(QWidget):
    """Says what happened and what to do: first in the language `first`, then in the other ones.

    Nobody knows yet who sits there, and the settings may be what cannot be read. A scanner's Enter
    does not close it: only Esc, a click, or the space bar on its button.
    """

    def __init__(self, trouble: Trouble, languages: Languages, first: str, dress: Dress) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setStyleSheet(style_sheet(dress))
        self._dress = dress
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setSpacing(dress.gap(10))
        self._column.setContentsMargins(0, 0, 0, 0)
        for code in [first, *(one for one in languages.names if one != first)]:
            languages.use(code)
            self._write(trouble, large=code == first)
        languages.use(first)
        self.setWindowTitle(translate("TroubleWindow", "checkin could not start"))
        self._add(trouble.code, 13).setStyleSheet(f"color: {dress.theme.quiet};")
        self.button = QPushButton(translate("TroubleWindow", "Close"))
        self.button.setFont(dress.font(15))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.close)
        self._lay_out()
        self.setFocus()

    def _lay_out(self) -> None:
        """As large as the words need, and no larger than the screen: they scroll then."""
        edge = self._dress.gap(28)
        self.area = scrolled(self._inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.setSpacing(self._dress.gap(10))
        outer.addWidget(self.area, 1)
        outer.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.button.ensurePolished()
        self.area.ensurePolished()
        ring = 2 * self.area.frameWidth()
        room = self.screen().availableSize() - QSize(edge, 2 * edge)
        wide = min(self._dress.px(_WIDE), room.width())
        self.setFixedWidth(wide)
        # A bar that is there once would take the width that the words need to do without it.
        beside = self.area.verticalScrollBar().sizeHint().width()
        words = self._column.heightForWidth(wide - 2 * edge - beside - ring)
        below = outer.spacing() + self.button.sizeHint().height()
        self.resize(wide, min(words + ring + below + 2 * edge, room.height()))

    def _write(self, trouble: Trouble, *, large: bool) -> None:
        message, hint = told(trouble)
        if not large:
            line = QFrame()
            line.setFrameShape(QFrame.Shape.HLine)
            line.setStyleSheet(f"color: {self._dress.theme.line};")
            self._column.addWidget(line)
        self._add(translate("TroubleWindow", "The desk could not be opened."), 24 if large else 16)
        self._add(message, 17 if large else 15)
        if hint:
            self._add(hint, 17 if large else 15)

    def _add(self, text: str, size: float) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(self._dress.font(size, bold=size >= 24))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)
        return label

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()


def show_trouble(trouble: Trouble, resources: Path, settings: Settings) -> None:
    """Show it until it is closed; on the GUI thread, in the language and size of the settings."""
    app = QCoreApplication.instance() or make_application()
    languages = Languages(app, resources / "translations")
    first = language_for(settings.language, QLocale.system(), languages.names)
    dress = Dress(LIGHT, Icons(resources / "icons"), text=settings.text_size / 100)
    # Fusion's own colours would be those of a dark system under our light surface.
    window = TroubleWindow(trouble, languages, first, dress)
    window.setPalette(palette_of(LIGHT))
    window.show()
    app.exec()
