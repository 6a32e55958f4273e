"""Starts the rehearsal of tomorrow as a program of its own."""

import os
import subprocess
import sys
from pathlib import Path


def open_rehearsal(folder: Path) -> None:
    """Open it, and go on; it ends by itself when its window is closed."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "checkin"]
    subprocess.Popen(
        [*program, "rehearse", "--tomorrow", "--data", str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    )
