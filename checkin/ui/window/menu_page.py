"""The page that names all pages, with the key of each (F10)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.window.text_size import TextSizeRow
from checkin.ui.workplace import Opener, Workplace

translate = QCoreApplication.translate


_EDGE = 14
"""Pixels from the key to the end of the line, as before the words."""


class MenuEntry(TextButton):
    """The name of a page at the left, its key at the right: one column to read each in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = QLabel(self)
        self.key.setTextFormat(Qt.TextFormat.PlainText)
        self.key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, words: str, key: str) -> None:
        """Show these words and this key."""
        self.setText(words)
        self.setAccessibleName(words)
        self.key.setText(key)
        self._place()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self.setFont(dress.font(15))
        self.key.setFont(dress.font(15))
        write_in(dress.theme.quiet, self.key)
        edge = dress.gap(_EDGE)
        taken = self.key.sizeHint().width() + 2 * edge
        self.setStyleSheet(f"QPushButton {{ text-align: left; padding-right: {taken}px; }}")
        self.key.setContentsMargins(0, 0, edge, 0)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        size = self.key.sizeHint()
        self.key.setGeometry(self.width() - size.width(), 0, size.width(), self.height())


class MenuPage(Page):
    """A button for each page, and the size of the text; `chosen` gives a page's place."""

    chosen = Signal(int)

    def __init__(self, pages: Sequence[Opener], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.entries = [MenuEntry() for _ in pages]
        for entry in self.entries:
            entry.clicked.connect(self._pressed)
            self._lines.addWidget(entry)
        self.sizes = TextSizeRow()
        self._lines.addWidget(self.sizes)
        self._lines.addStretch(1)
        # What is in it has the focus, so that it is always seen where that is.
        self.add_scrolled(inner, stop=False)
        self.speak()

    def _pressed(self) -> None:
        entry = self.sender()
        if isinstance(entry, MenuEntry):
            self.chosen.emit(self.entries.index(entry))

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        self.head(translate("Menu", "All pages"))
        for entry, page in zip(self.entries, self._pages, strict=True):
            key = QKeySequence(QKeyCombination(page.key)).toString(
                QKeySequence.SequenceFormat.PortableText
            )
            entry.say(page.word(), key)
        self.sizes.speak()

    def take_focus(self) -> None:
        """The first page."""
        for entry in self.entries[:1]:
            entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self._lines.setSpacing(dress.gap(8))
        for entry in self.entries:
            entry.dress(dress)
        self.sizes.dress(dress)


class Menu(QObject):
    """Opens the page that names all pages."""

    key = Qt.Key.Key_F10

    def __init__(self, work: Workplace, pages: Sequence[Opener], parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._pages = work, pages
        self.page = MenuPage(pages)
        self.page.left.connect(work.closed)
        self.page.chosen.connect(self._open)

    def word(self) -> str:
        """What the page is called."""
        return translate("Menu", "All pages")

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        self._work.turn(self.page)

    def refresh(self) -> None:
        """What it shows is always so."""

    @Slot(int)
    def _open(self, place: int) -> None:
        self._pages[place].turn()
