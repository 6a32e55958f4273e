"""What is done for the programme's own systems. Blocks; each is one transaction."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection

from checkin.domain.instant import parse_stamp
from checkin.domain.session import ExamKind
from checkin.registry.api.answers import Outcome, refused
from checkin.registry.api.desk_work import malformed
from checkin.registry.api.programme_said import (
    MESSAGES,
    PURCHASE,
    WISH,
    MessagesTold,
    MessageTold,
    told,
)
from checkin.registry.api.programme_wishes import details_of, not_there
from checkin.registry.booking import Booking
from checkin.registry.booking_events import Level, Party, Purchased, Wish
from checkin.registry.booking_history import booking_with, events_of
from checkin.registry.bookings import grant, purchase, reissue
from checkin.registry.catalogue import put_candidate
from checkin.registry.database import ALL
from checkin.registry.messages import mark_read, messages_of
from checkin.registry.refusal import Refusal
from checkin.registry.rows import row_with
from checkin.registry.running import Registry
from checkin.registry.tables import bookings, exams
from checkin.registry.tokens import Right, find_token
from checkin.sync.faults import faults_in

MOST_MESSAGES = 200

Work = Callable[[Connection], Outcome]

NO_TOKEN = Refusal(
    status=401,
    code="no-token",
    message="This needs a token of the registry.",
    hint="Send `Authorization: Bearer …`; `checkin registry tokens make` makes one.",
)
READS_ONLY = Refusal(
    status=403,
    code="reads-only",
    message="This token may only read.",
    hint="Use one with the right `programme`.",
)


def with_token(registry: Registry, authorization: str, work: Work, *, writes: bool) -> Outcome:
    """Do it for who has a token with the right to it."""
    kind, _, text = authorization.partition(" ")
    open_ = registry.database.writing if writes else registry.database.reading
    with open_(ALL) as connection:
        token = find_token(connection, text.strip()) if kind.lower() == "bearer" else None
        if token is None:
            return refused(NO_TOKEN)
        if writes and token.right is not Right.PROGRAMME:
            return refused(READS_ONLY)
        return work(connection)


def bought(registry: Registry, body: bytes) -> Work:
    """Somebody has bought an exam."""

    def work(connection: Connection) -> Outcome:
        said = _said(PURCHASE, body)
        if isinstance(said, Refusal):
            return refused(said)
        exam = row_with(connection, exams, {"code": said.exam})
        if exam is None:
            return refused(not_there("exam"))
        details = Purchased(
            exam=said.exam,
            exam_kind=ExamKind(exam["kind"]),
            level=Level(exam["level"]),
            individual=said.individual,
        )
        wish = Wish(details=details, by=Party.PROGRAMME, cause=said.cause, who=said.who)
        done = purchase(connection, said.id, said.candidate.number, wish, registry.now())
        if isinstance(done, Booking):
            put_candidate(connection, asdict(said.candidate))
        return _outcome(connection, said.id, done, status=201)

    return work


def changed(registry: Registry, booking: str, body: bytes) -> Work:
    """Something is wished of a booking."""

    def work(connection: Connection) -> Outcome:
        said = _said(WISH, body)
        if isinstance(said, Refusal):
            return refused(said)
        details = details_of(connection, said)
        if isinstance(details, Refusal):
            return refused(details)
        wish = Wish(details=details, by=said.by, cause=said.cause, who=said.who)
        return _outcome(connection, booking, grant(connection, booking, wish, registry.now()))

    return work


def reissued(booking: str) -> Work:
    """Another ticket is wanted."""

    def work(connection: Connection) -> Outcome:
        return _outcome(connection, booking, reissue(connection, booking))

    return work


def stands(booking: str) -> Work:
    """How a booking stands."""

    def work(connection: Connection) -> Outcome:
        if row_with(connection, bookings, {"id": booking}) is None:
            return refused(not_there("booking"))
        return _outcome(connection, booking, booking_with(connection, booking))

    return work


def read_messages(candidate: str) -> Work:
    """What a candidate was told."""

    def work(connection: Connection) -> Outcome:
        found = messages_of(connection, candidate, MOST_MESSAGES)
        return Outcome(
            status=200,
            body=MESSAGES.dump_json(MessagesTold(messages=[_message(row) for row in found])),
        )

    return work


def message_read(registry: Registry, candidate: str, message: str) -> Work:
    """A candidate has read a message."""

    def work(connection: Connection) -> Outcome:
        if not mark_read(connection, candidate, message, registry.now()):
            return refused(not_there("message"))
        return Outcome(status=204, body=b"")

    return work


def _outcome(
    connection: Connection, booking: str, done: Booking | Refusal, status: int = 200
) -> Outcome:
    if isinstance(done, Refusal):
        return refused(done)
    row = row_with(connection, bookings, {"id": booking}) or {}
    body = told(booking, done, events_of(connection, booking), row.get("serial"))
    return Outcome(status=status, body=body)


def _said(adapter: TypeAdapter[Any], body: bytes) -> Any:  # noqa: ANN401  # what the adapter reads
    try:
        return adapter.validate_json(body)
    except ValidationError as error:
        return malformed(faults_in(error))


def _message(row: dict[str, Any]) -> MessageTold:
    return MessageTold(
        id=row["id"],
        kind=row["kind"],
        subject=row["subject"],
        body=row["body"],
        at=parse_stamp(row["at"]),
        read_at=parse_stamp(row["read_at"]) if row["read_at"] else None,
    )
