"""`checkin version`: what the registry has published reaches the desk, and proves a file."""

from pathlib import Path

import pytest
from live_registry import live_registry

from checkin.app.clock import now
from checkin.app.releases import CURRENT


@pytest.fixture
def installer(tmp_path: Path) -> Path:
    file = tmp_path / "checkin-setup.exe"
    file.write_bytes(b"the installer")
    return file


@pytest.fixture
def desk(run, tmp_path):
    """An enrolled desk, and how to publish for it and sync."""
    with live_registry(tmp_path / "registry", now=now) as live:
        folder = tmp_path / "desk"
        assert run("enrol", live.code_text(), "--data", folder).status == 0

        def published(version: str, file: Path) -> Path:
            words = ("release", "publish", version, file, "--notes", "Faster.")
            assert run("registry", *words, "--home", live.folder).status == 0
            assert run("sync", "--data", folder).status == 0
            return folder

        yield published


def test_without_a_question_it_says_which_release_this_is(run):
    assert run("version").out == f"checkin {CURRENT}\n"
    assert run("version", "--json").line == {"version": CURRENT}


def test_a_newer_release_is_told_with_status_1(run, desk, installer):
    folder = desk("999.0.0", installer)
    ran = run("version", "--check", "--data", folder)
    assert ran.status == 1
    assert ran.out.splitlines() == [
        f"checkin {CURRENT}. 999.0.0 is there: install it between two sessions.",
        "Faster.",
    ]
    assert run("version", "--check", "--json", "--data", folder).line["is_newer"]


@pytest.mark.parametrize("version", ["0.0.1", CURRENT])
def test_what_is_no_newer_is_no_news(run, desk, installer, version):
    ran = run("version", "--check", "--data", desk(version, installer))
    assert (ran.status, ran.out) == (0, f"checkin {CURRENT}: this is the newest.\n")


def test_a_file_is_proved_by_its_content_and_not_by_its_name(run, desk, installer, tmp_path):
    folder = desk("999.0.0", installer)
    ran = run("version", "verify", installer, "--data", folder)
    assert (ran.status, ran.out) == (
        0,
        "Genuine: checkin-setup.exe of checkin 999.0.0, signed by the registry.\n",
    )
    installer.write_bytes(b"the installer.")
    changed = run("version", "verify", installer, "--data", folder, "--json")
    assert (changed.status, changed.line) == (1, {"genuine": False})


def test_what_is_withdrawn_proves_nothing_any_more(run, desk, installer, tmp_path):
    folder = desk("999.0.0", installer)
    home = tmp_path / "registry"
    assert run("registry", "release", "list", "--home", home, "--json").line["version"] == "999.0.0"
    assert run("registry", "release", "withdraw", "999.0.0", "--home", home).status == 0
    assert run("registry", "release", "withdraw", "999.0.0", "--home", home).status == 2
    run("sync", "--data", folder)
    assert run("version", "verify", installer, "--data", folder).status == 1
    ran = run("version", "--check", "--data", folder)
    assert (ran.status, ran.out) == (
        0,
        f"checkin {CURRENT}. The registry has told of no release.\n",
    )


def test_a_desk_of_no_registry_can_ask_nobody(run, demo):
    assert run("version", "--check", "--data", demo.folder).status == 2
