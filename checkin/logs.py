"""The log: ids and outcomes in a file that stays small."""

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_log = logging.getLogger(__name__)

_LARGEST = 1_000_000
_KEPT = 5


def log_to(path: Path) -> None:
    """Write the program's log to `path`, five files of a megabyte at most, and only there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    end_log()
    handler = RotatingFileHandler(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger = logging.getLogger("checkin")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False


def end_log() -> None:
    """Close the log's file."""
    logger = logging.getLogger("checkin")
    for handler in logger.handlers[:]:
        if isinstance(handler, RotatingFileHandler):
            logger.removeHandler(handler)
            handler.close()
            logger.propagate = True


def log_uncaught() -> None:
    """Write down where an error that nobody caught arose, on any thread; never what it says.

    A message may hold a row of the roster.
    """
    before = sys.excepthook

    def on_main(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log_place(kind, trace)
        before(kind, error, trace)

    def on_thread(told: threading.ExceptHookArgs) -> None:
        _log_place(told.exc_type, told.exc_traceback)
        threading.__excepthook__(told)

    sys.excepthook = on_main
    threading.excepthook = on_thread


def _log_place(kind: type[BaseException], trace: TracebackType | None) -> None:
    frames = traceback.extract_tb(trace)
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    _log.error("not caught: %s at %s", kind.__name__, places)
