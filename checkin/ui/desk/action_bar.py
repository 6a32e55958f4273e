"""The buttons under the verdict, with the keys that do the same."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted import least_size

translate = QCoreApplication.translate

_GAP = "\u2009\u2009"
"""Two thin blanks after the icon, beside the little that the style gives."""

_ALL, _NO_ICON, _ONLY_WORDS = range(3)


class ActionBar(QWidget):
    """Confirm, undo, find, decide."""

    confirm_asked = Signal()
    undo_asked = Signal()
    find_asked = Signal()
    decide_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worn: Dress | None = None
        self.confirm, self.undo, self.search, self.decide = (QPushButton() for _ in range(4))
        self.confirm.setProperty("primary", "true")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button, asked in (
            (self.confirm, self.confirm_asked),
            (self.undo, self.undo_asked),
            (self.search, self.find_asked),
            (self.decide, self.decide_asked),
        ):
            # A click leaves the focus where it is; Tab reaches each of them.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(False)
            button.clicked.connect(asked)
            self._row.addWidget(button, 1)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.setSizePolicy(policy)
        self._without = 0

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        self._row.setSpacing(dress.gap(10))
        for button in self._buttons():
            button.setIconSize(QSize(dress.px(20), dress.px(20)))
        self.speak()

    def _write(self, smaller: float) -> None:
        """In so much of the usual size, or in the least that can be read."""
        if self._worn is None:
            return
        for button in self._buttons():
            font = self._worn.font(15, bold=button is self.confirm)
            font.setPixelSize(max(least_size(font), int(font.pixelSize() * smaller)))
            button.setFont(font)

    def allow(self, *, confirm: bool, undo: bool, decide: bool) -> None:
        """What can be done now."""
        self.confirm.setEnabled(confirm)
        self.undo.setEnabled(undo)
        self.decide.setEnabled(decide)
        self._draw_icons()

    def speak(self) -> None:
        """Say everything in the language at hand; icons go where room is short, then the keys."""
        margins = self._row.contentsMargins()
        self._write(1)
        room = self.width() - margins.left() - margins.right() - 3 * self._row.spacing()
        for self._without in _ALL, _NO_ICON, _ONLY_WORDS:
            self._say()
            self._draw_icons()
            needed = sum(button.sizeHint().width() for button in self._buttons())
            if needed <= room:
                return
        self._write(room / needed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.speak()

    def _say(self) -> None:
        for button, words, key in (
            (self.confirm, translate("Desk", "Confirm"), "⏎"),
            (self.undo, translate("Desk", "Undo"), "Ctrl+Z"),
            (self.search, translate("Desk", "Find"), "F2"),
            (self.decide, translate("Desk", "Decide"), "F6"),
        ):
            gap = "" if self._without else _GAP
            button.setText(words if self._without == _ONLY_WORDS else f"{gap}{words}   {key}")
            button.setAccessibleName(words)

    def _draw_icons(self) -> None:
        if self._worn is None:
            return
        theme, size = self._worn.theme, self._worn.px(20)
        for button, name in (
            (self.confirm, "check-double"),
            (self.undo, "undo"),
            (self.search, "search-person"),
            (self.decide, "key"),
        ):
            primary = theme.on_primary if button is self.confirm else theme.ink
            colour = primary if button.isEnabled() else theme.quiet
            icon = QIcon() if self._without else self._worn.icons.icon(name, colour, size)
            button.setIcon(icon)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.confirm, self.undo, self.search, self.decide)
