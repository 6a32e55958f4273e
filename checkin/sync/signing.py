"""Who says it: signed requests, signed answers, signed documents, and the pin of a registry.

Every signature is Ed25519 over a context, its fields each on a line, and the SHA-256 of the body.
There is no time window: a desk with a wrong clock must still be heard. What keeps a recorded
request harmless is that each is idempotent, and an answer is signed for the nonce of its own
request (docs/protocol.md).
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from checkin.chain import canonical
from checkin.sync.wire_identity import IdentitySaid
from checkin.sync.wire_push import SignedSaid

DEVICE = "Checkin-Device"
NONCE = "Checkin-Nonce"
TIME = "Checkin-Time"
SIGNATURE = "Checkin-Signature"

_REQUEST = "checkin-request-1"
_ANSWER = "checkin-answer-1"
_DOCUMENT = "checkin-document-1"
_FORMER = "checkin-former-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request as it is signed: `target` is the path with its query, `body` the bytes sent."""

    device: str
    method: str
    target: str
    nonce: str
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer as it is signed: `time` is the registry's (stamp), `body` the bytes unpacked."""

    nonce: str
    status: int
    time: str
    body: bytes = b""


def new_nonce() -> str:
    """128 random bits, hex."""
    return secrets.token_hex(16)


def request_headers(asked: Asked, private: Ed25519PrivateKey) -> dict[str, str]:
    """The headers that say who asks."""
    signed = private.sign(_request(asked))
    return {DEVICE: asked.device, NONCE: asked.nonce, SIGNATURE: signed.hex()}


def is_asked_by(asked: Asked, signature: str, public: bytes) -> bool:
    """Whether this key (32 raw bytes) has signed the request."""
    return _verified(_request(asked), signature, public)


def answer_headers(answered: Answered, private: Ed25519PrivateKey) -> dict[str, str]:
    """The headers that say who answers, and the registry's time."""
    signed = private.sign(_answer(answered))
    return {NONCE: answered.nonce, TIME: answered.time, SIGNATURE: signed.hex()}


def is_answered_by(answered: Answered, signature: str, public: bytes) -> bool:
    """Whether this key (32 raw bytes) has signed the answer to this very request."""
    return _verified(_answer(answered), signature, public)


def sign_document(value: Mapping[str, object], private: Ed25519PrivateKey) -> SignedSaid:
    """A document that proves itself: a receipt, the end of an exported journal."""
    text = canonical(value)
    return SignedSaid(
        text=text,
        key=private.public_key().public_bytes_raw().hex(),
        signature=private.sign(_lines(_DOCUMENT, text)).hex(),
    )


def is_signed(document: SignedSaid) -> bool:
    """Whether the document is signed by the key that it names; whose it is, is another question."""
    said = _lines(_DOCUMENT, document.text)
    return _verified(said, document.signature, bytes.fromhex(document.key))


def former_signature(former: str, key: str, private: Ed25519PrivateKey) -> str:
    """The former key's word (hex) that `key` (hex) goes on with the journal `former`."""
    return private.sign(_lines(_FORMER, former, key)).hex()


def is_former(former: str, key: str, signature: str, public: bytes) -> bool:
    """Whether the former key has said so."""
    return _verified(_lines(_FORMER, former, key), signature, public)


def pin_of(identity: IdentitySaid) -> bytes:
    """The 32 bytes that tell this registry from every other one: its key and its authority."""
    return sha256(_lines("checkin-registry-1", identity.key, identity.ca)).digest()


def _request(asked: Asked) -> bytes:
    body = sha256(asked.body).hexdigest()
    return _lines(_REQUEST, asked.device, asked.method, asked.target, asked.nonce, body)


def _answer(answered: Answered) -> bytes:
    body = sha256(answered.body).hexdigest()
    return _lines(_ANSWER, answered.nonce, str(answered.status), answered.time, body)


def _lines(*fields: str) -> bytes:
    """The fields, each ended by LF; none but the last may hold one."""
    return "".join(f"{field}\n" for field in fields).encode("utf-8", "surrogatepass")


def _verified(said: bytes, signature: str, public: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(bytes.fromhex(signature), said)
    except (InvalidSignature, ValueError):
        return False
    return True
