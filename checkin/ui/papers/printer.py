"""A PDF to a printer, page by page; no dialog that a scanner could answer."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

DPI = 300
"""Fine enough for Chinese in 7 points and for the codes."""

_POINTS = 72


def printers() -> list[str]:
    """The printers that the system knows, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def printer_named(name: str) -> QPrinter:
    """The printer of that name."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(name)
    return printer


def print_pages(document: QPdfDocument, printer: QPrinter, title: str) -> Iterator[int]:
    """Print one page at a time, so that the window lives between two; gives how many are done.

    Who stops asking has given up: the pages until then are printed.

    Raises:
        OSError: the printer takes nothing.
    """
    printer.setResolution(DPI)
    printer.setDocName(title)
    painter: QPainter | None = None
    try:
        for number in range(document.pageCount()):
            _set_up(printer, document.pagePointSize(number))
            if painter is None:
                painter = QPainter()
                if not painter.begin(printer):
                    raise OSError(printer.printerName())
            elif not printer.newPage():
                raise OSError(printer.printerName())
            _draw(painter, document, number)
            yield number + 1
    finally:
        if painter is not None:
            painter.end()


def _set_up(printer: QPrinter, points: QSizeF) -> None:
    """The sheet as it is drawn: upright or across, and no margins beside its own."""
    across = points.width() > points.height()
    upright = points.transposed() if across else points
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
    turned = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(turned)
    printer.setFullPage(True)


def _draw(painter: QPainter, document: QPdfDocument, number: int) -> None:
    points = document.pagePointSize(number)
    size = QSize(round(points.width() * DPI / _POINTS), round(points.height() * DPI / _POINTS))
    image = document.render(number, size)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
