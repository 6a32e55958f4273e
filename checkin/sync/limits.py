"""The bounds of what may be said on the wire (docs/roster.md)."""

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, AwareDatetime, Field

from checkin.domain.instant import utc

LONGEST_SERIAL = 2**40 - 1
WEEK = 7 * 24 * 60
"""Minutes; nothing of an exam lasts longer."""

_NO_NUL = r"^[^\x00]*$"
"""A text with a NUL can be kept by no PostgreSQL."""

Identifier: TypeAlias = Annotated[str, Field(min_length=1, max_length=100, pattern=_NO_NUL)]
Text: TypeAlias = Annotated[str, Field(max_length=300, pattern=_NO_NUL)]
Name: TypeAlias = Annotated[str, Field(max_length=200, pattern=_NO_NUL)]
Instant: TypeAlias = Annotated[AwareDatetime, AfterValidator(utc)]
Offset: TypeAlias = Annotated[int, Field(ge=-WEEK, le=WEEK)]
Serial: TypeAlias = Annotated[int, Field(ge=0, le=LONGEST_SERIAL)]
Last4: TypeAlias = Annotated[str, Field(max_length=4, pattern=_NO_NUL)]
PinHash: TypeAlias = Annotated[str, Field(pattern=r"^\$argon2id\$[!-~]+$", max_length=300)]
Digest: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Signature: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{128}$")]
DeviceId: TypeAlias = Annotated[
    str, Field(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
]
"""A UUID as text, lower case; of a journal or of an event."""
Count: TypeAlias = Annotated[int, Field(ge=0, le=2**53)]
PeopleCounted: TypeAlias = Annotated[
    dict[Identifier, Annotated[int, Field(ge=1, le=2**31)]], Field(max_length=100_000)
]
"""How many people each session has, by its id; none without anybody."""
PublicKey: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]

MOST_EVENTS = 200
MOST_BATCH = 256 * 1024
"""Bytes of a batch before it is packed."""
MOST_REQUEST = 16 * 1024
"""Bytes that a registry unpacks of one request, but for a batch; more is answered with 413."""
MOST_SENT = MOST_BATCH + 16 * 1024
"""Bytes that it reads of any request as it is sent: packing may make a little more of a batch."""
MOST_ANSWER = 5 * 2**20
"""Bytes that a desk unpacks of one answer."""
MOST_BODY = 64 * 1024
"""Characters of an event's body."""
Body: TypeAlias = Annotated[str, Field(max_length=MOST_BODY, pattern=_NO_NUL)]
MOST_CHANGES = 500
"""Changes on one page of the feed."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
"""Where plain HTTP may go: no further than this very computer."""
