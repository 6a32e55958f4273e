"""The desk's own keys: in the key store of the system, or in a file where there is none."""

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

_DEVICE_SERVICE = "checkin-desk-device"
_DOCUMENT_SERVICE = "checkin-desk-documents"

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
class KeptKey:
    """The raw 256 bits of a key, and where it lies."""

    raw: bytes
    place: KeyPlace


def system_store() -> Store | None:
    """The key store of this system, None where there is none that encrypts."""
    backend = keyring.get_keyring()
    return backend if type(backend).__module__.startswith(ALLOWED) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where one key may lie: under `service` and `user` in the store, or in `file`."""

    service: str
    user: str
    file: Path

    def find(self, store: Store | None) -> KeptKey | None:
        if self.file.exists():
            return KeptKey(raw=_raw(self.file.read_text()), place=KeyPlace.FILE)
        kept = store.get_password(self.service, self.user) if store else None
        return KeptKey(raw=_raw(kept), place=KeyPlace.KEYRING) if kept else None

    def keep(self, raw: bytes, store: Store | None) -> KeptKey:
        """In the store; a store that cannot keep it is no store (`checkin ready` shows which)."""
        if store is not None:
            try:
                store.set_password(self.service, self.user, raw.hex())
                if store.get_password(self.service, self.user) == raw.hex():
                    return KeptKey(raw=raw, place=KeyPlace.KEYRING)
            except KeyringError:
                return self._in_the_file(raw)
        return self._in_the_file(raw)

    def _in_the_file(self, raw: bytes) -> KeptKey:
        """Whole or not at all: half a key would lock everybody out."""
        half = self.file.with_name(f"{self.file.name}.new")
        half.unlink(missing_ok=True)
        handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(raw.hex() + "\n")
            file.flush()
            os.fsync(file.fileno())
        half.replace(self.file)
        sync_folder(self.file.parent)
        return KeptKey(raw=raw, place=KeyPlace.FILE)


def find_key(folder: Path, store: Store | None) -> KeptKey | None:
    """The key of the database in `folder`; None when none was ever made.

    Raises:
        Trouble: there is one, but it cannot be read.
    """
    try:
        return _of_database(folder).find(store)
    except (OSError, ValueError, KeyringError) as error:
        raise Trouble(
            "key-unreadable",
            "The key of this desk's journal cannot be read.",
            f"Unlock the key store of this system, or bring back the file {FILE}.",
        ) from error


def make_key(folder: Path, store: Store | None) -> KeptKey:
    """A new random key, kept before it is used; never in the place of another one."""
    place = _of_database(folder)
    if place.file.exists():
        raise FileExistsError(place.file)
    return place.keep(secrets.token_bytes(LENGTH), store)


def find_device_key(folder: Path, store: Store | None, device: str) -> KeptKey | None:
    """The private Ed25519 key that speaks for the journal `device`; None when there is none.

    The key of a former journal stays where it is: it signs who goes on with that journal.

    Raises:
        Trouble: there is one, but it cannot be read.
    """
    try:
        return _of_device(folder, device).find(store)
    except (OSError, ValueError, KeyringError) as error:
        raise Trouble(
            "key-unreadable",
            "The key that this desk signs with cannot be read.",
            "Unlock the key store of this system; or enrol this desk again.",
        ) from error


def make_device_key(folder: Path, store: Store | None, device: str) -> KeptKey:
    """A new private key for the journal `device`, in the place of an old one."""
    place = _of_device(folder, device)
    kept = place.keep(secrets.token_bytes(LENGTH), store)
    if kept.place is KeyPlace.KEYRING:
        place.file.unlink(missing_ok=True)
    return kept


def document_key(folder: Path, store: Store | None) -> KeptKey:
    """The key that numbers of ID documents are hashed with; made when it is first asked for.

    Raises:
        Trouble: there is one, but it cannot be read.
    """
    place = _Place(
        service=_DOCUMENT_SERVICE, user=str(folder.resolve()), file=folder / "documents.key"
    )
    try:
        return place.find(store) or place.keep(secrets.token_bytes(LENGTH), store)
    except (OSError, ValueError, KeyringError) as error:
        raise Trouble(
            "key-unreadable",
            "The key that numbers of ID documents are hashed with cannot be read.",
            "Unlock the key store of this system, or remove the file documents.key: then no"
            " document that was seen before is known again.",
        ) from error


def _of_database(folder: Path) -> _Place:
    return _Place(service=SERVICE, user=str(folder.resolve()), file=folder / FILE)


def _of_device(folder: Path, device: str) -> _Place:
    """Named by folder and journal: a copied folder does not speak with the key of the other."""
    user = f"{folder.resolve()} {device}"
    return _Place(service=_DEVICE_SERVICE, user=user, file=folder / f"device-{device}.key")


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
