"""Which table a change of the feed is kept in, and as which row."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table

from checkin.chain import canonical, chained, makes_sense
from checkin.domain.instant import stamp
from checkin.services.feed import EventRow, Page
from checkin.storage import schema
from checkin.storage.release_rows import release_row
from checkin.storage.roster_values import appointment_row, policy_row, session_row

_log = logging.getLogger(__name__)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where the values of a kind are kept: `key` is the column that the id of a change names."""

    table: Table
    key: Column[Any]
    row: Callable[[Any], Row | None]


def signed_after(page: Page, had: str | None) -> str | None:
    """How many people the registry has signed for after this page; `had` is that before it.

    Another change of the roster ends what was said: a registry of an earlier release counts nobody.
    """
    if page.people is not None:
        return canonical(page.people)
    counted = page.whole or any(one.kind in ("appointment", "session") for one in page.changes)
    return None if counted else had


def _stamped(value: Any) -> Row:  # noqa: ANN401  # any dataclass
    """The fields as they are, instants as text."""
    return {
        name: stamp(field) if isinstance(field, datetime) else field
        for name, field in asdict(value).items()
    }


def event_row(said: EventRow) -> Row | None:
    """The row of an event of another desk; None where it is not what its hash says.

    One that cannot be folded is left out too: it would stop every scan of that person.
    """
    [row] = chained([said.row], said.row["previous"])
    if row["hash"] != said.head:
        _log.warning("an event of another desk is not what its hash says")
    elif not makes_sense(row):
        _log.warning("an event of another desk makes no sense")
    else:
        return row
    return None


KEPT: Mapping[str, Kept] = {
    "center": Kept(table=schema.centers, key=schema.centers.c.code, row=asdict),
    "policy": Kept(table=schema.policies, key=schema.policies.c.version, row=policy_row),
    "session": Kept(table=schema.sessions, key=schema.sessions.c.id, row=session_row),
    "appointment": Kept(
        table=schema.appointments, key=schema.appointments.c.id, row=appointment_row
    ),
    "key": Kept(table=schema.keys, key=schema.keys.c.id, row=asdict),
    "revocation": Kept(table=schema.revocations, key=schema.revocations.c.serial, row=asdict),
    "staff": Kept(table=schema.staff, key=schema.staff.c.id, row=asdict),
    "instruction": Kept(table=schema.instructions, key=schema.instructions.c.id, row=_stamped),
    "case": Kept(table=schema.cases, key=schema.cases.c.id, row=_stamped),
    "event": Kept(table=schema.heard_events, key=schema.heard_events.c.id, row=event_row),
    "release": Kept(table=schema.releases, key=schema.releases.c.version, row=release_row),
}
"""By the kind of a change; one that is not here is passed over."""
