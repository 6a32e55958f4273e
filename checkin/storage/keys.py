"""The journal's key: in the key store of the system, or in a file where there is none."""

import os
import secrets
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import keyring
from keyring.errors import KeyringError

from checkin.trouble import Trouble

SERVICE = "checkin-desk"
FILE = "database.key"
LENGTH = 32

ALLOWED = (
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
)
"""Stores that encrypt. Any other backend might keep a secret in plain text without saying so."""


class KeyPlace(StrEnum):
    """Where the key lies."""

    KEYRING = "keyring"
    FILE = "file"


class Store(Protocol):
    """As much of a keyring backend as is needed."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseKey:
    """The raw 256-bit key, and where it lies."""

    raw: bytes
    place: KeyPlace


def system_store() -> Store | None:
    """The key store of this system, None where there is none that encrypts."""
    backend = keyring.get_keyring()
    return backend if type(backend).__module__.startswith(ALLOWED) else None


def find_key(folder: Path, store: Store | None) -> DatabaseKey | None:
    """The key of the database in `folder`; None when none was ever made.

    Raises:
        Trouble: there is one, but it cannot be read.
    """
    file = folder / FILE
    try:
        if file.exists():
            return DatabaseKey(raw=_raw(file.read_text()), place=KeyPlace.FILE)
        kept = store.get_password(SERVICE, _name(folder)) if store else None
        return DatabaseKey(raw=_raw(kept), place=KeyPlace.KEYRING) if kept else None
    except (OSError, ValueError, KeyringError) as error:
        raise Trouble(
            "key-unreadable",
            "The key of this desk's journal cannot be read.",
            f"Unlock the key store of this system, or bring back the file {FILE}.",
        ) from error


def make_key(folder: Path, store: Store | None) -> DatabaseKey:
    """A new random key, kept before it is used."""
    raw = secrets.token_bytes(LENGTH)
    if store is not None:
        try:
            store.set_password(SERVICE, _name(folder), raw.hex())
            if store.get_password(SERVICE, _name(folder)) == raw.hex():
                return DatabaseKey(raw=raw, place=KeyPlace.KEYRING)
        except KeyringError:
            # A store that cannot keep it is no store; `checkin ready` shows where the key lies.
            return _in_a_file(folder, raw)
    return _in_a_file(folder, raw)


def _in_a_file(folder: Path, raw: bytes) -> DatabaseKey:
    """Whole or not at all: half a key would lock everybody out."""
    if (folder / FILE).exists():
        raise FileExistsError(folder / FILE)
    half = folder / f"{FILE}.new"
    half.unlink(missing_ok=True)
    handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(raw.hex() + "\n")
        file.flush()
        os.fsync(file.fileno())
    half.replace(folder / FILE)
    sync_folder(folder)
    return DatabaseKey(raw=raw, place=KeyPlace.FILE)


def _raw(text: str) -> bytes:
    raw = bytes.fromhex(text.strip())
    if len(raw) != LENGTH:
        raise ValueError("a key has 32 bytes")
    return raw


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _name(folder: Path) -> str:
    return str(folder.resolve())
