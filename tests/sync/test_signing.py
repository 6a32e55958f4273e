"""Signatures: the vectors of docs/protocol.md, and what each field of them guards."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.sync.signing import (
    DEVICE,
    NONCE,
    SIGNATURE,
    TIME,
    Answered,
    Asked,
    answer_headers,
    former_signature,
    is_answered_by,
    is_asked_by,
    is_former,
    is_signed,
    new_nonce,
    pin_of,
    request_headers,
    sign_document,
)
from checkin.sync.wire_identity import IdentitySaid

DESK = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
REGISTRY = Ed25519PrivateKey.from_private_bytes(bytes(range(32, 64)))
DESK_PUBLIC = DESK.public_key().public_bytes_raw()
REGISTRY_PUBLIC = REGISTRY.public_key().public_bytes_raw()
ASKED = Asked(
    device="6f0c5e1e-4a55-4d0e-8f4e-3c2b1a0d9e8f",
    method="GET",
    target="/v1/feed?cursor=abc&limit=500",
    nonce="00112233445566778899aabbccddeeff",
)
ANSWERED = Answered(
    nonce=ASKED.nonce, status=200, time="2026-12-05T05:40:00.000000Z", body=b'{"a":1}'
)
DOCUMENT = Path(__file__).parents[2] / "docs/protocol.md"


def vectors():
    text = DOCUMENT.read_text("utf-8")
    return re.findall(r"^Checkin-Signature: (\w+)$", text, re.MULTILINE)


def test_the_document_has_the_signature_of_its_request():
    headers = request_headers(ASKED, DESK)
    assert headers == {DEVICE: ASKED.device, NONCE: ASKED.nonce, SIGNATURE: vectors()[0]}


def test_the_document_has_the_signature_of_its_answer():
    headers = answer_headers(ANSWERED, REGISTRY)
    assert headers == {NONCE: ASKED.nonce, TIME: ANSWERED.time, SIGNATURE: vectors()[1]}


def test_the_document_has_the_signature_of_its_document_and_the_pin():
    text = DOCUMENT.read_text("utf-8")
    signed = sign_document({"b": 1, "a": "é"}, REGISTRY)
    identity = IdentitySaid(name="any", key=REGISTRY_PUBLIC.hex(), ca="")
    assert signed.text in text
    assert f"its signature          {signed.signature}\n" in text
    assert f"the pin (no authority) {pin_of(identity).hex()}\n" in text


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"device": "6f0c5e1e-4a55-4d0e-8f4e-3c2b1a0d9e80"}, id="device"),
        pytest.param({"method": "POST"}, id="method"),
        pytest.param({"target": "/v1/feed?cursor=abd&limit=500"}, id="target"),
        pytest.param({"nonce": "00112233445566778899aabbccddee00"}, id="nonce"),
        pytest.param({"body": b"x"}, id="body"),
    ],
)
def test_a_request_that_was_changed_is_nobodys(other):
    signature = request_headers(ASKED, DESK)[SIGNATURE]
    assert is_asked_by(ASKED, signature, DESK_PUBLIC)
    assert not is_asked_by(replace(ASKED, **other), signature, DESK_PUBLIC)
    assert not is_asked_by(ASKED, signature, REGISTRY_PUBLIC)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"nonce": "00112233445566778899aabbccddee00"}, id="another request's"),
        pytest.param({"status": 403}, id="status"),
        pytest.param({"time": "2026-12-05T05:41:00.000000Z"}, id="time"),
        pytest.param({"body": b'{"a":2}'}, id="body"),
    ],
)
def test_an_answer_that_was_changed_is_silence(other):
    signature = answer_headers(ANSWERED, REGISTRY)[SIGNATURE]
    assert is_answered_by(ANSWERED, signature, REGISTRY_PUBLIC)
    assert not is_answered_by(replace(ANSWERED, **other), signature, REGISTRY_PUBLIC)
    assert not is_answered_by(ANSWERED, signature, DESK_PUBLIC)


@pytest.mark.parametrize("signature", ["", "zz", "é", "0" * 128, "0" * 10_000])
def test_what_is_no_signature_verifies_nothing(signature):
    assert not is_asked_by(ASKED, signature, DESK_PUBLIC)
    assert not is_answered_by(ANSWERED, signature, b"no key")


def test_a_document_that_was_changed_is_not_signed():
    signed = sign_document({"count": 412}, REGISTRY)
    assert is_signed(signed)
    assert not is_signed(replace(signed, text='{"count":413}'))
    assert not is_signed(replace(signed, key=DESK_PUBLIC.hex()))


def test_a_request_cannot_be_shown_as_a_document():
    said = request_headers(ASKED, DESK)[SIGNATURE]
    document = replace(sign_document({}, DESK), signature=said)
    assert not is_signed(document)


def test_only_the_former_key_hands_a_journal_on():
    word = former_signature("device", "new key", DESK)
    assert is_former("device", "new key", word, DESK_PUBLIC)
    assert not is_former("device", "another key", word, DESK_PUBLIC)
    assert not is_former("device", "new key", word, REGISTRY_PUBLIC)


def test_the_pin_names_the_key_and_the_authority_and_not_the_name():
    one = IdentitySaid(name="a", key=REGISTRY_PUBLIC.hex(), ca="PEM")
    assert pin_of(one) == pin_of(replace(one, name="b"))
    assert pin_of(one) != pin_of(replace(one, ca="other"))
    assert pin_of(one) != pin_of(replace(one, key=DESK_PUBLIC.hex()))


def test_two_nonces_differ():
    assert len({new_nonce() for _ in range(1000)}) == 1000
