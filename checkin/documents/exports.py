"""The people of sessions as CSV, XLSX and JSON, for programs and spreadsheets of others."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from checkin.documents.on_first_use import Part, on_first_use
from checkin.documents.papers.masking import HIDDEN, last_four, masked_name
from checkin.documents.printable import printable
from checkin.domain.decision import Listed
from checkin.domain.instant import stamp
from checkin.services.paper_facts import PaperFacts

FORMAT, VERSION = "checkin-attendance", 1

_FORMULA = re.compile(r"'*[=+\-@＝＋－＠|%\t\r]")
"""What spreadsheets take for a formula, with the apostrophes that keep them from it."""

_READ_OTHERWISE = re.compile(
    r"'*(?:0\d+|\d{16,}|\d+(?:\.\d+)?[eE]\d+|\d+(?:[-/.:]\d+)+|true|false)", re.IGNORECASE
)
"""What a spreadsheet that opens a CSV makes something else of: zeros lost, digits rounded, a date
out of a seat, a truth out of a name."""

_MINUTE = timedelta(minutes=1)

Cell = str | int
"""Numbers only where they are counted with; everything else is text."""


class Form(StrEnum):
    """How lists are written."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


def export(
    sessions: Sequence[PaperFacts],
    form: Form,
    *,
    masked: bool,
    only: frozenset[str] | None = None,
) -> bytes:
    """The people of these sessions. The first columns are those of an import (docs/roster.md).

    No cell can act as a formula. `masked`: names and numbers as on the door list. `only` are the
    appointments that are wanted, None: all of them.
    """
    rows = [row for facts in sessions for row in _rows(facts, only, masked=masked)]
    match form:
        case Form.CSV:
            return _csv(rows)
        case Form.XLSX:
            book: bytes = on_first_use(Part.WORKBOOK).workbook(rows)
            return book
        case Form.JSON:
            return _json(sessions, rows, masked=masked)


def _rows(facts: PaperFacts, only: frozenset[str] | None, *, masked: bool) -> list[dict[str, Cell]]:
    return [
        _row(facts, one, masked=masked)
        for one in sorted(facts.people, key=lambda one: one.appointment.id)
        if only is None or one.appointment.id in only
    ]


def _row(facts: PaperFacts, one: Listed, *, masked: bool) -> dict[str, Cell]:
    session, row = one.session, one.appointment
    start = facts.center.local(session.scheduled_start)
    return {
        **_person(one, masked=masked),
        "exam": printable(session.exam),
        "title": printable(session.title),
        "kind": session.kind.value,
        "starts_at": start.isoformat(),
        "minutes": session.duration // _MINUTE,
        "room": printable(one.room),
        "seat": printable(row.seat or ""),
        "status": row.status.value,
        "extra_minutes": row.extra_time // _MINUTE,
        **_attendance(facts, one),
    }


def _person(one: Listed, *, masked: bool) -> dict[str, Cell]:
    row, person = one.appointment, one.appointment.candidate
    if masked:
        return {
            "appointment": "",
            "number": HIDDEN + last_four(person.number),
            "name": masked_name(person).replace("\n", " "),
            "native_name": "",
            "id_type": "",
            "id_last4": "",
        }
    return {
        "appointment": printable(row.id),
        "number": printable(person.number),
        "name": printable(person.name),
        "native_name": printable(person.native_name),
        "id_type": printable(person.id_type),
        "id_last4": printable(person.id_last4),
    }


def _attendance(facts: PaperFacts, one: Listed) -> dict[str, Cell]:
    """What happened, under names that an import does not take for its own."""
    attendance = one.attendance

    def local(at: datetime | None) -> str:
        return facts.center.local(at).isoformat(timespec="seconds") if at else ""

    return {
        "attendance": attendance.state.value,
        "arrived": local(attendance.arrived_at),
        "checked_in": local(attendance.in_at),
        "signed_out": local(attendance.finished_at),
        "late_by_minutes": attendance.late_minutes,
        "seat_taken": printable(attendance.seat or ""),
        "provisional": "yes" if attendance.provisional else "",
        "reason_given": printable(attendance.reason or ""),
        "times_out": attendance.breaks,
        "minutes_out": attendance.away // _MINUTE,
        "contradictions": " ".join(kind.value for kind in one.conflicts),
        "session_here": printable(one.session.id),
    }


def harmless(cell: Cell) -> Cell:
    """The cell with an apostrophe before what would be a formula; an import takes it off again."""
    if isinstance(cell, str) and _FORMULA.match(cell):
        return f"'{cell}"
    return cell


def in_csv(cell: Cell) -> Cell:
    """As `harmless`, also before what would not stay as it is when a CSV is opened and saved."""
    if isinstance(cell, str) and _READ_OTHERWISE.fullmatch(cell):
        return f"'{cell}"
    return harmless(cell)


def _csv(rows: Sequence[Mapping[str, Cell]]) -> bytes:
    """With a mark by which spreadsheets know UTF-8; every text in quotes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(rows[0] if rows else ["appointment", "number", "name"])
    writer.writerows([in_csv(cell) for cell in row.values()] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def _json(
    sessions: Sequence[PaperFacts], rows: Sequence[Mapping[str, Cell]], *, masked: bool
) -> bytes:
    first = sessions[0]
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "center": first.center.code,
        "zone": first.center.zone,
        "made_at": stamp(first.at.wall),
        "masked": masked,
        "journal": {"events": first.head.events, "head": first.head.hash},
        "unsent": first.unsent,
        "sessions": [_session(facts) for facts in sessions],
        "people": rows,
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _session(facts: PaperFacts) -> dict[str, object]:
    closed = facts.course.closed_at
    return {
        "session": facts.session.id,
        "exam": facts.session.exam,
        "starts_at": stamp(facts.session.starts_at),
        "ends_at": stamp(facts.session.ends_at),
        "policy": facts.policy.version,
        "roster": facts.digest,
        "closed_at": stamp(closed) if closed else None,
        "expected": facts.counts.expected,
        "counts": {state.value: number for state, number in facts.counts.by_state.items()},
        "late": facts.counts.late,
    }
