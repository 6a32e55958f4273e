"""The camera's path without a camera: filmed slips through the real capture and decode threads."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from camera_pictures import VIEWS, View, film, frame_of, scenes_of
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from scanning_watch import Watch

from checkin.scanning.camera import Camera, CameraStatus
from checkin.scanning.finding import FileFinder
from checkin.scanning.opencv import cv2
from checkin.scanning.reader import ZxingReader
from checkin.tickets.ticket import Ticket, issue
from checkin.trouble import Exit, Trouble

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def ticket(serial: int) -> str:
    return issue(Ticket(key_id=1, serial=serial, center=9, day=date(2026, 11, 23)), KEY)


def played(path: Path, pace: float = 0.0) -> Watch:
    watch = Watch()
    camera = Camera(
        finder=FileFinder(path, pace=pace), reader=ZxingReader(), watcher=watch.watcher()
    )
    camera.start()
    watch.wait_for(CameraStatus.OFF)
    assert camera.stop()
    return watch


@pytest.fixture(scope="module")
def morning(tmp_path_factory) -> tuple[Path, list[str]]:
    """A film of one slip or telephone in each view, one after the other."""
    path = tmp_path_factory.mktemp("film") / "morning.avi"
    texts = [ticket(serial) for serial in range(len(VIEWS))]
    film(path, list(scenes_of(texts)), np.random.default_rng(20261123))
    return path, texts


def test_each_ticket_of_a_morning_is_reported_once_in_order_and_nothing_else(morning):
    path, texts = morning
    watch = played(path)
    assert watch.texts == texts


def test_the_statuses_of_a_film_are_told_in_order(morning):
    path, _ = morning
    assert played(path).statuses == [
        (CameraStatus.STARTING, ""),
        (CameraStatus.RUNNING, path.name),
        (CameraStatus.OFF, path.name),
    ]


def test_the_picture_that_is_shown_has_the_code_outlined_where_it_is(tmp_path):
    still = View(side=300, noise=0)
    film(tmp_path / "one.avi", [(ticket(1), still, 3)], np.random.default_rng(1))
    pictures = played(tmp_path / "one.avi").pictures
    picture, found = pictures[0]
    assert picture.shape == (540, 960, 3)
    assert picture.flags["C_CONTIGUOUS"]
    (code,) = found
    xs = [x for x, _ in code.corners]
    ys = [y for _, y in code.corners]
    # The drawn code is 300 px wide in 1280, with a quiet zone of 4 of its 45 modules on each side.
    assert max(xs) - min(xs) == pytest.approx(300 * 37 / 45 * 0.75, abs=6)
    inside = picture[min(ys) : max(ys), min(xs) : max(xs)]
    assert inside.std() > 60


def test_a_frame_keeps_its_colours_on_the_way_to_the_screen(tmp_path):
    red = np.zeros((720, 1280, 3), np.uint8)
    red[:, :, 2] = 220
    cv2.imwrite(str(tmp_path / "red.png"), red)
    picture, _ = played(tmp_path).pictures[0]
    assert picture[100, 100].tolist() == [220, 0, 0]


def test_the_same_ticket_counts_again_after_it_was_away(tmp_path):
    seen, away = (ticket(1), View(), 4), (None, View(), 30)
    short = (None, View(), 6)
    film(tmp_path / "a.avi", [seen, short, seen, away, seen], np.random.default_rng(2))
    assert played(tmp_path / "a.avi").texts == [ticket(1), ticket(1)]


def test_two_slips_in_one_view_are_both_reported_once(tmp_path):
    chance = np.random.default_rng(3)
    left = frame_of(ticket(1), View(side=220), chance)
    right = frame_of(ticket(2), View(side=220), chance)
    both = np.hstack([left[:, 320:960], right[:, 320:960]])
    for number in range(4):
        cv2.imwrite(str(tmp_path / f"{number}.png"), both)
    assert sorted(played(tmp_path).texts) == sorted([ticket(1), ticket(2)])


def test_a_film_of_an_empty_room_reports_nothing(tmp_path):
    film(tmp_path / "room.avi", [(None, View(), 20)], np.random.default_rng(4))
    watch = played(tmp_path / "room.avi")
    assert watch.texts == []
    assert len(watch.pictures) >= 18


def test_only_fifteen_frames_a_second_are_read(tmp_path):
    writer = cv2.VideoWriter(
        str(tmp_path / "fast.avi"),
        cv2.CAP_FFMPEG,
        cv2.VideoWriter.fourcc(*"MJPG"),
        60,
        (320, 240),
    )
    for _ in range(120):
        writer.write(np.full((240, 320, 3), 90, np.uint8))
    writer.release()
    assert 28 <= len(played(tmp_path / "fast.avi").pictures) <= 32


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        pytest.param("none.avi", None, "no-video", id="missing"),
        pytest.param("text.avi", b"no video at all", "not-a-video", id="text"),
        pytest.param("empty.avi", b"", "not-a-video", id="empty"),
    ],
)
def test_what_cannot_be_played_is_wrong_input(tmp_path, name, content, code):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(Trouble) as caught:
        FileFinder(tmp_path / name)
    assert (caught.value.code, caught.value.exit_status) == (code, Exit.WRONG_USE)
    assert caught.value.hint


def test_a_folder_without_pictures_is_wrong_input(tmp_path):
    with pytest.raises(Trouble) as caught:
        FileFinder(tmp_path)
    assert caught.value.code == "no-pictures"


def test_a_damaged_picture_in_a_folder_ends_the_film_without_a_trace(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    assert played(tmp_path).statuses[-1][0] is CameraStatus.OFF


def test_opencv_says_nothing_on_the_terminal(tmp_path, capfd):
    (tmp_path / "text.avi").write_bytes(b"no video at all")
    with pytest.raises(Trouble):
        FileFinder(tmp_path / "text.avi")
    cv2.VideoCapture(0)
    assert capfd.readouterr() == ("", "")
