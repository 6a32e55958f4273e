"""Makes the pictures of the window in docs/pictures: python scripts/pictures.py [FOLDER].

The real window over a journal of its own: a morning at the sample center, played in a moment.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import qrcode
from PIL import Image, ImageDraw
from PySide6.QtCore import QEventLoop, QTimer

from checkin.app.papers import Pressing
from checkin.config import Settings
from checkin.domain.center import Desk
from checkin.domain.clock_trust import ClockReading
from checkin.domain.presented import Source
from checkin.sample.center import Sample, sample_center
from checkin.sample.staff import BADGES
from checkin.services.front_desk import FrontDesk
from checkin.storage.opening import open_for_writing
from checkin.ui.application import make_application
from checkin.ui.devices.sounds import SoundState
from checkin.ui.parts import DeskParts, KeyAnswer, Picture
from checkin.ui.window.desk_window import DeskWindow

ROOT = Path(__file__).parents[1]
MORNING = datetime(2026, 7, 19, 6, 2, 10, tzinfo=UTC)
SIZE = (1366, 768)
SIGNED_IN = [f"on-time-{number}" for number in range(5, 21)]


class Hands:
    """A clock that the script moves."""

    def __init__(self) -> None:
        self.at = MORNING - timedelta(minutes=7)

    def now(self) -> datetime:
        """The wall clock."""
        return self.at

    def running(self) -> float:
        """Seconds that never go back."""
        return self.at.timestamp()

    def read(self) -> ClockReading:
        """Both."""
        return ClockReading(wall=self.at, running=timedelta(seconds=self.running()), boot="one")


class NoKeys:
    """Nobody types here."""

    def key(self, text: str, at: float, kind: str, *, repeated: bool) -> KeyAnswer:  # noqa: ARG002
        """Pass everything on."""
        return KeyAnswer("pass")

    def overdue(self, at: float) -> str | None:  # noqa: ARG002
        """Nothing comes late."""
        return None


@dataclass(frozen=True)
class SeenCode:
    """Where the code lies in the picture."""

    corners: tuple[tuple[int, int], ...]


def main(folder: Path) -> None:
    """Write every picture into `folder`."""
    app = make_application()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, at_work(Path(made)) as (window, sample, hands):
        texts = {member.name: member.text for member in sample.cast}
        play(window, hands, texts)

        def show(name: str) -> None:
            window.take_scan(texts[name], Source.CAMERA)
            wait()

        def picture(name: str) -> None:
            wait()
            window.grab().save(str(folder / f"{name}.png"))

        picture("desk-ready")
        for name, part in (
            ("desk-admit", "on-time-1"),
            ("desk-hold", "late"),
            ("desk-refuse", "yesterday"),
            ("desk-info", "other-session"),
        ):
            show(part)
            picture(name)
        show("late")
        window.panels.deciding.decide()
        picture("desk-decide")
        window.back_to_scan()
        for name, opener, patience in (
            ("session", window.panels.pages.session, 500),
            ("day", window.panels.pages.overviewing, 1_000),
            ("papers", window.panels.pages.papering, 6_000),
            ("seats", window.panels.pages.seating, 1_000),
        ):
            opener.turn()
            wait(patience)
            picture(name)
            window.back_to_scan()
        window.appearance.turn_theme()
        window.appearance.use_language("zh_CN")
        show("late-too")
        picture("desk-dark-chinese")
        window.close()
    app.processEvents()


def play(window: DeskWindow, hands: Hands, texts: dict[str, str]) -> None:
    """The morning until now: most are in, some have arrived."""
    for name in SIGNED_IN:
        hands.at += timedelta(seconds=20)
        window.flow.scan(texts[name], Source.CAMERA)
        wait()
        window.flow.confirm()
        wait()
    for name in ("on-time-21", "on-time-22", "wifi", "cancelled"):
        hands.at += timedelta(seconds=20)
        window.flow.scan(texts[name], Source.CAMERA)
        wait()
    hands.at = MORNING
    window.flow.dismiss()
    frame, code = at_the_camera(texts["on-time-1"])
    window.side.camera.show_status("running", "Camera 1")
    window.side.camera.show_frame(frame, [code])


@contextmanager
def at_work(folder: Path) -> Iterator[tuple[DeskWindow, Sample, Hands]]:
    """The window, shown, and what is behind it."""
    hands = Hands()
    sample = sample_center(MORNING, 7)
    opened = open_for_writing(folder / "desk", None)
    try:
        opened.ledger.submit(lambda books: books.put_roster(sample.roster, quiet)).result()
        front = FrontDesk(opened.ledger, Desk(name="desk-1"), hands.read)
        front.sign_on(BADGES[0].pin).result()
        window = DeskWindow(
            DeskParts(
                front=front,
                settings=Settings(language="en", theme="light", sound=True, lock_after=0),
                save_settings=ignore,
                make_camera=None,
                read_picture=lambda _path: [],
                read_image=lambda _image: [],
                wedge=NoKeys(),
                running=hands.running,
                now=hands.now,
                resources=resources_with_words(folder),
                press=Pressing(front),
            )
        )
        window.appearance.sounds.turn(on=False)
        window.resize(*SIZE)
        window.show()
        wait(500)
        window.header.show_sound(SoundState.READY)
        yield window, sample, hands
    finally:
        opened.close()


def resources_with_words(folder: Path) -> Path:
    """The program's resources with the words compiled."""
    made = folder / "resources"
    (made / "translations").mkdir(parents=True)
    for name in ("icons", "sounds", "answers", "help", "practice"):
        (made / name).symlink_to(ROOT / "resources" / name)
    for source in (ROOT / "resources" / "translations").glob("*.ts"):
        target = made / "translations" / f"{source.stem}.qm"
        release = Path(sys.executable).parent / "pyside6-lrelease"
        subprocess.run([release, "-silent", source, "-qm", target], check=True)
    return made


