"""The page of imports: a list from a file, what its columns hold, and what is wrong with it."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from checkin.services.list_import import ListKind, ListLook
from checkin.ui.importing import list_words
from checkin.ui.importing.column_form import ColumnForm
from checkin.ui.importing.list_model import ListModel
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.aside import Aside
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.form_keys import answer_key
from checkin.ui.widgets.scrolled import scrolled
from checkin.ui.widgets.table_look import dress_table
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

_HEAD = 40
"""Two lines: the name in the list, and what it is taken for."""


class ImportPage(QWidget):
    """Covers the whole window below its header. `dropped` gives a file, the others say a wish."""

    left = Signal()
    file_asked = Signal()
    dropped = Signal(object)
    changed = Signal()
    """Another kind or session; the columns say it themselves."""
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.look: ListLook | None = None
        self._note: Callable[[], str] = str
        self._offered: Callable[[], Sequence[tuple[str, str]]] = list
        self.title, self.file, self.note, self.wrong = (QLabel() for _ in range(4))
        for label in (self.title, self.file, self.note, self.wrong):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.kinds, self.sessions = FittedBox(), FittedBox()
        for box in (self.kinds, self.sessions):
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.activated.connect(self.changed)
        self.choose, self.take, self.back = (TextButton() for _ in range(3))
        self.take.setProperty("primary", "true")
        self.skip, self.only_bad = QCheckBox(), QCheckBox()
        self.columns, self.model, self.table = ColumnForm(), ListModel(), QTableView()
        self.table.setModel(self.model)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.choose.clicked.connect(self.file_asked)
        self.take.clicked.connect(self.import_asked)
        self.back.clicked.connect(self.left)
        self.skip.toggled.connect(self._tell)
        self.only_bad.toggled.connect(self._show_only_bad)
        self.table.selectionModel().currentChanged.connect(self._tell)
        self._lay_out()
        self.speak()

    def _lay_out(self) -> None:
        tools = QWidget()
        self._tools = QVBoxLayout(tools)
        self._tools.setContentsMargins(0, 0, 0, 0)
        for part in (self.title, self.kinds, self.sessions, self.choose, self.file):
            self._tools.addWidget(part)
        self._tools.addWidget(scrolled(self.columns, stop=False), 1)
        for below in (self.skip, self.take, self.back):
            self._tools.addWidget(below)
        self.aside = Aside(tools)
        self._list = QVBoxLayout()
        top = QHBoxLayout()
        top.addWidget(self.note, 1)
        top.addWidget(self.only_bad)
        self._list.addLayout(top)
        self._list.addWidget(self.table, 1)
        self._list.addWidget(self.wrong)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._list, 3)
        self._row.addWidget(self.aside, 1)

    @property
    def kind(self) -> ListKind:
        """What the list is about."""
        return ListKind(self.kinds.currentData())

    @property
    def session(self) -> str:
        """Whose seats a list of seats has."""
        return str(self.sessions.currentData() or "")

    def offer(self, sessions: Callable[[], Sequence[tuple[str, str]]], at_hand: str) -> None:
        """These sessions can have a list of seats: id and words, in the language at hand."""
        self._offered = sessions
        self._fill_sessions(at_hand)

    def _fill_sessions(self, at_hand: str) -> None:
        kept = self.session or at_hand
        self.sessions.clear()
        for session, words in self._offered():
            self.sessions.addItem(words, session)
        self.sessions.setCurrentIndex(max(0, self.sessions.findData(kept)))

    def show_look(self, look: ListLook | None, file: Path | None) -> None:
        """Show this list; None: none was chosen, or it cannot be read."""
        self.look = look
        self.file.setText(file.name if file else "")
        self.columns.show_look(look)
        for one, other in pairwise((self.choose, *self.columns.boxes, self.skip)):
            QWidget.setTabOrder(one, other)
        self.model.show_look(look)
        self.table.resizeColumnsToContents()
        bad = self.model.first_bad()
        if bad is not None:
            self.table.setCurrentIndex(self.model.index(*bad))
        self._tell()

    def say(self, words: Callable[[], str]) -> None:
        """A line instead of the counts; it says nothing: the counts again."""
        self._note = words
        self._tell()

    def _show_only_bad(self, only: bool) -> None:
        self.model.show_only_bad(only=only)
        self._tell()

    def _tell(self) -> None:
        look = self.look
        first = translate("Lists", "Choose a file, or drop one here: CSV, XLSX, XLS, ODS.")
        self.note.setText(self._note() or (list_words.told(look) if look else first))
        at = self.table.currentIndex()
        found = self.model.problems_at(at.row(), at.column())
        said = [f"{list_words.where(one)}: {list_words.problem(one)}" for one in found]
        self.wrong.setText("\n".join(said))
        self.sessions.setVisible(self.kind is ListKind.SEATS)
        self.skip.setVisible(bool(look and look.bad and look.good))
        self.only_bad.setVisible(bool(look and look.bad))
        may = look is not None and look.good > 0 and (look.bad == 0 or self.skip.isChecked())
        self.take.setEnabled(may)
        if self.kind is ListKind.SEATS:
            self.take.setText(translate("Lists", "Propose these seats …"))
        else:
            self.take.setText(translate("Lists", "Import …"))

    def take_focus(self) -> None:
        """Where the keyboard begins."""
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.title.setText(translate("Lists", "Import a list"))
        self.choose.setText(translate("Lists", "Choose a file …"))
        self.back.setText(translate("Lists", "Back to the desk (Esc)"))
        self.skip.setText(translate("Lists", "Leave out the lines with something wrong"))
        self.only_bad.setText(translate("Lists", "Only lines with something wrong"))
        self.kinds.setAccessibleName(translate("Lists", "What the list is about"))
        self.sessions.setAccessibleName(translate("Lists", "Session"))
        self.table.setAccessibleName(translate("Lists", "The lines of the list"))
        place = max(0, self.kinds.currentIndex())
        self.kinds.clear()
        for kind in ListKind:
            self.kinds.addItem(list_words.kind(kind), kind.value)
        self.kinds.setCurrentIndex(place)
        self._fill_sessions("")
        self.columns.show_look(self.look)
        self.model.speak()
        self.table.resizeColumnsToContents()
        self.aside.speak()
        self._tell()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        px, gap = dress.px, dress.gap
        self._row.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._row.setSpacing(gap(14))
        for column in (self._tools, self._list):
            column.setSpacing(gap(8))
        self.aside.setFixedWidth(px(320))
        self.title.setFont(dress.font(18, bold=True))
        self.note.setFont(dress.font(15, bold=True))
        self.wrong.setFont(dress.font(15))
        for part in (self.file, self.skip, self.only_bad, self.kinds, self.sessions):
            part.setFont(dress.font(14))
        for box in (self.kinds, self.sessions):
            box.setMinimumHeight(dress.finger)
        for button in (self.choose, self.take, self.back):
            button.setFont(dress.font(15))
        dress_table(self.table, dress, rows=14, heads=13)
        self.table.horizontalHeader().setFixedHeight(max(dress.finger, px(_HEAD)))
        write_in(dress.theme.ink, self.title, self.note)
        write_in(dress.theme.quiet, self.file)
        write_in(dress.theme.refuse, self.wrong)
        self.columns.dress(dress)
        self.model.dress(dress)
        self.table.resizeColumnsToContents()
        self.aside.dress(dress)

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        for file in files[:1]:
            self.dropped.emit(Path(file))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        answer_key(event, self, self.left)
