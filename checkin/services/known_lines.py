"""What is known already of somebody who stands on a paper, and what a line says beside it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.attendance import Attendance, State
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind, in_order
from checkin.domain.instant import stamp
from checkin.domain.written import Mark, Ruling, Written, written_in
from checkin.services.written_lines import TIMES, WrittenLine

SAME_TIME = timedelta(minutes=2)
"""Less than this apart, a clock on the wall and the desk's say the same."""

_NOT_COME = (State.EXPECTED, State.ABSENT)
_NOT_LET_IN = (State.EXPECTED, State.ARRIVED, State.ABSENT, State.TURNED_AWAY, State.NOT_DELIVERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """How somebody stands, from `source`: a desk, or the number of a paper; "" for nobody's yet.

    `breaks` are from and to, None while it lasts. `entered` are the lines of papers that were
    typed in about this person.
    """

    attendance: Attendance
    source: str = ""
    breaks: Sequence[tuple[datetime, datetime | None]] = ()
    entered: Sequence[Event] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a line says: which fields are `new`, and which differ from what is known."""

    new: frozenset[str]
    differs: tuple[str, ...]


def known_of(listed: Listed, events: Iterable[Event]) -> Known:
    """What these events of somebody say."""
    ordered = in_order(events)
    telling = [one for one in ordered if one.kind not in (Kind.PAPER, Kind.DENIED)]
    source = ""
    if telling and listed.attendance.state is not State.EXPECTED:
        written = written_in(telling[-1])
        source = written.document if written else telling[-1].desk
    return Known(
        attendance=listed.attendance,
        source=source,
        breaks=_breaks(ordered),
        entered=[one for one in ordered if one.kind is Kind.PAPER],
    )


def _breaks(events: Iterable[Event]) -> list[tuple[datetime, datetime | None]]:
    found: list[tuple[datetime, datetime | None]] = []
    for event in events:
        way = event.body.get("way") if event.kind is Kind.BREAK else None
        if way == "out":
            found.append((event.happened_at, None))
        elif way == "in" and found and found[-1][1] is None:
            found[-1] = (found[-1][0], event.happened_at)
    return found


def told(line: WrittenLine, known: Known) -> Told:
    """What the line says beside what is known."""
    had, new, differs = known.attendance, set[str](), list[str]()
    pairs = (("arrived", had.arrived_at), ("left", had.finished_at))
    for name, there in pairs:
        _compare(name, getattr(line, name), there, new, differs)
    let_in = line.mark is Mark.IN and had.state in _NOT_LET_IN
    if let_in:
        new.add("in")
    else:
        _compare("let_in", line.let_in, had.in_at, set(), differs)
        if line.seat and had.seat and line.seat != had.seat:
            differs.append("seat")
    _compare_rulings(line, known, new, differs)
    if line.out is not None and not any(_same(line.out, out) for out, _ in known.breaks):
        new.add("out")
    if line.back is not None and not any(
        back and _same(line.back, back) for _, back in known.breaks
    ):
        new.add("back")
    return Told(new=frozenset(new), differs=tuple(differs))


def _compare_rulings(line: WrittenLine, known: Known, new: set[str], differs: list[str]) -> None:
    """That somebody was absent, or was turned away."""
    state = known.attendance.state
    if line.mark is Mark.ABSENT and state not in _NOT_COME:
        differs.append("absent")
    elif line.mark is Mark.ABSENT and not any(_says_absent(one) for one in known.entered):
        new.add("absent")
    if line.ruling is Ruling.REFUSE and state is not State.TURNED_AWAY:
        (new.add if state in _NOT_LET_IN else differs.append)("decision")


def _compare(
    name: str, said: datetime | None, there: datetime | None, new: set[str], differs: list[str]
) -> None:
    if said is None:
        return
    if there is None:
        new.add(name)
    elif not _same(said, there):
        differs.append(name)


def _same(one: datetime, other: datetime) -> bool:
    return abs(one - other) < SAME_TIME


def _says_absent(event: Event) -> bool:
    said = event.body.get("line")
    return isinstance(said, Mapping) and said.get("mark") == Mark.ABSENT


def facts_of(line: WrittenLine) -> dict[str, object]:
    """What the record keeps of a line as it is written; instants stamped, in UTC."""
    times = {name: getattr(line, name) for name in TIMES}
    said: dict[str, object] = {name: stamp(at) for name, at in times.items() if at is not None}
    return said | {
        name: value
        for name, value in (
            *(("mark", line.mark), ("seat", line.seat), ("remark", line.remark)),
            *(("decision", line.ruling), ("reason", line.reason), ("second", line.second)),
        )
        if value
    }


def was_entered(line: WrittenLine, document: str, known: Known) -> bool:
    """Whether this very line was typed in before, with the same words."""
    said = facts_of(line)
    return any(
        _is_line(written_in(event), document, line.line) and event.body.get("line") == said
        for event in known.entered
    )


def _is_line(written: Written | None, document: str, line: int) -> bool:
    return written is not None and (written.document, written.line) == (document, line)
