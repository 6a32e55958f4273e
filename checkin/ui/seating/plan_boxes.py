"""The boxes over a plan of seats: of which session and room it is, and which version of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.services.seating_plan import RoomMap
from checkin.ui.look.tokens import Dress
from checkin.ui.seating import seat_words
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.words import formats

translate = QCoreApplication.translate

_USUAL = {"session": (0, 0, 1, 1), "room": (0, 1, 1, 1), "version": (0, 2, 1, 1)}
_LARGE = {"session": (0, 0, 1, 3), "room": (1, 0, 1, 1), "version": (1, 1, 1, 2)}
_WIDE = (3, 1, 3)


class PlanBoxes(QWidget):
    """`chosen`: another session, room or version."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessions: Sequence[ExamSession] = ()
        self._center: Center | None = None
        self.boxes = {name: FittedBox() for name in _USUAL}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column, wide in enumerate(_WIDE):
            self._grid.setColumnStretch(column, wide)
        for box in self.boxes.values():
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.activated.connect(self.chosen)

    def offer(self, sessions: Sequence[ExamSession], center: Center, at_hand: str) -> None:
        """These sessions can be looked at; the one at hand at first."""
        self._sessions, self._center = sessions, center
        self._fill_sessions(self.chosen_in("session") or at_hand)

    def _fill_sessions(self, chosen: str) -> None:
        if self._center is not None:
            rows = [(row.id, seat_words.session(row, self._center)) for row in self._sessions]
            self._fill("session", rows, chosen)

    def show_view(self, view: RoomMap) -> None:
        """Offer the rooms and versions of this one."""
        self._fill("room", [(room, formats.plain(room)) for room in view.rooms], view.room)
        versions = [
            (str(one.number), seat_words.version(one, view.center)) for one in view.versions
        ]
        self._fill("version", versions, str(view.plan.version))

    def _fill(self, name: str, rows: Sequence[tuple[str, str]], chosen: str) -> None:
        box = self.boxes[name]
        box.clear()
        for value, words in rows:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def choose(self, name: str, value: str) -> None:
        """Choose this in the box of that name."""
        self.boxes[name].setCurrentIndex(self.boxes[name].findData(value))

    def chosen_in(self, name: str) -> str:
        """What stands in the box of that name."""
        return str(self.boxes[name].currentData() or "")

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.boxes["session"].setAccessibleName(translate("Seats", "Session"))
        self.boxes["room"].setAccessibleName(translate("Seats", "Room"))
        self.boxes["version"].setAccessibleName(translate("Seats", "Version of the plan"))
        self._fill_sessions(self.chosen_in("session"))

    def dress(self, dress: Dress) -> None:
        """Draw in these sizes; in large text the session has a line of its own."""
        self._grid.setSpacing(dress.gap(8))
        places = _LARGE if dress.is_large else _USUAL
        for name, box in self.boxes.items():
            self._grid.addWidget(box, *places[name])
            box.setFont(dress.font(14))
            box.setMinimumHeight(dress.finger)
