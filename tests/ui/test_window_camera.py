"""A film of slips, through the real capture and decode threads, to the verdict in the window."""

import threading

import numpy as np
import pytest
from camera_pictures import VIEWS, View, film
from desk_stage import desk_stage, sample_at_noon
from dressed import dress_of, dressed
from PySide6.QtCore import Qt

from checkin.app.window import NamedCamera
from checkin.domain.verdict import Code
from checkin.ui.devices.camera_card import CameraCard

NOBODY = (None, View(), 8)


class Seen:
    """What the card of the camera showed."""

    def __init__(self, window) -> None:
        self.statuses, self.outlined = [], 0
        window.devices.sight.status.connect(lambda status, _name: self.statuses.append(status))
        window.devices.sight.frame.connect(self._look)

    def _look(self, frame, codes) -> None:
        height, width = frame.shape[:2]
        inside = [0 <= x < width and 0 <= y < height for code in codes for x, y in code.corners]
        self.outlined += bool(inside) and all(inside)


def people():
    return {member.name: member.text for member in sample_at_noon().cast}


@pytest.fixture
def filmed(tmp_path):
    """Two people, one of them late, with nobody between; on paper and on a telephone."""
    path = tmp_path / "desk.avi"
    text = people()
    scenes = [
        NOBODY,
        (text["on-time-5"], VIEWS["paper, leaning"], 14),
        NOBODY,
        (text["late"], VIEWS["phone"], 14),
        NOBODY,
    ]
    film(path, scenes, np.random.default_rng(5))
    return path


def test_a_film_of_slips_gives_the_verdicts_in_the_window(qtbot, tmp_path, resources, filmed):
    def camera(sight):
        return NamedCamera(sight, str(filmed))

    with desk_stage(tmp_path / "desk", resources, camera) as stage:
        seen = Seen(stage.window)
        codes = []
        stage.window.flow.shown.connect(
            lambda: (
                codes.append(outcome.decision.code)
                if (outcome := stage.window.flow.outcome) and codes[-1:] != [outcome.decision.code]
                else None
            )
        )
        qtbot.waitUntil(lambda: stage.window.side.camera.status == "off", timeout=30_000)
        qtbot.waitUntil(lambda: codes[-1:] == [Code.LATE], timeout=5_000)

        assert codes == [Code.ON_TIME, Code.LATE]
        assert len(stage.front.view().result().scans) == 2, "a code held in view counts once"
        assert seen.outlined >= 4
        assert seen.statuses[-2:] == ["running", "off"]
        assert stage.window.verdict.showing.word == "Late"
        [only] = stage.window.devices.camera_menu().actions()
        assert only.isChecked(), "none was chosen, so the first one is in use"

    assert not [t.name for t in threading.enumerate() if t.name in ("camera", "decode")]


def test_a_window_that_is_closed_in_the_middle_of_a_film_ends_its_threads(
    qtbot, tmp_path, resources, filmed
):
    with desk_stage(
        tmp_path / "desk", resources, lambda sight: NamedCamera(sight, str(filmed))
    ) as (stage):
        qtbot.waitUntil(lambda: stage.window.side.camera.status == "running", timeout=10_000)

    assert not [t.name for t in threading.enumerate() if t.name in ("camera", "decode")]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_camera_on_its_button_is_seen_under_the_mouse(qtbot, theme):
    card = CameraCard()
    window = dressed(qtbot, card, dress=dress_of(theme))
    card.chooser.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert window.isVisible()
    drawn = card.chooser.grab().toImage()
    assert drawn.pixelColor(drawn.width() // 2, 3).lightness() < 128
