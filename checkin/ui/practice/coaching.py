"""Leads through the practice: one made-up person after the other, and what to do about each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QKeyCombination,
    QLocale,
    QObject,
    Qt,
    Slot,
)
from PySide6.QtGui import QKeyEvent

from checkin.domain.presented import Source
from checkin.domain.verdict import Code
from checkin.services.lessons import Lesson, Said
from checkin.trouble import Trouble
from checkin.ui.devices.key_table import Deeds, key_table
from checkin.ui.look.tokens import Dress
from checkin.ui.practice.coach_strip import CoachStrip
from checkin.ui.practice.rehearsal_mark import RehearsalMark
from checkin.ui.widgets.file_dialogs import ask_where_to_save
from checkin.ui.window.desk_window import DeskWindow

translate = QCoreApplication.translate

BELOW_BANNER = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The lessons, and the text of each one's slip; `pins` fill in what is to be done.

    `write_slips` writes them all as a PDF, in the language of the screen.
    """

    lessons: Sequence[tuple[Lesson, str]]
    pins: Mapping[str, str]
    write_slips: Callable[[Path, str], None]


class Coaching(QObject):
    """Put on a window that rehearses, after its mark. Only for the GUI thread."""

    def __init__(self, window: DeskWindow, mark: RehearsalMark, course: Course) -> None:
        super().__init__(window)
        self._window, self._course = window, course
        self._at = 0
        self._judged: Code | None = None
        self.seen: set[str] = set()
        self.strip = CoachStrip(window)
        window.column.insertWidget(BELOW_BANNER, self.strip)
        mark.add_buttons(self.strip.buttons)
        self.strip.held_out.connect(self.hold_out)
        self.strip.next_asked.connect(self.go_on)
        self.strip.slips_asked.connect(self._ask_for_slips)
        window.flow.shown.connect(self._follow)
        window.installEventFilter(self)
        window.appearance.changed.connect(self.dress)
        self.dress(window.appearance.dress)
        self.speak()

    @property
    def lesson(self) -> Lesson:
        """The one at hand."""
        return self._course.lessons[self._at][0]

    def keys(self) -> Deeds:
        """What is done by a key, beside those of the desk."""
        control = Qt.KeyboardModifier.ControlModifier
        return key_table(
            (
                (QKeyCombination(control, Qt.Key.Key_H), self.hold_out),
                (QKeyCombination(control, Qt.Key.Key_N), self.go_on),
            )
        )

    @Slot()
    def hold_out(self) -> None:
        """Scan the slip of the one at hand."""
        self._window.take_scan(self._course.lessons[self._at][1], Source.CAMERA)
        self._window.field.setFocus()

    @Slot()
    def go_on(self) -> None:
        """The next one comes; after the last one the first."""
        self._at = (self._at + 1) % len(self._course.lessons)
        self._judged = None
        self._window.flow.dismiss()
        self._window.back_to_scan()
        self.speak()

    @Slot()
    def _follow(self) -> None:
        """A verdict was given: say what a proctor does about it."""
        outcome = self._window.flow.outcome
        if outcome is not None:
            self._judged = outcome.decision.code
            self.seen.add(self._judged)
            self.speak()

    @Slot()
    def _ask_for_slips(self) -> None:
        title = translate("Practice", "Save the practice slips")
        name, kinds = "practice-slips.pdf", "PDF (*.pdf)"
        ask_where_to_save(self.strip, title, name, kinds, self.write_slips)

    def write_slips(self, file: Path) -> None:
        """Write all slips into this file."""
        try:
            self._course.write_slips(file, QLocale().name())
        except OSError as error:
            said = f"{file.name} cannot be written: {error.strerror}."
            trouble = Trouble("file-not-written", said, "Choose another folder.")
            self._window.banner.show_trouble(trouble)

    @Slot(object)
    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self.strip.dress(dress)
        self.strip.fit(self._window.width(), self._window.height())

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.strip.speak()
        lesson, text = self._course.lessons[self._at]
        count = translate("Practice", "{number} of {all}").format(
            number=self._at + 1, all=len(self._course.lessons)
        )
        who = f"{count}  ·  {lesson.said_in(translate).who}"
        self.strip.show_lesson(text, who, self._advice(lesson))

    def _advice(self, lesson: Lesson) -> str:
        if self._judged is None:
            return ""
        told = self._about(lesson)
        if told is None:
            return translate("Practice", "That was something else. The screen says what to do.")
        return told.do.format_map(self._course.pins)

    def _about(self, lesson: Lesson) -> Said | None:
        """What to do about the verdict: of the one at hand, else of another with the same."""
        all_of_them = (lesson, *(one for one, _text in self._course.lessons))
        fitting = (one for one in all_of_them if one.code is self._judged)
        found = next(fitting, None)
        return found.said_in(translate) if found is not None else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.LanguageChange:
            self.speak()
        elif event.type() is QEvent.Type.Resize:
            self.strip.fit(self._window.width(), self._window.height())
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            deed = self.keys().get(event.keyCombination())
            if deed is not None:
                deed()
                return True
        return super().eventFilter(watched, event)
