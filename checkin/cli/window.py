"""`checkin` without a command: the desk's window."""

import os
import sys
from pathlib import Path

from checkin.app.window import run_window
from checkin.trouble import Trouble


def open_window(data: Path | None, camera: str = "") -> None:
    """Open the desk, until it is closed."""
    require_display()
    raise SystemExit(run_window(data, camera))


def require_display() -> None:
    """Raise the trouble that says what to do where no window can be shown."""
    if sys.platform != "linux":
        return
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise Trouble(
            "no-display",
            "There is no display here, so the window cannot be shown.",
            "Try `make demo-headless` (or `checkin demo --headless`): the same morning as text.",
        )
