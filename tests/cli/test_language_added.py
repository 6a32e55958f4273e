"""A third language is one file: the commands of an installation that has it print in it."""

import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from pseudo import compile_catalogue
from pypdf import PdfReader

import checkin
from checkin.app.demo import Demo
from checkin.paths import resources


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as a package installs it, its resources inside, and one file more."""
    folder = tmp_path_factory.mktemp("installed")
    package = folder / "checkin"
    shutil.copytree(
        Path(checkin.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copytree(resources(), package / "resources")
    compile_catalogue(package / "resources" / "translations" / "fr.ts", lambda text: f"[{text}]")
    return folder


def said(installed: Path, *words: object) -> subprocess.CompletedProcess[str]:
    """What the command answers there."""
    return subprocess.run(
        [sys.executable, "-m", "checkin", *map(str, words)],
        env=os.environ | {"PYTHONPATH": str(installed)},
        cwd=installed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("paper", ["register", "quick-card"])
def test_a_paper_is_printed_in_it(installed: Path, demo: Demo, tmp_path: Path, paper: str) -> None:
    out = tmp_path / "paper.pdf"
    session = demo.sample.roster.appointments[0].session
    of_session = ("--session", session) if paper == "register" else ()
    asked = ("papers", "print", paper, *of_session, "--lang", "fr", "--out", out)
    done = said(installed, *asked, "--data", demo.folder)
    assert done.returncode == 0, done.stderr
    pdf = PdfReader(BytesIO(out.read_bytes()))
    title = {"register": "[Attendance register]", "quick-card": "[Quick card for the desk]"}[paper]
    assert title in pdf.pages[0].extract_text()
    assert pdf.trailer["/Root"]["/Lang"] == "fr"


def test_answers_are_said_in_it(installed: Path) -> None:
    done = said(installed, "answers", "invoice", "--lang", "fr")
    assert done.stdout.startswith("[How")


def test_a_language_that_is_not_there_is_refused_and_those_that_are_there_are_named(
    installed: Path, tmp_path: Path
) -> None:
    asked = ("papers", "print", "quick-card", "--lang", "de", "--out", tmp_path / "x.pdf")
    done = said(installed, *asked)
    assert done.returncode == 2
    assert "en, fr, zh_CN" in done.stderr
    assert not (tmp_path / "x.pdf").exists()
