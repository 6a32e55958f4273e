"""Starts a rehearsal or a practice as a program of its own, beside the window."""

import os
import subprocess
from pathlib import Path

from checkin.app.own_program import own_program


def open_rehearsal(folder: Path) -> None:
    """Open that of tomorrow, and go on; it ends by itself when its window is closed."""
    _open("rehearse", "--tomorrow", "--data", str(folder))


def open_practice(folder: Path) -> None:
    """Open the practice on made-up people; of the desk in `folder` it takes the looks alone."""
    _open("practice", "--data", str(folder))


def _open(*words: str) -> None:
    subprocess.Popen(
        [*own_program(), *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=os.name == "posix",
    )
