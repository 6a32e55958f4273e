"""What is held out to the desk: a code or a name, and what is wrong with it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checkin.domain.verdict import Code


class Source(StrEnum):
    """Where a text came from. Stored and sent: add, never rename."""

    CAMERA = "camera"
    SCANNER = "scanner"
    IMAGE = "image"
    CLIPBOARD = "clipboard"
    TYPED = "typed"
    SEARCH = "search"
    PAPER = "paper"


class Flaw(StrEnum):
    """What is wrong with a code, where one verdict code has several messages."""

    OTHER_CONTENT = "other-content"
    DAMAGED = "damaged"
    FORGED = "forged"
    UNKNOWN_KEY = "unknown-key"
    REVOKED_KEY = "revoked-key"
    NEWER_FORMAT = "newer-format"
    REPLACED = "replaced"


FLAW_CODES = {
    Flaw.OTHER_CONTENT: Code.NOT_A_TICKET,
    Flaw.DAMAGED: Code.NOT_GENUINE,
    Flaw.FORGED: Code.NOT_GENUINE,
    Flaw.UNKNOWN_KEY: Code.CANNOT_VERIFY,
    Flaw.REVOKED_KEY: Code.CANNOT_VERIFY,
    Flaw.NEWER_FORMAT: Code.CANNOT_VERIFY,
    Flaw.REPLACED: Code.REPLACED_CODE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Presented:
    """What was held out to the desk.

    `by_hand`: found by number or name, without a genuine code. `flaw`: what is wrong with the code.
    `center` and `day` are what a genuine ticket says: the center's number, the local day.
    """

    source: Source
    by_hand: bool = False
    flaw: Flaw | None = None
    serial: int | None = None
    center: int | None = None
    day: date | None = None
