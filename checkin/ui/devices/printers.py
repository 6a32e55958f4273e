"""The printers of this computer, by name."""

from collections.abc import Sequence

from PySide6.QtPrintSupport import QPrinterInfo


def printer_names() -> Sequence[str]:
    """Those that can be printed on now; takes a while where they hang on a network."""
    return list(QPrinterInfo.availablePrinterNames())
