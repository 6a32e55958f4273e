"""What the packages are made of agrees with what the program needs; building and trying them takes
minutes and root, and is `make try-deb` and `make windows`."""

import configparser
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from licences import NOT_OURS, gather
from pruned import kept

ROOT = Path(__file__).parents[2]
INSTALLER = ROOT / "installer"


def pins(lock: str) -> dict[str, str]:
    """Each package of a lock, with its marker, and its version."""
    text = (ROOT / lock).read_text("utf-8")
    return {
        f"{name}{marker}": version
        for name, version, marker in re.findall(
            r"^([\w.-]+)==(\S+?)(?: ;([^\\\n]*))? \\$", text, re.MULTILINE
        )
    }


def test_what_is_packed_is_what_was_tested():
    ours, packed = pins("requirements.lock"), pins("installer/program.lock")
    assert len(packed) > 60
    assert {one: version for one, version in packed.items() if ours.get(one) != version} == {}


def test_every_package_that_the_program_names_is_packed():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["registry"]]
    packed = {re.split(r"[ ;]", one)[0].lower() for one in pins("installer/program.lock")}
    wanted = {re.split(r"[\[>=<;]", one)[0].lower() for one in named}
    assert wanted - {re.sub(r"sys_platform.*|python_full.*", "", one) for one in packed} == set()


@pytest.mark.parametrize(
    "lock",
    [
        *("installer/program.lock", "installer/tools.lock"),
        *("installer/windows/wine/python.lock", "installer/windows/wine/numpy.lock"),
    ],
)
def test_a_lock_has_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text("utf-8")
    assert text.count("==") <= text.count("--hash=sha256:")
    assert "://" not in text


def test_the_package_asks_for_every_library_that_the_source_asks_for():
    script = (ROOT / "scripts/system_packages.sh").read_text("utf-8")
    wanted = set(re.search(r'wanted="([^"]*)"', script)[1].split())
    of_the_tests = {"poppler-utils", "strace"}
    asked = (INSTALLER / "linux/nfpm.yaml").read_text("utf-8").partition("overrides:")[0]
    assert wanted - of_the_tests - set(re.findall(r"^  - ([\w.+-]+)", asked, re.MULTILINE)) == set()


