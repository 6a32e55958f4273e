"""A page of facts about one thing, and of what can be done with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.choices import Choices
from checkin.ui.widgets.facts import Facts
from checkin.ui.widgets.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a page says: facts are pairs of name and words, choices words by their name."""

    title: str
    under: str = ""
    facts: Sequence[tuple[str, str]] = ()
    choices: Mapping[str, str] = field(default_factory=dict)


class FactsPage(Page):
    """Shows what it is told; `choices.chosen` says what was pressed.

    `make` says it in the language at hand, and is asked again when that changes.
    """

    def __init__(self, make: Callable[[], Told], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.facts, self.choices = Facts(), Choices()
        self.inner = QWidget()
        self.lines = QVBoxLayout(self.inner)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.addWidget(self.facts)
        self.lines.addWidget(self.choices)
        self.lines.addStretch(1)
        self.add_scrolled(self.inner)
        self.speak()

    def tell(self, make: Callable[[], Told]) -> None:
        """Say this from now on."""
        self._make = make
        self.speak()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        told = self._make()
        self.head(told.title, told.under)
        self.facts.show_facts(told.facts)
        self.choices.offer(told.choices)
        self.put_in_order(self.choices.buttons.values())

    def take_focus(self) -> None:
        """The first thing that can be done."""
        if self.choices.buttons:
            self.choices.take_focus()
        else:
            super().take_focus()

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self.lines.setSpacing(dress.gap(12))
        self.facts.dress(dress)
        self.choices.dress(dress)
