from PySide6.QtCore import QLockFile

from checkin.ui.first_window import FirstWindow


def test_the_second_window_gives_way_and_the_first_is_raised(qtbot, tmp_path):
    first, second = FirstWindow(tmp_path), FirstWindow(tmp_path)
    assert first.claim()

    with qtbot.waitSignal(first.asked, timeout=3000):
        assert not second.claim()
    first.release()


def test_desks_with_folders_of_their_own_do_not_meet(qtbot, tmp_path):
    folders = (tmp_path / "one", tmp_path / "two")
    for folder in folders:
        folder.mkdir()
    windows = [FirstWindow(folder) for folder in folders]

    assert [window.claim() for window in windows] == [True, True]
    for window in windows:
        window.release()


def test_after_the_first_has_gone_the_next_is_the_first(qtbot, tmp_path):
    gone = FirstWindow(tmp_path)
    assert gone.claim()
    gone.release()

    following = FirstWindow(tmp_path)
    assert following.claim()
    following.release()


def test_where_nobody_answers_the_lock_that_is_left_keeps_no_window_from_opening(qtbot, tmp_path):
    left = QLockFile(str(tmp_path / "window.lock"))
    assert left.tryLock(0)

    window = FirstWindow(tmp_path)
    assert window.claim()
    window.release()
    left.unlock()
