"""What the environment did to us: no camera, disk full, a file that cannot be read."""

from dataclasses import dataclass
from enum import IntEnum


class Exit(IntEnum):
    """Exit status of every command."""

    DONE = 0
    REFUSED = 1
    WRONG_USE = 2
    ENVIRONMENT = 3


@dataclass(slots=True)
class Trouble(Exception):
    """A trouble that a person can act upon.

    `code` is a stable word for logs and docs/troubles.md, `message` says what happened, `hint` says
    what to do. `exit_status` is 2 when the input was wrong, 3 when the environment failed.
    """

    code: str
    message: str
    hint: str = ""
    exit_status: Exit = Exit.ENVIRONMENT

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


def file_failed(error: OSError) -> Trouble:
    """The trouble of a file or folder that nobody looked for by name."""
    return Trouble(
        "file-failed",
        f"{error.filename or 'A file'}: {error.strerror or type(error).__name__}.",
        "Choose another file or folder, or free some space, and try again.",
    )


def wrong_input(code: str, message: str, hint: str = "") -> Trouble:
    """A trouble that lies in what was given to us: exit status 2."""
    return Trouble(code, message, hint, Exit.WRONG_USE)
