"""What the packed program starts with."""

import os
import sys
from pathlib import Path

from checkin.__main__ import main


def provide_streams() -> None:
    """A program of Windows without a console has no streams; what is said there goes nowhere.

    Nobody reads a terminal then, so a trouble is told in a window.
    """
    if sys.stderr is None and len(sys.argv) == 1:
        sys.argv.append("--by-icon")
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # Open as long as the program runs.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115


if __name__ == "__main__":
    provide_streams()
    main()
