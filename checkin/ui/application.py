"""The Qt application of the desk's window."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyleFactory

from checkin.ui.tokens import font


def make_application() -> QApplication:
    """The application, made once for each process, on the thread that shall own the window."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication([sys.argv[0]])
    app.setApplicationName("checkin")
    app.setApplicationDisplayName("checkin")
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font(15))
    return app
