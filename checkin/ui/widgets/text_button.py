"""A button that breaks its words into lines where one line has no room."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

_AROUND = 12
"""Pixels above and below several lines, together."""

_AFTER_ICON = 4
"""Pixels between an icon and the words, as Qt has it."""


class TextButton(QPushButton):
    """Wishes to be as wide as its words; where it gets less, it is higher instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._given = "", 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, words: str) -> None:  # noqa: N802
        """Show these words."""
        self._words = words
        self._break()

    def text(self) -> str:
        """The words, in one line."""
        return self._words

    def setIcon(self, icon: QIcon | QPixmap) -> None:  # noqa: N802
        """Show it before the words, which have less room then."""
        super().setIcon(icon)
        self._break()

    def sizeHint(self) -> QSize:  # noqa: N802
        lines = self._lines(self._given) if self._given else [self._words]
        return QSize(self._size([self._words]).width(), self._size(lines).height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self._size([max(self._words.split(), key=self._wide, default="")])

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._size(self._lines(width)).height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._given = self.width()
        self._break()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._break()

    def _break(self) -> None:
        broken = "\n".join(self._lines(self._given)) if self._given else self._words
        if broken != super().text():
            super().setText(broken)
            self.updateGeometry()

    def _lines(self, width: int) -> list[str]:
        """The words as a button of this width has room for them."""
        needed = self._wide(self._words)
        room = width - (self._size([self._words]).width() - needed)
        if needed <= room:
            return [self._words]
        lines = [""]
        for word in self._words.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self._wide(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _wide(self, text: str) -> int:
        return QFontMetrics(self.font()).size(Qt.TextFlag.TextShowMnemonic, text).width()

    def _size(self, lines: list[str]) -> QSize:
        """The size with these words, as the style and its sheet have it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        # The frame of the focus is thicker; a button is no wider for it.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        high = QFontMetrics(self.font()).lineSpacing() * len(lines)
        words = QSize(max(map(self._wide, lines)), high + (_AROUND if len(lines) > 1 else 0))
        if not self.icon().isNull():
            words.setWidth(words.width() + self.iconSize().width() + _AFTER_ICON)
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, words, self)
