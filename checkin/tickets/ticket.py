"""The signed ticket: ten bytes that say whose it is, and a signature (docs/ticket.md)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import base45
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from checkin.domain.presented import Flaw
from checkin.domain.roster import TicketKey

PREFIX = "CKI"
"""What every ticket starts with: letters that lie alike on QWERTY, QWERTZ and AZERTY keyboards."""

SHORTEST = 24
"""A shorter text is some word that starts so, not the rest of a ticket."""

FORMAT = 1
CONTEXT = b"checkin-ticket-1\n"
"""Signed before the body, so that a signature made for something else is never a ticket's."""

FIRST_DAY = date(2020, 1, 1)
BODY, SIGNATURE, KEY = 10, 64, 32
LONGEST = 456
"""A longer text is nothing that was issued in any format, and is not looked at."""

TEXT = len(PREFIX) + (BODY + SIGNATURE) // 2 * 3
"""114 characters: QR version 5 at level M (docs/decisions/0002-ticket-format.md)."""

ALPHABET = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """What a ticket says.

    `key_id` 0 … 31, `serial` 40 bits, `center` the center's number (1 … 65,535), `day` the
    session's calendar day at the center, from 2020-01-01 on.

    Raises:
        ValueError: something is out of its range.
    """

    key_id: int
    serial: int
    center: int
    day: date

    def __post_init__(self) -> None:
        if not 0 <= self.key_id < 2**5:
            raise ValueError("a key id is 0 … 31")
        if not 0 <= self.serial < 2**40:
            raise ValueError("a serial has 40 bits")
        if not 1 <= self.center < 2**16:
            raise ValueError("a center's number is 1 … 65,535")
        if not 0 <= (self.day - FIRST_DAY).days < 2**16:
            raise ValueError("a day lies between 2020-01-01 and 2199-06-06")


@dataclass(frozen=True, slots=True, kw_only=True)
class Flawed:
    """A text that is no genuine ticket. `claimed` is what it says of itself, unvouched for."""

    flaw: Flaw
    claimed: Ticket | None = None


def generate_key(key_id: int) -> tuple[Ed25519PrivateKey, TicketKey]:
    """A new key to sign tickets with, and its public half for the rosters."""
    private = Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes_raw()
    return private, TicketKey(id=key_id, public=public)


def issue(ticket: Ticket, private: Ed25519PrivateKey) -> str:
    """The text that the ticket's code holds: 114 characters of QR's alphanumeric set."""
    body = packed(ticket)
    code: bytes = base45.b45encode(body + private.sign(CONTEXT + body))
    return PREFIX + code.decode("ascii")


def packed(ticket: Ticket) -> bytes:
    """The ten bytes of the body, big-endian."""
    head = FORMAT << 5 | ticket.key_id
    return (
        head.to_bytes(1)
        + ticket.serial.to_bytes(5)
        + ticket.center.to_bytes(2)
        + (ticket.day - FIRST_DAY).days.to_bytes(2)
    )


def read(text: str, keys: Iterable[TicketKey]) -> Ticket | Flawed:
    """The ticket in `text`, believed only when one of `keys` has signed it. Never raises.

    White space around it and a scanner's lower case are made good, nothing else is.
    """
    found = _tidied(text)
    if found is None:
        return Flawed(flaw=Flaw.OTHER_CONTENT)
    raw = _decoded(found)
    if raw is None:
        return Flawed(flaw=Flaw.DAMAGED)
    if raw[0] >> 5 > FORMAT:
        return Flawed(flaw=Flaw.NEWER_FORMAT)
    ticket = _unpacked(raw)
    if ticket is None:
        return Flawed(flaw=Flaw.DAMAGED)
    return _verified(ticket, raw, keys)


def _tidied(text: str) -> str | None:
    """The text as it was issued; None when it does not even start like a ticket.

    No ticket ends in a blank: the last sign of a triplet stands for at most 32 × 45², and a blank
    would be 36. So what a scanner trims from the end was never part of it.
    """
    if len(text) > LONGEST:
        return None
    tidy = text.strip()
    # Only ASCII has a lower case here: `ı` and `ſ` would become letters that nobody has signed.
    tidy = tidy.upper() if tidy.isascii() else tidy
    return tidy if tidy.startswith(PREFIX) and len(tidy) >= SHORTEST else None


def _decoded(text: str) -> bytes | None:
    """The bytes, at least one; of any length, for a newer format may have another."""
    code = text.removeprefix(PREFIX)
    if not ALPHABET.issuperset(code):
        return None
    try:
        raw: bytes = base45.b45decode(code)
    except ValueError:
        return None
    return raw


def _unpacked(raw: bytes) -> Ticket | None:
    """What the body of format 1 says, not verified; None when it says what no ticket may."""
    center = int.from_bytes(raw[6:8])
    if len(raw) != BODY + SIGNATURE or raw[0] >> 5 != FORMAT or center == 0:
        return None
    return Ticket(
        key_id=raw[0] & 31,
        serial=int.from_bytes(raw[1:6]),
        center=center,
        day=FIRST_DAY + timedelta(days=int.from_bytes(raw[8:10])),
    )


def _verified(ticket: Ticket, raw: bytes, keys: Iterable[TicketKey]) -> Ticket | Flawed:
    same_id = [key for key in keys if key.id == ticket.key_id and len(key.public) == KEY]
    for key in same_id:
        try:
            Ed25519PublicKey.from_public_bytes(key.public).verify(raw[BODY:], CONTEXT + raw[:BODY])
        except InvalidSignature:
            continue
        return Flawed(flaw=Flaw.REVOKED_KEY, claimed=ticket) if key.revoked else ticket
    return Flawed(flaw=Flaw.FORGED if same_id else Flaw.UNKNOWN_KEY, claimed=ticket)
