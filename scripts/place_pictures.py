"""Makes pictures of every place of the window in build/pictures, and looks for text that is cut.

Usage, with tests and tests/ui on the path: python scripts/place_pictures.py [FOLDER]
Each place in English and Chinese, light and dark, at 1366×768 and at 1920×1080 with 150 %; sheets
of them all, and the verdicts as colour-blind eyes see them. Ends with 1 when a text is cut.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from day_hands import DayHands
from desk_stage import desk_stage, resources_in
from fake_upkeep import FakeUpkeep
from looked_over import cut_texts
from patience import Patience
from PIL import Image, ImageDraw
from window_places import PLACES, Place, delivery_at_work, go_home, prepare

from checkin.ui.application import make_application

ROOT = Path(__file__).parents[1]
SIZES = {"1366x768": ("1", (1366, 768)), "1920x1080-150": ("1.5", (1280, 720))}
"""The scale of the screen, and the window in pixels that do not depend on it."""

THUMB, ACROSS = (683, 384), 4
VERDICTS = ("admit", "hold", "refuse", "info", "stop", "undo", "signed-in", "cannot-verify")
EYES = {
    # Full dichromacy in linear light (Machado, Oliveira and Fernandes 2009, severity 1.0).
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
}  # fmt: skip


def main(folder: Path) -> int:
    """Take all pictures, each size in a process of its own; 1 when a text is cut."""
    folder.mkdir(parents=True, exist_ok=True)
    ended = 0
    for name, (scale, _) in SIZES.items():
        env = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
        ran = subprocess.run([sys.executable, __file__, folder, name], env=env, check=False)
        ended = max(ended, ran.returncode)
    for series in sorted(one for one in folder.iterdir() if one.is_dir()):
        make_sheet(sorted(series.glob("*.png")), folder / f"{series.name}.png")
    see_otherwise(folder / "en-light-1366x768", folder / "colour-blind.png")
    sys.stdout.write(f"{folder}\n")
    return ended


def take(folder: Path, size: str) -> int:
    """The pictures of one size."""
    make_application()
    faults = 0
    with tempfile.TemporaryDirectory() as made:
        for place, series, hands in visits(Path(made), SIZES[size][1]):
            into = folder / f"{series}-{size}"
            into.mkdir(exist_ok=True)
            hands.window.grab().save(str(into / f"{place.name}.png"))
            for fault in cut_texts(hands.window):
                faults += 1
                sys.stdout.write(f"{series}-{size} {place.name}: {fault}\n")
        sys.stdout.flush()
        os._exit(int(faults > 0))  # The window lives as long as its process.


def visits(folder: Path, size: tuple[int, int]) -> Iterator[tuple[Place, str, DayHands]]:
    """Each place, and there each language and theme."""
    upkeep, delivery = FakeUpkeep(), delivery_at_work()
    resources = resources_in(folder)
    with desk_stage(
        folder / "desk", resources, upkeep=upkeep, delivery=delivery, lock_after=0
    ) as stage:
        upkeep.front, stage.delivery = stage.front, delivery
        window = stage.window
        window.resize(*size)
        hands = DayHands(Patience(), stage)
        hands.until(lambda: stage.duty.standing.staffed)
        prepare(hands)
        for place in PLACES:
            go_home(hands)
            place.go(hands)
            for language in ("en", "zh_CN"):
                window.appearance.use_language(language)
                for _ in range(2):
                    hands.qtbot.wait(60)  # What is asked of the books anew comes in meanwhile.
                    hands.qtbot.rest()
                    yield place, f"{language}-{window.appearance.dress.theme.name}", hands
                    window.appearance.turn_theme()
            window.appearance.use_language("en")


def make_sheet(pictures: list[Path], target: Path) -> None:
    """All of a series on one sheet, small, with their names."""
    rows = -(-len(pictures) // ACROSS)
    wide, high = THUMB[0] + 8, THUMB[1] + 24
    sheet = Image.new("RGB", (ACROSS * wide, rows * high), "#808080")
    draw = ImageDraw.Draw(sheet)
    for place, picture in enumerate(pictures):
        left, top = place % ACROSS * wide, place // ACROSS * high
        with Image.open(picture) as opened:
            sheet.paste(opened.convert("RGB").resize(THUMB), (left, top + 20))
        draw.text((left + 4, top + 4), picture.stem, fill="#FFFFFF")
    sheet.save(target)


def see_otherwise(series: Path, target: Path) -> None:
    """The verdicts in a row for each kind of eyes; as they are on top."""
    found = [series / f"{name}.png" for name in VERDICTS if (series / f"{name}.png").exists()]
    width, height = 480, 270
    sheet = Image.new("RGB", (len(found) * width, (len(EYES) + 2) * height))
    for across, picture in enumerate(found):
        with Image.open(picture) as opened:
            seen = np.asarray(opened.convert("RGB").resize((width, height)), dtype=np.float64) / 255
        light = np.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
        grey = light @ np.array([0.2126, 0.7152, 0.0722])
        views = [light, *(light @ np.array(one).T for one in EYES.values())]
        for down, view in enumerate([*views, np.repeat(grey[..., None], 3, axis=2)]):
            clear = np.clip(view, 0, 1)
            shown = np.where(clear <= 0.0031308, clear * 12.92, 1.055 * clear ** (1 / 2.4) - 0.055)
            part = Image.fromarray((shown * 255).round().astype(np.uint8))
            sheet.paste(part, (across * width, down * height))
    sheet.save(target)


if __name__ == "__main__":
    into = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "pictures"
    sys.exit(take(into, sys.argv[2]) if len(sys.argv) > 2 else main(into))
