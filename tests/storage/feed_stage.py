"""What the tests of the feed stand on: pages of a small registry, as the books take them."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import storage_stage as stage
from builders import CENTER, HOUR, T

from checkin.chain import chained
from checkin.domain.instant import stamp
from checkin.domain.release import Release
from checkin.domain.roles import Role
from checkin.domain.roster import Revocation, StaffMember
from checkin.services.delivery import Instruction, RegistryCase
from checkin.services.feed import Change, EventRow, Page

TAKEN = T - 4 * HOUR
OTHER_DESK = "00000000-0000-4000-8000-00000000000a"


def said(kind, name, meant):
    return Change(kind=kind, id=str(name), said={}, meant=meant)


def gone(kind, name):
    return Change(kind=kind, id=str(name), said=None)


def person(number, **changes):
    row = replace(stage.people(number)[-1], **changes)
    return said("appointment", row.id, row)


def page(*changes, **more):
    plain = {
        "changes": changes,
        "cursor": "c1",
        "whole": False,
        "complete": False,
        "more": False,
        "version": "v2",
        "taken_at": TAKEN,
        "center": CENTER,
    }
    return Page(**(plain | more))


_DOCUMENT = {"version": "0.2.0", "released_at": "2026-07-19T06:00:00Z", "notes": "", "files": []}
RELEASE = Release(
    version="0.2.0",
    released_at=datetime(2026, 7, 19, 6, tzinfo=UTC),
    notes="",
    files=[],
    key=bytes(32),
    signed={"text": json.dumps(_DOCUMENT), "key": "00" * 32, "signature": "00" * 64},
)


def everything(count=3):
    """The changes of a full pull: one of each kind, and so many people."""
    roster = stage.roster(count)
    member = StaffMember(id="p1", name="Ann", role=Role.PROCTOR, pin_hash="$argon2id$x")
    return [
        said("center", CENTER.code, CENTER),
        *(said("policy", row.version, row) for row in roster.policies),
        *(said("session", row.id, row) for row in roster.sessions),
        *(said("key", row.id, row) for row in roster.keys),
        said("revocation", 99, Revocation(serial=99, appointment="A1")),
        said("staff", "p1", member),
        said("instruction", "i1", Instruction(id="i1", text="Be kind", since=None, until=T)),
        said("case", "c1", case()),
        said("event", event().row["id"], event()),
        said("release", "0.2.0", RELEASE),
        *(said("appointment", row.id, row) for row in roster.appointments),
    ]


def case(**changes):
    plain = {
        "id": "c1",
        "kind": "in-elsewhere",
        "severity": "review",
        "subject": "A1",
        "session": "S1",
        "raised_at": TAKEN,
        "settled_at": None,
        "settled_by": "",
        "note": "",
    }
    return RegistryCase(**(plain | changes))


def event(number=1, **changes):
    """An event of the other desk: somebody was let in there."""
    row = {
        "seq": number,
        "id": f"00000000-0000-7000-8000-{number:012}",
        "device": OTHER_DESK,
        "epoch": 1,
        "kind": "confirm",
        "desk": "desk-2",
        "at": stamp(stage.NOW - timedelta(minutes=3)),
        "trusted": 1,
        "subject": "A1",
        "session": "S1",
        "by": None,
        "body": '{"seat":"1"}',
        "previous": "0" * 64,
    } | changes
    [whole] = chained([row], row["previous"])
    return EventRow(row=row, head=whole["hash"])


def heard(number=1, **changes):
    one = event(number, **changes)
    return said("event", one.row["id"], one)


def do(desk, work):
    return desk.ledger.submit(work).result()


def apply(desk, one, **how):
    return do(desk, lambda books: books.apply(one, **how))
