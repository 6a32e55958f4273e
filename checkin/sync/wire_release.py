"""What a registry says of a release of this program: a document that proves itself.

Signed as receipts are (docs/protocol.md): it can be verified without a line, and long after.
"""

from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from checkin.domain.release import Release, ReleasedFile
from checkin.sync.faults import Fault, WireError, faults_in
from checkin.sync.limits import Count, Digest, Instant
from checkin.sync.signing import is_signed
from checkin.sync.wire_push import SignedSaid

_STRICT = ConfigDict(strict=True, extra="ignore")

VERSION = r"^\d{1,5}(\.\d{1,5}){1,3}$"
MOST_FILES = 20


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class FileSaid:
    """An installer."""

    name: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._+~-]{0,149}$")]
    size: Count
    sha256: Digest


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class ReleaseSaid:
    """The text of the signed document."""

    version: Annotated[str, Field(pattern=VERSION)]
    released_at: Instant
    notes: Annotated[str, Field(max_length=2_000, pattern=r"^[^\x00]*$")] = ""
    files: Annotated[tuple[FileSaid, ...], Field(max_length=MOST_FILES)] = ()


RELEASE = TypeAdapter(ReleaseSaid)


def release_of(signed: SignedSaid) -> Release:
    """What the document says.

    Raises:
        WireError: it is not signed by the key that it names, or says no release.
    """
    if not is_signed(signed):
        raise WireError([Fault(place="release.signature", reason="is wrong")])
    try:
        said = RELEASE.validate_json(signed.text)
    except ValidationError as error:
        raise WireError(faults_in(error)) from error
    return Release(
        version=said.version,
        released_at=said.released_at,
        notes=said.notes,
        files=[ReleasedFile(name=one.name, size=one.size, sha256=one.sha256) for one in said.files],
        key=bytes.fromhex(signed.key),
        signed={"text": signed.text, "key": signed.key, "signature": signed.signature},
    )
