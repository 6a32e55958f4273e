"""Starts the rehearsal of tomorrow as a program of its own."""

import os
import subprocess
from pathlib import Path

from checkin.app.own_program import own_program


def open_rehearsal(folder: Path) -> None:
    """Open it, and go on; it ends by itself when its window is closed."""
    subprocess.Popen(
        [*own_program(), "rehearse", "--tomorrow", "--data", str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    )
