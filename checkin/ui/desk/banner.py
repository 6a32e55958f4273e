"""A line that tells of a trouble, over the verdict and never instead of it."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from checkin.trouble import Trouble
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.announcing import announce
from checkin.ui.words.trouble_words import told

translate = QCoreApplication.translate


class Banner(QWidget):
    """Hidden until there is something to tell; its button takes it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._trouble: Trouble | None = None
        self._note = ""
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QToolButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self.take_away)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        t, px, gap = dress.theme, dress.px, dress.gap
        self._row.setContentsMargins(gap(16), gap(6), gap(6), gap(6))
        self.words.setFont(dress.font(15))
        self.words.setStyleSheet(f"color: {t.on_warn};")
        self.setObjectName("banner")
        self.setStyleSheet(f"#banner {{ background: {t.warn}; border-radius: {px(10)}px; }}")
        self.button.setIcon(dress.icons.icon("close", t.on_warn, px(18)))
        self.button.setIconSize(QSize(px(18), px(18)))
        self.speak()

    def show_trouble(self, trouble: Trouble) -> None:
        """Tell this trouble, in place of an earlier one."""
        self._trouble, self._note = trouble, ""
        self.speak()
        self.show()
        announce(self, self.words.text())

    def show_note(self, words: str) -> None:
        """Tell this."""
        self._trouble, self._note = None, words
        self.speak()
        self.show()
        announce(self, self.words.text())

    def take_note_away(self) -> None:
        """What was noted is not for who comes next; a trouble is."""
        if self._trouble is None:
            self.take_away()

    def take_away(self) -> None:
        """There is nothing to tell any more."""
        self._trouble, self._note = None, ""
        self.hide()

    def speak(self) -> None:
        """Say it in the language at hand."""
        said = " ".join(told(self._trouble)) if self._trouble else self._note
        self.button.setAccessibleName(translate("Desk", "Close"))
        self.words.setText(said)
        self.setAccessibleName(said)
