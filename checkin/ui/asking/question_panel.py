"""The panel in which a decision is made: a reason, words, a PIN. Inline, never a dialog."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.services.case import Grounds
from checkin.ui.asking.extra_fields import LONGEST_WORDS, ExtraFields
from checkin.ui.asking.questions import Extra, Question, Verb
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.announcing import announce
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.note import Note
from checkin.ui.widgets.pin_field import PinField
from checkin.ui.widgets.reason_chips import ReasonChips
from checkin.ui.widgets.scrolled import scrolled
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate


class QuestionPanel(Card):
    """Asks one question at a time.

    Enter in a field only moves on: what decides is a click, or a key on a button. `answered` gives
    the verb's name, the grounds and the PIN, which is forgotten here at once.
    """

    answered = Signal(str, object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question: Question | None = None
        self._said: Callable[[], str] | None = None
        self._title, self._who, self._trouble, self._alone = QLabel(), QLabel(), QLabel(), Note()
        for label in (self._title, self._who, self._trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.chips = ReasonChips()
        self.words, self.second, self.pin = FittedField(), FittedField(), PinField()
        self.words.setMaxLength(LONGEST_WORDS)
        self.second.setMaxLength(LONGEST_WORDS)
        self._more = ExtraFields()
        self.buttons: dict[str, QPushButton] = {}
        self.cancel = TextButton()
        self.cancel.clicked.connect(self.left)
        self._lay_out()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._head = QVBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._who)
        self._column.addLayout(self._head)
        inner = QWidget()
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(0, 0, 0, 0)
        for part in (self.chips, self._more, self._alone, self.words, self.second, self.pin):
            self._body.addWidget(part)
        self._body.addStretch(1)
        self._column.addWidget(scrolled(inner, stop=False), 1)
        self._column.addWidget(self._trouble)
        self._row = QHBoxLayout()
        self._column.addLayout(self._row)
        self._column.addWidget(self.cancel)

    def ask(self, question: Question) -> None:
        """Ask; what was typed for another question is gone."""
        self.question, self._said = question, None
        for field in (self.words, self.second, self.pin):
            field.clear()
        self.chips.offer(question.reasons, question.reason_word)
        self._more.put(question.extras)
        self._offer(question.verbs)
        self.words.setVisible(question.words)
        self.second.setVisible(question.second)
        self._alone.setVisible(question.alone)
        self.pin.setVisible(question.needs_pin)
        self.speak()
        self.set_busy(busy=False)
        if self.worn is not None:
            self.dress(self.worn)
        self._take_focus()

    @property
    def extras(self) -> Mapping[str, QLineEdit]:
        """The further fields, by their names."""
        return self._more.fields

    @property
    def _fields(self) -> tuple[QLineEdit, ...]:
        return (*self.extras.values(), self.words, self.second, self.pin)

    def extra_texts(self) -> dict[str, str]:
        """What stands in the further fields, by their names."""
        return self._more.texts

    def _take_focus(self) -> None:
        if not self.chips.take_focus():
            self._after_chips().setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, verbs: tuple[Verb, ...]) -> None:
        for button in self.buttons.values():
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = {}
        for verb in verbs:
            button = TextButton()
            button.setProperty("primary", verb.primary)
            button.clicked.connect(self._pressed)
            button.setProperty("verb", verb.name)
            self.buttons[verb.name] = button
            self._row.addWidget(button, 1)
            button.show()  # At once: what is hidden cannot have the focus.
        self._put_in_order()

    def _put_in_order(self) -> None:
        order = (*self.chips.chips, *self._fields, *self.buttons.values(), self.cancel)
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def _pressed(self) -> None:
        if isinstance(button := self.sender(), QPushButton):
            self.decide(str(button.property("verb")))

    def field_for(self, text: str) -> QLineEdit | None:
        """Where something goes that is typed while no field here has the focus: a digit to the PIN.

        Nothing else has a place, least of all outside this panel.
        """
        return self.pin if text.isdigit() and self.pin.isVisible() else None

    def decide(self, verb: str) -> None:
        """Answer with this verb, as its button does; where it asks for more, the second time."""
        chosen = next(one for one in self._verbs if one.name == verb)
        if chosen.asks is not None and chosen.asks.name not in self.extras:
            self._ask_more(chosen.asks)
            return
        grounds = Grounds(
            reason=self.chips.chosen or chosen.reason,
            words=self.words.text().strip(),
            second=self.second.text().strip(),
        )
        self.answered.emit(verb, grounds, self.pin.take())

    def _ask_more(self, extra: Extra) -> None:
        field = self._more.add(extra)
        self._put_in_order()
        self.say(None)
        self._more.speak()
        if self.worn is not None:
            self._more.dress(self.worn)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _verbs(self) -> tuple[Verb, ...]:
        return self.question.verbs if self.question else ()

    def say(self, words: Callable[[], str] | None) -> None:
        """Say why nothing was done; None takes it away."""
        self._said = words
        self._trouble.setText(words() if words else "")
        self._trouble.setVisible(words is not None)
        self.set_busy(busy=False)
        announce(self, self._trouble.text())

    def set_busy(self, *, busy: bool) -> None:
        """While an answer is on its way nothing can be pressed twice."""
        for button in self.buttons.values():
            button.setEnabled(not busy)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        if (question := self.question) is None:
            return
        self._title.setText(question.title())
        self._who.setText(question.who())
        self._trouble.setText(self._said() if self._said else "")
        self._trouble.setVisible(self._said is not None)
        self._alone.setText(
            translate("Decision", "One person is on duty: this is recorded as decided alone.")
        )
        self.chips.speak()
        for field, words in (
            (self.words, question.words_word()),
            (self.second, translate("Decision", "Second person")),
            (self.pin, translate("Decision", "PIN")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self._more.speak()
        self.cancel.setText(translate("Decision", "Back (Esc)"))
        for verb in question.verbs:
            self.buttons[verb.name].setText(verb.word())

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        for column in (self._column, self._body):
            column.setSpacing(gap(10))
        self._row.setSpacing(gap(8))
        self._head.setSpacing(gap(4))
        self._title.setFont(dress.font(18, bold=True))
        self._who.setFont(dress.font(15))
        self._alone.dress(dress)
        self._trouble.setFont(dress.font(15, bold=True))
        for part in (self.words, self.second, self.pin, self.cancel, *self.buttons.values()):
            part.setFont(dress.font(15))
        self._more.dress(dress)
        write_in(dress.theme.ink, self._title)
        write_in(dress.theme.quiet, self._who)
        write_in(dress.theme.refuse, self._trouble)
        self.chips.dress(dress)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """No PIN waits behind the cards for whoever comes next."""
        self.pin.clear()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            event.ignore()

    def _enter(self) -> None:
        """Enter presses the button that has the focus; on a reason and in a field it moves on."""
        focus = self.focusWidget()
        if isinstance(focus, QLineEdit):
            self.focusNextChild()
        elif isinstance(focus, QPushButton):
            focus.click()
            if focus.isCheckable():
                self._after_chips().setFocus(Qt.FocusReason.TabFocusReason)

    def _after_chips(self) -> QWidget:
        """The first field, or the first button where there is none."""
        shown = [field for field in self._fields if not field.isHidden()]
        return next(iter((*shown, *self.buttons.values())), self.cancel)
