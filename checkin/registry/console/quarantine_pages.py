"""The quarantine: readable, settled by who has read it, taken again, exported."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, select

from checkin.registry.catalogue import center_numbered
from checkin.registry.console.asking import Answer, Asked, File, GoTo, Page, not_there
from checkin.registry.console.deeds import note_deed
from checkin.registry.console.paging import all_of, of_center, one_of
from checkin.registry.console.requeue import StillOdd, take_again
from checkin.registry.console.rights import Action
from checkin.registry.database import ALL
from checkin.registry.desk_tables import devices, quarantine
from checkin.registry.quarantine import settle_quarantine
from checkin.registry.tables import centers

MOST_EXPORTED = 5_000
LONGEST_REASON = 500
STATUS = {"": 200, "lacks-reason": 422, "still-odd": 422, "settled-already": 409}
"""Of the answer, by what keeps an event where it is."""


def show_quarantine(asked: Asked) -> Answer:
    """What is in it, the newest first."""
    settled = asked.wanted("settled") == "yes"
    with asked.registry.database.reading(ALL) as connection:
        found = of_center(connection, asked, _rows(settled=settled), quarantine.c.center)
    values = {"list": found, "settled": settled, "center": asked.wanted("center")}
    return Page(name="quarantine.html", values=values, status=found.status)


def show_poison(asked: Asked) -> Answer:
    """One event, as far as it can be read."""
    return _poison_page(asked, "", "")


def settle_poison(asked: Asked) -> Answer:
    """A person has read it; it stays where it is."""
    reason = asked.said("reason")[:LONGEST_REASON]
    if not reason:
        return _poison_page(asked, "lacks-reason", "")
    with asked.registry.database.writing(ALL) as connection:
        row = _row(connection, asked, keep=True)
        if row is None:
            return not_there()
        if row["settled_at"] is not None:
            return _poison_page(asked, "settled-already", "")
        _settle(connection, asked, row, Action.SETTLE_QUARANTINE, {"reason": reason})
    return GoTo(path="/quarantine", done="quarantine-settled")


def requeue(asked: Asked) -> Answer:
    """Take it again; where it is still not understood, nothing has changed."""
    registry = asked.registry
    try:
        with registry.database.writing(ALL) as connection:
            row = _row(connection, asked, keep=True)
            if row is None:
                return not_there()
            if row["settled_at"] is not None:
                return _poison_page(asked, "settled-already", "")
            take_again(connection, row, registry.home, asked.now)
            _settle(connection, asked, row, Action.REQUEUE_QUARANTINE, {"taken": True})
    except StillOdd as odd:
        return _poison_page(asked, "still-odd", str(odd))
    return GoTo(path="/quarantine", done="requeued")


def export_poison(asked: Asked) -> Answer:
    """One event as a file."""
    with asked.registry.database.writing(ALL) as connection:
        row = _row(connection, asked, keep=True)
        if row is None:
            return not_there()
        _note_export(connection, asked, str(row["seq"]), 1)
    return File(name=f"quarantine-{row['seq']}.json", content=_line(row))


def export_all(asked: Asked) -> Answer:
    """Everything that is open as lines of JSON, the newest first."""
    with asked.registry.database.writing(ALL) as connection:
        query = _rows(settled=False).limit(MOST_EXPORTED)
        rows = all_of(connection, query)
        _note_export(connection, asked, "open", len(rows))
    content = b"".join(_line(row) for row in rows)
    return File(name="quarantine.jsonl", content=content, kind="application/jsonl")


def _note_export(connection: Connection, asked: Asked, about: str, count: int) -> None:
    note_deed(
        connection,
        staff=asked.staff,
        deed=Action.EXPORT_QUARANTINE.value,
        about=about,
        now=asked.now,
        details={"events": count},
    )


def _settle(
    connection: Connection,
    asked: Asked,
    row: Mapping[str, Any],
    action: Action,
    details: Mapping[str, Any],
) -> None:
    settle_quarantine(connection, row["seq"], asked.staff, asked.now)
    note_deed(
        connection,
        staff=asked.staff,
        deed=action.value,
        about=str(row["seq"]),
        now=asked.now,
        details=details,
    )


def _poison_page(asked: Asked, fault: str, why: str) -> Answer:
    with asked.registry.database.reading(ALL) as connection:
        row = _row(connection, asked, keep=False)
        center = center_numbered(connection, row["center"]) if row is not None else None
    if row is None or center is None:
        return not_there()
    said = json.loads(row["said"])
    values = {
        "row": row,
        "center": center,
        "lines": sorted(_event_in(said).items()),
        "raw": json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True),
        "fault": fault,
        "why": why,
        "reason": asked.said("reason"),
    }
    return Page(name="poison.html", values=values, status=STATUS[fault])


def _event_in(said: Any) -> Mapping[str, Any]:  # noqa: ANN401  # whatever came
    """The event itself, in a run of one or by itself."""
    found = said.get("events") if isinstance(said, dict) else None
    event = found[0] if isinstance(found, list) and found else said
    return event if isinstance(event, dict) else {"": event}


def _line(row: Mapping[str, Any]) -> bytes:
    kept = {column.name: row[column.name] for column in quarantine.columns}
    return (json.dumps(kept, ensure_ascii=False, sort_keys=True) + "\n").encode("utf-8")


def _row(connection: Connection, asked: Asked, *, keep: bool) -> Mapping[str, Any] | None:
    """The row that is named; `keep` it from everybody else until the transaction ends."""
    number = asked.path["seq"]
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    query = _told().where(quarantine.c.seq == int(number))
    if keep:
        query = query.with_for_update(of=quarantine)
    return one_of(connection, query)


def _told() -> Select[Any]:
    return (
        select(quarantine, centers.c.code, centers.c.zone, devices.c.desk)
        .join(centers, centers.c.number == quarantine.c.center)
        .outerjoin(devices, devices.c.device == quarantine.c.device)
    )


def _rows(*, settled: bool) -> Select[Any]:
    done = quarantine.c.settled_at
    shown = done.is_not(None) if settled else done.is_(None)
    return _told().where(shown).order_by(quarantine.c.seq.desc())
