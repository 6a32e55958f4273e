"""Which paper is to be typed in: its code is scanned, its number typed, or it is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.services.paper_sheet import Pile
from checkin.services.printing import Printing
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.paper_entry import entry_words
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.words import formats

translate = QCoreApplication.translate

_LONGEST = 60
_CHOICE = int(Qt.ItemDataRole.UserRole)


class PilePage(Card):
    """Asks for the paper. `named` gives its number or code, `meant` the session of an unknown."""

    named = Signal(str)
    meant = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pile: Pile | None = None
        self._center: Center | None = None
        self._unknown = ""
        self._high = 36
        self.note, self.field, self.list = QLabel(), FittedField(), QListWidget()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.field.setMaxLength(_LONGEST)
        self.field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self._column = QVBoxLayout(self)
        for part in (self.note, self.field, self.list):
            self._column.addWidget(part)
        self.list.itemActivated.connect(self._chosen)

    def show_pile(self, pile: Pile, center: Center) -> None:
        """Offer the papers of today."""
        self._pile, self._center, self._unknown = pile, center, ""
        self.speak()

    def ask_session(self, number: str) -> None:
        """Ask which session a paper is of whose number no desk has recorded."""
        self._unknown = number
        self.speak()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Nothing is known yet; the keyboard begins at the field."""
        self._pile, self._unknown = None, ""
        self.speak()
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        said = translate("Paper", "Scan the code of the paper, type its number, or choose it.")
        if self._unknown:
            said = translate(
                "Paper",
                "No desk has recorded the number {number}. If it is from another computer, "
                "choose its session: the lines stand by seat.",
            ).format(number=formats.plain(self._unknown))
        self.note.setText(said)
        words = translate("Paper", "Number of the document")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.list.setAccessibleName(translate("Paper", "Papers and sessions"))
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        pile, center = self._pile, self._center
        if pile is None or center is None:
            return
        if self._unknown:
            self._offer([(row.id, _session(row, center)) for row in pile.sessions])
        else:
            titles = {row.id: row for row in pile.sessions}
            self._offer([(one.number, self._paper(one, titles, center)) for one in pile.papers])

    def _offer(self, rows: Sequence[tuple[str, str]]) -> None:
        for choice, words in rows:
            item = QListWidgetItem(words)
            item.setData(_CHOICE, choice)
            item.setSizeHint(QSize(0, self._high))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _paper(self, one: Printing, sessions: dict[str, ExamSession], center: Center) -> str:
        session = sessions.get(one.session)
        parts = [
            one.number,
            entry_words.paper(one.paper),
            formats.plain(one.room),
            _session(session, center) if session else "",
        ]
        if one.at is not None:
            at = formats.day_and_time(one.at, center)
            parts.append(translate("Paper", "printed {time}").format(time=at))
        if self._pile is not None and one.number in self._pile.begun:
            parts.append(translate("Paper", "begun, not entered yet"))
        return "  ·  ".join(part for part in parts if part)

    def _chosen(self, item: QListWidgetItem) -> None:
        (self.meant if self._unknown else self.named).emit(str(item.data(_CHOICE)))

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._high = dress.finger
        self._column.setContentsMargins(gap(18), gap(16), gap(18), gap(16))
        self._column.setSpacing(gap(12))
        self.note.setFont(dress.font(17))
        self.field.setFont(dress.font(20))
        self.list.setFont(dress.font(15))
        write_in(dress.theme.ink, self.note)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            text = self.field.text().strip()
            if text:
                self.named.emit(text)
        elif key is Qt.Key.Key_Down and self.field.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            event.ignore()


def _session(session: ExamSession, center: Center) -> str:
    at = formats.day_and_time(session.starts_at, center)
    return f"{formats.plain(session.exam)}  {formats.plain(session.room)}  {at}"
