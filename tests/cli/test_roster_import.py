"""Importing rosters: trusted bundles, lists with a mapping, whole or not at all."""

from datetime import timedelta
from pathlib import Path

import pytest
from command_line import CommandLine
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.app.clock import now
from checkin.sample.center import sample_center
from checkin.sync.bundle import write_bundle

LIST = """No.,Name,Exam,Date,Start,Minutes,Room,Seat
TC-1,Li Ming,TCCA,2026-12-05,14:30,90,A-204,1
TC-2,Ana Díaz,TCCA,2026-12-05,14:30,90,A-204,2
"""
MAPPING = ["--map", "number=No.", "--map", "name=Name", "--map", "exam=Exam", "--map", "date=Date"]
MAPPING += [
    "--map",
    "time=Start",
    "--map",
    "minutes=Minutes",
    "--map",
    "room=Room",
    "--map",
    "seat=Seat",
]
LEAD, MANAGER = "246810", "135790"
HERE = ["--center", "SZ-001", "--zone", "Asia/Shanghai"]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    sample = sample_center(now(), 3)
    file = tmp_path / "a.bundle"
    file.write_bytes(write_bundle(sample.roster, sample.registry_private_key))
    return file


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    file = tmp_path / "b.bundle"
    file.write_bytes(write_bundle(sample_center(now(), 4).roster, Ed25519PrivateKey.generate()))
    return file


def test_the_first_bundle_pins_its_registry(run: CommandLine, bundle, strange, tmp_path) -> None:
    desk = tmp_path / "desk"
    first = run("roster", "import", bundle, "--data", desk, "--json")
    assert (first.status, first.line["imported"], first.line["center"]) == (0, True, "SZ-001")
    other = run("roster", "import", strange, "--data", desk)
    assert other.status == 2
    assert "does not trust" in other.err
    fingerprint = other.err.split("signed by ")[1].split(",")[0]
    trusted = run("roster", "import", strange, "--trust", fingerprint, "--data", desk)
    assert trusted.status == 0
    again = run("roster", "import", bundle, "--data", desk, "--older")
    assert again.status == 0


def test_a_first_bundle_is_of_the_registry_whose_fingerprint_was_given(run, bundle, tmp_path):
    desk = tmp_path / "desk"
    words = ("roster", "import", bundle, "--data", desk, "--trust")
    refused = run(*words, "A6A9-EEDD-23A6-E571-861F-A384-4B56-A940")
    assert (refused.status, "does not trust" in refused.err) == (2, True)
    fingerprint = refused.err.split("signed by ")[1].split(",")[0]
    assert run(*words, fingerprint).status == 0


def test_an_older_bundle_does_not_replace_a_newer_one_unasked(run, bundle, tmp_path) -> None:
    desk, older = tmp_path / "desk", tmp_path / "older.bundle"
    sample = sample_center(now() - timedelta(hours=5), 3)
    older.write_bytes(write_bundle(sample.roster, sample.registry_private_key))
    assert run("roster", "import", bundle, "--data", desk).status == 0
    refused = run("roster", "import", older, "--data", desk)
    assert refused.status == 2
    assert "--older" in refused.err
    assert run("roster", "import", older, "--older", "--data", desk).status == 0


def test_a_damaged_bundle_leaves_the_roster_as_it_is(run: CommandLine, bundle, tmp_path) -> None:
    desk = tmp_path / "desk"
    run("roster", "import", bundle, "--data", desk)
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 1
    damaged = tmp_path / "damaged.bundle"
    damaged.write_bytes(data)
    assert run("roster", "import", damaged, "--data", desk).status == 2
    assert run("find", "TC-100005", "--data", desk).status == 0


def test_a_list_is_imported_with_a_mapping(run: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    ran = run("roster", "import", file, *MAPPING, *HERE, "--data", tmp_path / "desk", "--json")
    assert ran.status == 0, ran.err
    assert (ran.line["appointments"], ran.line["sessions"]) == (2, 1)
    found = run("find", "diaz", "--data", tmp_path / "desk", "--json")
    assert found.line["number"] == "TC-2"


def test_a_list_with_a_bad_row_is_not_imported_and_the_row_is_named(run, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST + "TC-3,,TCCA,2026-12-05,14:30,90,A-204,3\n", "utf-8")
    words = ("roster", "import", file, *MAPPING, *HERE, "--data", tmp_path / "desk")
    ran = run(*words)
    assert ran.status == 2
    assert "line 4" in ran.out
    assert run("find", "TC-1", "--data", tmp_path / "desk").status == 1
    assert run(*words, "--skip-bad").status == 0
    assert run("find", "TC-1", "--data", tmp_path / "desk").status == 0


def test_a_list_keeps_the_keys_and_the_staff_of_the_bundle(run, bundle, tmp_path) -> None:
    desk, file = tmp_path / "desk", tmp_path / "list.csv"
    run("roster", "import", bundle, "--data", desk)
    file.write_text(LIST, "utf-8")
    words = ("roster", "import", file, *MAPPING, "--data", desk, "--pin-stdin")
    assert run(*words, stdin=f"{MANAGER}\n").status == 0
    lights = {line["item"]: line["light"] for line in run("ready", "--json", "--data", desk).lines}
    assert lights["ticket-keys"] == lights["staff"] == "green"


@pytest.mark.parametrize(
    ("pin", "status", "denial", "recorded"),
    [
        pytest.param("000000", 1, "wrong-pin", [], id="nobody"),
        pytest.param(LEAD, 1, "role", ["denied"], id="a lead"),
        pytest.param(MANAGER, 0, None, ["roster"], id="a manager"),
    ],
)
def test_where_there_is_staff_a_manager_imports_a_list(
    run, bundle, tmp_path, pin, status, denial, recorded
) -> None:
    desk, file = tmp_path / "desk", tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    run("roster", "import", bundle, "--data", desk)
    words = ("roster", "import", file, *MAPPING, "--data", desk, "--json", "--pin-stdin")
    ran = run(*words, stdin=f"{pin}\n")
    assert (ran.status, ran.line.get("denial")) == (status, denial)
    there = run("find", "Ana Díaz", "--data", desk).status
    assert (there == 0) is (status == 0)
    lines = run("journal", "export", "--data", desk).lines
    assert [line["kind"] for line in lines if line.get("kind") in ("denied", "roster")] == recorded


def test_the_first_list_of_a_desk_without_staff_needs_no_pin_and_is_recorded(run, tmp_path) -> None:
    desk, file = tmp_path / "desk", tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    assert run("roster", "import", file, *MAPPING, *HERE, "--data", desk).status == 0
    kinds = [line.get("kind") for line in run("journal", "export", "--data", desk).lines]
    assert kinds.count("roster") == 1


def test_a_list_does_not_say_which_center_it_is_of(run, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    ran = run("roster", "import", file, *MAPPING, "--data", tmp_path / "desk")
    assert ran.status == 2
    assert "--center" in ran.err


def test_a_mapping_has_two_sides(run, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST, "utf-8")
    assert run("roster", "import", file, "--map", "number", "--data", tmp_path / "d").status == 2
