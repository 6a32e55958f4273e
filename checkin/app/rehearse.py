"""Plays a scenario on throw-away databases, one for each desk."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from checkin.services.feed import EventRow
from checkin.services.ports import Ledger
from checkin.services.rehearsal import Played, Rehearsal
from checkin.services.scenario import Scenario
from checkin.storage.opening import OpenDesk, open_for_writing


class _ThrowAway:
    """The databases of a play, gone after it; a restart closes one and opens it anew."""

    def __init__(self, folder: Path, desks: list[str]) -> None:
        self._folders = {name: folder / str(number) for number, name in enumerate(desks)}
        self._open: dict[str, OpenDesk] = {}
        self._told: dict[tuple[str, str], int] = {}
        for name, place in self._folders.items():
            place.mkdir()
            self._open[name] = open_for_writing(place, None)

    def ledger(self, desk: str) -> Ledger:
        return self._open[desk].ledger

    def reopen(self, desk: str) -> None:
        self._open[desk].close()
        self._open[desk] = open_for_writing(self._folders[desk], None)

    def hand_over(self, teller: str, hearer: str) -> None:
        told = self._told.get((teller, hearer), 0)
        rows = self._open[teller].ledger.submit(lambda books: list(books.raw_rows(told))).result()
        if not rows:
            return
        events = [EventRow(row=row, head=row["hash"]) for row in rows]

        self._open[hearer].ledger.submit(lambda books: books.hear(events)).result()
        self._told[teller, hearer] = rows[-1]["seq"]

    def close(self) -> None:
        for desk in self._open.values():
            desk.close()


def play_scenario(scenario: Scenario) -> Iterator[Played]:
    """Each step with what it came to; nothing real is touched."""
    with TemporaryDirectory(prefix="checkin-rehearsal-") as folder:
        place = _ThrowAway(Path(folder), [row.name for row in scenario.center.desks])
        try:
            yield from Rehearsal(scenario, place).play()
        finally:
            place.close()
