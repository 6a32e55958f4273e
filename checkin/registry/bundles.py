"""The bundle of a center: what the feed tells its desks, as one signed file (docs/roster.md)."""

import json
from datetime import datetime

from sqlalchemy import Connection

from checkin.domain.center import Center
from checkin.domain.instant import stamp
from checkin.registry.home import Home
from checkin.registry.whole_roster import PARTS, part_of
from checkin.sync.bundle import write_bundle
from checkin.sync.wire import parse_roster
from checkin.sync.wire_feed import ChangeKind

PAGE = 10_000
_LISTS = {
    ChangeKind.CENTER: "centers",
    ChangeKind.POLICY: "policies",
    ChangeKind.SESSION: "sessions",
    ChangeKind.APPOINTMENT: "appointments",
    ChangeKind.KEY: "keys",
    ChangeKind.REVOCATION: "revocations",
    ChangeKind.STAFF: "staff",
}


def bundle_of(connection: Connection, home: Home, center: Center, now: datetime) -> bytes:
    """The signed bundle of a center, as it is now."""
    roster: dict[str, object] = {
        "version": stamp(now),
        "taken_at": stamp(now),
        "center": {
            "number": center.number,
            "code": center.code,
            "zone": center.zone,
            "name": center.name,
        },
    }
    lists: dict[str, list[dict[str, object]]] = {name: [] for name in _LISTS.values()}
    for part in range(len(PARTS)):
        after = ""
        while found := part_of(connection, center, part, after, PAGE, now):
            for kind, _name, said in found:
                if kind in _LISTS:
                    lists[_LISTS[ChangeKind(kind)]].append(said)
            after = found[-1][1]
            if len(found) < PAGE:
                break
    # Who was moved away stands with a session that this center does not have.
    held = {session["id"] for session in lists["sessions"]}
    lists["appointments"] = [row for row in lists["appointments"] if row["session"] in held]
    content = json.dumps(roster | lists).encode("utf-8")
    return write_bundle(parse_roster(content, home.settings.name), home.identity)
