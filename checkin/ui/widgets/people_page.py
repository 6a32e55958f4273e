"""A page with people to choose one from: who is in some state, missing, or out for a break."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.person_list import PersonList
from checkin.ui.widgets.person_rows import PersonRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleTold:
    """What such a page says. `more`: the words of its button, empty for none."""

    title: str
    under: str = ""
    rows: Sequence[PersonRow] = ()
    more: str = ""


class PeoplePage(Page):
    """Shows what it is told; `list.chosen` says who was chosen, `more_asked` that more is wanted.

    `make` says it in the language at hand, and is asked again when that changes.
    """

    more_asked = Signal()

    def __init__(self, make: Callable[[], PeopleTold], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.list = PersonList()
        self.body.addWidget(self.list, 1)
        self.more = self.add_button(self.more_asked)
        self.put_in_order([self.list])
        self.speak()

    def tell(self, make: Callable[[], PeopleTold]) -> None:
        """Say this from now on."""
        self._make = make
        self.speak()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        told = self._make()
        self.head(told.title, told.under)
        self.list.setAccessibleName(told.title)
        self.list.show_rows(told.rows, again=True)
        self.more.setText(told.more)
        self.more.setAccessibleName(told.more or told.title)
        self.more.setVisible(bool(told.more))

    def take_focus(self) -> None:
        """The list, or the button where nobody is on it."""
        first = self.list if self.list.count() or self.more.isHidden() else self.more
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self.list.dress(dress)
