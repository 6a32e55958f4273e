"""How many modules a ticket may have: read rate by packing, size and damage, with the machine.

Every packing is printed equally wide and meets the same hands, lenses and stains (same seeds).

python benchmarks/ticket_modules.py [--times 20]
"""

import argparse
import os
import platform
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version

import cv2
import numpy as np
import qrcode
from numpy.typing import NDArray
from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q

from checkin.scanning.reader import ZxingReader

Picture = NDArray[np.uint8]

ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
DIGITS = ALPHANUMERIC[:10]
BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
PARTS = ("opencv-python-headless", "zxing-cpp", "qrcode")
WIDTHS = (90, 100, 110, 130, 150, 200)
"""Pixels across the code itself, without the quiet zone."""

FRAME, FINE = 330, 3
PRINT = 8
"""Pixels of the printed module before it is seen."""

READER = ZxingReader()


@dataclass(frozen=True, slots=True, kw_only=True)
class Packing:
    """A way to write a ticket: so many signs of an alphabet at a level of correction."""

    name: str
    signs: int
    letters: str = ALPHANUMERIC
    level: int = ERROR_CORRECT_M


@dataclass(frozen=True, slots=True, kw_only=True)
class Harm:
    """What happens between the printer and the reader. Blur in pixels of the frame."""

    lean: float = 0.08
    blur: float = 0.7
    motion: int = 0
    noise: float = 5.0
    light: float = 0.85
    glare: float = 0.0
    stain: float = 0.0
    fold: bool = False
    jpeg: int = 80


PACKINGS = (
    Packing(name="74 bytes, base45, L", signs=114, level=ERROR_CORRECT_L),
    Packing(name="74 bytes, digits, L", signs=182, letters=DIGITS, level=ERROR_CORRECT_L),
    Packing(name="74 bytes, base45, M", signs=114),
    Packing(name="74 bytes, base45, Q", signs=114, level=ERROR_CORRECT_Q),
    Packing(name="COSE with claims, M", signs=250),
    Packing(name="JWT with claims, M", signs=310, letters=BASE64URL),
)
POOR = {
    "held still": Harm(),
    "out of focus": Harm(blur=1.5),
    "moving": Harm(motion=4),
    "dark and noisy": Harm(light=0.22, noise=7),
    "leaning": Harm(lean=0.3),
    "squeezed JPEG": Harm(jpeg=35),
}
HURT = {
    "glare": Harm(glare=0.8),
    "strong glare": Harm(glare=1.3),
    "stain 2 %": Harm(stain=0.02),
    "stain 5 %": Harm(stain=0.05),
    "stain 8 %": Harm(stain=0.08),
    "folded": Harm(fold=True),
    "folded, stain 2 %": Harm(fold=True, stain=0.02),
}


def printed(packing: Packing, chance: np.random.Generator) -> tuple[str, Picture, int]:
    """A text of the packing, its code with the quiet zone, and the modules of a side."""
    text = "".join(chance.choice(list(packing.letters), packing.signs))
    code = qrcode.QRCode(error_correction=packing.level, border=4)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    dark = np.array(code.get_matrix(), dtype=bool)
    small = np.where(dark, 30, 240).astype(np.uint8)
    return text, np.kron(small, np.ones((PRINT, PRINT), np.uint8)), code.modules_count


def hurt(picture: Picture, harm: Harm, chance: np.random.Generator) -> Picture:
    """The paper after a morning in a pocket: stains as a share of the code, one fold across."""
    size = picture.shape[0]
    worn = picture.copy()
    code = 0.8 * size
    if harm.stain:
        area = harm.stain * code**2
        at = tuple(int(size / 2 + chance.uniform(-0.36, 0.36) * size) for _ in "xy")
        flat = chance.uniform(0.6, 1.6)
        axes = (int((area * flat / np.pi) ** 0.5), int((area / flat / np.pi) ** 0.5))
        shade = int(chance.choice([45, 235]))
        cv2.ellipse(worn, at, axes, float(chance.uniform(0, 180)), 0, 360, shade, -1)
    if harm.fold:
        ends = [(0, int(chance.uniform(0.2, 0.8) * size)) for _ in "ab"]
        cv2.line(worn, ends[0], (size, ends[1][1]), 205, max(2, int(0.018 * code)))
    return worn


