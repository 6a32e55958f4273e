"""Lets a test hear the program in one of its languages, compiled afresh from the sources."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "resources" / "translations"
PROGRAMS = Path(sys.executable).parent


@cache
def compiled() -> Mapping[str, bytes]:
    """Every .ts, compiled as `make setup` does, by its language."""
    made = {}
    for source in sorted(SOURCES.glob("*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / f"{source.stem}.qm"
            release = [PROGRAMS / "pyside6-lrelease", "-silent", source, "-qm", target]
            subprocess.run(release, check=True, capture_output=True)
            made[source.stem] = target.read_bytes()
    return made


def compile_into(folder: Path) -> None:
    """Put the compiled words of all languages there."""
    for language, words in compiled().items():
        (folder / f"{language}.qm").write_bytes(words)


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Everything in `language` while it lasts."""
    translator = QTranslator()
    with tempfile.TemporaryDirectory() as folder:
        compile_into(Path(folder))
        assert translator.load(str(Path(folder) / f"{language}.qm"))
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
