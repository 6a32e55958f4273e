"""The columns of each table that can be imported (docs/registry.md)."""

import re
from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    model_validator,
)
from pydantic.dataclasses import dataclass
from pydantic_core import PydanticCustomError

from checkin.domain.policy import LateMode, SignInPolicy, Step
from checkin.domain.roles import Role
from checkin.domain.session import ExamKind
from checkin.domain.wall_time import is_zone
from checkin.registry.booking_events import Level
from checkin.registry.row_faults import Cells, Unread
from checkin.sync.limits import WEEK, Identifier, Instant, Last4, Offset, PinHash, Text
from checkin.sync.wire_policy import MOST_DOCUMENTS, PolicySaid, sign_in_said

T = TypeVar("T")

_ROW = ConfigDict(extra="forbid", str_strip_whitespace=True)
_Minutes = Annotated[int, Field(ge=1, le=WEEK)]
_Language = Literal["en", "zh"]


def read_row(model: type[T], cells: Cells) -> T:
    """The row as it is meant; texts become numbers and instants.

    Raises:
        ValidationError: of pydantic, with each cell that cannot be used.
    """
    return TypeAdapter(model).validate_python(dict(cells))


def _known_zone(zone: str) -> str:
    if not is_zone(zone):
        raise ValueError("there is no such time zone")
    return zone


def _written_out(cell: object) -> object:
    """Leave nothing to guess: pydantic takes a bare number for seconds, a bare day for midnight."""
    match cell:
        case Unread(why=why):
            raise ValueError(why)
        case str() if not _MOMENT.match(cell):
            raise PydanticCustomError("datetime_form", "no day and time")
        case _:
            return cell


_MOMENT = re.compile(r"\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_Moment = Annotated[datetime | None, BeforeValidator(_written_out)]


def _words(text: str) -> list[str]:
    return text.replace(",", " ").split()


def _known_steps(text: str) -> str:
    unknown = [word for word in _words(text) if word not in set(Step)]
    if unknown:
        raise ValueError(f"steps are {', '.join(Step)}")
    return text


@dataclass(config=_ROW, frozen=True, slots=True, kw_only=True)
class CenterRow:
    """A center; `number` is what tickets carry, `zone` an IANA name."""

    number: Annotated[int, Field(ge=1, le=65_535)]
    code: Identifier
    zone: Annotated[str, AfterValidator(_known_zone)]
    name: Text = ""


@dataclass(config=_ROW, frozen=True, slots=True, kw_only=True)
class RoomRow:
    """A room of a center (by its code)."""

    center: Identifier
    name: Identifier
    seats: Annotated[int, Field(ge=0, le=100_000)] = 0


@dataclass(config=_ROW, frozen=True, slots=True, kw_only=True)
class ExamRow:
    """An exam of the programme."""

    code: Identifier
    title: Text
    kind: ExamKind
    level: Level = Level.ASSOCIATE
    minutes: _Minutes


@dataclass(config=_ROW, frozen=True, slots=True, kw_only=True)
class PolicyRow:
    """An arrival policy (arrivals in docs/roster.md): minutes before, then after the start.

    `steps` are the names of steps with blanks or commas between them.
    """

    version: Identifier
    opens_min: Offset
    required_by_min: Offset
    admit_until_min: Offset
    after_start_until_min: Offset
    no_show_min: Offset
    late_mode: LateMode
    expires_at: Annotated[Instant | None, BeforeValidator(_written_out)] = None
    steps: Annotated[str, AfterValidator(_known_steps)] = "document"
    documents: Annotated[int, Field(ge=0, le=MOST_DOCUMENTS)] = 1
    agreement: Text = ""
    photo: bool = False
    out_at_once: Annotated[int, Field(ge=0, le=10_000)] = 0

    @model_validator(mode="after")
    def _in_order(self) -> "PolicyRow":
        self._meant()
        return self

    def _meant(self) -> PolicySaid:
        steps = tuple(Step(step) for step in _words(self.steps))
        sign_in = SignInPolicy(
            steps=steps,
            documents=self.documents,
            agreement=self.agreement,
            photo=self.photo,
            out_at_once=self.out_at_once,
        )
        rest = {name: getattr(self, name) for name in _ARRIVAL}
        return PolicySaid(**rest, sign_in=sign_in_said(sign_in))

    def said(self) -> dict[str, Any]:
        """As desks are told of it."""
        return dict(_POLICY.dump_python(self._meant(), mode="json"))


@dataclass(config=_ROW, frozen=True, slots=True, kw_only=True)
class SessionRow:
    """A session; a start without a zone is on the center's clock, `minutes` are else the exam's."""

    id: Identifier
    center: Identifier
    exam: Identifier
    room: Identifier
    starts_at: Annotated[datetime, BeforeValidator(_written_out)]
    minutes: _Minutes | None = None
    policy: Identifier


@dataclass(config=_ROW, frozen=True, slots=True, kw_only=True)
class BookingRow:
    """A place for somebody, with who they are. Of the document no more than four characters."""

    id: Identifier
    session: Identifier
    number: Identifier
    name: Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[^\x00]*$")]
    native_name: Text = ""
    id_type: Text = ""
    id_last4: Last4 = ""
    birth_year: Annotated[int, Field(ge=1850, le=2200)] | None = None
    email: Text = ""
    phone: Text = ""
    language: _Language = "en"
    seat: Text = ""
    room: Text = ""
    extra_minutes: Annotated[int, Field(ge=0, le=WEEK)] = 0

    def person(self) -> dict[str, Any]:
        """The row of the person."""
        return {name: getattr(self, name) for name in _PERSON}


@dataclass(config=_ROW, frozen=True, slots=True, kw_only=True)
class StaffRow:
    """Somebody who may decide at a center; the PIN is hashed before it comes here."""

    center: Identifier
    id: Identifier
    name: Text
    role: Role
    pin_hash: PinHash


@dataclass(config=_ROW, frozen=True, slots=True, kw_only=True)
class InstructionRow:
    """What the programme tells a center, from `since` until `until`.

    Without a zone they are on the center's clock.
    """

    center: Identifier
    id: Identifier
    text: Annotated[str, Field(min_length=1, max_length=5_000, pattern=r"^[^\x00]*$")]
    since: _Moment = None
    until: _Moment = None


_POLICY = TypeAdapter(PolicySaid)
_ARRIVAL = (
    *("version", "opens_min", "required_by_min", "admit_until_min"),
    *("after_start_until_min", "no_show_min", "late_mode", "expires_at"),
)
_PERSON = (
    *("number", "name", "native_name", "id_type", "id_last4", "birth_year"),
    *("email", "phone", "language"),
)
