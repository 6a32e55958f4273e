"""Picture files are opened with care, and looked at hard."""

import struct
import time
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from camera_pictures import View, code_picture, frame_of
from PIL import Image

from checkin.scanning.opencv import cv2
from checkin.scanning.picture_files import MOST_BYTES
from checkin.scanning.pictures import open_picture, picture_of, read_frame, read_picture
from checkin.trouble import Exit, Trouble

CLOCK = time.perf_counter


def saved(path: Path, **options) -> Path:
    Image.fromarray(code_picture("HELLO")).convert("RGB").save(path, **options)
    return path


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """A PNG that claims a size, with whatever rows."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("suffix", ["png", "jpg", "jpeg", "bmp", "webp", "tif", "gif"])
def test_a_code_is_read_from_each_kind_of_picture(tmp_path, suffix):
    reading = read_picture(saved(tmp_path / f"slip.{suffix}"), CLOCK)
    side = code_picture("HELLO").shape[0]
    assert [code.text for code in reading.found] == ["HELLO"]
    assert (reading.width, reading.height) == (side, side)
    assert 0 < reading.milliseconds < 10_000


def test_a_name_with_other_letters_is_opened(tmp_path):
    assert read_picture(saved(tmp_path / "准考证 é.png"), CLOCK).found


def test_a_wrong_suffix_does_not_matter(tmp_path):
    saved(tmp_path / "slip.png").rename(tmp_path / "slip.jpg")
    assert read_picture(tmp_path / "slip.jpg", CLOCK).found


def test_a_photograph_is_turned_as_its_camera_says(tmp_path):
    tall = Image.new("RGB", (40, 20), "white")
    exif = Image.Exif()
    exif[0x0112] = 6
    tall.save(tmp_path / "turned.jpg", exif=exif)
    assert open_picture(tmp_path / "turned.jpg").shape == (40, 20, 3)


def test_a_see_through_picture_lies_on_white():
    dark = code_picture("HELLO") < 128
    picture = np.zeros((*dark.shape, 4), np.uint8)
    picture[:, :, 3] = np.where(dark, 255, 0)
    data = BytesIO()
    Image.fromarray(picture).save(data, "PNG")
    found = read_frame(picture_of(data.getvalue(), "x.png"), CLOCK).found
    assert [code.text for code in found] == ["HELLO"]


def test_a_scan_of_sixteen_bits_is_read(tmp_path):
    deep = code_picture("HELLO").astype(np.uint16) * 256
    Image.fromarray(deep).save(tmp_path / "deep.png")
    assert [code.text for code in read_picture(tmp_path / "deep.png", CLOCK).found] == ["HELLO"]


def test_of_several_pictures_the_first_is_read(tmp_path):
    first, second = (Image.fromarray(code_picture(text)) for text in ("FIRST", "OTHER"))
    first.save(tmp_path / "two.gif", save_all=True, append_images=[second], duration=100)
    found = read_picture(tmp_path / "two.gif", CLOCK).found
    assert [code.text for code in found] == ["FIRST"]


def test_corners_are_those_of_the_picture_even_if_it_was_read_smaller():
    large = cv2.resize(code_picture("HELLO"), (4_000, 4_000), interpolation=cv2.INTER_NEAREST)
    (code,) = read_frame(large, CLOCK).found
    module = 4_000 / 29
    assert code.corners[0] == pytest.approx((4 * module, 4 * module), abs=30)
    assert code.corners[2] == pytest.approx((25 * module, 25 * module), abs=30)


@pytest.mark.parametrize(
    "view",
    [
        pytest.param(View(side=110, blur=0.9), id="very small"),
        pytest.param(View(side=300, blur=3.2), id="very blurred"),
        pytest.param(View(side=260, light=0.08, noise=5), id="nearly dark"),
    ],
)
def test_a_still_picture_is_looked_at_harder_than_a_frame(view):
    frame = frame_of("CKI" + "A1" * 20, view, np.random.default_rng(2))
    assert [code.text for code in read_frame(frame, CLOCK).found] == ["CKI" + "A1" * 20]


def test_a_picture_without_a_code_is_read_in_bounded_time():
    noise = np.random.default_rng(3).integers(0, 255, (3_000, 4_000), dtype=np.uint8)
    reading = read_frame(noise, CLOCK)
    assert reading.found == ()
    assert reading.milliseconds < 15_000


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(None, "no-picture", id="missing"),
        pytest.param(b"", "not-a-picture", id="empty"),
        pytest.param(b"hello", "not-a-picture", id="text"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-a-picture", id="SVG"),
        pytest.param(b"%PDF-1.7\n...", "not-a-picture", id="PDF"),
        pytest.param(png(30_000, 30_000), "picture-too-large", id="bomb of 30,000 squared"),
        pytest.param(png(65_535, 65_535), "picture-too-large", id="claim of 4 GB"),
        pytest.param(png(10, 10, b"\x00"), "damaged-picture", id="too few rows"),
        pytest.param(png(10_000, 10_000), "picture-too-large", id="bomb of 10,000 squared"),
        pytest.param(png(0, 10), "not-a-picture", id="no width"),
        pytest.param(b"\x89PNG\r\n\x1a\nrubbish", "not-a-picture", id="rubbish after the head"),
        pytest.param(b"%!PS-Adobe-3.0 EPSF-3.0\n", "not-a-picture", id="PostScript"),
    ],
)
def test_what_is_no_picture_is_wrong_input_with_a_hint(tmp_path, content, code):
    path = tmp_path / "given.png"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Trouble) as caught:
        read_picture(path, CLOCK)
    assert (caught.value.code, caught.value.exit_status) == (code, Exit.WRONG_USE)
    assert caught.value.hint
    assert str(tmp_path) not in str(caught.value)


def test_a_folder_is_wrong_input(tmp_path):
    with pytest.raises(Trouble) as caught:
        read_picture(tmp_path, CLOCK)
    assert caught.value.code == "no-picture"


def test_a_file_that_is_too_long_is_not_read(tmp_path):
    with (tmp_path / "long.png").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(Trouble) as caught:
        read_picture(tmp_path / "long.png", CLOCK)
    assert caught.value.code == "picture-too-large"


@pytest.mark.parametrize("kept", [20, 60, 150, 400])
def test_a_picture_that_was_cut_off_is_wrong_input(tmp_path, kept):
    whole = saved(tmp_path / "whole.png").read_bytes()
    with pytest.raises(Trouble) as caught:
        picture_of(whole[:kept], "cut.png")
    assert caught.value.exit_status is Exit.WRONG_USE
