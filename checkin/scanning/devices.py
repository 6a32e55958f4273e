"""The cameras of this machine, by name."""

import sys
from dataclasses import dataclass

from cv2_enumerate_cameras import enumerate_cameras

from checkin.scanning.opencv import cv2

_BACKENDS = {
    # DirectShow opens in a second where Media Foundation takes many.
    "win32": (cv2.CAP_DSHOW, cv2.CAP_MSMF),
    "darwin": (cv2.CAP_AVFOUNDATION,),
    "linux": (cv2.CAP_V4L2,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """One camera: `name` is what a person chooses, `index` and `backend` are OpenCV's."""

    name: str
    index: int
    backend: int


def cameras() -> tuple[Device, ...]:
    """The cameras that are plugged in now, in the system's order; no camera is opened.

    Names are unique: of two alike, the second is called `… (2)`.
    """
    for backend in _BACKENDS.get(sys.platform, (cv2.CAP_ANY,)):
        found = _listed(backend)
        if found:
            return found
    return ()


def named(name: str | None, among: tuple[Device, ...]) -> Device | None:
    """The camera of that name, or the first when no name is given."""
    if name is None:
        return among[0] if among else None
    return next((device for device in among if device.name == name), None)


def _listed(backend: int) -> tuple[Device, ...]:
    try:
        listed = sorted(enumerate_cameras(backend), key=lambda camera: camera.index)
    except (OSError, NotImplementedError):
        # No list on this system is no camera: the hand scanner and typing go on.
        return ()
    names: list[str] = []
    for camera in listed:
        name = (camera.name or "").strip() or f"Camera {camera.index}"
        names.append(name)
    return tuple(
        Device(name=_unique(names, place), index=camera.index, backend=backend)
        for place, camera in enumerate(listed)
    )


def _unique(names: list[str], place: int) -> str:
    before = names[:place].count(names[place])
    return f"{names[place]} ({before + 1})" if before else names[place]
