"""Words for how the camera is, by the status that the camera reports."""

from PySide6.QtCore import QCoreApplication

from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

STATUSES = {
    "off": QT_TRANSLATE_NOOP("Camera", "Camera is off"),
    "starting": QT_TRANSLATE_NOOP("Camera", "Starting camera …"),
    "running": QT_TRANSLATE_NOOP("Camera", "Camera: {name}"),
    "lost": QT_TRANSLATE_NOOP(
        "Camera", "Camera lost. Check its plug; it comes back by itself. The hand scanner works."
    ),
    "busy": QT_TRANSLATE_NOOP(
        "Camera", "The camera does not open. Close other programs that use it."
    ),
    "none": QT_TRANSLATE_NOOP("Camera", "No camera. Use the hand scanner, or type the number."),
}
NOT_THIS_ONE = QT_TRANSLATE_NOOP(
    "Camera", "{name} is not plugged in. Plug it in, or choose another camera."
)


def camera_status(status: str, name: str = "") -> str:
    """How the camera is, and what to do; `name` is the camera's, where there is one."""
    words = NOT_THIS_ONE if status == "none" and name else STATUSES[status]
    return translate("Camera", words).format(name=formats.plain(name) or "–")
