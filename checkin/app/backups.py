"""Backs a desk up into the folder that was chosen for it, also while its window is open."""

from pathlib import Path

from checkin.app.clock import now
from checkin.app.desk import key_store
from checkin.config import Settings, load_settings, save_settings
from checkin.paths import default_data, settings_file
from checkin.storage.backups import FOLDER, Backup, Written, backups_in, write_backup
from checkin.storage.opening import open_for_reading
from checkin.storage.restore import Restored, restore_backup
from checkin.trouble import Trouble


def back_up(data: Path | None, into: Path | None = None) -> Written:
    """Write a backup; `into` is the folder from now on.

    Raises:
        Trouble: as `storage.backups.write_backup`.
    """
    folder = data or default_data()
    settings = load_settings(settings_file(folder))
    chosen = into.absolute() if into is not None else backup_folder(folder, settings)
    written = write_backup(folder, key_store(folder), chosen, now())
    if into is not None:
        save_settings(settings_file(folder), settings.with_changes(backup=str(chosen)))
    return written


def backups_here(data: Path | None) -> list[Backup]:
    """The backups in the folder that was chosen for them, the newest first.

    Those of this desk's journal; where it does not open, all that lie there.
    """
    folder = data or default_data()
    chosen = backup_folder(folder, load_settings(settings_file(folder)))
    return backups_in(chosen, _device(folder))


def _device(folder: Path) -> str | None:
    try:
        with open_for_reading(folder, key_store(folder)) as look:
            return look(lambda books: books.journal_name()[0])
    except Trouble:
        return None


def restore(data: Path | None, file: Path) -> Restored:
    """Go back to the backup in `file`; no program may have the desk open.

    Raises:
        Trouble: as `storage.restore.restore_backup`.
    """
    folder = data or default_data()
    return restore_backup(folder, key_store(folder), file, now())


def backup_folder(folder: Path, settings: Settings) -> Path:
    """Where the backups of the desk in `folder` go."""
    return Path(settings.backup) if settings.backup else folder / FOLDER


def is_on_another_disk(folder: Path, chosen: Path) -> bool:
    """Whether the backups survive the disk of the journal, as far as the system tells."""
    try:
        return folder.stat().st_dev != chosen.stat().st_dev
    except OSError:
        return False
