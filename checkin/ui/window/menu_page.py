"""The page that names all pages, with the key of each (F10)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.window.text_size import TextSizeRow
from checkin.ui.workplace import Opener, Workplace

translate = QCoreApplication.translate


class MenuPage(Page):
    """A button for each page, and the size of the text; `chosen` gives a page's place."""

    chosen = Signal(int)

    def __init__(self, pages: Sequence[Opener], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.entries = [TextButton() for _ in pages]
        for entry in self.entries:
            entry.clicked.connect(self._pressed)
            self._lines.addWidget(entry)
        self.sizes = TextSizeRow()
        self._lines.addWidget(self.sizes)
        self._lines.addStretch(1)
        self.add_scrolled(inner)
        self.speak()

    def _pressed(self) -> None:
        entry = self.sender()
        if isinstance(entry, TextButton):
            self.chosen.emit(self.entries.index(entry))

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        self.head(translate("Menu", "All pages"))
        for entry, page in zip(self.entries, self._pages, strict=True):
            key = QKeySequence(QKeyCombination(page.key)).toString(
                QKeySequence.SequenceFormat.PortableText
            )
            entry.setText(f"{page.word()}   {key}")
            entry.setAccessibleName(page.word())
        self.sizes.speak()

    def take_focus(self) -> None:
        """The first page."""
        for entry in self.entries[:1]:
            entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self._lines.setSpacing(dress.gap(8))
        for entry in self.entries:
            entry.setFont(dress.font(15))
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
