"""Each import contract is broken on purpose once, by an import in a function, and must say so.

The package is copied, one wrong import is put into one module, and import-linter is asked.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
    "contracts"
]

LAYERS = "Layers: each may import only what stands below"
ROOMS = "The rooms of the window: from the whole of it down to its words"
REGISTRY = "The registry shares the rules, the tickets and the wire, and nothing else"
APART = "The desk knows nothing of the registry's inside"
QT = "Qt only in the window, and in what starts it"
SQL = "SQL and the keys of the journal only in the storage and the registry"
CAMERAS = "Cameras and code readers only in the scanning"
NETWORK = "The network only in the sync"
DOCUMENTS = "Foreign documents are checked where they come in"
COMMANDS = "The command line only in the cli"
RULES = "The rules know nothing of the world"
CIRCLES = "Nobody imports in a circle"

BREACHES = {
    "the rules ask the use cases": (LAYERS, "domain/center.py", "checkin.services.ports"),
    "the tickets ask the use cases": (LAYERS, "tickets/ticket.py", "checkin.services.ports"),
    "a use case writes by itself": (LAYERS, "services/views.py", "checkin.storage.ledger"),
    "a use case reads the screen": (LAYERS, "services/views.py", "checkin.ui.words.formats"),
    "the window starts the program": (LAYERS, "ui/window/desk_window.py", "checkin.app.desk"),
    "the storage reads a code": (LAYERS, "storage/ledger.py", "checkin.scanning.reader"),
    "the scanning reads a list": (LAYERS, "scanning/reader.py", "checkin.rosters.table"),
    "the sample prints": (LAYERS, "sample/center.py", "checkin.documents.slips"),
    "the settings write a log": (LAYERS, "config.py", "checkin.logs"),
    "a trouble knows a rule": (LAYERS, "trouble.py", "checkin.domain.verdict"),
    "a package in no layer": (LAYERS, "somewhere/__init__.py", "checkin.trouble"),
    "a word asks the desk": (ROOMS, "ui/words/formats.py", "checkin.ui.desk.desk_flow"),
    "a page opens the window": (ROOMS, "ui/identity/problem.py", "checkin.ui.window.day_pages"),
    "a page reaches into another": (
        ROOMS,
        "ui/seating/seating_page.py",
        "checkin.ui.setup.setup_page",
    ),
    "a room of the window in no layer": (ROOMS, "ui/somewhere/__init__.py", "checkin.trouble"),
    "the registry opens the desk's journal": (
        REGISTRY,
        "registry/rows.py",
        "checkin.storage.schema",
    ),
    "the registry finds people as a desk does": (
        REGISTRY,
        "registry/rows.py",
        "checkin.services.lookup",
    ),
    "the desk asks the registry's inside": (APART, "sync/wire.py", "checkin.registry"),
    "a use case draws": (QT, "services/views.py", "PySide6.QtGui"),
    "the program draws": (QT, "app/desk.py", "PySide6.QtGui"),
    "a use case has a query of its own": (SQL, "services/lookup.py", "sqlalchemy"),
    "the program opens a database": (SQL, "app/journal.py", "sqlite3"),
    "the settings hold a secret": (SQL, "config.py", "keyring"),
    "the window takes frames": (CAMERAS, "ui/devices/camera_card.py", "cv2"),
    "OpenCV is loaded with its settings unset": (CAMERAS, "scanning/preview.py", "cv2"),
    "a paper reads codes": (CAMERAS, "documents/slips.py", "zxingcpp"),
    "a list comes from the network": (NETWORK, "rosters/table.py", "urllib.request"),
    "a use case asks the registry": (NETWORK, "services/views.py", "requests"),
    "a use case checks a foreign document": (DOCUMENTS, "services/views.py", "pydantic"),
    "the rules check a foreign document": (DOCUMENTS, "domain/policy.py", "pydantic"),
    "a use case prints on the terminal": (COMMANDS, "services/views.py", "typer"),
    "the rules read a clock": (RULES, "domain/arrival_rule.py", "time"),
    "the rules read a file": (RULES, "domain/policy.py", "pathlib"),
    "the rules write a log": (RULES, "domain/judgement.py", "logging"),
    "a circle within a package": (CIRCLES, "domain/policy.py", "checkin.domain.judgement"),
}


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    """What import-linter has read once, it need not read again."""
    return tmp_path_factory.mktemp("cache")


def broken(folder, cache):
    """The names of the contracts that the package in `folder` breaks, and all that was said."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command as main; main()",
            "--config",
            str(ROOT / "pyproject.toml"),
            "--cache-dir",
            str(cache),
        ],
        cwd=folder,
        env={"PYTHONPATH": str(folder), "PYTHONSAFEPATH": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    names = re.findall(r"^(.+?) BROKEN", said, re.MULTILINE)
    assert done.returncode == (1 if names else 0), said
    assert "Contracts: " in said
    return names, said


@pytest.fixture
def package(tmp_path):
    ignore = shutil.ignore_patterns("__pycache__", "*.qm")
    shutil.copytree(ROOT / "checkin", tmp_path / "checkin", ignore=ignore)
    return tmp_path


def test_the_package_as_it_is_breaks_nothing(package, cache):
    names, said = broken(package, cache)
    assert names == [], said


@pytest.mark.parametrize("breach", BREACHES)
def test_a_wrong_import_is_caught_though_it_stands_in_a_function(breach, package, cache):
    contract, module, wrong = BREACHES[breach]
    file = package / "checkin" / module
    file.parent.mkdir(exist_ok=True)
    with file.open("a", encoding="utf-8") as text:
        text.write(f"\n\ndef _deferred():\n    import {wrong}\n")
    names, said = broken(package, cache)
    assert contract in names, said


def test_every_contract_was_broken_once():
    assert {contract for contract, _, _ in BREACHES.values()} == {one["name"] for one in CONTRACTS}
