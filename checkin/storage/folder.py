"""Which folders a journal may lie in: those of a disk of this computer."""

from pathlib import Path

from checkin.trouble import Trouble

_NETWORK = ("nfs", "cifs", "smb", "fuse.sshfs", "fuse.rclone", "afs", "9p.remote", "fuse.gvfsd")
_SYNCED = ("onedrive", "dropbox", "google drive", "icloud", "nextcloud", "坚果云")
_MOUNTS = Path("/proc/mounts")


def check_local(folder: Path, mounts: Path = _MOUNTS) -> None:
    """Refuse a folder that other computers or a cloud program write in as well.

    Raises:
        Trouble: `network-folder`.
    """
    named, where = folder.absolute(), folder.resolve()
    parts = (*named.parts, *where.parts)
    synced = next((part for part in parts if part.lower().startswith(_SYNCED)), "")
    kind = _kind_of_mount(where, mounts)
    if synced or kind.startswith(_NETWORK):
        raise unsafe_folder(folder, f"it lies on {synced or kind}")


def unsafe_folder(folder: Path, why: str) -> Trouble:
    """A journal in this folder can be torn or lost."""
    return Trouble(
        "network-folder",
        f"A journal in {folder} could be torn or lost: {why}.",
        "Choose a folder on a disk of this computer with --data DIR.",
    )


def _kind_of_mount(folder: Path, mounts: Path) -> str:
    """The file system under `folder`; empty where the system does not say."""
    if not mounts.exists():
        return ""
    best, kind = -1, ""
    for line in mounts.read_text("utf-8", "replace").splitlines():
        _, point, system, *_ = line.split(" ")
        at = Path(point.replace("\\040", " "))
        if folder.is_relative_to(at) and len(at.parts) > best:
            best, kind = len(at.parts), system
    return kind
