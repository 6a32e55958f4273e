"""Takes rosters from files while the window is open: `ui.parts.Intake`."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from checkin.app.desk import DeskAtWork
from checkin.app.rosters import ListChoices, ListImport, is_bundle, take_bundle, take_list
from checkin.services.first_steps import Taken


class RosterIntake:
    """One file after the other, on a thread of its own."""

    def __init__(self, desk: DeskAtWork) -> None:
        self._desk = desk
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="intake")

    def take(self, file: Path, center: str, zone: str) -> Future[Taken]:
        """Take a bundle, or a list of the center of this code and zone."""
        return self._thread.submit(self._take, file, center, zone)

    def stop(self) -> None:
        """End, when what is being taken is taken."""
        self._thread.shutdown()

    def _take(self, file: Path, center: str, zone: str) -> Taken:
        if is_bundle(file):
            head, _fingerprint = take_bundle(self._desk, file, _quiet)
            return Taken(people=head.appointments, center=head.center.code)
        choices = ListChoices(mapping={}, center=center.strip(), zone=zone.strip())
        return _told(take_list(self._desk, file, choices, _quiet))


@contextmanager
def roster_intake(desk: DeskAtWork) -> Iterator[RosterIntake]:
    """The intake of an open desk, until it is closed."""
    intake = RosterIntake(desk)
    try:
        yield intake
    finally:
        intake.stop()


def _told(done: ListImport) -> Taken:
    if done.head is not None:
        return Taken(people=done.head.appointments, center=done.head.center.code)
    first = next(iter(done.reading.problems), None)
    said = f"{first.line}: {first.column}: {first.reason}" if first else ""
    return Taken(bad_rows=max(done.reading.bad_rows, 1), first_bad=said)


def _quiet(_done: int, _of: int) -> None:
    """The window says that it works."""
