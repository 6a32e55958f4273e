"""Fixtures of the window's tests."""

import pytest
from day_hands import DayHands
from desk_stage import desk_stage, resources_in
from fake_upkeep import FakeUpkeep
from own_windows import windows_of_a_test
from patience import Patience
from wedge_keys import Keyboard
from window_places import delivery_at_work, prepare


@pytest.fixture(scope="session")
def resources(tmp_path_factory):
    """The program's resources, with the words compiled once."""
    return resources_in(tmp_path_factory.mktemp("words"))


@pytest.fixture
def windows():
    """The test's windows, taken apart at its end."""
    with windows_of_a_test() as made:
        yield made


@pytest.fixture
def stage(qtbot, tmp_path, resources):
    """The window over a journal of its own, in front, and `keys` for its keyboard."""
    with desk_stage(tmp_path / "desk", resources) as made:
        made.keys = Keyboard(made.window)
        qtbot.waitExposed(made.window)
        made.window.activateWindow()
        yield made


@pytest.fixture
def day(qtbot, stage):
    """Somebody at the keyboard of that desk."""
    return DayHands(qtbot, stage)


@pytest.fixture(scope="module")
def hands(qapp, tmp_path_factory, resources):
    """Somebody at the keyboard of a desk with everything, in the middle of a morning."""
    upkeep, delivery = FakeUpkeep(), delivery_at_work()
    folder = tmp_path_factory.mktemp("desk")
    with desk_stage(folder, resources, upkeep=upkeep, delivery=delivery) as made:
        upkeep.front, made.delivery = made.front, delivery
        made.window.activateWindow()
        found = DayHands(Patience(), made)
        found.until(lambda: made.duty.standing.staffed)
        prepare(found)
        yield found
