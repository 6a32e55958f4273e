"""Who opens the desk by its icon sees no terminal: troubles are told in a window."""

from pathlib import Path

import pytest
from command_line import CommandLine
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from checkin.config import Settings, save_settings
from checkin.paths import settings_file
from checkin.storage.opening import open_for_writing
from checkin.ui.trouble_window import TroubleWindow


def open_without_window(data: Path, *_how: object, **_more: object) -> int:
    """As far as the window opens the desk; this process has its one application already."""
    open_for_writing(data, None).close()
    return 0


@pytest.fixture
def in_use(tmp_path, monkeypatch):
    """The folder of a desk that another program has open."""
    monkeypatch.setattr("checkin.cli.window.run_window", open_without_window)
    opened = open_for_writing(tmp_path, None)
    yield tmp_path
    opened.close()


@pytest.fixture
def seen(qapp):
    """The titles of the windows that came up; each is closed."""
    titles: list[str] = []

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, TroubleWindow) and window.isVisible():
                titles.append(window.windowTitle())
                window.close()

    watch = QTimer()
    watch.timeout.connect(look)
    watch.start(20)
    yield titles
    watch.stop()


def test_a_desk_in_use_is_told_in_a_window_and_on_standard_error(
    run: CommandLine, in_use, seen
) -> None:
    ran = run("--data", in_use, "--by-icon")
    assert seen == ["checkin could not start"]
    assert ran.status == 3
    assert ran.err.startswith("checkin: This desk is open already")


def test_it_is_told_first_in_the_language_of_the_desk(run: CommandLine, in_use, seen) -> None:
    save_settings(settings_file(in_use), Settings(language="zh_CN"))
    run("--data", in_use, "--by-icon")
    assert seen == ["checkin 未能启动"]


def test_settings_that_cannot_be_read_are_told_all_the_same(
    run: CommandLine, tmp_path, seen, monkeypatch
) -> None:
    monkeypatch.setattr("checkin.cli.window.run_window", lambda *_how, **_more: tmp_path.mkdir())
    settings_file(tmp_path).write_text("language = ", "utf-8")
    ran = run("--data", tmp_path, "--by-icon")
    assert (ran.status, len(seen)) == (3, 1)
    assert str(tmp_path) in ran.err


def test_from_a_terminal_it_is_said_there_alone(run: CommandLine, in_use, seen) -> None:
    ran = run("--data", in_use)
    assert (ran.status, seen) == (3, [])
