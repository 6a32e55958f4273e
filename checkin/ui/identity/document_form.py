"""The fields for what an ID document says: type, last valid day, last four, name."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from checkin.services.documents import Shown
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.words import people_words
from checkin.ui.words.people_words import ID_TYPES
from checkin.ui.words.typed_day import typed_day

translate = QCoreApplication.translate

LONGEST_NAME = 120
_KINDS = tuple(ID_TYPES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the form. `expires` is None where no day does; `wrong_day`: it is none."""

    kind: str = ""
    expires: date | None = None
    last4: str = ""
    name: str = ""
    wrong_day: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nobody has typed or read anything."""
        return not (self.expires or self.last4 or self.name or self.wrong_day)


class DocumentForm(QWidget):
    """Only the last four characters of a number have a place here.

    `changed` says that a person has changed something. The type is one button that goes on to the
    next type when it is pressed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = _KINDS[0]
        self.kind = TextButton()
        self.expires, self.last4, self.name = FittedField(), FittedField(), FittedField()
        self.kind.setAutoDefault(False)
        self.expires.setMaxLength(16)
        self.last4.setMaxLength(4)
        self.name.setMaxLength(LONGEST_NAME)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.kind, 0, 0)
        self._grid.addWidget(self.last4, 0, 1)
        self._grid.addWidget(self.expires, 0, 2)
        self._grid.addWidget(self.name, 1, 0, 1, 3)
        for column, share in enumerate((6, 4, 5)):
            self._grid.setColumnStretch(column, share)
            self._grid.setColumnMinimumWidth(column, 1)
        self.kind.clicked.connect(self._next_kind)
        for field in self.fields:
            field.textEdited.connect(self.changed)
        self.speak()

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """Where something is typed, in the order of the Tab key."""
        return (self.last4, self.expires, self.name)

    def clear(self, kind: str = "") -> None:
        """Empty it, for a document of this type."""
        self._kind = kind or _KINDS[0]
        for field in self.fields:
            field.clear()
        self.speak()

    def show_read(self, shown: Shown) -> None:
        """Put in what a reader of documents has read."""
        self._kind = shown.document.kind
        self.last4.setText(shown.document.last4)
        self.expires.setText(str(shown.document.expires or ""))
        self.name.setText(shown.name.text if shown.name else "")
        self.speak()

    def typed(self) -> Typed:
        """What stands in it."""
        day, text = typed_day(self.expires.text()), self.expires.text().strip()
        return Typed(
            kind=self._kind,
            expires=day,
            last4=self.last4.text().strip(),
            name=self.name.text().strip(),
            wrong_day=bool(text) and day is None,
        )

    def _next_kind(self) -> None:
        here = _KINDS.index(self._kind) if self._kind in _KINDS else -1
        self._kind = _KINDS[(here + 1) % len(_KINDS)]
        self.speak()
        self.changed.emit()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        kind = people_words.id_document(self._kind, "")
        self.kind.setText(f"{kind}  ▸")
        self.kind.setAccessibleName(
            translate("Identity", "Type of document: {kind}").format(kind=kind)
        )
        for field, words in (
            (self.last4, translate("Identity", "Last 4")),
            (self.expires, translate("Identity", "Valid until")),
            (self.name, translate("Identity", "Name in the document")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.expires.setToolTip(translate("Identity", "Year, month, day: 2031-05-30"))

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._grid.setHorizontalSpacing(dress.gap(8))
        self._grid.setVerticalSpacing(dress.gap(8))
        for part in (self.kind, *self.fields):
            part.setFont(dress.font(15))
            part.setMinimumWidth(1)
