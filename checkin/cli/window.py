"""`checkin` without a command: the desk's window."""

import os
import sys
from pathlib import Path
from typing import NoReturn

from checkin.app.trouble_at_start import tell_at_start
from checkin.app.window import run_window
from checkin.cli.answers import Data
from checkin.trouble import Trouble, file_failed


def open_window(
    data: Path | None, camera: str = "", *, by_icon: bool = False, guided: bool = False
) -> None:
    """Open the desk, until it is closed; then this process ends.

    `by_icon`: nobody reads a terminal, so a trouble is told in a window of its own as well.
    `guided`: it opens at its setup.
    """
    require_display()
    try:
        status = run_window(data, camera, guided=guided)
    except (Trouble, OSError) as error:
        if by_icon:
            trouble = error if isinstance(error, Trouble) else file_failed(error)
            tell_at_start(trouble, data)
        raise
    end_with(status)


def setup(data: Data = None) -> None:
    """Open the desk at its setup: roster, camera, scanner, staff, sound.

    A new desk opens there by itself; in the window it is Ctrl+Shift+S, or F10.
    """
    open_window(data, guided=True)


def open_anew(data: Path) -> None:
    """Open the desk in the place of this process, without what it has loaded so far.

    What prints the slips of a demo takes as much memory as the window itself.
    """
    if os.name == "posix" and not getattr(sys, "frozen", False):
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, "-m", "checkin", "--data", str(data)])  # noqa: S606
    open_window(data)


def end_with(status: int) -> NoReturn:
    """End the process at once.

    WORKAROUND PySide and nanobind: the journal, the camera and the window are closed in order when
    this is called; letting Python take its modules apart after that aborts now and then, or prints
    pages about references.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


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
