"""What is done for desks: enrolment, push, feed. Blocks; each is one transaction."""

from collections.abc import Callable, Sequence
from datetime import datetime

from pydantic import ValidationError
from sqlalchemy import Connection

from checkin.registry.api.answers import Outcome, refused
from checkin.registry.api.bodies import Sent, is_crowded, unpacked
from checkin.registry.api.guard import BAD_SIGNATURE, asker, is_signed_with
from checkin.registry.continued import take_continued
from checkin.registry.database import ALL
from checkin.registry.devices import Asker
from checkin.registry.enrolment import enrol
from checkin.registry.feed import Asking, CursorTooOld, page
from checkin.registry.forks import Fork, keep_fork
from checkin.registry.intake import PUSH, Intake, take_batch
from checkin.registry.malformed import lone_in, take_lone
from checkin.registry.refusal import Refusal
from checkin.registry.running import Registry
from checkin.registry.runs import ChainBroken
from checkin.sync.faults import Fault, faults_in
from checkin.sync.limits import MOST_BATCH
from checkin.sync.wire import CenterSaid
from checkin.sync.wire_feed import PAGE
from checkin.sync.wire_identity import ENROL, ENROLLED, IDENTITY, EnrolledSaid
from checkin.sync.wire_push import BATCH, PUSHED, PushedSaid

CHAIN_BROKEN = Refusal(
    status=422,
    code="chain-broken",
    message="The hashes of a run do not add up to its head.",
    hint="Send the halves: the event at fault is kept for a person.",
)
TOO_OLD = Refusal(
    status=410,
    code="cursor-too-old",
    message="What follows this cursor is not known any more.",
    hint="Ask without a cursor: everything comes.",
)


def identity(registry: Registry) -> Outcome:
    """Who this registry is."""
    return Outcome(status=200, body=IDENTITY.dump_json(registry.home.said(plain=registry.plain)))


def enrolled(registry: Registry, sent: Sent) -> Outcome:
    """Enrol the desk that asks, with the key that it brings."""
    body = unpacked(sent)
    if isinstance(body, Refusal):
        return refused(body)
    try:
        said = ENROL.validate_json(body)
    except ValidationError as error:
        return refused(malformed(faults_in(error)))
    if said.device != sent.device or not is_signed_with(bytes.fromhex(said.key), sent):
        return refused(BAD_SIGNATURE)
    with registry.database.writing(ALL) as connection:
        done = enrol(connection, said, sent.address, registry.now())
    if isinstance(done, Refusal):
        return refused(done)
    center = done.center
    told = EnrolledSaid(
        center=CenterSaid(
            number=center.number, code=center.code, zone=center.zone, name=center.name
        ),
        desk=done.device.desk,
        identity=registry.home.said(plain=registry.plain),
    )
    return Outcome(status=200, body=ENROLLED.dump_json(told))


def pushed(registry: Registry, sent: Sent) -> Outcome:
    """Take a batch."""
    now = registry.now()

    def take(connection: Connection, by: Asker, body: bytes) -> Outcome:
        intake = Intake(home=registry.home, device=by.device, now=now, via=PUSH)
        told = _taken(connection, body, intake)
        if isinstance(told, Refusal):
            return refused(told)
        return Outcome(status=200, body=PUSHED.dump_json(told))

    try:
        return _continued(registry, sent, now) or _for_a_desk(registry, sent, take)
    except ChainBroken:
        return refused(CHAIN_BROKEN)
    except Fork as fork:
        return refused(_forked(registry, sent, fork, now))


def fed(registry: Registry, sent: Sent, cursor: str | None, limit: int) -> Outcome:
    """The next page of the feed."""

    def read(connection: Connection, by: Asker, _body: bytes) -> Outcome:
        desk = by.device.device
        asking = Asking(center=by.center, device=desk, limit=limit, now=registry.now())
        try:
            told = page(connection, asking, cursor)
        except CursorTooOld:
            return refused(TOO_OLD)
        return Outcome(status=200, body=PAGE.dump_json(told))

    return _for_a_desk(registry, sent, read, writes=False)


def malformed(found: Sequence[Fault]) -> Refusal:
    """The request has not the form that docs/protocol.md describes."""
    faults = [str(fault) for fault in found]
    return Refusal(
        status=422,
        code="malformed",
        message="The request is not of the form that is known here.",
        hint="An update of this program may be needed.",
        details={"faults": faults[:5]},
    )


def _for_a_desk(
    registry: Registry,
    sent: Sent,
    work: Callable[[Connection, Asker, bytes], Outcome],
    *,
    writes: bool = True,
) -> Outcome:
    open_ = registry.database.writing if writes else registry.database.reading
    met = registry.met.get(sent.device)
    sight = met.center.number if met is not None else ALL
    with open_(sight) as connection:
        found = asker(connection, sent, sight)
        if isinstance(found, Refusal):
            return refused(found)
        registry.met[sent.device] = found
        body = unpacked(sent, MOST_BATCH)
        if isinstance(body, Refusal):
            return refused(body)
        return work(connection, found, body)


def _continued(registry: Registry, sent: Sent, now: datetime) -> Outcome | None:
    """The short way of a desk that was met before, with what comes next; None: look closer."""
    met = registry.met.get(sent.device)
    if (
        met is None
        or not registry.database.is_postgresql
        or not is_signed_with(met.device.key, sent)
    ):
        return None
    body = unpacked(sent, MOST_BATCH)
    if isinstance(body, Refusal) or is_crowded(body):
        return None
    try:
        batch = BATCH.validate_json(body)
    except ValidationError:
        return None
    intake = Intake(home=registry.home, device=met.device, now=now, via=PUSH)
    told = take_continued(registry.database, batch, intake)
    return Outcome(status=200, body=PUSHED.dump_json(told)) if told is not None else None


def _taken(connection: Connection, body: bytes, intake: Intake) -> PushedSaid | Refusal:
    if is_crowded(body):
        return malformed([])
    try:
        batch = BATCH.validate_json(body)
    except ValidationError as error:
        lone = lone_in(body, intake.device.device)
        return malformed(faults_in(error)) if lone is None else take_lone(connection, lone, intake)
    return take_batch(connection, batch, intake)


def _forked(registry: Registry, sent: Sent, fork: Fork, now: datetime) -> Refusal:
    """Both are kept, in a transaction of its own: the batch was rolled back."""
    with registry.database.writing(ALL) as connection:
        by = asker(connection, sent)
        if isinstance(by, Refusal):
            return by
        keep_fork(connection, fork, by.device.center, now, PUSH)
    return fork.refusal()
