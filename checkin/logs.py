"""The log: ids and outcomes in a file that stays small."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LARGEST = 1_000_000
_KEPT = 5


def log_to(path: Path) -> None:
    """Write the program's log to `path`, five files of a megabyte at most."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("checkin")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
