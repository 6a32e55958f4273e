"""The camera at work: one thread takes frames, one reads them; lost and found again by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Event, Thread

from checkin.scanning.finding import Finder, Opened
from checkin.scanning.held import HeldCodes
from checkin.scanning.newest import Newest
from checkin.scanning.opencv import cv2
from checkin.scanning.preview import preview_of
from checkin.scanning.reader import Found, Frame, Reader
from checkin.trouble import Trouble

READ_RATE = 15.0
"""Frames per second that are read and shown; a camera's other frames pass unopened."""

LOOK_AGAIN = 2.0
"""Seconds between two looks at which cameras are plugged in."""


class CameraStatus(StrEnum):
    """How the camera is. Printed and documented: add, never rename."""

    OFF = "off"
    STARTING = "starting"
    RUNNING = "running"
    LOST = "lost"
    """It ran, and is gone; it comes back by itself."""
    BUSY = "busy"
    """It is plugged in and does not open: another program has it, or it may not be used."""
    NONE = "none"
    """No camera is plugged in, or not the one that was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watcher:
    """Who is told, from the camera's own threads.

    `on_frame` gets a picture to show (RGB, contiguous, the receiver's own) and the codes with
    corners in its pixels; `on_text` each code, once for as long as it is held in view; `on_status`
    each change, with the camera's name ("" when there is none).
    """

    on_frame: Callable[[Frame, tuple[Found, ...]], None]
    on_text: Callable[[str], None]
    on_status: Callable[[CameraStatus, str], None]


@dataclass(frozen=True, slots=True)
class _Shot:
    frame: Frame
    at: float


class Camera:
    """Looks through one source until it is stopped. Methods may be called from any one thread.

    A live source that goes away is looked for every `look_again` seconds; a file ends with OFF.
    """

    def __init__(
        self,
        *,
        finder: Finder,
        reader: Reader,
        watcher: Watcher,
        look_again: float = LOOK_AGAIN,
    ) -> None:
        self._finder = finder
        self._reader = reader
        self._watcher = watcher
        self._look_again = look_again
        self._held = HeldCodes()
        self._told: tuple[CameraStatus, str] = (CameraStatus.OFF, "")
        self._wanted: str | None = None
        self._asked = False
        self._wake = Event()
        self._stopping = False
        self._thread: Thread | None = None

    def start(self, name: str | None = None) -> None:
        """Begin, with the camera of that name or the first; returns at once.

        One that ran is stopped first; while its driver hangs, nothing new is begun.
        """
        if not self.stop():
            return
        self._wanted, self._asked = name, True
        self._stopping = False
        self._wake.clear()
        # Daemons: a driver that hangs while it opens must not keep the program from ending.
        self._thread = Thread(target=self._look, name="camera", daemon=True)
        self._thread.start()

    def choose(self, name: str | None) -> None:
        """Change to another camera; returns at once."""
        self._wanted, self._asked = name, True
        self._wake.set()

    def stop(self, *, wait: float = 3.0) -> bool:
        """End both threads; False when they have not ended within `wait` seconds."""
        if self._thread is None:
            return True
        self._stopping = True
        self._wake.set()
        self._thread.join(wait)
        return not self._thread.is_alive()

    def _look(self) -> None:
        name = ""
        try:
            while self._goes_on():
                opened = self._open()
                if opened is not None:
                    name = opened.name
                    if self._film(opened):
                        return
                self._wake.wait(self._look_again)
        finally:
            self._tell(CameraStatus.OFF, name)

    def _goes_on(self) -> bool:
        # In this order: a stop between the two lines must not be forgotten.
        self._wake.clear()
        return not self._stopping

    def _open(self) -> Opened | None:
        wanted, asked, self._asked = self._wanted, self._asked, False
        if asked:
            self._tell(CameraStatus.STARTING, wanted or "")
        try:
            opened = self._finder.open(wanted)
        except (ConnectionError, cv2.error, Trouble) as trouble:
            self._tell(CameraStatus.BUSY, wanted or str(trouble))
            return None
        if opened is None and self._told[0] is not CameraStatus.LOST:
            self._tell(CameraStatus.NONE, wanted or "")
        return opened

    def _film(self, opened: Opened) -> bool:
        """Take and read frames until the source or the wish for it ends; True when all is done."""
        shots: Newest[_Shot] = Newest()
        reading = Thread(target=self._read, args=(shots,), name="decode", daemon=True)
        reading.start()
        try:
            gone = self._take(opened, shots)
        except (cv2.error, Trouble):
            gone = True
        finally:
            shots.close()
            opened.source.close()
            reading.join()
        if gone and opened.source.live:
            self._tell(CameraStatus.LOST, opened.name)
        return not opened.source.live

    def _take(self, opened: Opened, shots: Newest[_Shot]) -> bool:
        """True when the source is gone or at its end, False when somebody wants something else."""
        source = opened.source
        due = look = source.at()
        while not self._wake.wait(source.pause):
            at = source.at()
            if source.live and at >= look + self._look_again:
                look = at
                if opened.name not in self._finder.names():
                    return True
            if at < due:
                if not source.skip():
                    return True
                continue
            frame = source.shot()
            if frame is None:
                return True
            due = max(due + 1 / READ_RATE, at - 1 / READ_RATE)
            self._tell(CameraStatus.RUNNING, opened.name)
            if not shots.give(_Shot(frame, at), wait=not source.live):
                return True
        return False

    def _read(self, shots: Newest[_Shot]) -> None:
        try:
            while (shot := shots.take()) is not None:
                found = self._reader.read(shot.frame)
                for code in found:
                    if self._held.seen(code.text, shot.at):
                        self._watcher.on_text(code.text)
                self._watcher.on_frame(*preview_of(shot.frame, found))
        finally:
            shots.close()

    def _tell(self, status: CameraStatus, name: str) -> None:
        if (status, name) != self._told:
            self._told = (status, name)
            self._watcher.on_status(status, name)
