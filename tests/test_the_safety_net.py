"""The net under the tests holds: each of these small tests ends as it must."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

SMALL_TESTS = """
import logging
import os
import socket
import warnings
from pathlib import Path
from tempfile import gettempdir

import keyring
import pytest
from PySide6.QtCore import qWarning

from checkin.logs import log_to


@pytest.fixture(scope="module")
def wide():
    return Path.home()


def test_failed_by_a_quiet_warning_in_the_log():
    logging.getLogger("checkin.somewhere").warning("careful")


def test_failed_by_a_quiet_error_of_a_library():
    logging.getLogger("library").error("broken")


def test_failed_by_a_warning_of_python():
    warnings.warn("old", DeprecationWarning)


def test_failed_by_a_warning_of_qt(qapp):
    qWarning("odd")


def test_failed_by_asking_the_network():
    socket.create_connection(("192.0.2.1", 80), timeout=0.1)


def test_passed_with_a_warning_that_was_looked_at(caplog):
    logging.getLogger("checkin.somewhere").warning("careful")
    assert "careful" in caplog.text
    caplog.clear()


def test_passed_with_a_home_of_its_own(wide, tmp_path):
    assert Path(gettempdir()) in Path.home().parents
    assert tmp_path.parent in wide.parents
    assert Path.home() != wide


def test_passed_without_a_key_store():
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("checkin", "anything")


@pytest.mark.parametrize("turn", [1, 2])
def test_passed_with_a_log_of_its_own(turn, tmp_path):
    assert logging.getLogger("checkin").handlers == []
    assert logging.getLogger("checkin").propagate
    log_to(tmp_path / "checkin.log")
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small")
    shutil.copy(ROOT / "tests" / "conftest.py", folder)
    (folder / "test_small.py").write_text(SMALL_TESTS, "utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-rA", "-p", "no:cacheprovider"),
            *("-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder)),
            *("--basetemp", str(folder / "runs"), str(folder)),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return re.findall(r"^(PASSED|FAILED|ERROR) \S*::(\w+)", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("name", re.findall(r"def (test_\w+)", SMALL_TESTS))
def test_the_net_holds(name, outcomes):
    ends = {outcome for outcome, test in outcomes if test == name}
    if name.startswith("test_failed"):
        assert ends & {"FAILED", "ERROR"}
    else:
        assert ends == {"PASSED"}
