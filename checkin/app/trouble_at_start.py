"""Tells in a window why the desk did not open: who clicked an icon sees no terminal."""

from pathlib import Path

from checkin.config import Settings, load_settings
from checkin.paths import default_data, resources, settings_file
from checkin.trouble import Trouble
from checkin.ui.trouble_window import show_trouble


def tell_at_start(trouble: Trouble, data: Path | None) -> None:
    """Show `trouble` until it is closed, in the desk's language first, in its size."""
    show_trouble(trouble, resources(), _settings(data or default_data()))


def _settings(folder: Path) -> Settings:
    try:
        return load_settings(settings_file(folder))
    except Trouble:
        return Settings()
