"""The head beside the database: how many events there must be, so that a cut tail is noticed."""

from pathlib import Path

from checkin.storage.journal import Head

FILE = "journal.head"


class Sidecar:
    """A line in a file of its own, written after each commit without an fsync.

    A power cut may leave it behind the journal, never ahead: what it names was committed.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / FILE

    def write(self, head: Head) -> None:
        """Remember `head`."""
        line = f"{head.events:020d} {head.hash}\n".encode()
        mode = "r+b" if self._file.exists() else "wb"
        with self._file.open(mode) as file:
            file.write(line)

    def read(self) -> Head | None:
        """The head that was remembered; None when there is none to be read."""
        try:
            count, last = self._file.read_text("ascii").split()
            return Head(events=int(count), hash=last)
        except (OSError, ValueError):
            return None
