"""Private keys as files: PEM, readable by their owner only, written whole or not at all."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from checkin.trouble import Trouble

_HINT = "Bring it back from the backup of the registry's folder; nothing was changed."


def save_key(file: Path, key: Ed25519PrivateKey | EllipticCurvePrivateKey) -> None:
    """Write a key beside its place, and then put it there."""
    half = file.with_suffix(".new")
    half.unlink(missing_ok=True)
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as out:
        out.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        out.flush()
        os.fsync(out.fileno())
    half.replace(file)


def load_key(file: Path) -> Ed25519PrivateKey:
    """An Ed25519 key.

    Raises:
        Trouble: `registry-key-missing`: not there, or not one.
    """
    try:
        key = load_pem_private_key(file.read_bytes(), password=None)
    except (OSError, ValueError) as error:
        raise Trouble("registry-key-missing", f"There is no key in {file}.", _HINT) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise Trouble("registry-key-missing", f"{file} holds another kind of key.", _HINT)
    return key
