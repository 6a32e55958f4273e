"""Which reader reads how many frames, and what the camera's threads cost: prints, with the machine.

python benchmarks/reading_frames.py [--frames 40]
"""

import argparse
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

import cv2
import numpy as np
import psutil
import zxingcpp

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from camera_pictures import RATE, VIEWS, View, film, frame_of, scenes_of  # noqa: E402

from checkin.scanning.camera import Camera, CameraStatus, Watcher  # noqa: E402
from checkin.scanning.finding import FileFinder  # noqa: E402
from checkin.scanning.pictures import read_frame  # noqa: E402
from checkin.scanning.reader import Frame, ZxingReader, grey_of  # noqa: E402
from checkin.scanning.second_look import SecondLook  # noqa: E402

LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
HARD = {
    "small (150 px)": View(side=150, blur=0.9),
    "smaller (100 px)": View(side=100, blur=0.8),
    "smallest (90 px)": View(side=90, blur=0.7),
    "blurred": View(side=260, blur=3.0),
    "more blurred": View(side=340, blur=4.0),
    "fast moving": View(side=260, motion=9),
    "dark and noisy": View(side=220, light=0.12, noise=8),
    "darker, noisier": View(side=180, light=0.1, noise=8),
    "phone in the dark": View(side=200, phone=True, light=0.1, noise=6),
    "strong glare": View(side=260, glare=1.2),
    "leaning": View(side=260, lean=0.45, turn=12),
}


def text_of(chance: np.random.Generator) -> str:
    return "CKI" + "".join(chance.choice(list(LETTERS), 111))


def zxing_with(**options: object) -> Callable[[Frame], list[str]]:
    options = {"formats": zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2])} | options
    return lambda frame: [code.text for code in zxingcpp.read_barcodes(grey_of(frame), **options)]


def opencv() -> Callable[[Frame], list[str]]:
    detector = cv2.QRCodeDetector()

    def read(frame: Frame) -> list[str]:
        try:
            _, texts, _, _ = detector.detectAndDecodeMulti(frame)
        except cv2.error:  # its k-means does, on some frames
            return []
        return [text for text in texts if text]

    return read


def readers() -> dict[str, Callable[[Frame], list[str]]]:
    plain, video = ZxingReader(), SecondLook(ZxingReader())
    return {
        "zxing (ZxingReader)": lambda frame: [code.text for code in plain.read(frame)],
        "video (SecondLook)": lambda frame: [code.text for code in video.read(frame)],
        "still (read_frame)": lambda frame: [
            code.text for code in read_frame(frame, time.perf_counter).found
        ],
        "zxing no invert": zxing_with(try_invert=False),
        "zxing no downscale": zxing_with(try_downscale=False),
        "zxing global": zxing_with(binarizer=zxingcpp.Binarizer.GlobalHistogram),
        "opencv": opencv(),
    }


def compare(frames: int) -> None:
    chance = np.random.default_rng(20261123)
    views = VIEWS | HARD
    cases = [
        (name, text, frame_of(text, view, chance))
        for name, view in views.items()
        for text in [text_of(chance) for _ in range(frames)]
    ]
    rooms = [frame_of(None, View(), chance) for _ in range(frames)]
    print(f"\n{len(cases)} frames of 1280x720 with one ticket, {len(views)} views\n")
    print(f"{'reader':20} {'read':>6} {'wrong':>6} {'median ms':>10} {'p95 ms':>8} {'empty ms':>9}")
    details: dict[str, dict[str, int]] = {}
    for reader, read in readers().items():
        spent, good, wrong = [], dict.fromkeys(views, 0), 0
        for name, text, frame in cases:
            begun = time.perf_counter()
            found = read(frame)
            spent.append((time.perf_counter() - begun) * 1000)
            good[name] += text in found
            wrong += any(other != text for other in found)
        empty = _milliseconds(read, rooms)
        share = sum(good.values()) / len(cases)
        middle, late = statistics.median(spent), statistics.quantiles(spent, n=20)[-1]
        print(f"{reader:20} {share:6.1%} {wrong:6} {middle:10.1f} {late:8.1f} {empty:9.1f}")
        details[reader] = good
    print(f"\nread of {frames} in each view")
    for name in views:
        print(f"{name:24}", "  ".join(f"{r}: {good[name]}" for r, good in details.items()))


def _milliseconds(read: Callable[[Frame], list[str]], frames: Sequence[Frame]) -> float:
    spent = []
    for frame in frames:
        begun = time.perf_counter()
        read(frame)
        spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(spent)


def play(seconds: int) -> None:
    """A film in real time through the camera's threads."""
    chance = np.random.default_rng(1)
    process = psutil.Process()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film.avi"
        texts = [text_of(chance) for _ in range(seconds)]
        film(path, list(scenes_of(texts, RATE - 3)), chance)
        ended, reported, shown = Event(), [], []

        def on_status(status: CameraStatus, _: str) -> None:
            if status is CameraStatus.OFF:
                ended.set()

        watcher = Watcher(
            on_frame=lambda frame, _: shown.append(frame.shape),
            on_text=reported.append,
            on_status=on_status,
        )
        camera = Camera(
            finder=FileFinder(path, pace=1.0), reader=SecondLook(ZxingReader()), watcher=watcher
        )
        before, begun = process.cpu_times(), time.perf_counter()
        camera.start()
        ended.wait()
        wall = time.perf_counter() - begun
        after = process.cpu_times()
    spent = after.user - before.user + after.system - before.system
    print(f"\nfilm of {wall:.1f} s: {len(shown) / wall:.1f} frames/s read and shown")
    print(
        f"{len(set(reported) & set(texts))} of {len(texts)} tickets, each once: {reported == texts}"
    )
    print(f"CPU of one core: {spent / wall:.0%}; resident {process.memory_info().rss / 1e6:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=40)
    parser.add_argument("--seconds", type=int, default=12)
    given = parser.parse_args()
    print(
        f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"OpenCV {cv2.__version__}"
    )
    play(given.seconds)
    compare(given.frames)


if __name__ == "__main__":
    main()
