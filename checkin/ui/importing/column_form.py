"""Which column of a list holds what: a box for each column, guessed first, corrected by hand."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from checkin.services.list_import import ListLook
from checkin.ui.importing import list_words
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted_box import FittedBox

translate = QCoreApplication.translate


class ColumnForm(QWidget):
    """`changed` says that somebody has chosen something else for a column."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[QComboBox] = []
        self._look: ListLook | None = None
        self._worn: Dress | None = None
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)

    def show_look(self, look: ListLook | None) -> None:
        """A box for each column of this list."""
        self._look = look
        headers: Sequence[str] = look.headers if look else ()
        if len(headers) != len(self.boxes):
            self._make(len(headers))
        used = {at: name for name, at in look.places.items()} if look else {}
        for at, box in enumerate(self.boxes):
            label = self._form.labelForField(box)
            words = list_words.header(headers[at], at)
            if isinstance(label, QLabel):
                label.setText(words)
            box.setAccessibleName(words)
            box.clear()
            box.addItem(translate("Lists", "– not used –"), "")
            for name in look.fields if look else ():
                box.addItem(list_words.field(name), name)
            box.setCurrentIndex(max(0, box.findData(used.get(at, ""))))

    def _make(self, count: int) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.boxes = []
        for _ in range(count):
            box, label = FittedBox(), QLabel()
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setMinimumContentsLength(10)
            label.setBuddy(box)
            self._form.addRow(label, box)
            box.activated.connect(self._chosen)
            self.boxes.append(box)
        if self._worn is not None:
            self.dress(self._worn)

    def _chosen(self) -> None:
        """One column for one field: another one that had it is not used any more."""
        box = self.sender()
        if isinstance(box, QComboBox) and box.currentData():
            for other in self.boxes:
                if other is not box and other.currentData() == box.currentData():
                    other.setCurrentIndex(0)
        self.changed.emit()

    def mapping(self) -> dict[str, str]:
        """The header of each field; what was guessed and is not wanted is said to be empty."""
        if self._look is None:
            return {}
        chosen = {
            str(box.currentData()): self._look.headers[at]
            for at, box in enumerate(self.boxes)
            if box.currentData()
        }
        return dict.fromkeys(self._look.places, "=") | chosen

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        self._form.setVerticalSpacing(dress.gap(3))
        for box in self.boxes:
            box.setFont(dress.font(14))
            box.setMinimumHeight(dress.finger)
            label = self._form.labelForField(box)
            if label is not None:
                label.setFont(dress.font(13))
