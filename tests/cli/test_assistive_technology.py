"""The real program on a real display, used as a screen reader uses it: through AT-SPI."""

import json
import os
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that has the system's bindings of AT-SPI."""

PATIENCE = 120.0
"""Seconds for all of it, on a computer that has other work."""


def required():
    """What has to be on this computer; whoever lacks it learns how to get it."""
    missing = [one for one in ("Xvfb", "dbus-run-session") if shutil.which(one) is None]
    asks = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if subprocess.run([SYSTEM_PYTHON, "-c", asks], capture_output=True, check=False).returncode:
        missing.append("python3-gi with gir1.2-atspi-2.0")
    assert not missing, (
        f"not on this computer: {missing}; `make system` installs it on Debian "
        "(scripts/system_packages.sh)"
    )


@contextmanager
def a_display():
    """An X display that nobody sees."""
    words = ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            yield f":{server.stdout.readline().decode().strip()}"
        finally:
            server.terminate()


def run_to_its_end(words, env):
    """What it prints; nothing of it is left running."""
    with subprocess.Popen(
        words, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        try:
            said, complained = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    assert process.returncode == 0, complained.decode()
    return said.decode()


@pytest.fixture(scope="module")
def session(prepared, tmp_path_factory):
    """What somebody came upon who cannot see the window: a slip was held before its camera."""
    required()
    desk, film, run = (tmp_path_factory.mktemp(name) for name in ("desk", "film", "run"))
    demo = prepared()
    shutil.copytree(demo.folder, desk, dirs_exist_ok=True)
    shutil.copy(demo.pictures["on-time-5"], film)
    run.chmod(0o700)
    reader = Path(__file__).with_name("screen_reader.py")
    words = [sys.executable, "-m", "checkin", "--data", desk, "--camera", film]
    with a_display() as display:
        env = {**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": str(run)}
        env |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        said = run_to_its_end(["dbus-run-session", "--", SYSTEM_PYTHON, reader, *words], env)
    return json.loads(said.splitlines()[-1])


def found(controls, role):
    return [one["name"] for one in controls if one["role"] == role]


def test_the_verdict_stands_there_with_its_reason_and_what_to_do(session):
    names = [one["name"] for one in session["controls"]]
    assert any(name.startswith("On time. Arrived at ") for name in names)
    assert "Compare the ID, then confirm (Enter)" in names


def test_confirm_is_pressed_by_its_action_and_what_came_of_it_is_announced(session):
    assert session["heard"][0].startswith("Signed in.")


def test_the_window_and_the_scan_field_say_what_they_are(session):
    assert found(session["controls"], "frame") == ["checkin"]
    assert found(session["controls"], "text") == ["Scan a code, or type a name or number"]


@pytest.mark.parametrize("name", ["Confirm", "Undo", "Find", "Decide", "Help (F1)"])
def test_a_button_is_one_and_has_its_name(session, name):
    assert name in found(session["controls"], "push button")


@pytest.mark.parametrize("state", ["controls", "opened", "after"])
def test_whatever_can_be_reached_has_a_name_and_a_role(session, state):
    reached = [one for one in session[state] if one["reached"]]
    assert len(reached) > 5
    assert [one for one in reached if not one["name"]] == []
    assert [one for one in reached if one["role"] in {"unknown", "invalid", "panel"}] == []


def test_a_button_is_pressed_by_its_action(session):
    assert "This help" not in [one["name"] for one in session["controls"]]
    assert "This help" in [one["name"] for one in session["opened"]]


def test_after_the_language_was_turned_the_names_are_in_it(session):
    [field] = found(session["after"], "text")
    assert field.startswith("扫码")
    assert "确认" in " ".join(found(session["after"], "push button"))
