"""The further fields of a question, each with its name over it where something stands in it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.asking.questions import Extra
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted_field import FittedField

LONGEST_WORDS = 200


class ExtraFields(QWidget):
    """One line each; `fields` are they by name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._asked: dict[str, Extra] = {}
        self._fields: dict[str, QLineEdit] = {}
        self._names: dict[str, QLabel] = {}

    @property
    def fields(self) -> Mapping[str, QLineEdit]:
        """The fields by their names, in their order."""
        return self._fields

    @property
    def texts(self) -> dict[str, str]:
        """What stands in them."""
        return {name: field.text().strip() for name, field in self._fields.items()}

    def put(self, extras: tuple[Extra, ...]) -> None:
        """Show these, and no others."""
        for part in (*self._fields.values(), *self._names.values()):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._asked, self._fields, self._names = {}, {}, {}
        for extra in extras:
            self.add(extra)
        self.setVisible(bool(extras))

    def add(self, extra: Extra) -> QLineEdit:
        """Show one more."""
        self._asked[extra.name] = extra
        field = self._fields[extra.name] = FittedField()
        field.setText(extra.text)
        field.setMaxLength(LONGEST_WORDS)
        if extra.text:  # What stands in a field hides what the field is called.
            self._names[extra.name] = QLabel()
            self._names[extra.name].setTextFormat(Qt.TextFormat.PlainText)
            self._names[extra.name].setWordWrap(True)
            self._column.addWidget(self._names[extra.name])
        self._column.addWidget(field)
        self.show()
        field.show()  # At once: what is hidden cannot have the focus.
        return field

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for name, extra in self._asked.items():
            self._fields[name].setPlaceholderText(extra.word())
            self._fields[name].setAccessibleName(extra.word())
            if name in self._names:
                self._names[name].setText(extra.word())

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._column.setSpacing(dress.gap(6))
        for field in self._fields.values():
            field.setFont(dress.font(15))
        for name in self._names.values():
            name.setFont(dress.font(13))
        write_in(dress.theme.quiet, *self._names.values())
