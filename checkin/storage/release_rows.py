"""The releases that the registry has told of, as the signed documents that they came as."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from checkin.domain.instant import parse_stamp
from checkin.domain.release import Release, ReleasedFile
from checkin.storage import schema


def release_row(release: Release) -> dict[str, Any]:
    """The row of a release; its document is kept byte for byte."""
    return {"version": release.version, **release.signed}


def releases_in(connection: Connection) -> Sequence[Release]:
    """Every one that is known, in no order; what they say was checked when they came."""
    return [_release(row._asdict()) for row in connection.execute(select(schema.releases))]


def _release(row: dict[str, str]) -> Release:
    said = json.loads(row["text"])
    return Release(
        version=row["version"],
        released_at=parse_stamp(said["released_at"]),
        notes=said.get("notes", ""),
        files=[
            ReleasedFile(name=one["name"], size=one["size"], sha256=one["sha256"])
            for one in said.get("files", ())
        ],
        key=bytes.fromhex(row["key"]),
        signed={name: row[name] for name in ("text", "key", "signature")},
    )
