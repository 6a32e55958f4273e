"""Who asks: the enrolled desk whose key has signed the request."""

import re

from sqlalchemy import Connection

from checkin.registry.api.bodies import Sent
from checkin.registry.database import ALL, Sight, sees
from checkin.registry.devices import Asker, asker_with
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


def asker(connection: Connection, sent: Sent, sight: Sight = ALL) -> Asker | Refusal:
    """The desk; from here on the transaction sees its center only.

    `sight` is what the transaction sees now: everything, or the center where this desk was found
    before. That is no more than a guess: the row that is read here decides.
    """
    found = _found(connection, sent.device, sight) if _UUID.fullmatch(sent.device) else None
    if found is None:
        return Refusal(
            status=401,
            code="unknown-device",
            message="This desk is not enrolled at this registry.",
            hint="Enrol it with a code of the registry.",
        )
    if not is_signed_with(found.device.key, sent):
        return BAD_SIGNATURE
    if found.device.revoked_at is not None:
        return Refusal(
            status=403,
            code="device-revoked",
            message="The registry has revoked this desk.",
            hint="Hand over what is unsent as a file, and enrol the desk again.",
        )
    return found


def _found(connection: Connection, device: str, sight: Sight) -> Asker | None:
    found = asker_with(connection, device)
    if found is None and sight is not ALL:
        sees(connection, ALL)
        return _found(connection, device, ALL)
    if found is not None and found.center.number != sight:
        sees(connection, found.center.number)
    return found


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
