"""Where files may go: folders of the person at the desk, and the sticks that are plugged in."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

_OWN = (
    QStandardPaths.StandardLocation.DocumentsLocation,
    QStandardPaths.StandardLocation.DesktopLocation,
    QStandardPaths.StandardLocation.DownloadLocation,
    QStandardPaths.StandardLocation.HomeLocation,
)
_STICKS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def places() -> list[str]:
    """Folders that are there and may be written into, each once."""
    own = [QStandardPaths.writableLocation(one) for one in _OWN]
    found = [one for one in (*sticks(), *own) if one and Path(one).is_dir()]
    return list(dict.fromkeys(found))


def sticks() -> list[str]:
    """What is plugged in and may be written to."""
    return [
        volume.rootPath()
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and not volume.isReadOnly() and _is_stick(volume.rootPath())
    ]


def _is_stick(root: str) -> bool:
    """On Windows any drive but the system's; elsewhere what is mounted where sticks are."""
    drive = len(root) <= len("D:/") and root[1:2] == ":" and not root.upper().startswith("C:")
    return drive or root.startswith(_STICKS)
