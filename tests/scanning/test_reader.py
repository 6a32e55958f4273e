"""What is found in a frame: the text, where it is, and bytes without harm."""

import numpy as np
import pytest
import zxingcpp
from camera_pictures import VIEWS, View, code_picture, frame_of, room
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.scanning.opencv import cv2
from checkin.scanning.reader import LONGEST, ZxingReader, grey_of, scaled

READER = ZxingReader()
TEXT = "CKI" + "0A-B:C.D/E+F*" * 8


def texts(frame) -> list[str]:
    return [code.text for code in READER.read(frame)]


@pytest.mark.parametrize("view", [pytest.param(view, id=name) for name, view in VIEWS.items()])
def test_a_code_is_read_in_each_view(view):
    assert texts(frame_of(TEXT, view, np.random.default_rng(11))) == [TEXT]


def test_the_corners_go_round_from_the_codes_own_top_left():
    code = code_picture("A", module=10)
    side = code.shape[0]
    first, last = 40, side - 40
    (upright,) = READER.read(code)
    (turned,) = READER.read(np.ascontiguousarray(np.rot90(code, 2)))
    expected = [(first, first), (last, first), (last, last), (first, last)]
    for corner, place in zip(upright.corners, expected, strict=True):
        assert corner == pytest.approx(place, abs=3)
    for corner, place in zip(turned.corners, expected[2:] + expected[:2], strict=True):
        assert corner == pytest.approx(place, abs=3)


def test_light_on_dark_is_read():
    assert texts(255 - code_picture("A")) == ["A"]


def test_an_empty_room_holds_no_code():
    assert texts(room(np.random.default_rng(7))) == []


def test_grey_and_colour_are_read_alike():
    grey = code_picture("A")
    assert texts(cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR)) == texts(grey) == ["A"]
    assert grey_of(grey) is grey


def test_only_the_family_reader_looks_for_micro_codes():
    micro = zxingcpp.create_barcode("12345", zxingcpp.BarcodeFormat.MicroQRCode)
    frame = np.asarray(micro.to_image(scale=6))
    assert READER.read(frame) == []
    (found,) = ZxingReader(family=True).read(frame)
    assert (found.text, found.format) == ("12345", "Micro QR Code")


@pytest.mark.parametrize(
    ("content", "text", "is_text"),
    [
        pytest.param("陈伟".encode(), "陈伟", True, id="UTF-8"),
        pytest.param(bytes(range(256)), None, False, id="all bytes"),
        pytest.param(b"\xff\xfe\x00\x01", None, False, id="no UTF-8"),
        pytest.param(b"a\x00b\x1b[31m", "a\x00b\x1b[31m", False, id="control characters"),
    ],
)
def test_bytes_do_no_harm(content, text, is_text):
    (found,) = READER.read(code_picture(content))
    assert found.is_text is is_text
    assert text is None or found.text == text
    found.text.encode("utf-8")


def test_the_largest_code_there_is_fits():
    (found,) = READER.read(code_picture("7" * 5_596, module=4))
    assert len(found.text) == 5_596 < LONGEST


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=1, max_size=60))
def test_any_content_is_read_without_an_exception(content):
    for found in READER.read(code_picture(content, module=4)):
        found.text.encode("utf-8")


@pytest.mark.parametrize("shape", [(1, 1), (1, 500), (500, 1), (2, 2, 3), (48, 64, 3)])
def test_frames_of_any_size_are_taken(shape):
    assert texts(np.full(shape, 128, np.uint8)) == []


def test_corners_are_scaled_with_the_picture():
    (code,) = READER.read(frame_of(TEXT, View(), np.random.default_rng(1)))
    half = scaled(code, 0.5)
    assert half.corners[2] == (round(code.corners[2][0] / 2), round(code.corners[2][1] / 2))
    assert half.text == code.text
