"""Plays a scenario on a throw-away database."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from checkin.services.ports import Ledger
from checkin.services.rehearsal import Played, Rehearsal
from checkin.services.scenario import Scenario
from checkin.storage.opening import OpenDesk, open_for_writing


class _ThrowAway:
    """A database that is gone after the play; a restart closes it and opens it anew."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._desk: OpenDesk = open_for_writing(folder, None)

    @property
    def ledger(self) -> Ledger:
        return self._desk.ledger

    def reopen(self) -> Ledger:
        self._desk.close()
        self._desk = open_for_writing(self._folder, None)
        return self._desk.ledger

    def close(self) -> None:
        self._desk.close()


def play_scenario(scenario: Scenario) -> Iterator[Played]:
    """Each step with what it came to; nothing real is touched."""
    with TemporaryDirectory(prefix="checkin-rehearsal-") as folder:
        place = _ThrowAway(Path(folder))
        try:
            yield from Rehearsal(scenario, place.ledger, place.reopen).play()
        finally:
            place.close()