def seen(paper: Picture, width: int, harm: Harm, chance: np.random.Generator) -> Picture:
    """The frame of a webcam in which the code is `width` pixels wide."""
    modules = paper.shape[0] / PRINT
    whole = width * modules / (modules - 8)
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * whole / 2
    corners *= 1 + chance.uniform(-harm.lean, 0, (4, 1))
    turn = np.deg2rad(chance.uniform(-20, 20))
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    target = (corners @ spin.T + FRAME / 2 + chance.uniform(-3, 3, 2)).astype(np.float32) * FINE
    side = paper.shape[0]
    source = np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float32)
    bend = cv2.getPerspectiveTransform(source, target)
    large = cv2.warpPerspective(paper, bend, (FRAME * FINE, FRAME * FINE), borderValue=215)
    frame = cv2.resize(large, (FRAME, FRAME), interpolation=cv2.INTER_AREA).astype(np.float32)
    frame = cv2.GaussianBlur(frame, (0, 0), harm.blur)
    if harm.motion:
        frame = cv2.filter2D(frame, -1, _streak(harm.motion, chance))
    if harm.glare:
        frame += _glare(width, harm.glare, chance)
    frame = frame * harm.light + chance.standard_normal(frame.shape) * harm.noise
    _, packed = cv2.imencode(
        ".jpg", np.clip(frame, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, harm.jpeg]
    )
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)


def _streak(length: int, chance: np.random.Generator) -> NDArray[np.float32]:
    line = np.zeros((length * 2 + 1, length * 2 + 1), np.float32)
    turn = chance.uniform(0, np.pi)
    for step in np.linspace(-length / 2, length / 2, length * 8):
        line[round(length + np.sin(turn) * step), round(length + np.cos(turn) * step)] += 1
    return np.asarray(line / line.sum(), np.float32)


def _glare(width: int, strength: float, chance: np.random.Generator) -> NDArray[np.float32]:
    ys, xs = np.mgrid[0:FRAME, 0:FRAME].astype(np.float32)
    x, y = FRAME / 2 + chance.uniform(-0.3, 0.3, 2) * width
    away = np.hypot(xs - x, ys - y) / (0.2 * width)
    return np.asarray(np.exp(-(away**2)) * 200 * strength, np.float32)


def is_read(packing: Packing, harm: Harm, width: int, seed: tuple[int, ...], looks: int) -> bool:
    """Whether one of some frames of the same paper is read; a wrong text ends the measurement."""
    text, paper, _ = printed(packing, np.random.default_rng(seed))
    worn = hurt(paper, harm, np.random.default_rng(seed))
    for look in range(looks):
        frame = seen(worn, width, harm, np.random.default_rng((*seed, width, look)))
        found = [code.text for code in READER.read(frame)]
        if found not in ([], [text]):
            raise ValueError(f"{packing.name}: {text} was read as {found}")
        if found:
            return True
    return False


def rates(
    packing: Packing, harms: dict[str, Harm], widths: Sequence[int], times: int, looks: int
) -> dict[tuple[str, int], float]:
    """The share of the papers that is read, by harm and width."""
    return {
        (name, width): sum(
            is_read(packing, harm, width, (20261123, number, turn), looks) for turn in range(times)
        )
        / times
        for number, (name, harm) in enumerate(harms.items())
        for width in widths
    }


def table(
    title: str, harms: dict[str, Harm], widths: Sequence[int], times: int, looks: int = 1
) -> None:
    """Read rates by width, then by harm, for every packing."""
    print(f"\n{title} ({times} papers each, {looks} frames of each; % read)\n")
    heads = [f"{width} px" for width in widths] + list(harms) + ["all"]
    print("| packing | modules | " + " | ".join(heads) + " |")
    print("|---" * (len(heads) + 2) + "|")
    for packing in PACKINGS:
        share = rates(packing, harms, widths, times, looks)
        by_width = [[v for (_, w), v in share.items() if w == width] for width in widths]
        by_harm = [[v for (n, _), v in share.items() if n == name] for name in harms]
        cells = [f"{np.mean(cell):.0%}" for cell in [*by_width, *by_harm, list(share.values())]]
        modules = printed(packing, np.random.default_rng(0))[2]
        print(f"| {packing.name} | {modules} | " + " | ".join(cells) + " |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    times = parser.parse_args().times
    begun = time.perf_counter()
    parts = ", ".join(f"{part} {version(part)}" for part in PARTS)
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(parts)
    table("Poor frames of whole paper", POOR, WIDTHS, times)
    table("Hurt paper, glare", HURT, (130, 150, 200, 260), times)
    table("Poor frames, the code held still a little", POOR, WIDTHS, times // 2, looks=6)
    table("Hurt paper, held still a little", HURT, (130, 200), times // 2, looks=6)
    print(f"\n{time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
