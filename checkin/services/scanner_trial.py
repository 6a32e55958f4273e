"""What a hand scanner does with a code that is known: whether it types it right, and ends it."""

import unicodedata
from enum import StrEnum

TRIAL = "Checkin-Try:AZ QWYM 0123456789 $%*+-./: azqwym"
"""The text of the code to try a scanner with: letters, digits and signs that layouts move about."""

_BEGINS = "checkin-try"
_MOST_AWAY = 8
"""Characters by which a scan may be longer or shorter and still be the trial's."""


class Trial(StrEnum):
    """What came of it."""

    GOOD = "good"
    NO_ENTER = "no-enter"
    """Right, but nothing ended it: the scan is waited for a little each time."""
    CAPS_LOCK = "caps-lock"
    INPUT_METHOD = "input-method"
    """An input method made other characters of it."""
    LAYOUT = "layout"
    """The scanner types for another keyboard than the computer's."""
    SHORTENED = "shortened"
    """Its beginning or its end is missing: the scanner is set to cut it."""
    OTHER_CODE = "other-code"
    """It reads; that it types everything right, only the trial's code shows."""
    CAMERA = "camera"
    """The camera has read it, and no scanner."""


def judge_trial(text: str, *, ended: bool, by_camera: bool) -> Trial:
    """What a scan says of the device; `ended`: Enter or Tab came at its end."""
    if by_camera:
        return Trial.CAMERA
    if text.strip() == TRIAL:
        return Trial.GOOD if ended else Trial.NO_ENTER
    if text.strip() == TRIAL.swapcase():
        return Trial.CAPS_LOCK
    if unicodedata.normalize("NFKC", text).strip() == TRIAL or _has_ideographs(text):
        return Trial.INPUT_METHOD
    if len(text) < len(TRIAL) and _is_part(text):
        return Trial.SHORTENED
    return Trial.LAYOUT if _is_alike(text) else Trial.OTHER_CODE


def _has_ideographs(text: str) -> bool:
    return _is_alike(text) and any(unicodedata.category(sign) == "Lo" for sign in text)


def _is_part(text: str) -> bool:
    return len(text) > _MOST_AWAY and text.strip().casefold() in TRIAL.casefold()


def _is_alike(text: str) -> bool:
    """About as long, with the same digits or the same beginning: it was this code."""
    near = abs(len(text) - len(TRIAL)) <= _MOST_AWAY
    return near and ("0123456789" in text or text.casefold().startswith(_BEGINS[:4]))
