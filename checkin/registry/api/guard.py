"""Who asks: the enrolled desk whose key has signed the request."""

import re

from sqlalchemy import Connection

from checkin.registry.api.bodies import Sent
from checkin.registry.database import sees
from checkin.registry.devices import Device, device_with
from checkin.registry.refusal import Refusal
from checkin.sync.signing import Asked, is_asked_by

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NONCE = re.compile(r"[0-9a-f]{32}")
_KEY_BYTES = 32

BAD_SIGNATURE = Refusal(
    status=401,
    code="bad-signature",
    message="The request is not signed by this desk.",
    hint="Enrol the desk again.",
)


def asker(connection: Connection, sent: Sent) -> Device | Refusal:
    """The desk; from here on the transaction sees its center only."""
    known = device_with(connection, sent.device) if _UUID.fullmatch(sent.device) else None
    if known is None:
        return Refusal(
            status=401,
            code="unknown-device",
            message="This desk is not enrolled at this registry.",
            hint="Enrol it with a code of the registry.",
        )
    if not is_signed_with(known.key, sent):
        return BAD_SIGNATURE
    if known.revoked_at is not None:
        return Refusal(
            status=403,
            code="device-revoked",
            message="The registry has revoked this desk.",
            hint="Hand over what is unsent as a file, and enrol the desk again.",
        )
    sees(connection, known.center)
    return known


def is_signed_with(key: bytes, sent: Sent) -> bool:
    """Whether this key (32 raw bytes) has signed the request."""
    asked = Asked(
        device=sent.device,
        method=sent.method,
        target=sent.target,
        nonce=sent.nonce,
        body=sent.body,
    )
    well_formed = len(key) == _KEY_BYTES and _NONCE.fullmatch(sent.nonce)
    return bool(well_formed) and is_asked_by(asked, sent.signature, key)
