"""Releases of the program that desks are told of: signed, with each installer's hash."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import ValidationError
from sqlalchemy import Connection, select

from checkin.domain.instant import stamp
from checkin.registry.changes import Told, tell
from checkin.registry.desk_tables import EVERYWHERE
from checkin.registry.rows import put_row, remove_row
from checkin.registry.tables import releases
from checkin.sync.faults import faults_in
from checkin.sync.signing import sign_document
from checkin.sync.wire_feed import ChangeKind
from checkin.sync.wire_push import SIGNED
from checkin.sync.wire_release import RELEASE, ReleaseSaid
from checkin.trouble import wrong_input


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing:
    """What is published: the installers lie in `files`."""

    version: str
    files: Sequence[Path]
    notes: str
    now: datetime


def publish(connection: Connection, given: Publishing, identity: Ed25519PrivateKey) -> ReleaseSaid:
    """Sign the release and tell every desk; a version that is published again is replaced.

    Raises:
        Trouble: `release-wrong`, `file-unreadable`.
    """
    value: dict[str, object] = {
        "version": given.version,
        "released_at": stamp(given.now),
        "notes": given.notes,
        "files": [_said_of(file) for file in given.files],
    }
    try:
        said = RELEASE.validate_json(json.dumps(value))
    except ValidationError as error:
        [fault, *_] = faults_in(error)
        raise wrong_input(
            "release-wrong",
            f"This cannot be published: {fault.place} {fault.reason}.",
            "A version is numbers with dots (0.2.0); a file has a name of letters and digits.",
        ) from error
    signed: dict[str, str] = SIGNED.dump_python(sign_document(value, identity))
    if put_row(connection, releases, {"version": given.version, **signed}) is not None:
        _tell(connection, given.version, signed)
    return said


def withdraw(connection: Connection, version: str) -> bool:
    """No desk is told of it any more; False: it was not published."""
    if not remove_row(connection, releases, {"version": version}):
        return False
    _tell(connection, version, None)
    return True


def published(connection: Connection) -> list[ReleaseSaid]:
    """Everything that desks are told of, by version."""
    rows = connection.execute(select(releases.c.text).order_by(releases.c.version))
    return [RELEASE.validate_json(row.text) for row in rows]


def _said_of(file: Path) -> dict[str, object]:
    try:
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
            size = opened.tell()
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}."
        raise wrong_input("file-unreadable", message, "Check the path.") from error
    return {"name": file.name, "size": size, "sha256": digest}


def _tell(connection: Connection, version: str, said: dict[str, str] | None) -> None:
    told = Told(center=EVERYWHERE, kind=ChangeKind.RELEASE, id=version, said=said)
    tell(connection, [told])
