"""What else gets into the window: pictures, the camera's eye, choices that are kept."""

import numpy as np
import pytest
import qrcode
from PySide6.QtCore import QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListWidget
from wedge_keys import Keyboard

from checkin.domain.presented import Source
from checkin.domain.verdict import Code
from checkin.trouble import wrong_input
from checkin.ui.devices import wedge_filter
from checkin.ui.devices.picture_input import pixels_of


def shown(stage):
    outcome = stage.window.flow.outcome
    return outcome.decision.code if outcome else None


def source(stage):
    return stage.window.flow.outcome.event.body["presented"]["source"]


def code_file(folder, text):
    path = folder / "code.png"
    qrcode.make(text).save(path)
    return path


def dropped(path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_a_picture_file_that_is_dropped_is_judged(stage, qtbot, tmp_path):
    path = code_file(tmp_path, stage.text("late"))
    assert stage.window.devices.pictures.take(dropped(path), Source.IMAGE)
    qtbot.waitUntil(lambda: shown(stage) is Code.LATE)
    assert source(stage) == "image"


def test_a_picture_that_was_copied_is_judged_when_it_is_pasted(stage, qtbot, tmp_path):
    image = QImage(str(code_file(tmp_path, stage.text("on-time-1"))))
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(stage.window.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown(stage) is Code.ON_TIME)
    assert source(stage) == "clipboard"


def test_a_text_that_was_copied_is_pasted_into_the_field(stage, qtbot):
    QGuiApplication.clipboard().setText("TC-100001")
    qtbot.keyClick(stage.window.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert stage.window.field.text() == "TC-100001"


def test_a_picture_without_a_code_is_told_of_and_judges_nobody(stage, qtbot):
    QGuiApplication.clipboard().setImage(QImage(40, 40, QImage.Format.Format_RGB32))
    stage.window.devices.pictures.paste()
    qtbot.waitUntil(lambda: not stage.window.banner.isHidden())
    assert "no code" in stage.window.banner.words.text()
    assert shown(stage) is None


def test_a_file_that_is_no_picture_is_told_of(stage, qtbot, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear candidate")
    stage.window.devices.pictures.take(dropped(path), Source.IMAGE)
    qtbot.waitUntil(lambda: not stage.window.banner.isHidden())
    assert "PNG" in stage.window.banner.words.text()


def test_a_trouble_leaves_the_verdict_and_goes_with_its_button(stage, qtbot):
    stage.window.flow.scan(stage.text("late"), Source.CAMERA)
    qtbot.waitUntil(lambda: shown(stage) is Code.LATE)
    stage.window.banner.show_trouble(wrong_input("no-picture", "It is not there."))
    assert shown(stage) is Code.LATE
    stage.window.banner.button.click()
    assert stage.window.banner.isHidden()


@pytest.mark.parametrize("width", [5, 8, 31])
def test_pixels_are_red_green_blue_whatever_the_width(qapp, width):
    image = QImage(width, 3, QImage.Format.Format_RGB32)
    image.fill(0x102030)
    pixels = pixels_of(image)
    assert pixels.shape == (3, width, 3)
    assert pixels[2, width - 1].tolist() == [0x10, 0x20, 0x30]


def test_a_frame_is_painted_in_its_own_colours_and_the_code_outlined(stage, qtbot):
    class Seen:
        corners = ((10, 10), (50, 10), (50, 50), (10, 50))

    card = stage.window.side.camera
    frame = np.zeros((90, 160, 3), dtype=np.uint8)
    frame[:] = (200, 30, 60)
    card.show_status("running", "Front")
    card.show_frame(frame, [Seen()])
    painted = card.grab().toImage()
    middle = painted.pixelColor(card.width() // 2, card.height() // 2)
    assert (middle.red(), middle.green(), middle.blue()) == (200, 30, 60)
    factor = max(card.width() / 160, card.height() / 90)
    top = (card.height() - 90 * factor) / 2
    left = (card.width() - 160 * factor) / 2
    outline = painted.pixelColor(int(left + 30 * factor), int(top + 50 * factor))
    assert outline.name() == "#3be0a8"


@pytest.mark.qt_log_ignore("PulseAudioService")
def test_theme_language_sound_and_camera_are_kept(stage, qtbot):
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F7)
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F8)
    stage.window.header.sound_asked.emit()
    stage.window.devices.camera_chosen.emit("Front")
    kept = stage.saved[-1]
    assert (kept.theme, kept.language, kept.sound, kept.camera) == ("dark", "zh_CN", True, "Front")
    assert kept.desk == "desk-1"


def test_the_header_drops_the_least_important_where_room_is_short(stage, qtbot):
    header = stage.window.header
    qtbot.waitUntil(lambda: header.title.words != "")
    stage.window.resize(1920, 1080)
    qtbot.waitUntil(header.time.isVisible)
    stage.window.resize(960, 540)
    qtbot.waitUntil(lambda: not header.time.isVisible())
    assert header.next.isVisible()
    assert header.clock.isVisible()


def test_where_room_is_short_the_last_scans_fold_and_the_camera_stays(stage, qtbot):
    stage.window.resize(960, 540)
    side = stage.window.side
    side.resize(QSize(300, 320))
    assert side.scans.isHidden()
    assert not side.camera.isHidden()
    side.resize(QSize(300, 640))
    assert not side.scans.isHidden()


def test_a_past_scan_is_looked_at_by_keyboard(stage, qtbot):
    stage.window.flow.scan(stage.text("late"), Source.CAMERA)
    scans = stage.window.side.scans
    qtbot.waitUntil(lambda: len(scans.shown()) == 1)
    [row] = scans.shown()
    row.setFocus()
    assert "Huang Lei" in row.accessibleName()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert stage.window.side.currentWidget() is stage.window.panels.looking_back.panel
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is stage.window.field


def test_everything_that_can_have_the_focus_has_a_name(stage, qtbot):
    window = stage.window
    for kind in (QAbstractButton, QLineEdit, QListWidget):
        for part in window.findChildren(kind):
            if part.focusPolicy() == Qt.FocusPolicy.NoFocus or not part.isVisible():
                continue
            spoken = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
            assert spoken.strip(), part


def test_no_input_method_turns_a_scanners_digits_into_words(stage, qtbot):
    method = Qt.WidgetAttribute.WA_InputMethodEnabled
    field = stage.window.field
    assert not field.testAttribute(method)
    field.turn_deaf()
    qtbot.waitUntil(lambda: not field.isReadOnly(), timeout=3000)
    assert not field.testAttribute(method)


def test_a_search_that_waits_when_the_window_closes_asks_nobody(stage, qtbot):
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F2)
    stage.window.panels.finding.panel.field.setText("huang")
    stage.window.close()
    with qtbot.waitSignal(stage.window.panels.finding.panel.asked):
        pass
    assert stage.window.panels.finding.panel.list.count() == 0


class NoActiveWindow:
    """What the application says where no window manager has made a window the active one."""

    @staticmethod
    def focusWidget():  # noqa: N802
        return None


def test_keys_go_to_the_open_panel_also_in_a_window_that_is_not_active(stage, qtbot, monkeypatch):
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F2)
    monkeypatch.setattr(wedge_filter, "QApplication", NoActiveWindow)
    Keyboard(stage.window).person("huang")
    assert stage.window.panels.finding.panel.field.text() == "huang"
    assert stage.window.field.text() == ""
