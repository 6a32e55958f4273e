"""What a reader may rely on in every file of this repository."""

import ast
import re
import subprocess
import tomllib
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "checkin").rglob("*.py"))
OUR_PYTHON = [
    *MODULES,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "benchmarks").rglob("*.py")),
    *sorted((ROOT / "scripts").rglob("*.py")),
]
IMPORTED_BY_NAME = {
    # module that does: rooms that it may reach, its own (docs/decisions/0008)
    "cli/main.py": ("checkin.cli.",),
    "cli/registry.py": ("checkin.cli.",),
    "documents/code_picture.py": ("qrcode",),
    "documents/on_first_use.py": ("checkin.documents.",),
    # Of the standard library, and not on Windows.
    "registry/open_files.py": ("resource",),
    "scanning/pictures.py": ("checkin.scanning.",),
    "services/pinyin.py": ("pypinyin",),
    "storage/migrate.py": ("checkin.storage.",),
    "ui/devices/sounds.py": ("PySide6.",),
}
NAMED = re.compile(r'"((?:checkin|PySide6)(?:\.\w+)+|resource|pypinyin|qrcode)"')
IMPORTS_WHAT_THOSE_NAME = "cli/on_demand.py"
LONGEST_MODULE = 250
LONGEST_FUNCTION = 30
"""Lines after the signature and the docstring."""


def name(path):
    return path.relative_to(ROOT / "checkin").as_posix()


def tracked():
    done = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def texts():
    """Every file of text in the repository with its content."""
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data:
            yield path.relative_to(ROOT), data.decode("utf-8")


@pytest.mark.parametrize("path", [p for p in MODULES if p.name != "__init__.py"], ids=name)
def test_a_module_says_in_its_first_line_what_is_in_it(path):
    first = path.read_text("utf-8").split("\n", 1)[0]
    assert re.fullmatch(r'""".{15,}', first), first
    assert first.rstrip('"').endswith((".", ":")), first


@pytest.mark.parametrize("path", [p for p in MODULES if p.name == "__init__.py"], ids=name)
def test_a_package_does_nothing_at_import(path):
    assert path.read_bytes() == b""


def modules_by_length():
    return {name(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}


def functions_by_length():
    return {
        f"{name(path)} {node.name}": node.end_lineno - first_line(node) + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def first_line(function):
    """Of what the function does."""
    documented = ast.get_docstring(function) is not None and len(function.body) > 1
    return function.body[int(documented)].lineno


@pytest.mark.parametrize(
    ("lengths", "longest"),
    [
        pytest.param(modules_by_length(), LONGEST_MODULE, id="modules"),
        pytest.param(functions_by_length(), LONGEST_FUNCTION, id="functions"),
    ],
)
def test_tails_stay_short(lengths, longest):
    assert {one: length for one, length in lengths.items() if length > longest} == {}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_stand_at_the_top_and_none_is_for_the_type_checker_only(path):
    tree = ast.parse(path.read_text("utf-8"))
    top = set(map(id, tree.body))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            assert id(node) in top, f"line {node.lineno}"
        assert not (isinstance(node, ast.Name) and node.id == "TYPE_CHECKING")


@pytest.mark.parametrize(
    "path", [path for path in MODULES if name(path) != IMPORTS_WHAT_THOSE_NAME], ids=name
)
def test_what_is_imported_by_name_is_in_the_same_room(path):
    """import-linter does not see these imports, and so they step around no contract."""
    text = path.read_text("utf-8")
    rooms = IMPORTED_BY_NAME.get(name(path), ())
    assert bool(re.search(r"import_module\(|__import__\(|on_demand\(", text)) == bool(rooms)
    named = NAMED.findall(text) if rooms else []
    assert bool(named) == bool(rooms)
    assert [one for one in named if not one.startswith(rooms)] == []


SHELL = [
    p for p in tracked() if p.read_bytes().startswith((b"#!/bin/sh\n", b"#!/usr/bin/env bash\n"))
]


@pytest.mark.parametrize("path", SHELL, ids=lambda path: path.name)
def test_a_shell_script_can_be_read_and_stops_at_its_first_failure(path):
    text = path.read_text("utf-8")
    shell = text.split("\n", 1)[0].split("/")[-1].split()[-1]
    done = subprocess.run([shell, "-n", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert path.stat().st_mode & 0o100
    assert re.search(r"^set -eu", text, re.MULTILINE)


def test_no_room_is_named_for_nothing():
    vague = re.compile(
        r"(^|_)(manager|helpers?|utils?|utilities|handlers?|controllers?|base|common|misc)(_|$)"
    )
    assert [name(path) for path in MODULES if vague.search(path.stem)] == []


def test_a_test_has_a_name_of_its_own():
    stems = [path.stem for path in (ROOT / "tests").rglob("test_*.py")]
    assert len(stems) == len(set(stems))


def test_no_test_is_skipped_and_none_is_expected_to_fail():
    mark = re.compile(r"pytest\.(mark\.)?" + r"(skip|xfail|importorskip)")
    assert [p.name for p in OUR_PYTHON if mark.search(p.read_text("utf-8"))] == []


def test_the_lock_names_every_file_by_its_hash_and_none_by_its_place():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    entries = re.split(r"\n(?=\S)", lock.strip())
    for entry in entries:
        head, *hashes = entry.split("\\\n")
        assert re.fullmatch(r"[a-z0-9._-]+(\[[a-z,]+\])?==[^\s;]+( ; .+)?", head.strip()), head
        assert hashes
        for one in hashes:
            assert re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", one.strip()), one


def test_the_lock_holds_everything_that_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *chain.from_iterable(extras)]
    locked = set(
        re.findall(r"^([a-z0-9._-]+)(?:\[.+?\])?==", read("requirements.lock"), re.MULTILINE)
    )
    asked = {re.split(r"[\[<>=!~ ;]", one)[0].lower() for one in wanted}
    assert asked <= locked


def test_only_one_opencv_is_in_the_lock():
    """The other package brings a second Qt, and whichever comes last overwrites `cv2`."""
    found = set(re.findall(r"^(opencv[a-z-]*|pyqt\d)==", read("requirements.lock"), re.MULTILINE))
    assert found == {"opencv-python-headless"}


def test_the_qt_in_the_lock_is_one_that_loses_no_references():
    """6.12.0 does on Python 3.11: tests/test_pyside_is_sound.py counts them."""
    found = re.findall(r"^pyside6==(\d+)\.(\d+)", read("requirements.lock"), re.MULTILINE)
    assert len(found) == 1
    assert (6, 10) <= tuple(map(int, found[0])) < (6, 12)


def test_no_file_tells_of_the_machine_it_was_written_on():
    places = re.compile(
        "|".join(["/" + "work/", "/" + "root/", "/" + "home/[a-z]", r"[A-Z]:\\Users"])
    )
    assert [
        (str(path), places.findall(text)) for path, text in texts() if places.search(text)
    ] == []


def test_no_file_names_a_package_registry():
    hosts = [
        "pypi" + ".org",
        "pythonhosted" + ".org",
        "deb.debian" + ".org",
        "registry.npmjs" + ".org",
    ]
    assert [(str(path), host) for path, text in texts() for host in hosts if host in text] == []


def test_every_text_is_utf_8_and_ends_its_last_line():
    # What Qt's tools write is theirs.
    bare = [str(path) for path, text in texts() if text and not text.endswith("\n")]
    assert [one for one in bare if not one.endswith(".ts")] == []


def read(path):
    return (ROOT / path).read_text("utf-8")
