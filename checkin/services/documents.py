"""From what a reader of documents typed to what may be kept of it, held against the roster."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from checkin.domain.identity import DocumentSeen
from checkin.domain.likeness import NameSeen, Proposal
from checkin.domain.machine_readable import DocumentRead, Misread, read_document
from checkin.services.check_in import Hearing
from checkin.services.lookup import center_of
from checkin.services.names import compare

Digest = Callable[[str], str]
"""The keyed hash of a document's number."""

DIGITS = 32
"""Hexadecimal digits of a digest that are kept: 128 bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A document at the desk, without its number.

    `name` is None where the document told none, and so is `proposal`; else that is how alike it is
    to the roster's. `expired` and `other_last4` are what the program itself can see.
    """

    document: DocumentSeen
    name: NameSeen | None = None
    proposal: Proposal | None = None
    expired: bool = False
    other_last4: bool = False


def keyed_digest(key: bytes) -> Digest:
    """Digests by this desk's own key: without it nobody can try numbers out."""

    def digest(number: str) -> str:
        plain = "".join(char for char in number.upper() if char.isalnum())
        return hmac.new(key, plain.encode(), sha256).hexdigest()[:DIGITS]

    return digest


def shown_by_reader(hearing: Hearing, subject: str, text: str, digest: Digest) -> Shown | Misread:
    """What a reader typed, for one person. Here the number goes: nothing of it is recorded."""
    read = read_document(text, center_of(hearing.books).day(hearing.now.wall))
    if isinstance(read, Misread):
        return read
    document = DocumentSeen(
        kind=read.kind, last4=read.last4, expires=read.expires, digest=digest(read.number)
    )
    return shown(hearing, subject, document, _name_on(read))


def shown(
    hearing: Hearing, subject: str, document: DocumentSeen, name: NameSeen | None = None
) -> Shown:
    """A document as somebody typed it in or a reader read it, held against the roster."""
    found = hearing.books.appointment(subject)
    candidate = found.candidate if found else None
    last4 = candidate.id_last4.upper() if candidate else ""
    return Shown(
        document=document,
        name=name,
        proposal=compare(candidate, name) if candidate and name else None,
        expired=document.is_expired(center_of(hearing.books).day(hearing.now.wall)),
        other_last4=bool(last4 and document.last4 and last4 != document.last4.upper()),
    )


def _name_on(read: DocumentRead) -> NameSeen | None:
    text = f"{read.surname} {read.given}".strip()
    if not text:
        return None
    return NameSeen(text=text, surname=read.surname, by_machine=True, cut=read.cut)
