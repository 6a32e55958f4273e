"""The Qt application of the desk's window."""

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QStyleFactory

from checkin.ui.look.tokens import FONT, font


def make_application() -> QApplication:
    """The application, made once for each process, on the thread that shall own the window."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    # A file dialog of the system hears a scanner's Enter past the event filter.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication([sys.argv[0]])
    app.setApplicationName("checkin")
    app.setApplicationDisplayName("checkin")
    # By this name the desktop finds the icon of an installed program (installer/linux).
    app.setDesktopFileName("checkin")
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(font(FONT))
    return app


def the_application() -> QCoreApplication:
    """The application of this process.

    Raises:
        RuntimeError: none has been made yet.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("make_application() comes before the first window")
    return app
