"""Lists that the window imports: looked at first, then taken, on a thread of their own."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from checkin.app.desk import DeskAtWork
from checkin.app.list_mappings import ListMappings
from checkin.app.rosters import ListChoices, center_for, read_list, take_list
from checkin.domain.roster import RosterHead
from checkin.paths import list_mappings_file
from checkin.rosters.fields import Field, missing
from checkin.rosters.preview import TableHead, head_of, rows_to_show
from checkin.rosters.rows import RowProblem
from checkin.rosters.seat_list import read_seat_list, seat_gaps
from checkin.services.list_import import CellProblem, ListKind, ListLook, seats_in
from checkin.services.seating_plan import room_map
from checkin.trouble import wrong_input

_SEAT_FIELDS = (Field.NUMBER, Field.SEAT)


class ListImporting:
    """Reads lists for the window. Every call returns at once; its future may raise `Trouble`."""

    def __init__(self, desk: DeskAtWork) -> None:
        self._desk = desk
        self._mappings = ListMappings(file=list_mappings_file(desk.folder))
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="lists")

    def look(
        self, file: Path, kind: ListKind, mapping: Mapping[str, str] | None, session: str
    ) -> Future[ListLook]:
        """What a list says, and what is wrong with it; nothing is imported.

        `mapping` None: as it was said the last time for such headers, else as the headers say.
        `session` is the one that a list of seats is for.
        """
        return self._thread.submit(self._look, file, kind, mapping, session)

    def take(self, file: Path, look: ListLook, *, skip_bad: bool) -> Future[RosterHead | None]:
        """Import a list of appointments as it was looked at; None: it has bad rows."""
        return self._thread.submit(self._take, file, look, skip_bad)

    def stop(self) -> None:
        """End; what is being imported is finished first."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _look(
        self, file: Path, kind: ListKind, mapping: Mapping[str, str] | None, session: str
    ) -> ListLook:
        needed = missing if kind is ListKind.ROSTER else seat_gaps
        said = dict(mapping or {})
        head = head_of(file, said, needed)
        remembered = False
        if mapping is None:
            said = self._mappings.recall(self._center(), kind.value, head.signature)
            remembered = bool(said)
            head = head_of(file, said, needed) if said else head
        work = self._look_at_roster if kind is ListKind.ROSTER else self._look_at_seats
        look = work(file, said, head, session)
        return replace(look, remembered=remembered)

    def _center(self) -> str:
        known = self._desk.ledger.submit(lambda books: books.roster()).result()
        return known.center.code if known else ""

    def _look_at_roster(
        self, file: Path, said: Mapping[str, str], head: TableHead, _session: str
    ) -> ListLook:
        plain = _plain(file, ListKind.ROSTER, tuple(Field), head, said)
        if head.gaps:
            return replace(plain, rows=rows_to_show(file, said, ()))
        known = self._desk.ledger.submit(lambda books: books.roster()).result()
        choices = ListChoices(mapping=said, skip_bad=True)
        reading = read_list(file, center_for(known, choices), choices, lambda _d, _o: None)
        lines = {problem.line for problem in reading.problems}
        return replace(
            plain,
            rows=rows_to_show(file, said, lines),
            problems=[_cell(problem, head) for problem in reading.problems],
            total=reading.rows,
            bad=reading.bad_rows,
            sessions=len(reading.roster.sessions) if reading.roster else 0,
            there_now=known.appointments if known else 0,
        )

    def _look_at_seats(
        self, file: Path, said: Mapping[str, str], head: TableHead, session: str
    ) -> ListLook:
        plain = _plain(file, ListKind.SEATS, _SEAT_FIELDS, head, said)
        if head.gaps:
            return replace(plain, rows=rows_to_show(file, said, (), seat_gaps))
        reading = read_seat_list(file, said)
        view = self._desk.front.do(room_map, session).result()
        if view is None:
            raise wrong_input(
                "no-such-session", "There is no such session on the roster.", "Choose another one."
            )
        told = [(one.line, one.number, one.seat) for one in reading.lines]
        seats, wrong = seats_in(view, told)
        problems = [_cell(problem, head) for problem in reading.problems]
        problems += [
            CellProblem(line=line, column=head.places[name], field=name, reason=reason)
            for line, name, reason in wrong
        ]
        bad = {problem.line for problem in problems}
        return replace(
            plain,
            rows=rows_to_show(file, said, bad, seat_gaps),
            problems=problems,
            total=len(seats) + len(bad),
            bad=len(bad),
            seats=seats,
        )

    def _take(self, file: Path, look: ListLook, skip_bad: bool) -> RosterHead | None:
        choices = ListChoices(mapping=look.said, skip_bad=skip_bad)
        return take_list(self._desk, file, choices, lambda _done, _of: None).head

    def keep(self, file: Path, look: ListLook) -> Future[None]:
        """Remember the columns of a list of seats, when its proposal is made."""

        def work() -> None:
            head = head_of(file, look.said, seat_gaps)
            self._mappings.keep(self._center(), look.kind.value, head.signature, look.said)

        return self._thread.submit(work)


def _plain(
    file: Path,
    kind: ListKind,
    fields: tuple[Field, ...],
    head: TableHead,
    said: Mapping[str, str],
) -> ListLook:
    names = [field.value for field in fields]
    return ListLook(
        kind=kind,
        name=file.name,
        fields=names,
        headers=head.headers,
        places={name: at for name, at in head.places.items() if name in names},
        said=dict(said),
        gaps=head.gaps,
    )


def _cell(problem: RowProblem, head: TableHead) -> CellProblem:
    return CellProblem(
        line=problem.line,
        column=head.places.get(problem.field.value, -1),
        field=problem.field.value,
        reason=problem.reason,
    )


@contextmanager
def list_importing(desk: DeskAtWork) -> Iterator[ListImporting]:
    """Imports for the window while this lasts."""
    at_work = ListImporting(desk)
    try:
        yield at_work
    finally:
        at_work.stop()
