"""Prints how long a start takes until the first scan, and the memory with the camera running.

Each start is a process of its own on a desk's folder; the camera is a film of a slip at 1280×720.
"""

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np

from checkin.app.demo import prepare_demo
from checkin.app.demo_registry import HOME
from checkin.app.desk import demo_mark

RUNS = 5
SECONDS = 8
CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
import psutil
from checkin.cli.window import run_window
begun = float(sys.argv[1])
def ready(window):
    print("ready", time.time() - begun, flush=True)
    def leave():
        print("memory", psutil.Process().memory_info().rss / 1e6, flush=True)
        window.close()
    QTimer.singleShot(int(sys.argv[4]), leave)
raise SystemExit(run_window(Path(sys.argv[2]), sys.argv[3], ready))
"""


def film(slip: Path, target: Path) -> None:
    picture = cv2.imread(str(slip))
    height = 700
    small = cv2.resize(picture, (picture.shape[1] * height // picture.shape[0], height))
    frame = np.full((720, 1280, 3), 120, np.uint8)
    frame[10 : 10 + small.shape[0], 400 : 400 + small.shape[1]] = small
    writer = cv2.VideoWriter(str(target), cv2.VideoWriter_fourcc(*"MJPG"), 15, (1280, 720))
    for _ in range(15 * (SECONDS + 4)):
        writer.write(frame)
    writer.release()


def start(folder: Path, camera: str, milliseconds: int) -> dict[str, float]:
    words = [sys.executable, "-c", CHILD, str(time.time()), str(folder), camera, str(milliseconds)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    out = subprocess.run(words, env=environment, capture_output=True, text=True, check=True).stdout
    return {key: float(value) for key, value in (line.split() for line in out.splitlines())}


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        demo = prepare_demo(Path(place) / "demo")
        camera = Path(place) / "slip.avi"
        film(next(iter(demo.pictures.values())), camera)
        # A demo starts its registry beside the window, in the same process; no desk does.
        desk = Path(place) / "desk"
        shutil.copytree(demo.folder, desk, ignore=shutil.ignore_patterns(HOME))
        demo_mark(desk).unlink()
        start(desk, str(camera), 0)
        ready = [start(desk, str(camera), 0)["ready"] for _ in range(RUNS)]
        memory = start(desk, str(camera), SECONDS * 1000)["memory"]
    print(
        f"machine: {os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    )
    print(f"ready for the first scan: median {statistics.median(ready):.2f} s", end=" ")
    print(f"(min {min(ready):.2f}, max {max(ready):.2f}, {RUNS} starts; goal 2)")
    print(f"resident memory after {SECONDS} s with the camera: {memory:.0f} MB (goal 300)")


if __name__ == "__main__":
    main()
