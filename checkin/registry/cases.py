"""Cases: what a person must look at, raised once, told to the desks of the center."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy import Connection, select, update

from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.changes import Told, tell
from checkin.registry.desk_tables import cases
from checkin.registry.rows import put_row
from checkin.sync.wire_feed import CASE, CaseSaid, ChangeKind, Severity

_NAMES = UUID("4f6b1f0e-6c1c-4b52-9a57-5d3f6d2a7c11")
"""Whatever conflict it is, the same one has the same id, in whatever order it was found."""

MOST_EVENTS = 100
"""That a case names; a desk takes no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A case before it is raised. `key` tells two of one kind about one subject apart."""

    center: int
    kind: str
    severity: Severity
    subject: str | None = None
    session: str | None = None
    key: str = ""
    note: str = ""
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case as it lies in the registry. `events` are the ids of what it rests on."""

    id: str
    center: int
    kind: str
    severity: Severity
    subject: str | None
    session: str | None
    events: tuple[str, ...]
    note: str
    raised_at: datetime
    settled_at: datetime | None = None
    settled_by: str = ""

    def said(self) -> CaseSaid:
        """What desks are told of it."""
        return CaseSaid(
            id=self.id,
            kind=self.kind,
            severity=self.severity,
            subject=self.subject,
            session=self.session,
            raised_at=self.raised_at,
            settled_at=self.settled_at,
            settled_by=self.settled_by,
            note=self.note,
            events=self.events,
        )


def raise_case(connection: Connection, draft: Draft, now: datetime) -> Case:
    """Raise it, or find it raised. New events reopen a settled one; the same never do."""
    name = f"{draft.kind}/{draft.center}/{draft.subject}/{draft.session}/{draft.key}"
    found = case_with(connection, str(uuid5(_NAMES, name)))
    events = tuple(sorted({*draft.events, *(found.events if found else ())}))[:MOST_EVENTS]
    if found is not None and found.events == events:
        return found
    case = Case(
        id=str(uuid5(_NAMES, name)),
        center=draft.center,
        kind=draft.kind,
        severity=draft.severity,
        subject=draft.subject,
        session=draft.session,
        events=events,
        note=draft.note,
        raised_at=found.raised_at if found else now,
    )
    put_row(connection, cases, _row(case))
    _tell(connection, case)
    return case


def settle_case(
    connection: Connection, case: str, by: str, note: str, now: datetime
) -> Case | None:
    """A person has looked at it; None: there is no such case."""
    connection.execute(
        update(cases)
        .where(cases.c.id == case)
        .values(settled_at=stamp(now), settled_by=by, note=note)
    )
    settled = case_with(connection, case)
    if settled is not None:
        _tell(connection, settled)
    return settled


def case_with(connection: Connection, case: str) -> Case | None:
    """By its id."""
    row = connection.execute(select(cases).where(cases.c.id == case)).one_or_none()
    return _case(row._asdict()) if row is not None else None


def all_cases(
    connection: Connection, center: int | None = None, *, settled: bool = False
) -> Sequence[Case]:
    """The open cases, or all of them, the newest first."""
    query = select(cases).order_by(cases.c.raised_at.desc(), cases.c.id)
    if center is not None:
        query = query.where(cases.c.center == center)
    if not settled:
        query = query.where(cases.c.settled_at.is_(None))
    return [_case(row._asdict()) for row in connection.execute(query)]


def _tell(connection: Connection, case: Case) -> None:
    said = CASE.dump_python(case.said(), mode="json")
    tell(connection, [Told(center=case.center, kind=ChangeKind.CASE, id=case.id, said=said)])


def _row(case: Case) -> dict[str, object]:
    return {
        "id": case.id,
        "center": case.center,
        "kind": case.kind,
        "severity": case.severity.value,
        "subject": case.subject,
        "session": case.session,
        "events": json.dumps(case.events),
        "note": case.note,
        "raised_at": stamp(case.raised_at),
        "settled_at": None,
        "settled_by": None,
    }


def _case(row: dict[str, object]) -> Case:
    return Case(
        id=str(row["id"]),
        center=int(str(row["center"])),
        kind=str(row["kind"]),
        severity=Severity(str(row["severity"])),
        subject=_text(row["subject"]),
        session=_text(row["session"]),
        events=tuple(json.loads(str(row["events"]))),
        note=str(row["note"]),
        raised_at=parse_stamp(str(row["raised_at"])),
        settled_at=parse_stamp(str(row["settled_at"])) if row["settled_at"] else None,
        settled_by=str(row["settled_by"] or ""),
    )


def _text(value: object) -> str | None:
    return str(value) if value is not None else None
