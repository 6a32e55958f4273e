"""Makes the pictures of the console in docs/pictures: python scripts/console_pictures.py [FOLDER].

The real console of a registry that serves what its tests have, in a headless Chromium; needs
`tests` and `tests/registry` on the PYTHONPATH (`make pictures` sees to it).
"""

import re
import sys
import tempfile
from pathlib import Path

from chromium import chromium
from console_rig import Browser, live_console

ROOT = Path(__file__).parents[1]
WIDE, NARROW = 1366, 360


def main(folder: Path) -> None:
    """Write them into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        live_console(Path(home) / "registry") as live,
        chromium() as tab,
    ):
        asked = Browser(live)
        asked.sign_in("administrator")
        [case] = re.findall(r"/cases/([0-9a-f-]{36})", asked.get("/cases").text)
        tab.cookie(live.url, "checkin-visit", asked.session.cookies["checkin-visit"])
        for name, path, language, theme, width in (
            ("console-overview", "/", "en", "light", WIDE),
            ("console-case-dark-chinese", f"/cases/{case}", "zh-CN", "dark", WIDE),
            ("console-sessions-narrow", "/sessions", "en", "light", NARROW),
        ):
            tab.language(language)
            tab.theme(theme)
            tab.size(width, 640)
            tab.go(f"{live.url}/console{path}")
            tab.picture(folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
