"""docs/ticket.md keeps its word: its vectors are issued and read, its flaws have their verdicts."""

import json
import re
from datetime import date
from pathlib import Path

import base45
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.domain.presented import FLAW_CODES, Flaw
from checkin.domain.roster import TicketKey
from checkin.tickets.ticket import CONTEXT, LONGEST, SHORTEST, Flawed, Ticket, issue, packed, read

DOCUMENT = (Path(__file__).parents[2] / "docs" / "ticket.md").read_text(encoding="utf-8")
PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = PRIVATE.public_key().public_bytes_raw()
KEYS = [TicketKey(id=number, public=PUBLIC, revoked=number == 2) for number in (0, 1, 2, 31)]

GENUINE, REFUSED = (
    json.loads(block) for block in re.findall(r"```json\n(.*?)\n```", DOCUMENT, re.DOTALL)
)


def ticket_of(vector: dict) -> Ticket:
    return Ticket(
        key_id=vector["key_id"],
        serial=vector["serial"],
        center=vector["center"],
        day=date.fromisoformat(vector["day"]),
    )


@pytest.mark.parametrize("vector", GENUINE, ids=lambda vector: vector["body"])
def test_a_vector_is_issued_and_read_as_written(vector: dict) -> None:
    ticket = ticket_of(vector)
    assert packed(ticket).hex() == vector["body"]
    assert PRIVATE.sign(CONTEXT + packed(ticket)).hex() == vector["signature"]
    raw = bytes.fromhex(vector["body"] + vector["signature"])
    assert issue(ticket, PRIVATE) == vector["text"] == "CKI" + base45.b45encode(raw).decode()
    assert read(vector["text"], KEYS) == ticket


@pytest.mark.parametrize("vector", REFUSED, ids=lambda vector: vector["why"])
def test_a_refused_vector_has_the_flaw_that_is_named(vector: dict) -> None:
    found = read(vector["text"], KEYS)
    assert isinstance(found, Flawed)
    assert found.flaw == vector["flaw"]


def test_the_constants_of_the_text_are_the_programs() -> None:
    assert PUBLIC.hex() in DOCUMENT
    assert CONTEXT.hex() in DOCUMENT
    assert f"Longer than {LONGEST} characters" in DOCUMENT
    assert f"fewer than {SHORTEST} characters" in DOCUMENT


def test_every_flaw_stands_beside_its_verdict() -> None:
    rows = dict(re.findall(r"^\| `([\w-]+)` \| `([\w-]+)` \|", DOCUMENT, re.MULTILINE))
    assert rows == {flaw.value: code.value for flaw, code in FLAW_CODES.items()}


def test_every_flaw_that_reading_can_find_has_a_vector() -> None:
    assert {vector["flaw"] for vector in REFUSED} == set(Flaw) - {Flaw.REPLACED}
