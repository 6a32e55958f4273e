"""The log holds ids and outcomes, never names: also when something unforeseen goes wrong."""

import logging
import sys
import threading
from pathlib import Path

import pytest

from checkin.logs import log_to, log_uncaught

SECRET = "Li Xiaoming 4412"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(threading, "__excepthook__", lambda _: None)
    logger = logging.getLogger("checkin")
    handlers, propagate = logger.handlers[:], logger.propagate
    log_to(tmp_path / "logs" / "checkin.log")
    log_uncaught()
    yield tmp_path / "logs" / "checkin.log"
    for handler in logger.handlers:
        if handler not in handlers:
            handler.close()
    logger.handlers, logger.propagate = handlers, propagate


def fail() -> None:
    raise ValueError(SECRET)


def test_an_error_on_the_main_thread_is_placed_but_not_quoted(log: Path, caplog) -> None:
    try:
        fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ValueError at test_logs.py" in log.read_text("utf-8")
    assert SECRET not in log.read_text("utf-8")
    caplog.clear()


def test_an_error_on_another_thread_is_placed_but_not_quoted(log: Path, caplog) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "ValueError at test_logs.py" in log.read_text("utf-8")
    assert SECRET not in log.read_text("utf-8")
    caplog.clear()