def at_the_camera(text: str) -> tuple[Picture, SeenCode]:
    """Somebody who holds a slip before the camera, as plain shapes."""
    image = Image.new("RGB", (960, 540), "#4A5460")
    draw = ImageDraw.Draw(image)
    for x in range(960):
        shade = 104 - x * 66 // 960
        draw.line((x, 0, x, 540), fill=(shade, shade + 8, shade + 18))
    draw.ellipse((270, 330, 650, 900), fill="#2E3946")
    draw.rounded_rectangle((425, 270, 495, 380), 24, fill="#D9AE8C")
    draw.ellipse((360, 70, 560, 300), fill="#22272D")
    draw.ellipse((378, 108, 542, 340), fill="#E3B695")
    code = qrcode.QRCode(border=4, box_size=6)
    code.add_data(text)
    slip = code.make_image().get_image().convert("RGBA").resize((250, 250))
    turned = slip.rotate(-8, expand=True, resample=Image.Resampling.BICUBIC)
    left, top = 600, 190
    image.paste(turned, (left, top), turned)
    return np.asarray(image, dtype=np.uint8).copy(), SeenCode(around(slip, turned, left, top))


def around(
    slip: Image.Image, turned: Image.Image, left: int, top: int
) -> tuple[tuple[int, int], ...]:
    """The corners of the code on the turned slip."""
    turn, reach = np.deg2rad(8), slip.width / 2 * 0.82
    middle = np.array([left + turned.width / 2, top + turned.height / 2])
    spin = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    square = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * reach
    return tuple((round(x), round(y)) for x, y in square @ spin.T + middle)


def wait(milliseconds: int = 120) -> None:
    """Let the journal answer and the window draw."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def quiet(_done: int, _of: int) -> None:
    """No progress is shown."""


def ignore(_settings: Settings) -> None:
    """Nothing is kept."""


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
