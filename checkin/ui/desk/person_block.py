"""The person on the verdict panel: names, number, exam, and room and seat in big type."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from checkin.ui.desk.showing import Person
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted import FittedLabel

translate = QCoreApplication.translate


class PersonBlock(QWidget):
    """Shows one person, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._other = FittedLabel(most=3), FittedLabel(most=2)
        self._number, self._exam = FittedLabel(most=2), FittedLabel(most=2)
        self._room_word, self._seat_word = QLabel(), QLabel()
        self._room, self._seat = FittedLabel(), FittedLabel()
        lines = QVBoxLayout()
        lines.addStretch(1)
        for label in (self._name, self._other, self._number, self._exam):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            lines.addWidget(label)
        self._lines = lines
        self._place = QGridLayout()
        bottom = Qt.AlignmentFlag.AlignBottom
        self._place.addWidget(self._room_word, 0, 0, bottom)
        self._place.addWidget(self._seat_word, 0, 1, bottom)
        self._place.addWidget(self._room, 1, 0)
        self._place.addWidget(self._seat, 1, 1)
        self._place.setColumnStretch(0, 9)
        self._place.setColumnStretch(1, 11)
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(lines)
        self._row.addLayout(self._place)
        self.show_person(None)

    def dress(self, dress: Dress) -> None:
        """Draw in these sizes; the colour is the panel's ink."""
        self._name.setFont(dress.font(38, bold=True))
        self._other.setFont(dress.font(22))
        for label in (self._number, self._exam):
            label.setFont(dress.font(17))
        for word in (self._room_word, self._seat_word):
            word.setFont(dress.font(16))
        for label in (self._room, self._seat):
            label.setFont(dress.font(58, bold=True))
        self._lines.setSpacing(dress.gap(5))
        self._place.setVerticalSpacing(0)
        self._place.setHorizontalSpacing(dress.gap(28))
        self._row.setSpacing(dress.gap(10))

    def show_person(self, person: Person | None) -> None:
        """Show this person; None, or somebody unknown, leaves the place empty."""
        known = person if person is not None and person.name else None
        self.setVisible(known is not None)
        if known is None:
            return
        self._name.setText(known.name)
        self._other.setText(known.other_name)
        self._other.setVisible(bool(known.other_name))
        self._number.setText(_joined(known.number, known.document, _born(known.born)))
        self._exam.setText(_joined(known.exam, known.times))
        self._room_word.setText(translate("Desk", "Room"))
        self._seat_word.setText(translate("Desk", "Seat"))
        self._room.setText(known.room or "–")
        self._seat.setText(known.seat or "–")
        for label in (self._room_word, self._seat_word, self._room, self._seat):
            label.setVisible(bool(known.room or known.seat))


def _born(year: str) -> str:
    return translate("Desk", "born {year}").format(year=year) if year else ""


def _joined(*texts: str) -> str:
    return "   ·   ".join(text for text in texts if text)
