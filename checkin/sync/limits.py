"""The bounds of what may be said on the wire (docs/roster.md)."""

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, AwareDatetime, Field

from checkin.domain.instant import utc

LONGEST_SERIAL = 2**40 - 1
WEEK = 7 * 24 * 60
"""Minutes; nothing of an exam lasts longer."""

Identifier: TypeAlias = Annotated[str, Field(min_length=1, max_length=100)]
Text: TypeAlias = Annotated[str, Field(max_length=300)]
Instant: TypeAlias = Annotated[AwareDatetime, AfterValidator(utc)]
Offset: TypeAlias = Annotated[int, Field(ge=-WEEK, le=WEEK)]
Serial: TypeAlias = Annotated[int, Field(ge=0, le=LONGEST_SERIAL)]
Last4: TypeAlias = Annotated[str, Field(max_length=4)]
PinHash: TypeAlias = Annotated[str, Field(pattern=r"^\$argon2id\$[!-~]+$", max_length=300)]
PublicKey: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
