"""The settings of a desk: one TOML file, one frozen object."""

import os
import tempfile
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Self

import tomli_w

from checkin.trouble import Trouble

_WANTED = {str: "a text in quotes", bool: "true or false", int: "a whole number from 0 on"}
_HINT = "Mend the line, or move the file away: the desk then starts with its defaults."

TEXT_SIZES = (100, 125, 150, 175, 200)
"""How large the text of the window may be, in per cent of its usual size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What may differ from desk to desk. An empty text means: not chosen.

    `language`: `en`, `zh_CN` or empty (the system's). `theme`: `light`, `dark` or empty (the
    system's). `camera` is a name as the system shows it, or a video file. `alone`: one person
    is on duty at this center, so that nobody is a second one. `hidden_columns` names the columns of
    the roster's table that are not shown, parted by commas. `lock_after` is how many minutes
    without a key or a scan lock the desk where people sign on; 0: it never locks itself. `backup`
    is the folder that backups go into, empty: one beside the database. `paper_copy` is the folder
    or stick that gets the attendance registers each minute; empty: none is written. `setup` keeps
    which steps of the setup were tried or put off, parted by commas. `text_size` is one of
    `TEXT_SIZES`.
    """

    desk: str = "desk-1"
    room: str = ""
    language: str = ""
    theme: str = ""
    sound: bool = True
    camera: str = ""
    hidden_columns: str = ""
    alone: bool = False
    lock_after: int = 5
    backup: str = ""
    paper_copy: str = ""
    setup: str = ""
    text_size: int = TEXT_SIZES[0]

    def with_changes(self, **changes: str | bool | int) -> Self:
        """The same settings but for `changes`."""
        return replace(self, **changes)  # type: ignore[arg-type]  # names are checked by replace


def load_settings(path: Path) -> Settings:
    """The settings in `path`; the defaults when there is no such file.

    Raises:
        Trouble: the file is damaged; it names the place.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise Trouble(
            "settings-unreadable", f"The settings in {path} cannot be read: {error.strerror}."
        ) from error
    try:
        found = tomllib.loads(data.decode("utf-8"))
    except ValueError as error:
        raise Trouble(
            "damaged-settings", f"The settings file {path} is damaged: {error}.", _HINT
        ) from error
    return _checked(found, path)


def save_settings(path: Path, settings: Settings) -> None:
    """Write `settings` in one step: a cut leaves the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
    with os.fdopen(handle, "wb") as file:
        tomli_w.dump(asdict(settings), file)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(path)


def _checked(found: dict[str, object], path: Path) -> Settings:
    known = {field.name: type(field.default) for field in fields(Settings)}
    for name, value in found.items():
        if name not in known:
            raise Trouble(
                "damaged-settings", f"The settings file {path} has an unknown line `{name}`.", _HINT
            )
        if type(value) is not known[name]:
            raise _wrong(path, name, _WANTED[known[name]])
        if isinstance(value, int) and value < 0:
            raise _wrong(path, name, _WANTED[int])
    if found.get("text_size", TEXT_SIZES[0]) not in TEXT_SIZES:
        raise _wrong(path, "text_size", f"one of {', '.join(map(str, TEXT_SIZES))}")
    return Settings(**found)  # type: ignore[arg-type]  # each value's type was compared above


def _wrong(path: Path, name: str, wanted: str) -> Trouble:
    return Trouble(
        "damaged-settings", f"In the settings file {path}, `{name}` must be {wanted}.", _HINT
    )
