"""The bundle: one signed file with a whole roster, specified to the byte in docs/roster.md.

    header (one line of JSON, ended by LF) · signature (64 bytes) · packed (zlib, to the end)

The signature (Ed25519) covers CONTEXT and the header; the header covers the packed bytes by their
SHA-256 and both lengths. So all is verified before anything is unpacked, and unpacked into no more
than the signed length before anything is parsed.
"""

import zlib
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checkin.domain.roster import Roster
from checkin.sync.faults import WireError
from checkin.sync.limits import PublicKey
from checkin.sync.saying import say_roster
from checkin.sync.wire import parse_roster
from checkin.trouble import Trouble, wrong_input

FORMAT: Literal["checkin-bundle"] = "checkin-bundle"
VERSION = 1
CONTEXT = b"checkin-bundle-1\n"
SIGNATURE = 64
LONGEST_HEADER = 1024
MOST_PACKED = 64 * 2**20
MOST_UNPACKED = 256 * 2**20
"""Some 600,000 appointments; a center of 100,000 unpacks to about 40 MiB."""

_ASK_AGAIN = "Ask whoever sent it for a fresh copy."


class _Kind(BaseModel):
    """As much of a header as every version of the format has."""

    model_config = ConfigDict(strict=True, extra="ignore")

    format: Literal["checkin-bundle"]
    version: Annotated[int, Field(ge=1)]


class _Header(_Kind):
    key: PublicKey
    packed: Annotated[int, Field(ge=1)]
    unpacked: Annotated[int, Field(ge=1)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    line: bytes
    header: _Header
    signature: bytes
    packed: bytes


def fingerprint(public: bytes) -> str:
    """How people compare a registry's public key (32 raw bytes): `3F2A-91C0-…`, 128 bits."""
    text = sha256(public).hexdigest()[:32].upper()
    return "-".join(text[at : at + 4] for at in range(0, 32, 4))


def write_bundle(roster: Roster, private: Ed25519PrivateKey) -> bytes:
    """The signed bundle.

    Raises:
        WireError: the roster contradicts itself or cannot be said.
    """
    said = say_roster(roster)
    packed = zlib.compress(said, 9)
    header = _Header(
        format=FORMAT,
        version=VERSION,
        key=private.public_key().public_bytes_raw().hex(),
        packed=len(packed),
        unpacked=len(said),
        sha256=sha256(packed).hexdigest(),
    )
    line = header.model_dump_json().encode() + b"\n"
    return line + private.sign(CONTEXT + line) + packed


def load_bundle(path: Path) -> bytes:
    """The bytes of a bundle file, never more than a bundle may have.

    Raises:
        Trouble: `bundle-unreadable`, `bundle-too-big`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LONGEST_HEADER + SIGNATURE + MOST_PACKED + 1)
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}."
        hint = "Name a bundle file that you may read."
        raise wrong_input("bundle-unreadable", message, hint) from error
    if len(data) > LONGEST_HEADER + SIGNATURE + MOST_PACKED:
        raise _too_big(f"more than {MOST_PACKED // 2**20} MiB")
    return data


def signed_by(data: bytes) -> bytes:
    """The public key (32 raw bytes) that signed an intact bundle, for a first import to pin.

    Raises:
        Trouble: as `read_bundle`, but for the trust and for what is inside.
    """
    return bytes.fromhex(_intact(data).header.key)


def read_bundle(data: bytes, trusted: Collection[bytes]) -> Roster:
    """The roster of a bundle that one of the `trusted` public keys (32 raw bytes each) has signed.

    Raises:
        Trouble: `not-a-bundle`, `bundle-newer-format`, `bundle-too-big`, `bundle-damaged`,
            `bundle-not-signed-by-registry`, `bundle-invalid`; all are wrong input.
    """
    parts = _intact(data)
    key = bytes.fromhex(parts.header.key)
    if key not in trusted:
        raise wrong_input(
            "bundle-not-signed-by-registry",
            f"This bundle is signed by {fingerprint(key)}, which this desk does not trust.",
            "If your registry tells you this same fingerprint, trust it and import again.",
        )
    try:
        return parse_roster(_unpacked(parts), source=f"bundle {parts.header.sha256[:16]}")
    except WireError as error:
        message = f"The bundle is genuine, but what it says is wrong: {error}"
        hint = "Tell the registry; what was imported before stays as it is."
        raise wrong_input("bundle-invalid", message, hint) from error


def _intact(data: bytes) -> _Parts:
    """The parts, with the signature and the digest verified."""
    parts = _split(data)
    public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(parts.header.key))
    try:
        public.verify(parts.signature, CONTEXT + parts.line)
    except InvalidSignature as error:
        raise _damaged("its signature is wrong") from error
    if len(parts.packed) != parts.header.packed:
        raise _damaged(f"{len(parts.packed)} bytes instead of {parts.header.packed}")
    if sha256(parts.packed).hexdigest() != parts.header.sha256:
        raise _damaged("its content has changed")
    return parts


def _split(data: bytes) -> _Parts:
    end = data.find(b"\n", 0, LONGEST_HEADER) + 1
    header = _header(data[:end])
    if header.packed > MOST_PACKED or header.unpacked > MOST_UNPACKED:
        raise _too_big(f"it says that it unpacks to {header.unpacked} bytes")
    body = end + SIGNATURE
    return _Parts(line=data[:end], header=header, signature=data[end:body], packed=data[body:])


def _header(line: bytes) -> _Header:
    try:
        kind = _Kind.model_validate_json(line)
    except ValidationError as error:
        message = "This file is not a roster bundle."
        hint = "A bundle comes from the registry. A list (CSV, XLSX) is imported with a mapping."
        raise wrong_input("not-a-bundle", message, hint) from error
    if kind.version > VERSION:
        message = f"This bundle has format {kind.version}; this release reads {VERSION}."
        raise wrong_input("bundle-newer-format", message, "Update this program.")
    try:
        return _Header.model_validate_json(line)
    except ValidationError as error:
        raise _damaged("its first line is incomplete") from error


def _unpacked(parts: _Parts) -> bytes:
    """The payload, never more than the signed length."""
    unpacker = zlib.decompressobj()
    try:
        said = unpacker.decompress(parts.packed, parts.header.unpacked + 1)
    except zlib.error as error:
        raise _damaged("it cannot be unpacked") from error
    if len(said) > parts.header.unpacked:
        raise _too_big(f"it unpacks to more than the {parts.header.unpacked} bytes that it says")
    if len(said) != parts.header.unpacked or not unpacker.eof or unpacker.unused_data:
        raise _damaged("it does not unpack to what it says")
    return said


def _damaged(what: str) -> Trouble:
    return wrong_input("bundle-damaged", f"The bundle is damaged: {what}.", _ASK_AGAIN)


def _too_big(what: str) -> Trouble:
    return wrong_input("bundle-too-big", f"The bundle is too big: {what}.", _ASK_AGAIN)
