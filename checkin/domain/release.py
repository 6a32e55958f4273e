"""Releases of this program that the registry has published, and whether one is newer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedFile:
    """An installer: `sha256` in lower-case hex, `size` in bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What a registry has said of a release; `signed` is the document as it came.

    The signature was verified; whether `key` (32 raw bytes) is that of the own registry, was not.
    """

    version: str
    released_at: datetime
    notes: str
    files: Sequence[ReleasedFile]
    key: bytes
    signed: Mapping[str, str]


def number_of(version: str) -> tuple[int, ...]:
    """By what versions are compared: 0.10 comes after 0.9, and 1.0 is 1.0.0."""
    parts = [int(part) for part in version.split(".") if part.isdecimal()]
    return tuple(parts + [0] * (4 - len(parts)))


def newest(releases: Sequence[Release], key: bytes | None) -> Release | None:
    """The newest release that the registry with this key has signed."""
    own = [one for one in releases if key is not None and one.key == key]
    return max(own, key=lambda one: number_of(one.version), default=None)


def newer(releases: Sequence[Release], key: bytes | None, current: str) -> Release | None:
    """The newest one, when it is newer than the version `current`."""
    found = newest(releases, key)
    if found is None or number_of(found.version) <= number_of(current):
        return None
    return found


def file_like(
    releases: Sequence[Release], key: bytes | None, sha256: str
) -> tuple[Release, ReleasedFile] | None:
    """The file with this content, of a release that the registry with this key has signed."""
    for release in releases:
        for file in release.files:
            if release.key == key and file.sha256 == sha256:
                return release, file
    return None
