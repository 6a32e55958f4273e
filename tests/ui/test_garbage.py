"""What a collection of garbage has to look at while a window is open."""

import gc
import sys
from types import ModuleType

import pytest
from PySide6.QtCore import QObject

from checkin.ui.window.tidying import Tidying


class Gone:
    """Says when it is destroyed."""

    def __init__(self, where):
        self.where = where

    def __del__(self):
        self.where.append("gone")


class Knot:
    """Holds itself, and something."""

    def __init__(self, held):
        self.myself, self.held = self, held


@pytest.fixture
def tidying(qapp):
    window = QObject()
    yield Tidying(window)
    window.deleteLater()


@pytest.fixture
def imported():
    """Something large is imported while the window is open."""

    def bring():
        module = ModuleType("large")
        module.parts = [[number] for number in range(5_000)]
        sys.modules["large"] = module

    yield bring
    sys.modules.pop("large", None)


def looked_at():
    return len(gc.get_objects())


def test_what_lives_at_the_start_is_not_looked_at(tidying):
    assert looked_at() < 1_000


def test_what_is_imported_later_is_looked_at_once(tidying, imported):
    imported()
    assert looked_at() > 5_000
    tidying.collect()
    assert looked_at() < 1_000


def test_what_is_only_made_stays_in_sight(tidying):
    made = [[number] for number in range(5_000)]
    tidying.collect()
    assert looked_at() > len(made)


def test_what_holds_itself_goes(tidying):
    gone = []
    Knot(Gone(gone))
    assert gone == []
    tidying.collect()
    assert gone == ["gone"]
