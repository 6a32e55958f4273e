"""`checkin` without a command: what is done before the window is loaded."""

import gc
import subprocess
import sys
from types import SimpleNamespace

import pytest

from checkin.cli import main

LATER = (
    "PIL",
    "PySide6.QtMultimedia",
    "alembic",
    "fontTools",
    "fpdf",
    "pypinyin",
    "qrcode",
    "xlsxwriter",
)
"""What a desk has no use for until somebody asks for a paper, a sound or a Chinese name."""


def test_a_desk_starts_without_what_it_does_not_need_yet():
    code = "import sys, checkin.cli.window; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "cv2" in loaded
    assert [one for one in LATER if one in loaded] == []


@pytest.fixture
def garbage_is_collected():
    """As it is when a program begins."""
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("garbage_is_collected")
def test_nobody_looks_for_garbage_while_the_window_is_loaded(run, monkeypatch):
    seen = []

    def load(name):
        seen.append((name, gc.isenabled()))
        return SimpleNamespace(open_window=lambda *_, **__: None)

    monkeypatch.setattr(main, "import_module", load)
    assert run().status == 0
    assert seen == [("checkin.cli.window", False)]
