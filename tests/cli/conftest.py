"""The command line, and a demo's folder made once."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from command_line import CommandLine

from checkin.app.demo import Demo, prepare_demo


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(capsys, monkeypatch)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return prepare_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(prepared: Demo, tmp_path: Path) -> Demo:
    """A demo of the test's own."""
    folder = tmp_path / "desk"
    shutil.copytree(prepared.folder, folder)
    pictures = {name: folder / "slips" / file.name for name, file in prepared.pictures.items()}
    return replace(prepared, folder=folder, pictures=pictures)
