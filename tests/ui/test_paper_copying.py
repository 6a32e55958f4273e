"""The copies for bad times: asked for each minute, and a failure told once."""

from concurrent.futures import Future

import pytest
from desk_stage import desk_stage

from checkin.trouble import Trouble


class FakeUpkeep:
    def __init__(self):
        self.copies, self.failing, self.answer = 0, False, None

    def look(self, _seen):
        return Future()

    def back_up(self):
        return Future()

    def copy_papers(self):
        self.copies += 1
        future = self.answer or Future()
        if self.failing:
            future.set_exception(Trouble("copy-failed", "Pulled.", "Put it in again."))
        elif self.answer is None:
            future.set_result([])
        return future


@pytest.fixture
def upkeep():
    return FakeUpkeep()


@pytest.fixture
def staged(qtbot, tmp_path, resources, upkeep):
    with desk_stage(tmp_path / "desk", resources, upkeep=upkeep, paper_copy="/stick") as stage:
        stage.copying = stage.window.panels.pages._copying
        stage.told = []
        stage.window.panels.work.troubled.connect(lambda trouble: stage.told.append(trouble.code))
        yield stage


def test_the_minutes_run_only_where_a_folder_was_chosen(qtbot, tmp_path, resources, upkeep, staged):
    assert staged.copying._minute.isActive()
    with desk_stage(tmp_path / "other", resources, upkeep=upkeep) as stage:
        assert not stage.window.panels.pages._copying._minute.isActive()


def test_a_failure_is_told_once_until_a_copy_works_again(qtbot, staged, upkeep):
    upkeep.failing = True
    for asked in (1, 2):
        staged.copying.copy()
        qtbot.waitUntil(lambda: not staged.copying._busy, timeout=2000)
        assert upkeep.copies == asked
    assert staged.told == ["copy-failed"]
    upkeep.failing = False
    staged.copying.copy()
    qtbot.waitUntil(lambda: not staged.copying._busy, timeout=2000)
    upkeep.failing = True
    staged.copying.copy()
    qtbot.waitUntil(lambda: staged.told == ["copy-failed", "copy-failed"], timeout=2000)


def test_a_slow_copy_is_waited_for(qtbot, staged, upkeep):
    upkeep.answer = Future()
    staged.copying.copy()
    staged.copying.copy()
    assert upkeep.copies == 1
    upkeep.answer.set_result([])
    qtbot.waitUntil(lambda: not staged.copying._busy, timeout=2000)
