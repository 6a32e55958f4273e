"""What PyInstaller finds and the program does not need: left out of every package.

Each rule is a part of a path inside the package, in lower case and with slashes. What stays of Qt
is what the window, the papers and the sounds load; what only GPL allows (the virtual keyboard) is
never in it.
"""

import sys
from collections.abc import Iterable
from os.path import normpath
from pathlib import Path, PurePath

Packed = tuple[str, str, str]
"""As PyInstaller has it: the path inside, where it was found (a link: where it leads), its kind."""

QT_PLUGINS = frozenset(
    {
        "platforms",
        "imageformats",
        "iconengines",
        "platformthemes",
        "platforminputcontexts",
        "xcbglintegrations",
        "wayland-shell-integration",
        "wayland-decoration-client",
        "wayland-graphics-integration-client",
        "printsupport",
        "styles",
    }
)
CATALOGUES = [
    file.stem.lower() for file in Path(__file__).parents[1].glob("resources/translations/*.ts")
]
QT_LANGUAGES = frozenset(
    f"qtbase_{code}.qm" for one in CATALOGUES for code in (one, one.partition("_")[0])
)
"""Qt's own words in the languages of the program, and in what those are near to."""
NOT_NEEDED = (
    "qtvirtualkeyboard",
    "qt6virtualkeyboard",
    "qt6qml",
    "qt6quick",
    "qt6opengl",
    "qt6shadertools",
    "qt6eglfs",
    "platforms/libqeglfs",
    "platforms/libqlinuxfb",
    "platforms/libqvkkhrdisplay",
    "platforms/libqvnc",
    "platforms/libqminimalegl",
    "platforms/qdirect2d",
    "imageformats/libqpdf",
    "imageformats/qpdf",
    "opengl32sw.dll",
    "platformthemes/libqgtk3",
    # The sounds are played without them: only films would need them.
    "qt/lib/libav",
    "qt/lib/libsw",
    "pyside6/avcodec",
    "pyside6/avformat",
    "pyside6/avutil",
    "pyside6/swresample",
    "pyside6/swscale",
    "/qt/qml/",
)
OF_THE_SYSTEM = ("/usr/lib/", "/lib/")
OF_PYTHON = (
    "libpython",
    "libssl",
    "libcrypto",
    "libffi",
    "libz.",
    "libbz2",
    "liblzma",
    "libexpat",
    "libuuid",
    "libsqlite3",
    "libmpdec",
)
"""Libraries that Python's own modules load: they must be the ones that it was made with."""


def kept(packed: Iterable[Packed], platform: str = sys.platform) -> list[Packed]:
    """The entries that go into the package."""
    return [one for one in packed if not _is_left_out(one, platform)]


def _is_left_out(packed: Packed, platform: str) -> bool:
    if packed[2] == "SYMLINK":
        # It is kept where what it points to is: the second part is the way there from its folder.
        target = normpath(PurePath(packed[0]).parent / packed[1])
        return _is_left_out((target, "", "BINARY"), platform)
    inside = PurePath(packed[0]).as_posix().lower()
    if any(part in f"/{inside}" for part in NOT_NEEDED):
        return True
    if "pyside6" in inside and "/plugins/" in inside:
        return inside.partition("/plugins/")[2].partition("/")[0] not in QT_PLUGINS
    if "pyside6" in inside and "/translations/" in inside:
        return PurePath(inside).name not in QT_LANGUAGES
    return platform == "linux" and _is_of_the_system(packed)


def _is_of_the_system(packed: Packed) -> bool:
    """Libraries that the system keeps up to date: the package depends on them instead."""
    if not packed[1].startswith(OF_THE_SYSTEM):
        return False
    name = PurePath(packed[0]).name
    return ".so" in name and not name.startswith(OF_PYTHON) and "lib-dynload" not in packed[1]
