"""Somebody who watches a camera and keeps what it told."""

from dataclasses import dataclass, field
from threading import Condition

from checkin.scanning.camera import CameraStatus, Watcher
from checkin.scanning.reader import Found, Frame

LONG = 30.0
"""Seconds after which a test gives up; no test waits that long when all is well."""


@dataclass
class Watch:
    texts: list[str] = field(default_factory=list)
    statuses: list[tuple[CameraStatus, str]] = field(default_factory=list)
    pictures: list[tuple[Frame, tuple[Found, ...]]] = field(default_factory=list)
    changed: Condition = field(default_factory=Condition)

    def watcher(self) -> Watcher:
        return Watcher(on_frame=self._on_frame, on_text=self._on_text, on_status=self._on_status)

    def wait_for(self, status: CameraStatus, times: int = 1) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: self._count(status) >= times, LONG), self.statuses

    def wait_for_texts(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.texts) >= count, LONG), self.texts

    def _count(self, status: CameraStatus) -> int:
        return sum(told is status for told, _ in self.statuses)

    def _on_frame(self, picture: Frame, found: tuple[Found, ...]) -> None:
        with self.changed:
            self.pictures.append((picture, found))
            self.changed.notify_all()

    def _on_text(self, text: str) -> None:
        with self.changed:
            self.texts.append(text)
            self.changed.notify_all()

    def _on_status(self, status: CameraStatus, name: str) -> None:
        with self.changed:
            self.statuses.append((status, name))
            self.changed.notify_all()
