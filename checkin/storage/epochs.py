"""The newest epoch of a journal, kept beside it: an older copy put back never uses one again."""

import os
from pathlib import Path

from checkin.storage.keys import sync_folder

FILE = "journal.epoch"


def newest_epoch(folder: Path, device: str) -> int:
    """The newest epoch that `device` was ever given in this folder; 0 when none was kept."""
    try:
        named, epoch = (folder / FILE).read_text("ascii").split()
        return int(epoch) if named == device else 0
    except (OSError, ValueError):
        return 0


def keep_epoch(folder: Path, device: str, epoch: int) -> None:
    """Write it down for good, before the first event is numbered under it."""
    half = folder / f"{FILE}.new"
    with half.open("w", encoding="ascii") as file:
        file.write(f"{device} {epoch}\n")
        file.flush()
        os.fsync(file.fileno())
    half.replace(folder / FILE)
    sync_folder(folder)
