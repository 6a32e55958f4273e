"""`checkin` without a command: what is done before the window is loaded."""

import gc
from types import SimpleNamespace

import pytest

from checkin.cli import main


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
