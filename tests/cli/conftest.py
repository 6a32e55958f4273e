"""The command line, and a demo's folder made once."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from command_line import CommandLine

from checkin.app.clock import now
from checkin.app.demo import Demo, prepare_demo

FRESH = timedelta(minutes=6)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(capsys, monkeypatch)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Demo]:
    """Gives a demo's folder, made once, and again before its late people come too late."""
    made: list[tuple[datetime, Demo]] = []

    def prepared() -> Demo:
        if not made or now() - made[-1][0] > FRESH:
            made.append((now(), prepare_demo(tmp_path_factory.mktemp("demo"))))
        return made[-1][1]

    return prepared


@pytest.fixture
def demo(prepared: Callable[[], Demo], tmp_path: Path) -> Demo:
    """A demo of the test's own."""
    first, folder = prepared(), tmp_path / "desk"
    shutil.copytree(first.folder, folder)
    pictures = {name: folder / "slips" / file.name for name, file in first.pictures.items()}
    return replace(first, folder=folder, pictures=pictures)
