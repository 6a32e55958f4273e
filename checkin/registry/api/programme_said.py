"""What the programme's own systems say and are told (docs/bookings.md)."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from checkin.domain.instant import stamp
from checkin.registry.booking import Booking
from checkin.registry.booking_events import BookingEvent, Kind, Party
from checkin.sync.limits import Identifier, Last4, Text

_STRICT = ConfigDict(strict=True, extra="forbid")
_Cause = Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[^\x00]*$")]
_Year = Annotated[int, Field(ge=1850, le=2200)]


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class PersonSaid:
    """A candidate. Of the ID document no more than the last four characters are ever kept."""

    number: Identifier
    name: Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[^\x00]*$")]
    native_name: Text = ""
    id_type: Text = ""
    id_last4: Last4 = ""
    birth_year: _Year | None = None
    email: Text = ""
    phone: Text = ""
    language: Annotated[str, Field(pattern=r"^(en|zh)$")] = "en"


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class PurchaseSaid:
    """POST /v1/programme/bookings: somebody has bought an exam. The same `id` again is refused."""

    id: Identifier
    candidate: PersonSaid
    exam: Identifier
    individual: bool = True
    cause: _Cause
    who: Text = ""


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class WishSaid:
    """POST …/bookings/{id}/changes. What else is needed depends on `kind` (docs/bookings.md).

    `session` for scheduled, moved, attended, absent; `closed` for absent; `passed` and `evaluator`
    for result; `number` and `replaces` for certified.
    """

    kind: Annotated[Kind, Field(strict=False)]
    by: Annotated[Party, Field(strict=False)]
    cause: _Cause
    who: Text = ""
    session: Identifier | None = None
    closed: bool = True
    passed: bool | None = None
    evaluator: Text = ""
    number: Text = ""
    replaces: Text = ""


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class EventTold:
    """Something that has happened to a booking."""

    kind: str
    at: datetime
    by: str
    who: str
    cause: str
    details: dict[str, Any]


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class BookingTold:
    """How a booking stands, and how it came to that."""

    id: str
    state: str
    blocked: bool
    session: str | None
    starts_at: datetime | None
    serial: int | None
    certificate: str | None
    events: list[EventTold]


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class MessageTold:
    """A message to a candidate."""

    id: str
    kind: str
    subject: str
    body: str
    at: datetime
    read_at: datetime | None


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class MessagesTold:
    """What a candidate was told, the newest first."""

    messages: list[MessageTold]


PURCHASE = TypeAdapter(PurchaseSaid)
WISH = TypeAdapter(WishSaid)
BOOKING = TypeAdapter(BookingTold)
MESSAGES = TypeAdapter(MessagesTold)


def told(name: str, stands: Booking, events: list[BookingEvent], serial: int | None) -> bytes:
    """A booking as JSON."""
    certificate = stands.certificate
    return BOOKING.dump_json(
        BookingTold(
            id=name,
            state=stands.state.value,
            blocked=stands.blocked,
            session=stands.session,
            starts_at=stands.starts_at,
            serial=serial,
            certificate=certificate.number if certificate is not None else None,
            events=[_event(event) for event in events],
        )
    )


def _event(event: BookingEvent) -> EventTold:
    details = {
        name: stamp(value) if isinstance(value, datetime) else value
        for name, value in asdict(event.details).items()
    }
    return EventTold(
        kind=event.kind.value,
        at=event.at,
        by=event.by.value,
        who=event.who,
        cause=event.cause,
        details=details,
    )
