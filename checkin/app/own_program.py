"""How this program starts itself a second time."""

import sys


def own_program() -> list[str]:
    """The words before the command: of the packed program it is the program alone."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "checkin"]
