"""The card with the last scans."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.center import Center
from checkin.services.views import PastScan
from checkin.ui.desk.scan_row import ScanRow, what, who
from checkin.ui.look.baseline import write
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.card import Card

translate = QCoreApplication.translate

_EDGE, _HEAD = 16, 44


class ScansCard(Card):
    """Shows as many of the last scans as there is room for, the newest first.

    A click, or Enter on a row that the arrows have reached, asks for its details. All rows are one
    stop for the Tab key.
    """

    asked = Signal(object)
    """A `PastScan`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.rows: list[ScanRow] = []
        self._scans: Sequence[PastScan] = ()
        self.center: Center | None = None

    def show_scans(self, scans: Sequence[PastScan], center: Center) -> None:
        """Show these, with times on the wall clock of `center`."""
        self._scans, self.center = scans, center
        told = "; ".join(f"{who(scan)}, {what(scan)}" for scan in scans[:5])
        self.setAccessibleName(f"{_title()}: {told}")
        while len(self.rows) < len(scans):
            self.rows.append(self._new_row())
        for row, scan in zip(self.rows, scans, strict=False):
            row.show_scan(scan, center)
        self._place()
        self.update()

    def _new_row(self) -> ScanRow:
        row = ScanRow(self)
        first = not self.rows
        row.setFocusPolicy(Qt.FocusPolicy.TabFocus if first else Qt.FocusPolicy.NoFocus)
        row.clicked.connect(self._pressed)
        row.moved.connect(self._move)
        if self.worn is not None:
            row.dress(self.worn)
        return row

    def shown(self) -> Sequence[ScanRow]:
        """The rows that there is room for."""
        if self.worn is None:
            return ()
        px = self.worn.px
        fits = (self.height() - px(_HEAD) - px(6)) // self.worn.finger
        return self.rows[: max(0, min(fits, len(self._scans)))]

    def _place(self) -> None:
        if self.worn is None:
            return
        px, high = self.worn.px, self.worn.finger
        left, shown = px(_EDGE) - px(8), self.shown()
        for place, row in enumerate(self.rows):
            row.setGeometry(left, px(_HEAD) + place * high, self.width() - 2 * left, high)
            row.setVisible(place < len(shown))

    def _pressed(self) -> None:
        row = self.sender()
        if isinstance(row, ScanRow) and row.scan is not None:
            self.asked.emit(row.scan)

    def _move(self, by: int) -> None:
        shown = self.shown()
        here = next((place for place, row in enumerate(shown) if row.hasFocus()), 0)
        to = max(0, min(len(shown) - 1, here + by))
        shown[to].setFocus(Qt.FocusReason.TabFocusReason)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        for row in self.rows:
            row.dress(dress)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def draw(self, painter: QPainter, dress: Dress) -> None:
        px, t = dress.px, dress.theme
        wide = self.width() - 2 * px(_EDGE)
        painter.setFont(dress.font(15, bold=True))
        painter.setPen(QColor(t.ink))
        write(painter, QRectF(px(_EDGE), px(10), wide, px(26)), _title())
        if not self._scans:
            painter.setFont(dress.font(15))
            painter.setPen(QColor(t.quiet))
            row = QRectF(px(_EDGE), px(_HEAD), wide, px(36))
            write(painter, row, translate("Desk", "Nobody has been scanned yet"))


def _title() -> str:
    return translate("Desk", "Last scans")
