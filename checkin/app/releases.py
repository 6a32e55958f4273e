"""Which release this is, whether the registry tells of a newer one, which file is genuine."""

import hashlib
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from checkin.app.desk import key_store
from checkin.domain.release import Release, ReleasedFile, file_like, newest, number_of
from checkin.paths import default_data
from checkin.services.delivery import SyncState
from checkin.storage.opening import open_for_reading
from checkin.trouble import wrong_input

CURRENT = version("checkin")
"""The version of the program that runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What is known of the releases; `newest` None: the registry has told of none."""

    newest: Release | None

    @property
    def is_newer(self) -> bool:
        """Whether the registry's newest one is newer than this program."""
        return self.newest is not None and number_of(self.newest.version) > number_of(CURRENT)


def check_releases(data: Path | None) -> Checked:
    """What the last sync has brought; nothing is asked of the network.

    Raises:
        Trouble: `no-desk`, `not-enrolled`.
    """
    state = _state(data)
    return Checked(newest=newest(state.releases, _key(state)))


def verify_file(data: Path | None, file: Path) -> tuple[Release, ReleasedFile] | None:
    """Which file of a release of the registry this is, by its content; None: of none.

    Raises:
        Trouble: `file-unreadable`, `no-desk`, `not-enrolled`.
    """
    try:
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}."
        raise wrong_input("file-unreadable", message, "Check the path.") from error
    state = _state(data)
    return file_like(state.releases, _key(state), digest)


def _state(data: Path | None) -> SyncState:
    folder = data or default_data()
    with open_for_reading(folder, key_store(folder)) as look:
        return look(lambda books: books.sync_state())


def _key(state: SyncState) -> bytes:
    if state.enrolment is None:
        raise wrong_input(
            "not-enrolled",
            "This desk is not enrolled at a registry, which would tell it of releases.",
            "Enrol it (checkin enrol CODE), and sync.",
        )
    return state.enrolment.registry_key
