"""The page with the steps of one sign-in, and the document that is being compared."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.decision import Listed
from checkin.domain.likeness import Likeness
from checkin.domain.policy import Step
from checkin.services.documents import Shown
from checkin.ui.identity import identity_words
from checkin.ui.identity.document_form import DocumentForm
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.words import formats, people_words

translate = QCoreApplication.translate

MOST_TASKS = 8
"""More lines than any policy of the wire can ask for."""

_DONE, _NOW, _LATER = "✓", "▸", "○"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """How far one sign-in has come: so many of its `tasks` are `done`."""

    listed: Listed
    tasks: tuple[Step, ...]
    done: int = 0
    shown: Shown | None = None
    may_confirm: bool = True

    @property
    def at_hand(self) -> Step | None:
        """The step that Enter ticks; None: all are done."""
        return self.tasks[self.done] if self.done < len(self.tasks) else None

    @property
    def asks_more(self) -> bool:
        """Whether there is more to do than to look at one document and confirm."""
        return bool(self.tasks) and self.listed.policy.sign_in.asks_more

    @property
    def takes_document(self) -> bool:
        """Whether what a document says has a place now."""
        return self.shown is not None or self.at_hand is Step.DOCUMENT


class SignInPage(Page):
    """Shows what it is given; `go` is pressed for the step at hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign_in: SignIn | None = None
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.tasks = [QLabel() for _ in range(MOST_TASKS)]
        self.form = DocumentForm()
        self.roster, self.likeness, self.warning = QLabel(), QLabel(), QLabel()
        labels = (self.roster, self.likeness, self.warning)
        for label in (*self.tasks, *labels):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for part in (*self.tasks, self.roster, self.form, self.likeness, self.warning):
            self._lines.addWidget(part)
        self._lines.addStretch(1)
        self._area = self.add_scrolled(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.go = TextButton()
        self.go.setProperty("primary", "true")
        self.go.setAutoDefault(False)
        self.body.addWidget(self.go)
        self.speak()

    def show_sign_in(self, sign_in: SignIn) -> None:
        """Show this."""
        self._sign_in = sign_in
        self.speak()
        if self.worn is not None:
            self.dress(self.worn)
        QTimer.singleShot(0, self, self._show_what_matters)

    def _show_what_matters(self) -> None:
        """Where room is short, what is said of the document is in sight before the steps are."""
        for label in (self.likeness, self.warning):
            if label.isVisible():
                self._area.ensureWidgetVisible(label, 0, 0)

    def take_focus(self) -> None:
        """Stays where it is, in the scan field: Enter there goes on as well."""

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        self.form.speak()
        self.head(
            translate("Identity", "Sign in, step by step"),
            translate("Identity", "Enter: this is right, go on.   F4: something is wrong."),
        )
        sign_in = self._sign_in
        if sign_in is None:
            return
        last = sign_in.done >= len(sign_in.tasks) - 1 and sign_in.may_confirm
        self.go.setText(
            translate("Identity", "Right: confirm (Enter)")
            if last
            else translate("Identity", "Right: go on (Enter)")
        )
        self._say_tasks(sign_in)
        self._say_document(sign_in)

    def _say_tasks(self, sign_in: SignIn) -> None:
        policy = sign_in.listed.policy.sign_in
        for place, label in enumerate(self.tasks):
            label.setVisible(place < len(sign_in.tasks))
            if place >= len(sign_in.tasks):
                continue
            mark = _NOW if place == sign_in.done else _DONE if place < sign_in.done else _LATER
            task = sign_in.tasks[place]
            number = sign_in.tasks[: place + 1].count(Step.DOCUMENT)
            words = identity_words.step(task, policy, number)
            seat = sign_in.listed.attendance.seat or sign_in.listed.appointment.seat
            if task is Step.SEAT and seat:
                words = translate("Identity", "Seat {seat} in room {room}").format(
                    seat=formats.plain(seat), room=formats.plain(sign_in.listed.room)
                )
            label.setText(f"{mark}  {words}")

    def _say_document(self, sign_in: SignIn) -> None:
        candidate, shown = sign_in.listed.appointment.candidate, sign_in.shown
        for part in (self.form, self.roster):
            part.setVisible(sign_in.takes_document)
        known = people_words.id_document(candidate.id_type, candidate.id_last4)
        self.roster.setText(
            translate("Identity", "On the roster: {name}\n{document}")
            .format(name=formats.name_in_line(candidate), document=known)
            .strip()
        )
        proposal = shown.proposal if shown else None
        self.likeness.setText(identity_words.likeness(proposal) if proposal else "")
        self.warning.setText("\n".join(_warnings(shown)) if shown else "")
        for label in (self.likeness, self.warning):
            label.setVisible(sign_in.takes_document and bool(label.text()))

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self._lines.setSpacing(dress.gap(7))
        self.form.dress(dress)
        self.go.setFont(dress.font(15, bold=True))
        sign_in = self._sign_in
        done = sign_in.done if sign_in else 0
        for place, label in enumerate(self.tasks):
            label.setFont(dress.font(16, bold=place == done))
            write_in(dress.theme.ink if place == done else dress.theme.quiet, label)
        for label in (self.roster, self.likeness, self.warning):
            label.setFont(dress.font(15, bold=label is not self.roster))
        write_in(dress.theme.ink, self.roster)
        write_in(dress.theme.refuse, self.warning)
        proposal = sign_in.shown.proposal if sign_in and sign_in.shown else None
        is_same = proposal is not None and proposal.likeness is Likeness.SAME
        write_in(dress.theme.admit if is_same else dress.theme.ink, self.likeness)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            self.focusWidget(), QLineEdit
        ):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


def _warnings(shown: Shown) -> list[str]:
    """What the program sees itself; a person decides all the same."""
    words = []
    if shown.expired:
        words.append(translate("Identity", "This document is no longer valid today."))
    if shown.other_last4:
        words.append(translate("Identity", "The last four are not those of the roster."))
    return words
