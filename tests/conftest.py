"""What every test gets: no screen, no network, no file of the user's, no quiet warning."""

import gc
import logging
import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest

HOMES = (
    "HOME",
    "USERPROFILE",
    "APPDATA",
    "LOCALAPPDATA",
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
)

MUCH = 100_000
"""Objects since the last collection."""

# Before anything imports Qt or keyring.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What wider fixtures than a test's make does not reach the user's files either."""
    with pytest.MonkeyPatch.context() as patch:
        _move_home(patch, str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(autouse=True)
def _home_of_its_own(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test finds what another one left, and nothing of it stays on the disk."""
    with TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True) as home:
        _move_home(monkeypatch, home)
        yield


def _move_home(patch: pytest.MonkeyPatch, home: str) -> None:
    for name in HOMES:
        patch.setenv(name, home)


@pytest.fixture(scope="session", autouse=True)
def _garbage_waits() -> Iterator[None]:
    """As in the program: a widget that the ledger's thread collected would end the process."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _garbage_goes() -> Iterator[None]:
    """Between the tests, in the thread that the windows are of."""
    yield
    if gc.get_count()[0] > MUCH:
        gc.collect()


@pytest.fixture(autouse=True)
def _no_unannounced_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails a test, unless the test looks at it and clears it."""
    yield
    loud = [
        f"{record.name}: {record.getMessage()}"
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    assert not loud, f"not announced: {loud}"


@pytest.fixture(autouse=True)
def _log_as_it_was() -> Iterator[None]:
    """Take away what `log_to` has put on: one test's log file would get another test's lines."""
    ours = logging.getLogger("checkin")
    before = list(ours.handlers)
    yield
    for handler in [one for one in ours.handlers if one not in before]:
        ours.removeHandler(handler)
        handler.close()
    ours.propagate = True
    ours.setLevel(logging.NOTSET)
