"""From a page of the feed as it was said to what it means."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from checkin.services.delivery import Instruction, RegistryCase
from checkin.services.feed import Change, EventRow, Meant, Page
from checkin.sync.faults import Fault, WireError, faults_in
from checkin.sync.wire import (
    AppointmentSaid,
    CenterSaid,
    KeySaid,
    RevocationSaid,
    SessionSaid,
    StaffSaid,
)
from checkin.sync.wire_feed import (
    CASE,
    INSTRUCTION,
    CaseSaid,
    ChangeKind,
    InstructionSaid,
    PageSaid,
)
from checkin.sync.wire_policy import PolicySaid
from checkin.sync.wire_push import RUN, SIGNED, RunSaid
from checkin.sync.wire_release import release_of


def page_of(said: PageSaid) -> Page:
    """The page with what its changes mean. A kind that is not known means nothing here.

    Raises:
        WireError: a change is not of the form of its kind, or is about another thing than its id.
    """
    return Page(
        changes=[
            Change(
                kind=one.kind, id=one.id, said=one.said, meant=_meant(one.kind, one.id, one.said)
            )
            for one in said.changes
        ],
        cursor=said.cursor,
        whole=said.whole,
        complete=said.complete,
        more=said.more,
        version=said.version,
        taken_at=said.taken_at,
        center=said.center.meant(),
        people=said.people,
    )


def _meant(kind: str, name: str, said: Mapping[str, Any] | None) -> Meant | None:
    if said is None or kind not in _MEANINGS:
        return None
    adapter, id_of, meaning = _MEANINGS[kind]
    try:
        # By way of JSON: an instant is a text there, and a tuple a list.
        found = adapter.validate_json(_JSON.dump_json(said))
    except ValidationError as error:
        raise WireError(faults_in(error)) from error
    if id_of(found) != name:
        raise WireError([Fault(place=f"change of a {kind}", reason="is not about its id")])
    meant: Meant = meaning(found)
    return meant


def _instruction(said: InstructionSaid) -> Instruction:
    return Instruction(id=said.id, text=said.text, since=said.since, until=said.until)


def _case(said: CaseSaid) -> RegistryCase:
    return RegistryCase(
        id=said.id,
        kind=said.kind,
        severity=said.severity.value,
        subject=said.subject,
        session=said.session,
        raised_at=said.raised_at,
        settled_at=said.settled_at,
        settled_by=said.settled_by,
        note=said.note,
    )


def _event(said: RunSaid) -> EventRow:
    return EventRow(row={**said.rows()[0], "previous": said.previous}, head=said.head)


def _id_of_event(said: RunSaid) -> str:
    """Of a run of more than one, none: it is no change of the feed."""
    return said.events[0].id if len(said.events) == 1 else ""


_JSON: TypeAdapter[Mapping[str, Any]] = TypeAdapter(Mapping[str, Any])

_Meaning = tuple[TypeAdapter[Any], Callable[[Any], str], Callable[[Any], Any]]


def _plain(kind: type[Any], id_of: Callable[[Any], str]) -> _Meaning:
    return TypeAdapter(kind), id_of, kind.meant


_MEANINGS: Mapping[str, _Meaning] = {
    ChangeKind.CENTER: _plain(CenterSaid, lambda said: said.code),
    ChangeKind.POLICY: _plain(PolicySaid, lambda said: said.version),
    ChangeKind.SESSION: _plain(SessionSaid, lambda said: said.id),
    ChangeKind.APPOINTMENT: _plain(AppointmentSaid, lambda said: said.id),
    ChangeKind.KEY: _plain(KeySaid, lambda said: str(said.id)),
    ChangeKind.REVOCATION: _plain(RevocationSaid, lambda said: str(said.serial)),
    ChangeKind.STAFF: _plain(StaffSaid, lambda said: said.id),
    ChangeKind.INSTRUCTION: (INSTRUCTION, lambda said: said.id, _instruction),
    ChangeKind.CASE: (CASE, lambda said: said.id, _case),
    ChangeKind.EVENT: (RUN, _id_of_event, _event),
    ChangeKind.RELEASE: (SIGNED, lambda said: release_of(said).version, release_of),
}
