"""The page of the readiness check: a light, a sentence, and what to do, for each item."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from checkin.domain.center import Center
from checkin.services.readiness import Check, Light, worst
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.readiness.readiness_row import ReadinessRow
from checkin.ui.widgets.page import Page
from checkin.ui.words import formats
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

_ORDER = list(reversed(Light))
_MOST_SHOWN = 80
"""Characters of a scan that are shown as received."""


class ReadinessPage(Page):
    """Shows what it is given; the signals say what the person wants done."""

    look_asked = Signal()
    try_asked = Signal()
    backup_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Sequence[Check], Center] | None = None
        self.rows: list[ReadinessRow] = []
        self._busy, self._waits, self._received = False, False, ""
        self.scanner = QLabel()
        self.scanner.setTextFormat(Qt.TextFormat.PlainText)
        self.scanner.setWordWrap(True)
        self.body.addWidget(self.scanner)
        inner = QWidget()
        self._column_of_rows = QVBoxLayout(inner)
        self._column_of_rows.setContentsMargins(0, 0, 0, 0)
        self._column_of_rows.addStretch(1)
        self.area: QScrollArea = self.add_scrolled(inner)
        self.look = self.add_button(self.look_asked, primary=True)
        self.try_scanner = self.add_button(self.try_asked)
        self.back_up = self.add_button(self.backup_asked)
        self.speak()

    def show_checks(self, found: Sequence[Check], center: Center) -> None:
        """Show these, the gravest first."""
        self._shown = (sorted(found, key=lambda one: _ORDER.index(one.light)), center)
        self._speak_of_all()
        self._write_lines()

    def set_busy(self, *, busy: bool) -> None:
        """Say that one looks now. A button that has the focus keeps it."""
        self._busy = busy
        self._speak_of_all()

    def wait_for_scan(self, *, waits: bool) -> None:
        """Say that the next scan is shown here, and goes nowhere else."""
        self._waits, self._received = waits, ""
        self._speak_of_scanner()

    def show_scan(self, text: str) -> None:
        """A scan as it was received."""
        self._waits, self._received = False, text
        self._speak_of_scanner()

    def take_focus(self) -> None:
        """The list, which arrows scroll; Tab goes on to the buttons."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        self._speak_of_all()
        self.look.setText(translate("Readiness", "Look again"))
        self.try_scanner.setText(translate("Readiness", "Try the scanner"))
        self.back_up.setText(translate("Readiness", "Back up now"))
        self._speak_of_scanner()
        self._write_lines()

    def _speak_of_all(self) -> None:
        found = self._shown[0] if self._shown else ()
        self.head(translate("Readiness", "Is this desk ready?"), self._summary(found))

    def _summary(self, found: Sequence[Check]) -> str:
        if self._busy or not found:
            return translate("Readiness", "Looking …")
        mend = sum(check.light is Light.RED for check in found)
        look = sum(check.light is Light.AMBER for check in found)
        match worst(found):
            case Light.RED:
                said = translate("Readiness", "Not ready: {mend} to mend, {look} to look at.")
            case Light.AMBER:
                said = translate("Readiness", "It works; {look} to look at.")
            case Light.GREEN:
                said = translate("Readiness", "Ready.")
        return said.format(mend=mend, look=look)

    def _speak_of_scanner(self) -> None:
        said = ""
        if self._waits:
            said = translate("Readiness", "Scan anything now: it is shown here, and not recorded.")
        elif self._received:
            words = counted("Readiness", "Received, %Ln characters: {text}", len(self._received))
            said = words.format(text=formats.plain(self._received, _MOST_SHOWN))
        self.scanner.setText(said)
        self.scanner.setVisible(bool(said))

    def _write_lines(self) -> None:
        for row in self.rows:
            self._column_of_rows.removeWidget(row)
            row.deleteLater()
        checks, center = self._shown or ((), None)
        self.rows = [ReadinessRow(one, center) for one in checks] if center is not None else []
        for place, row in enumerate(self.rows):
            self._column_of_rows.insertWidget(place, row)
        if self.worn is not None:
            self.dress(self.worn)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self._column_of_rows.setSpacing(dress.gap(8))
        self.scanner.setFont(dress.font(15, bold=True))
        write_in(dress.theme.ink, self.scanner)
        for row in self.rows:
            row.dress(dress)
