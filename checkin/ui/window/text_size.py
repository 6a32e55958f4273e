"""The size of the text: the keys that change it, and the row of the menu that does the same."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from checkin.ui.devices.key_table import Deeds, key_table
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

Deed = Callable[[], None]


def size_keys(larger: Deed, smaller: Deed, usual: Deed) -> Deeds:
    """Ctrl with plus, minus and 0, of the keyboard and of its number pad.

    Ctrl with = is plus, too: where plus needs Shift, it is the same key.
    """
    key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
    pad, shift = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
    plus = [(held, key.Key_Plus) for held in (control, control | pad, control | shift)]
    equal = [(held, key.Key_Equal) for held in (control, control | shift)]
    by_deed = {
        larger: [*plus, *equal],
        smaller: [(control, key.Key_Minus), (control | pad, key.Key_Minus)],
        usual: [(control, key.Key_0), (control | pad, key.Key_0)],
    }
    return key_table(
        (QKeyCombination(held, one), deed) for deed, keys in by_deed.items() for held, one in keys
    )


def said_size(percent: int) -> str:
    """How large the text is, in words."""
    return translate("TextSize", "Text size: {percent} %").format(percent=percent)


class TextSizeRow(QWidget):
    """Says how large the text is, with a button for each way to change it."""

    larger_asked = Signal()
    smaller_asked = Signal()
    usual_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worn: Dress | None = None
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.larger, self.smaller, self.usual = (TextButton() for _ in range(3))
        self._flow = FlowLayout()
        for button, asked in (
            (self.larger, self.larger_asked),
            (self.smaller, self.smaller_asked),
            (self.usual, self.usual_asked),
        ):
            button.clicked.connect(asked)
            self._flow.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.words)
        self._column.addLayout(self._flow)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for button, words, key in (
            (self.larger, translate("TextSize", "Larger text"), "Ctrl++"),
            (self.smaller, translate("TextSize", "Smaller text"), "Ctrl+-"),
            (self.usual, translate("TextSize", "Usual text"), "Ctrl+0"),
        ):
            button.setText(f"{words}   {key}")
            button.setAccessibleName(words)
        self.words.setText(said_size(self._worn.percent) if self._worn is not None else "")

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        self._column.setSpacing(dress.gap(8))
        self._flow.setSpacing(dress.gap(8))
        for part in (self.words, self.larger, self.smaller, self.usual):
            part.setFont(dress.font(15))
        write_in(dress.theme.ink, self.words)
        self.speak()
