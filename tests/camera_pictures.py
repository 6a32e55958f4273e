"""Slips with a code as a webcam at the desk would see them: drawn, bent, blurred, and filmed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import qrcode
from numpy.typing import NDArray
from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M

from checkin.scanning.opencv import cv2

Frame = NDArray[np.uint8]

WIDTH, HEIGHT, RATE = 1280, 720, 15


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a code is held before the camera. `side` is the code's width in pixels."""

    side: int = 260
    turn: float = 0.0
    lean: float = 0.0
    blur: float = 0.8
    motion: int = 0
    noise: float = 4.0
    light: float = 1.0
    glare: float = 0.0
    phone: bool = False


VIEWS = {
    "paper, straight": View(),
    "paper, far": View(side=190),
    "paper, turned": View(turn=23, side=240),
    "paper, upside down": View(turn=180),
    "paper, leaning": View(lean=0.22, side=300),
    "paper, out of focus": View(blur=2.2, side=300),
    "paper, moving": View(motion=7, side=300),
    "paper, low light": View(light=0.22, noise=9, side=280),
    "paper, glare": View(glare=0.75, side=300),
    "phone": View(phone=True, side=260),
    "phone, turned": View(phone=True, turn=-14, lean=0.12, side=280),
    "phone, low light": View(phone=True, light=0.4, noise=8, side=280),
}


def code_picture(text: str, *, level: int = ERROR_CORRECT_M, module: int = 8) -> Frame:
    """The printed code with its quiet zone, grey."""
    code = qrcode.QRCode(error_correction=level, border=4, box_size=1)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    dark = np.array(code.get_matrix(), dtype=bool)
    small = np.where(dark, 25, 245).astype(np.uint8)
    return np.kron(small, np.ones((module, module), np.uint8))


def room(chance: np.random.Generator) -> Frame:
    """What stands behind the candidate: large soft shapes and some hard edges."""
    coarse = chance.integers(60, 190, (9, 16, 3)).astype(np.uint8)
    wall = cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    for _ in range(25):
        at, to = chance.integers(0, (WIDTH, HEIGHT), (2, 2)).tolist()
        shade = chance.integers(30, 220, 3).tolist()
        cv2.line(wall, at, to, shade, int(chance.integers(1, 6)))
    return wall


def frame_of(text: str | None, view: View, chance: np.random.Generator) -> Frame:
    """One frame: the room, and the slip or telephone with this code (None: nobody is there)."""
    frame = room(chance)
    if text is not None:
        card = _phone(text, chance) if view.phone else _slip(text)
        frame = _held(frame, card, view, chance)
    return _seen(frame, view, chance)


def film(
    path: Path, scenes: Sequence[tuple[str | None, View, int]], chance: np.random.Generator
) -> None:
    """A video of scenes: (text, view, frames) each."""
    writer = cv2.VideoWriter(
        str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"MJPG"), RATE, (WIDTH, HEIGHT)
    )
    assert writer.isOpened()
    for text, view, frames in scenes:
        for _ in range(frames):
            writer.write(frame_of(text, view, chance))
    writer.release()


def scenes_of(texts: Sequence[str], frames: int = 6) -> Iterator[tuple[str | None, View, int]]:
    """Each text in a view of its own, in turn, with two seconds of nobody between."""
    views = list(VIEWS.values())
    for place, text in enumerate(texts):
        yield text, views[place % len(views)], frames
        yield None, View(), 3


def _slip(text: str) -> Frame:
    code = code_picture(text)
    side = code.shape[0]
    card = np.full((side + side // 3, side + side // 2), 238, np.uint8)
    card[side // 6 : side // 6 + side, side // 12 : side // 12 + side] = code
    for line in range(6):
        y = side // 4 + line * side // 9
        cv2.line(card, (side + side // 8, y), (side + side // 3, y), 70, max(2, side // 80))
    return card


def _phone(text: str, chance: np.random.Generator) -> Frame:
    code = code_picture(text, level=ERROR_CORRECT_L)
    side = code.shape[0]
    card = np.full((side * 2, side + side // 4), 18, np.uint8)
    card[side // 2 : side // 2 + side, side // 8 : side // 8 + side] = code
    ys, xs = np.mgrid[0 : card.shape[0], 0 : card.shape[1]]
    turn = chance.uniform(0.1, 0.4)
    wave = np.sin((xs * np.cos(turn) + ys * np.sin(turn)) * 0.9) * 14
    return np.clip(card.astype(np.float32) + wave, 0, 255).astype(np.uint8)


def _held(frame: Frame, card: Frame, view: View, chance: np.random.Generator) -> Frame:
    """The card in the frame, seen in perspective."""
    height, width = card.shape
    code_side = width / (1.25 if view.phone else 1.5)
    scale = view.side / code_side
    turn = np.deg2rad(view.turn)
    middle = np.array([WIDTH / 2, HEIGHT / 2]) + chance.uniform(-60, 60, 2)
    flat = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * np.array([width, height]) / 2 * scale
    flat[0] *= 1 - view.lean
    flat[1] *= 1 - view.lean / 2
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    target = (flat @ spin.T + middle).astype(np.float32)
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    shrink = max(1.0, 1 / scale)
    soft = cv2.GaussianBlur(card, (0, 0), 0.4 * shrink) if shrink > 1.2 else card
    bend = cv2.getPerspectiveTransform(source, target)
    seen = cv2.warpPerspective(soft, bend, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
    where = cv2.warpPerspective(np.full_like(card, 255), bend, (WIDTH, HEIGHT))
    share = (where.astype(np.float32) / 255)[:, :, None]
    mixed = frame * (1 - share) + seen[:, :, None].astype(np.float32) * share
    if view.glare:
        mixed += _glare(middle, view)[:, :, None]
    return np.clip(mixed, 0, 255).astype(np.uint8)


def _glare(middle: NDArray[np.float64], view: View) -> NDArray[np.float32]:
    ys, xs = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    away = np.hypot(xs - middle[0] - view.side * 0.1, ys - middle[1]) / (view.side * 0.45)
    return np.asarray(np.exp(-(away**2)) * 190 * view.glare, dtype=np.float32)


def _seen(frame: Frame, view: View, chance: np.random.Generator) -> Frame:
    """What the lens and the sensor make of it."""
    picture = cv2.GaussianBlur(frame, (0, 0), view.blur) if view.blur else frame
    if view.motion > 1:
        trace = np.eye(view.motion, dtype=np.float32) / view.motion
        picture = cv2.filter2D(picture, -1, trace)
    grain = chance.standard_normal(picture.shape[:2], dtype=np.float32) * view.noise
    lit = picture.astype(np.float32) * view.light + grain[:, :, None]
    return np.clip(lit, 0, 255).astype(np.uint8)
