"""Cases that a person must look at: both facts beside each other, settled with a reason."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, case, select, tuple_

from checkin.registry.cases import Case, case_with, settle_case
from checkin.registry.catalogue import center_numbered
from checkin.registry.console.asking import Answer, Asked, GoTo, Page, not_there
from checkin.registry.console.deeds import note_deed
from checkin.registry.console.paging import all_of, of_center, one_of
from checkin.registry.console.rights import Action
from checkin.registry.database import ALL, sees
from checkin.registry.desk_tables import cases, devices, events, forks
from checkin.registry.tables import bookings, candidates, centers
from checkin.sync.wire_feed import Severity

LONGEST_REASON = 500
MOST_FORKED = 500
STATUS = {"": 200, "lacks-reason": 422, "facts-new": 422, "settled-already": 409}
"""Of the answer, by what keeps a case from being settled."""


def show_cases(asked: Asked) -> Answer:
    """The open cases, impersonations first; or the settled ones."""
    settled = asked.wanted("settled") == "yes"
    with asked.registry.database.reading(ALL) as connection:
        found = of_center(connection, asked, _cases(settled=settled), cases.c.center)
    values = {"list": found, "settled": settled, "center": asked.wanted("center")}
    return Page(name="cases.html", values=values, status=found.status)


def show_case(asked: Asked) -> Answer:
    """A case with the facts that it rests on."""
    return _case_page(asked, "")


def settle(asked: Asked) -> Answer:
    """A person has looked at it. What has come meanwhile is looked at first."""
    reason = asked.said("reason")[:LONGEST_REASON]
    with asked.registry.database.writing(ALL) as connection:
        mine = cases.c.id == asked.path["id"]
        connection.execute(select(cases.c.id).where(mine).with_for_update()).all()
        found = case_with(connection, asked.path["id"])
        if found is None:
            return not_there()
        if found.settled_at is not None:
            return _case_page(asked, "settled-already")
        if reason and asked.said("facts") == _facts_in(found):
            sees(connection, found.center)
            settle_case(connection, found.id, asked.staff, reason, asked.now)
            note_deed(
                connection,
                staff=asked.staff,
                deed=Action.SETTLE_CASE.value,
                about=found.id,
                now=asked.now,
                details={"reason": reason, "was": found.note},
            )
            return GoTo(path="/cases", done="case-settled")
    return _case_page(asked, "lacks-reason" if not reason else "facts-new")


def _case_page(asked: Asked, fault: str) -> Answer:
    with asked.registry.database.reading(ALL) as connection:
        found = case_with(connection, asked.path["id"])
        center = center_numbered(connection, found.center) if found is not None else None
        if found is None or center is None:
            return not_there()
        values = {
            "case": found,
            "center": center,
            # Of another center too: that is what some cases are about.
            "facts": _facts(connection, found),
            "person": _person(connection, found.subject),
            "known_facts": _facts_in(found),
            "fault": fault,
            "reason": asked.said("reason"),
        }
    return Page(name="case.html", values=values, status=STATUS[fault])


def _facts_in(found: Case) -> str:
    """What somebody has seen: another event makes it another text."""
    return f"{len(found.events)}/{found.events[-1] if found.events else ''}"


def _facts(connection: Connection, found: Case) -> list[dict[str, Any]]:
    """The events of a case with their desks, as they were recorded; of a fork, both sides."""
    mine = _told(select(events)).where(events.c.id.in_(found.events)).order_by(events.c.at)
    facts = [_fact(row, row["body"]) for row in all_of(connection, mine)]
    if found.kind != "fork":
        return facts
    aside = _aside(connection, found)
    numbers = [(one["device"], one["epoch"], one["seq"]) for one in aside]
    beside = tuple_(events.c.device, events.c.epoch, events.c.seq).in_(numbers)
    kept = all_of(connection, _told(select(events)).where(beside).order_by(events.c.seq))
    known = {fact["id"] for fact in facts}
    facts += [_fact(row, row["body"]) for row in kept if row["id"] not in known]
    return facts + [_fact(one, one["body"]) | {"aside": True} for one in aside]


def _aside(connection: Connection, found: Case) -> Sequence[Mapping[str, Any]]:
    """The events of the other side, which were put aside."""
    query = (
        select(forks.c.said, devices.c.desk.label("desk_now"), centers.c.code, centers.c.zone)
        .outerjoin(devices, devices.c.device == forks.c.device)
        .outerjoin(centers, centers.c.number == forks.c.center)
        .where(forks.c.center == found.center)
        .order_by(forks.c.received_at.desc())
        .limit(MOST_FORKED)
    )
    rows = [{**json.loads(row.said), **row._asdict()} for row in connection.execute(query)]
    return [
        {**row, "corrected_at": None, "uncertainty_us": None, "received_at": None}
        for row in rows
        if row.get("id") in found.events
    ]


def _fact(row: Mapping[str, Any], body: str) -> dict[str, Any]:
    """A fact as it is shown: what its body says, line by line."""
    said = json.loads(body)
    lines = sorted(said.items()) if isinstance(said, dict) else [("", said)]
    return {**row, "lines": lines, "aside": False}


def _person(connection: Connection, subject: str | None) -> Mapping[str, Any] | None:
    query = (
        select(bookings, candidates.c.name, candidates.c.native_name)
        .join(candidates, candidates.c.number == bookings.c.candidate)
        .where(bookings.c.id == subject)
    )
    return one_of(connection, query) if subject else None


def _told(query: Select[Any]) -> Select[Any]:
    return query.add_columns(
        devices.c.desk.label("desk_now"), centers.c.code, centers.c.zone
    ).select_from(
        events.outerjoin(devices, devices.c.device == events.c.device).outerjoin(
            centers, centers.c.number == events.c.center
        )
    )


def _cases(*, settled: bool) -> Select[Any]:
    query = (
        select(cases, centers.c.code, centers.c.zone, candidates.c.name, candidates.c.native_name)
        .join(centers, centers.c.number == cases.c.center)
        .outerjoin(bookings, bookings.c.id == cases.c.subject)
        .outerjoin(candidates, candidates.c.number == bookings.c.candidate)
    )
    if settled:
        done = cases.c.settled_at.is_not(None)
        return query.where(done).order_by(cases.c.settled_at.desc(), cases.c.id)
    worst = case((cases.c.severity == Severity.IMPERSONATION.value, 0), else_=1)
    still = cases.c.settled_at.is_(None)
    return query.where(still).order_by(worst, cases.c.raised_at.desc(), cases.c.id)
