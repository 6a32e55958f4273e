"""Results of futures come to the GUI thread, whole or as a trouble, and not after the end."""

from concurrent.futures import Future
from threading import Thread, current_thread

import pytest

from checkin.trouble import Trouble
from checkin.ui.bridge import Bridge


@pytest.fixture
def heard():
    return []


@pytest.fixture
def bridge(qapp):
    return Bridge()


def wait_for(bridge, future, heard):
    bridge.when_done(
        future,
        lambda result: heard.append(("took", result, current_thread())),
        lambda trouble: heard.append((trouble.code, trouble.message, current_thread())),
    )


def from_another_thread(work):
    thread = Thread(target=work)
    thread.start()
    thread.join()


def test_a_result_comes_to_the_gui_thread(bridge, heard, qtbot):
    future = Future()
    wait_for(bridge, future, heard)
    from_another_thread(lambda: future.set_result(7))
    assert heard == []
    qtbot.waitUntil(lambda: heard == [("took", 7, current_thread())])


def test_a_result_that_is_there_already_comes_later_too(bridge, heard, qtbot):
    future = Future()
    future.set_result(7)
    wait_for(bridge, future, heard)
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 1)


def test_a_trouble_comes_as_one(bridge, heard, qtbot):
    future = Future()
    wait_for(bridge, future, heard)
    from_another_thread(lambda: future.set_exception(Trouble("disk-full", "The disk is full.")))
    qtbot.waitUntil(lambda: heard[0][:2] == ("disk-full", "The disk is full.") if heard else False)


def test_a_fault_of_ours_is_told_without_what_it_says(bridge, heard, qtbot, caplog):
    future = Future()
    wait_for(bridge, future, heard)
    from_another_thread(lambda: future.set_exception(ValueError("Li Xiaoming")))
    qtbot.waitUntil(lambda: len(heard) == 1)
    code, message, _ = heard[0]
    assert code == "program-fault"
    assert "ValueError" in message
    assert "Li" not in message + caplog.text
    caplog.clear()


def test_nothing_comes_after_the_end(bridge, heard, qtbot):
    before, after = Future(), Future()
    for future in (before, after):
        wait_for(bridge, future, heard)
    before.set_result(1)
    bridge.close()
    after.set_result(2)
    qtbot.wait(20)
    assert heard == []
