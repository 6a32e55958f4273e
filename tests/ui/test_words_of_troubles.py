import pytest
from spoken import spoken

from checkin.scanning.camera import CameraStatus
from checkin.trouble import Trouble
from checkin.ui.words.camera_words import STATUSES, camera_status
from checkin.ui.words.trouble_words import TROUBLES, told


def test_in_english_a_trouble_speaks_for_itself_with_its_details():
    trouble = Trouble("disk-full", "The disk of D: is full.", "Free some space.")
    assert told(trouble) == ("The disk of D: is full.", "Free some space.")


@pytest.mark.parametrize("code", TROUBLES)
def test_in_chinese_each_trouble_of_the_desk_is_told_in_chinese(code, qapp):
    with spoken("zh_CN"):
        message, hint = told(Trouble(code, "English", "More English."))
    assert message.endswith("。")
    assert hint.endswith("。")


def test_a_trouble_without_words_of_its_own_is_told_in_english(qapp):
    with spoken("zh_CN"):
        assert told(Trouble("new-one", "What happened.", "What to do.")) == (
            "What happened.",
            "What to do.",
        )


def test_every_camera_status_has_its_words(qapp):
    assert set(STATUSES) == set(CameraStatus)
    assert camera_status(CameraStatus.RUNNING, "C920\u202e") == "Camera: C920"
    assert camera_status(CameraStatus.NONE, "C920").startswith("C920 is not plugged in.")
    with spoken("zh_CN"):
        assert camera_status(CameraStatus.NONE) == "未找到摄像头，请使用扫码枪或输入考号。"
