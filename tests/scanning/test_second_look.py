"""A code that one look does not show is found by another, within half a second of video."""

import numpy as np
import pytest
from camera_pictures import View, frame_of

from checkin.scanning.reader import Found, Frame, ZxingReader
from checkin.scanning.second_look import ENLARGED, SecondLook

TEXT = "CKI" + "0A-B:C.D/E+F*" * 8
HIDDEN = {
    "out of focus": View(side=280, blur=3.6),
    "dark and noisy": View(side=200, light=0.12, noise=9),
}


@pytest.mark.parametrize("view", [pytest.param(view, id=name) for name, view in HIDDEN.items()])
def test_a_hidden_code_is_found_within_half_a_second(view):
    chance = np.random.default_rng(5)
    frames = [frame_of(TEXT, view, chance) for _ in range(7)]
    plain, twice = ZxingReader(), SecondLook(ZxingReader())
    assert not any(plain.read(frame) for frame in frames)
    assert [code.text for frame in frames for code in twice.read(frame)][:1] == [TEXT]


class FindsInLarge:
    """Finds a code only in the enlarged look, and keeps the widths of all looks."""

    def __init__(self) -> None:
        self.widths: list[int] = []

    def read(self, frame: Frame) -> list[Found]:
        self.widths.append(frame.shape[1])
        if frame.shape[1] <= 100:
            return []
        corners = ((30, 30), (60, 30), (60, 60), (30, 60))
        return [Found(text="A", corners=corners, format="QR Code", is_text=True)]


def test_the_corners_of_an_enlarged_look_are_those_of_the_frame():
    inner = FindsInLarge()
    reader = SecondLook(inner)
    found = [code for _ in range(6) for code in reader.read(np.zeros((80, 100), np.uint8))]
    assert [code.corners for code in found] == [((20, 20), (40, 20), (40, 40), (20, 40))]
    assert inner.widths.count(round(100 * ENLARGED)) == 1


def test_an_empty_room_costs_half_a_look_more():
    inner = FindsInLarge()
    reader = SecondLook(inner)
    for _ in range(60):
        reader.read(np.zeros((10, 50), np.uint8))
    assert len(inner.widths) == 90


def test_a_frame_with_a_code_is_looked_at_once():
    inner = FindsInLarge()
    reader = SecondLook(inner)
    for _ in range(10):
        assert reader.read(np.zeros((80, 200), np.uint8))
    assert len(inner.widths) == 10
