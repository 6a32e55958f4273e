"""Who is who: the registry, a desk that enrols, and a refusal (docs/protocol.md).

JSON objects in UTF-8, instants ISO 8601 in UTC, keys and hashes lower-case hex. A field that a
release does not know is passed over; one that is missing or wrong is a fault.
"""

from typing import Annotated, Any

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from checkin.sync.limits import DeviceId, Identifier, PublicKey, Text
from checkin.sync.wire import CenterSaid

_STRICT = ConfigDict(strict=True, extra="ignore")
_Positive = Annotated[int, Field(ge=1, le=2**53)]


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class IdentitySaid:
    """Who the registry is: its key, and the certificate authority that its TLS hangs on (PEM).

    `pin` (checkin.sync.signing) is the hash of both; the enrolment code carries it.
    """

    name: Text
    key: PublicKey
    ca: Annotated[str, Field(max_length=10_000)] = ""
    api: tuple[int, ...] = (1,)


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class EnrolSaid:
    """POST /v1/enrol, signed with the new key like every request.

    `former` is the journal that this desk wrote before, `former_signature` (checkin.sync.signing,
    by the former key) proves it; both are empty for a new desk.
    """

    code: Annotated[str, Field(min_length=1, max_length=50)]
    device: DeviceId
    epoch: _Positive
    key: PublicKey
    desk: Identifier
    program: Text = ""
    former: Annotated[str, Field(max_length=36)] = ""
    former_signature: Annotated[str, Field(max_length=128)] = ""


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class EnrolledSaid:
    """The desk is enrolled: its center, its name there, and who the registry is."""

    center: CenterSaid
    desk: Identifier
    identity: IdentitySaid


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class RefusedSaid:
    """Why a request was refused: a stable word, what happened, what to do."""

    code: Identifier
    message: Text
    hint: Text = ""
    details: dict[str, Any] = Field(default_factory=dict)


IDENTITY = TypeAdapter(IdentitySaid)
ENROL = TypeAdapter(EnrolSaid)
ENROLLED = TypeAdapter(EnrolledSaid)
REFUSED = TypeAdapter(RefusedSaid)
