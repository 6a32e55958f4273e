"""How long the window stands still while 100 scans run: python benchmarks/window_responsive.py.

The window is on the sample center with a journal on disk; a heartbeat of 1 ms in the GUI thread
notes each gap, and how much of it the thread was at work itself: the rest it waited for a busy
machine. Prints both for each phase, the time from a scan to its verdict on the screen, the start of
the window, and the resident memory. Exit status 1 when its own work kept it for more than 50 ms.
"""

import os
import platform
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "ui")]

import psutil  # noqa: E402
from desk_stage import Stage, desk_stage, resources_in  # noqa: E402
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer  # noqa: E402

from checkin.domain.presented import Source  # noqa: E402
from checkin.ui.application import make_application  # noqa: E402
from checkin.ui.window.tidying import Tidying  # noqa: E402

SCANS, ALLOWED_MS = 100, 50


class Heartbeat(QObject):
    """Notes how long the GUI thread was away, and how much of it at work (milliseconds)."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[tuple[float, float]] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append(((now - self._last) * 1000, (worked - self._worked) * 1000))
        self._last, self._worked = now, worked

    def begin(self) -> None:
        """Forget what was."""
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self.gaps.clear()


def pause(milliseconds: int) -> None:
    """Let the window work. QTest.qWait would not do: it keeps Python's other threads waiting."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Watch(QObject):
    """Waits for the next verdict without stealing time from the desk."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage, self._loop = stage, QEventLoop()
        self._before: object = None
        stage.window.flow.shown.connect(self._look)

    def one(self, text: str, source: Source) -> float:
        """Milliseconds from the scan to its verdict on the screen."""
        self._before = self._stage.window.flow.outcome
        begun = time.perf_counter()
        self._stage.window.take_scan(text, source)
        self._loop.exec()
        return (time.perf_counter() - begun) * 1000

    def _look(self) -> None:
        outcome = self._stage.window.flow.outcome
        if outcome is not None and outcome is not self._before:
            self._loop.quit()


def say(phase: str, gaps: list[tuple[float, float]]) -> float:
    """Print the longest gaps; on a machine that does other work most of a gap is waiting."""
    away = sorted((gap for gap, _ in gaps), reverse=True)[:4]
    own = max(worked for _, worked in gaps)
    shown = ", ".join(f"{gap:.0f}" for gap in away)
    print(f"{phase:<34} longest gaps {shown} ms; own work at most {own:.0f} ms")
    return own


def play(stage: Stage, watch: Watch, every: int) -> list[float]:
    """A hundred scans `every` so many ms, each confirmed where it may be; times to the verdict."""
    parts = [part for part in stage.sample.cast if not part.already_in]
    times = []
    for number in range(SCANS):
        part = parts[number % len(parts)]
        times.append(watch.one(part.text, part.source))
        if stage.window.flow.may_confirm():
            stage.window.flow.confirm()
        pause(every)
        stage.hands.forward(seconds=3)
    return sorted(times)


def scans_at_once(stage: Stage, heart: Heartbeat) -> float:
    heart.begin()
    asked = [part.text for part in stage.sample.cast] * 3
    for text in asked[:SCANS]:
        stage.window.take_scan(text, Source.CAMERA)
        pause(1)
    pause(1500)
    return say(f"{SCANS} scans in a burst", heart.gaps)


def looks(stage: Stage, heart: Heartbeat) -> float:
    """Panels and sizes; a switch of theme or language redraws all and is told apart."""
    window = stage.window
    heart.begin()
    for _ in range(5):
        window.panels.finding.search()
        pause(30)
        window.panels.helping.turn()
        pause(30)
        window.back_to_scan()
        pause(30)
    panels = say("panels opened and closed", heart.gaps)
    heart.begin()
    for _ in range(4):
        window.appearance.turn_theme()
        pause(100)
        window.appearance.turn_language()
        pause(100)
    say("theme and language switched", heart.gaps)
    return panels


def main() -> None:
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    make_application()
    with tempfile.TemporaryDirectory() as folder:
        resources = resources_in(Path(folder))
        begun = time.perf_counter()
        with desk_stage(Path(folder) / "desk", resources) as stage:
            print(f"journal, sample and window open     {time.perf_counter() - begun:.2f} s")
            Tidying(stage.window)
            pause(500)
            watch = Watch(stage)
            times = play(stage, watch, 200)
            print(
                f"scan → verdict on the screen        median {statistics.median(times):.1f} ms, "
                f"p99 {times[-2]:.1f} ms"
            )
            heart = Heartbeat()
            play(stage, watch, 30)
            worst = [say(f"{SCANS} scans, one by one", heart.gaps)]
            worst += [scans_at_once(stage, heart), looks(stage, heart)]
            memory = psutil.Process().memory_info().rss / 1_000_000
            print(f"resident memory                     {memory:.0f} MB")
    print(f"own work at most {max(worst):.1f} ms at a stretch, allowed {ALLOWED_MS} ms")
    raise SystemExit(0 if max(worst) <= ALLOWED_MS else 1)


if __name__ == "__main__":
    main()
