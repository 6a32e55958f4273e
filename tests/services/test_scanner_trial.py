"""What the trial of a hand scanner says of it."""

import pytest

from checkin.scanning.scan_text import clean_scan
from checkin.services.scanner_trial import TRIAL, Trial, judge_trial

GERMAN = str.maketrans("yzYZ-/:$*+", "zyZY/&Ö$(`")
ZHUYIN = TRIAL.replace("Checkin", "ㄔㄜ")


@pytest.mark.parametrize(
    ("text", "ended", "said"),
    [
        pytest.param(TRIAL, True, Trial.GOOD, id="right"),
        pytest.param(f" {TRIAL} ", True, Trial.GOOD, id="blanks around"),
        pytest.param(TRIAL, False, Trial.NO_ENTER, id="no Enter"),
        pytest.param(TRIAL.swapcase(), True, Trial.CAPS_LOCK, id="caps lock"),
        pytest.param(TRIAL.translate(GERMAN), True, Trial.LAYOUT, id="German"),
        pytest.param(TRIAL.lower(), True, Trial.LAYOUT, id="no shift at all"),
        pytest.param(TRIAL.replace("0", "０"), True, Trial.INPUT_METHOD, id="full width"),
        pytest.param(ZHUYIN, True, Trial.INPUT_METHOD, id="zhuyin"),
        pytest.param(TRIAL[6:], True, Trial.SHORTENED, id="beginning lost"),
        pytest.param(TRIAL[:-12], True, Trial.SHORTENED, id="end lost"),
        pytest.param("4006381333931", True, Trial.OTHER_CODE, id="a tin of soup"),
        pytest.param("WIFI:T:WPA;S:Guests;P:secret;;", True, Trial.OTHER_CODE, id="Wi-Fi"),
        pytest.param("", True, Trial.OTHER_CODE, id="nothing"),
    ],
)
def test_what_a_scan_says_of_the_scanner(text, ended, said):
    assert judge_trial(text, ended=ended, by_camera=False) is said


def test_what_the_camera_has_read_says_nothing_of_the_scanner():
    assert judge_trial(TRIAL, ended=True, by_camera=True) is Trial.CAMERA


def test_the_trial_passes_through_the_cleaning_of_scans_unchanged():
    assert clean_scan(TRIAL) == TRIAL
    assert clean_scan(TRIAL.swapcase()) == TRIAL.swapcase()
