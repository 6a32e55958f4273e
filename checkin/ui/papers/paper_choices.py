"""What is to be printed: the session, the paper, and how; a column of choices."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QWidget

from checkin.documents.drawn import Paper
from checkin.documents.papers.desk_papers import desk_papers, desk_titles
from checkin.documents.papers.making import Order
from checkin.documents.papers.order import PACK, Asked
from checkin.documents.papers.pressed import REPORT
from checkin.documents.papers.titles import titles
from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.words import formats
from checkin.ui.words.languages import ENGLISH, nearest
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

_STAGES = ("", "blank", "filled")
SHOWN = "*"
"""Stands for all sessions of the people whom a table shows, where they are of several."""


class PaperChoices(QWidget):
    """`changed` says that something else is to be printed.

    `languages` are those of the papers: the code of each, and its own name.
    """

    changed = Signal()

    def __init__(self, languages: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._sessions: Sequence[ExamSession] = ()
        self._center: Center | None = None
        names = ("session", "paper", "order", "size", "language", "stage")
        self.boxes = {name: FittedBox() for name in names}
        self.pages, self.only_changes, self.only_people = FittedField(), QCheckBox(), QCheckBox()
        self._pages_were = ""
        self._people: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        self.labels = {name: QLabel() for name in (*names, "pages")}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        for name, box in self.boxes.items():
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)
            self.labels[name].setBuddy(box)
            self._form.addRow(self.labels[name], box)
            box.activated.connect(self.changed)
        self._form.addRow(self.labels["pages"], self.pages)
        self._form.addRow(self.only_changes)
        self._form.addRow(self.only_people)
        self.only_people.hide()
        self.only_people.toggled.connect(self.changed)
        self.pages.editingFinished.connect(self._pages_left)
        self.only_changes.toggled.connect(self.changed)
        self.speak()

    def offer(self, sessions: Sequence[ExamSession], center: Center, at_hand: str) -> None:
        """These can be printed of; the one at hand is chosen at first."""
        if not self._sessions:  # At first the papers speak as the screen does.
            self._fill_languages(nearest(QLocale().name(), self._languages) or ENGLISH)
        chosen = self._chosen("session") or at_hand
        self._sessions, self._center = sessions, center
        self._fill("session", self._named(), chosen)
        self._wrap()

    def offer_people(self, people: tuple[str, ...], sessions: tuple[str, ...]) -> None:
        """Only these appointments, unless somebody unticks it; none: everybody.

        Where they are of several `sessions`, all of these can be chosen at once.
        """
        self._people, self._shown = people, sessions if len(sessions) > 1 else ()
        self.only_people.setChecked(bool(people))
        self.only_people.setVisible(bool(people))
        self.speak()

    def asked(self) -> Asked | None:
        """What was chosen; None while there is no session, but for the papers that need none."""
        session = self._chosen("session")
        if not session and self._chosen("paper") not in desk_papers():
            return None
        stage = self._chosen("stage")
        first, *beside = self._shown if session == SHOWN else (session,)
        return Asked(
            name=self._chosen("paper"),
            session=first,
            beside=tuple(beside),
            order=Order(self._chosen("order")),
            language=self._chosen("language"),
            blank=None if not stage else stage == "blank",
            changes=self.only_changes.isChecked(),
            people=self._people if self.only_people.isChecked() else (),
        )

    @Slot()
    def _pages_left(self) -> None:
        """The field was left, by Enter or otherwise: the same pages are not made again."""
        pages = self.pages.text().strip()
        if pages != self._pages_were:
            self._pages_were = pages
            self.changed.emit()

    def paper(self) -> Paper:
        """The size of the sheets."""
        return Paper[self._chosen("size")]

    def speak(self) -> None:
        """Say everything in the language at hand."""
        words = {
            "session": translate("Press", "Session"),
            "paper": translate("Press", "Paper"),
            "order": translate("Press", "Order"),
            "size": translate("Press", "Size"),
            "language": translate("Press", "Language"),
            "stage": translate("Press", "State"),
            "pages": translate("Press", "Pages"),
        }
        for name, label in self.labels.items():
            label.setText(words[name])
        for name, box in self.boxes.items():
            box.setAccessibleName(words[name])
        self.pages.setAccessibleName(words["pages"])
        self.pages.setPlaceholderText(translate("Press", "all, or 1, 3-5"))
        self.only_changes.setText(translate("Press", "Only what changed since the last print"))
        people = len(self._people)
        self.only_people.setText(counted("Press", "Only the %Ln people of the table", people))
        self._speak_of_choices()

    def _speak_of_choices(self) -> None:
        report = (REPORT, translate("Papers", "Day report"))
        kinds = [*titles(_said).items(), report, *desk_titles(_said).items()]
        self._fill("paper", [(PACK, translate("Press", "The whole pack")), *kinds])
        self._fill(
            "order",
            [
                (Order.SEAT.value, translate("Press", "by seat")),
                (Order.NAME.value, translate("Press", "by name")),
            ],
        )
        self._fill("size", [(Paper.A4.name, "A4"), (Paper.LETTER.name, "Letter")])
        self._fill_languages()
        stages = (
            translate("Press", "as it fits the hour"),
            translate("Press", "blank"),
            translate("Press", "filled in"),
        )
        self._fill("stage", list(zip(_STAGES, stages, strict=True)))
        if self._center is not None:
            self._fill("session", self._named())
        self._wrap()

    def _fill_languages(self, chosen: str = "") -> None:
        self._fill("language", list(self._languages.items()), chosen)

    def choose(self, name: str, value: str) -> None:
        """Choose this in the box of that name."""
        self.boxes[name].setCurrentIndex(self.boxes[name].findData(value))
        self.changed.emit()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        gap = dress.gap
        self._form.setHorizontalSpacing(gap(12))
        self._form.setVerticalSpacing(gap(8))
        for box in self.boxes.values():
            box.setFont(dress.font(14))
            box.setMinimumHeight(dress.finger)
        for tick in (self.only_changes, self.only_people):
            tick.setMinimumHeight(dress.finger)
        for part in (self.pages, self.only_changes, self.only_people, *self.labels.values()):
            part.setFont(dress.font(14))
        self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """Names stand beside the boxes, or over them where the longest choice needs the room."""
        metrics = QFontMetrics(self.boxes["session"].font())
        box = max(self._widest(box, metrics) for box in self.boxes.values())
        name = max(metrics.horizontalAdvance(label.text()) for label in self.labels.values())
        needed = box + 3 * metrics.height() + name + self._form.horizontalSpacing()
        policies = QFormLayout.RowWrapPolicy
        fits = needed <= self.width()
        self._form.setRowWrapPolicy(policies.DontWrapRows if fits else policies.WrapAllRows)

    def _widest(self, box: QComboBox, metrics: QFontMetrics) -> int:
        texts = [box.itemText(row) for row in range(box.count())]
        return max((metrics.horizontalAdvance(text) for text in texts), default=0)

    def _chosen(self, name: str) -> str:
        return str(self.boxes[name].currentData() or "")

    def _fill(self, name: str, rows: Sequence[tuple[str, str]], chosen: str = "") -> None:
        box = self.boxes[name]
        kept = chosen or self._chosen(name)
        box.clear()
        for value, words in rows:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(kept)))

    def _named(self) -> list[tuple[str, str]]:
        """The sessions, and all that the table shows where they are several."""
        words = counted("Press", "The %Ln sessions of the table", len(self._shown))
        shown = [(SHOWN, words)] if self._shown else []
        return shown + [(row.id, self._session(row)) for row in self._sessions]

    def _session(self, row: ExamSession) -> str:
        if self._center is None:
            return row.id
        when = formats.day_and_time(row.starts_at, self._center)
        return f"{formats.plain(row.exam)} · {formats.plain(row.room)} · {when}"


def _said(context: str, text: str) -> str:
    return translate(context, text)
