"""The form by which a center with its own list says who may sign on: name, role, PIN twice."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.roles import Role
from checkin.services.own_staff import Newcomer
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.pin_field import PinField
from checkin.ui.words.people_words import ROLES

translate = QCoreApplication.translate

_ROLES = (Role.PROCTOR, Role.LEAD, Role.MANAGER)
_LONGEST_NAME = 60


class StaffForm(QWidget):
    """`entered` gives a `Newcomer`; the PINs are forgotten here at once."""

    entered = Signal(object)
    refused = Signal()
    """The two PINs differ, so nothing is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.role = FittedField(), FittedBox()
        self.pin, self.again = PinField(), PinField()
        self.name.setMaxLength(_LONGEST_NAME)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.name, self.role, self.pin, self.again):
            self._column.addWidget(part)
        self._first = True
        self.speak()

    def ask_for(self, *, first: bool) -> None:
        """The first one is the center manager; of others the role is asked."""
        self._first = first
        self.role.setVisible(not first)

    @Slot()
    def enter(self) -> None:
        """What was typed is to be added."""
        pin, again = self.pin.take(), self.again.take()
        if pin != again:
            self.refused.emit()
            return
        role = Role.MANAGER if self._first else _ROLES[self.role.currentIndex()]
        self.entered.emit(Newcomer(name=self.name.text(), role=role, pin=pin))

    def lead_back(self, *, to_name: bool = False) -> None:
        """The keyboard goes on in the field that is to be typed (anew)."""
        field = self.name if to_name else self.pin
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Somebody was added; the next one may be typed."""
        self.name.clear()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for field, words in (
            (self.name, translate("Setup", "Name")),
            (self.pin, translate("Setup", "PIN, six digits or more")),
            (self.again, translate("Setup", "The same PIN again")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.role.setAccessibleName(translate("Setup", "Role"))
        chosen = max(0, self.role.currentIndex())
        self.role.clear()
        self.role.addItems([translate("People", ROLES[role]) for role in _ROLES])
        self.role.setCurrentIndex(chosen)

    def dress(self, dress: Dress) -> None:
        """Draw in these sizes."""
        self._column.setSpacing(dress.gap(8))
        for part in (self.name, self.role, self.pin, self.again):
            part.setFont(dress.font(16))
