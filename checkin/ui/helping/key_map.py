"""The map of the keys (Shift+F1): a keyboard, and on each key what it does on the page on show."""

from collections.abc import Mapping, Sequence
from itertools import chain

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from checkin.documents.keyboard import (
    WIDE,
    Deed,
    beside_keyboard,
    deeds_by_key,
    key_words,
    keyboard,
    size_words,
)
from checkin.services.page_help import PageHelp
from checkin.ui.helping.key_list import KeyList
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.scrolled import RingRoom
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

_OWN = ("Enter", "Esc")
_MOST_NAMES = 3
"""More languages are not named on their key."""
_SMALLEST = 9
"""Pixels of the letters on a key, whose longest word may be longer than the key is wide."""


class KeyMap(QWidget):
    """Lies over the window; `left` is Esc or its button. A scan takes it away as any page.

    `languages` are the names of those that F8 leads through.
    """

    left = Signal()

    def __init__(self, languages: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._page: PageHelp | None = None
        self._worn: Dress | None = None
        self.title, self.under, self.beside = QLabel(), QLabel(), QLabel()
        for label in (self.title, self.under, self.beside):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._keys = QGridLayout()
        self.caps = {key.name: Cap(key.name) for key in keyboard()}
        for key in keyboard():
            self._keys.addWidget(self.caps[key.name], key.row, key.left, 1, key.units)
        for unit in range(WIDE):
            self._keys.setColumnStretch(unit, 1)
            self._keys.setColumnMinimumWidth(unit, 1)
        for row in range(4):
            self._keys.setRowStretch(row, 1)
        self.back = TextButton()
        self.back.clicked.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.under)
        self._drawn = QWidget()
        self._drawn.setLayout(self._keys)
        self._column.addWidget(self._drawn, 1)
        self._column.addWidget(self.beside)
        self.list = KeyList()
        self._column.addLayout(RingRoom(self.list), 1)
        self._column.addWidget(self.back)
        self.speak()

    def show_page(self, page: PageHelp | None) -> None:
        """Say what the keys do on this page; None: nothing is known of it."""
        self._page = page
        self.speak()

    def take_focus(self) -> None:
        """The button, so that Enter and Esc both leave; or the list, so that the arrows move it."""
        stop = self.back if self.list.isHidden() else self.list
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, _is_next: bool) -> bool:  # noqa: N802
        """There is one button to go to, and the list where it is shown."""
        if not self.list.isHidden():
            (self.list if self.back.hasFocus() else self.back).setFocus()
        return True

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.title.setText(translate("Keys", "Map of the keys"))
        self.back.setText(translate("Page", "Back (Esc)"))
        here = self._here()
        everywhere = {**key_words(translate), **size_words(translate), **self._by_name()}
        # Short words where there are some; what Enter and Esc do is another thing on each page.
        words = {**here, **everywhere, **{one: here[one] for one in _OWN if one in here}}
        by_key = deeds_by_key(words)
        for name, cap in self.caps.items():
            cap.say(by_key.get(name, ()), is_here=name in _names(here))
        said = translate("Keys", "Framed: the keys of this page ({page}).")
        title = self._page.told_in(translate).title if self._page else ""
        self.under.setText(said.format(page=title))
        self.list.say({**{key: words[key] for key in here}, **words})
        self.beside.setText(
            "   ·   ".join(f"{key}  {words[key]}" for key in beside_keyboard(words))
        )
        if self._worn is not None:
            self.dress(self._worn)

    def _by_name(self) -> Mapping[str, str]:
        """Languages by their own names, which whoever reads no other finds, if they are few."""
        few = 0 < len(self._languages) <= _MOST_NAMES
        return {"F8": ", ".join(self._languages)} if few else {}

    def _here(self) -> Mapping[str, str]:
        if self._page is None:
            return {}
        return dict(zip(self._page.keys, self._page.told_in(translate).keys, strict=True))

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        gap, listed = dress.gap, dress.is_large
        for part in (self._drawn, self.beside):
            part.setVisible(not listed)
        self.list.setVisible(listed)
        self.list.dress(dress)
        self.under.setVisible(not listed and bool(self._here()))
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(10))
        self._keys.setSpacing(gap(6))
        self.title.setFont(dress.font(18, bold=True))
        for label in (self.under, self.beside, self.back):
            label.setFont(dress.font(15))
        write_in(dress.theme.ink, self.title, self.beside)
        write_in(dress.theme.quiet, self.under)
        for cap in self.caps.values():
            cap.dress(dress)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._worn is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._worn.theme.window))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()


class Cap(QFrame):
    """One key: its name, and what it does alone and with others held down."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_here, self._does = False, False
        self._wished = QFont(self.font())
        self.setFrameShape(QFrame.Shape.Box)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAutoFillBackground(True)
        self.name, self.words = QLabel(name), QLabel()
        for label in (self.name, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.name)
        self._column.addWidget(self.words, 1)

    def say(self, deeds: Sequence[Deed], *, is_here: bool) -> None:
        """What it does; `is_here`: on this page above all."""
        lines = ((f"{deed.held}:", deed.words) if deed.held else (deed.words,) for deed in deeds)
        self.words.setText("\n".join(chain.from_iterable(lines)))
        self.setAccessibleName(f"{self.name.text()}: {self.words.text()}")
        self._is_here, self._does = is_here, bool(deeds)
        self._fit()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        theme, px, gap = dress.theme, dress.px, dress.gap
        palette = QPalette(self.palette())
        palette.setColor(
            palette.ColorRole.Window, QColor(theme.surface if self._does else theme.window)
        )
        palette.setColor(
            palette.ColorRole.WindowText, QColor(theme.primary if self._is_here else theme.line)
        )
        self.setPalette(palette)
        self.setLineWidth(px(3) if self._is_here else 1)
        self._column.setContentsMargins(gap(6), gap(4), gap(4), gap(4))
        self._column.setSpacing(0)
        self.name.setFont(dress.font(14, bold=True))
        self._wished = dress.font(13)
        self._fit()
        write_in(theme.ink if self._does else theme.quiet, self.name)
        write_in(theme.ink, self.words)

    def _fit(self) -> None:
        """Letters as large as wished, or so small that the longest word is as wide as the key."""
        made = QFont(self._wished)
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self.frameWidth()
        metrics = QFontMetrics(made)
        widest = max(map(metrics.horizontalAdvance, self.words.text().split()), default=0)
        if widest > room > 0:
            made.setPixelSize(max(_SMALLEST, made.pixelSize() * room // widest))
        self.words.setFont(made)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()


def _names(words: Mapping[str, str]) -> set[str]:
    return {keys.rpartition("+")[2] for keys in words}