@pytest.mark.parametrize("word", ["remove", "purge", "0"])
def test_a_removal_says_where_the_records_are(word):
    said = subprocess.run(
        ["sh", INSTALLER / "linux/after-removal.sh", word],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "~/.local/share/checkin " in said
    assert "签到记录仍保留" in said


@pytest.mark.parametrize("word", ["upgrade", "1"])
def test_an_upgrade_says_nothing_of_it(word):
    script = INSTALLER / "linux/after-removal.sh"
    assert subprocess.run(["sh", script, word], capture_output=True, check=True).stdout == b""


def test_the_icon_starts_the_desk_so_that_troubles_are_seen():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(INSTALLER / "linux/checkin.desktop", "utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == "checkin --by-icon"
    assert {"Name[zh_CN]", "Comment[zh_CN]", "Icon"} <= set(desktop)


def test_the_software_centre_finds_the_desktop_entry():
    said = (INSTALLER / "linux/org.checkin.desk.metainfo.xml").read_text("utf-8")
    assert '<launchable type="desktop-id">checkin.desktop</launchable>' in said
    assert "<project_license>Apache-2.0</project_license>" in said


@pytest.mark.parametrize(
    ("inside", "found", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "site/x", True),
        ("PySide6/plugins/platforms/qwindows.dll", "site/x", True),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", "site/x", False),
        ("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", "site/x", False),
        ("PySide6/Qt/lib/libQt6VirtualKeyboard.so.6", "site/x", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", "site/x", True),
        ("PySide6/Qt/lib/libavcodec.so.61", "site/x", False),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", "site/x", True),
        ("PySide6/Qt/translations/qtbase_de.qm", "site/x", False),
        ("checkin/resources/translations/zh_CN.qm", "site/x", True),
        ("opencv_python_headless.libs/libavcodec-1.so.62", "site/x", True),
    ],
)
def test_what_stays_of_qt_is_what_the_program_uses(inside, found, stays):
    entry = (inside, found, "BINARY")
    assert kept([entry]) == ([entry] if stays else [])


@pytest.mark.parametrize(
    ("name", "leads_to", "stays"),
    [
        ("libavcodec.so.61", "PySide6/Qt/lib/libavcodec.so.61", False),
        ("PySide6/Qt/libexec/libx.so", "../plugins/sqldrivers/libqsqlite.so", False),
        ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", True),
        ("libavif-1.so", "opencv_python_headless.libs/libavif-1.so", True),
    ],
)
def test_a_link_stays_where_it_leads_to_something(name, leads_to, stays):
    entry = (name, leads_to, "SYMLINK")
    assert kept([entry], "linux") == ([entry] if stays else [])


@pytest.mark.parametrize(
    ("name", "found", "stays"),
    [
        ("libxcb-cursor.so.0", "/usr/lib/x86_64-linux-gnu/libxcb-cursor.so.0", False),
        ("libglib-2.0.so.0", "/lib/x86_64-linux-gnu/libglib-2.0.so.0", False),
        ("libssl.so.3", "/usr/lib/x86_64-linux-gnu/libssl.so.3", True),
        ("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0", True),
        ("_ssl.cpython-311.so", "/usr/lib/python3.11/lib-dynload/_ssl.cpython-311.so", True),
        ("libQt6Core.so.6", "program/lib/libQt6Core.so.6", True),
    ],
)
def test_libraries_of_the_system_are_not_packed_but_those_of_python(name, found, stays):
    entry = (name, found, "BINARY")
    assert kept([entry], "darwin") == [entry]
    assert kept([entry], "linux") == ([entry] if stays else [])


def package(**said):
    return {"packages": {"some 1.0": {"said": [""], "files": [], **said}}}


def test_a_package_without_a_text_of_its_licence_is_told(tmp_path):
    assert gather(package(said=["MIT"]), tmp_path) == ["some 1.0: no text of its licence"]


def test_a_licence_that_we_do_not_ship_is_told(tmp_path):
    text = tmp_path / "COPYING"
    text.write_text("…", "utf-8")
    wrong = gather(package(said=["AGPL-3.0-only"], files=[str(text)]), tmp_path / "there")
    assert wrong == ["some 1.0: AGPL-3.0-only may not be shipped"]


def test_texts_of_one_name_are_all_kept(tmp_path):
    files = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "LICENSE").write_text(folder, "utf-8")
        files.append(str(tmp_path / folder / "LICENSE"))
    assert gather(package(said=["MIT"], files=files), tmp_path / "there") == []
    copied = (tmp_path / "there" / "some-1.0").iterdir()
    assert {one.read_text("utf-8") for one in copied} == {"one", "two"}


@pytest.mark.parametrize(
    ("said", "shipped"),
    [("LGPL-3.0-only", True), ("GPL-3.0-or-later", False), ("AGPL-3.0", False), ("MIT", True)],
)
def test_which_licences_are_shipped(said, shipped):
    assert (NOT_OURS.search(said) is None) == shipped


def test_the_installer_of_windows_speaks_both_languages():
    script = (INSTALLER / "windows/checkin.nsi").read_text("utf-8")
    said = re.findall(r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', script, re.MULTILINE)
    names = {name for name, _language, _words in said}
    assert len(names) > 3
    assert {(name, language) for name, language, _words in said} == {
        (name, language) for name in names for language in ("ENGLISH", "SIMPCHINESE")
    }
    assert set(re.findall(r"\$\((\w+)\)", script)) <= names


def test_the_installer_of_windows_leaves_the_records():
    script = (INSTALLER / "windows/checkin.nsi").read_text("utf-8")
    removed = re.findall(r'^\s*(?:RMDir|Delete)(?: /r)? "([^"]+)"', script, re.MULTILINE)
    assert removed
    assert not [one for one in removed if one.startswith("$LOCALAPPDATA")]
    # Nobody's own files, where somebody has installed it into a folder with others.
    assert 'RMDir /r "$INSTDIR"' not in script


def test_what_only_the_trial_under_wine_has_is_in_no_lock_of_the_program():
    locks = [pins("installer/program.lock"), pins("installer/tools.lock")]
    for name in ("python", "numpy"):
        [(only, version)] = pins(f"installer/windows/wine/{name}.lock").items()
        assert not any(lock.get(only) == version for lock in locks)
