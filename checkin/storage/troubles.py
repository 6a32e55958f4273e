"""What the database engine's errors mean for the people at the desk."""

import errno

from checkin.trouble import Trouble

_ELSEWHERE = "Go on at another desk or on paper; nothing that was green is lost."
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def trouble_of(error: BaseException, place: object) -> Trouble | None:
    """The trouble behind an error of SQLite or the system; None when it is none of theirs."""
    cause = getattr(error, "orig", None) or error
    name = str(getattr(cause, "sqlite_errorname", ""))
    text = str(cause).lower()
    if name.startswith("SQLITE_FULL") or "disk is full" in text or _errno(cause) in _FULL:
        return Trouble("disk-full", f"The disk of {place} is full: not recorded.", _make_room())
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")) or any(
        words in text for words in ("readonly database", "unable to open database")
    ):
        return read_only_folder(place)
    if _errno(cause) in (errno.EACCES, errno.EROFS, errno.EPERM):
        return read_only_folder(place)
    if name.startswith("SQLITE_IOERR") or "disk i/o error" in text or _errno(cause) == errno.EIO:
        return Trouble("disk-failed", f"The disk of {place} has failed: not recorded.", _ELSEWHERE)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or any(
        words in text for words in ("malformed", "not a database", "hmac")
    ):
        return cannot_open(place)
    return None


def read_only_folder(place: object) -> Trouble:
    """The desk may not write there."""
    return Trouble(
        "read-only-folder",
        f"This program may not write in {place}.",
        "Give it the right to write there, or choose another folder with --data.",
    )


def cannot_open(place: object) -> Trouble:
    """The file is damaged, or the key is another one."""
    return Trouble(
        "cannot-open-database",
        f"The journal in {place} cannot be opened: it is damaged, or its key is another one.",
        "Go back to a backup (checkin backup list), or leave the folder as it is, start with "
        "another one (--data DIR), and call the registry.",
    )


def _make_room() -> str:
    return f"Free some space on it. {_ELSEWHERE}"


def _errno(error: BaseException) -> int | None:
    return error.errno if isinstance(error, OSError) else None
