"""The disk is full or fails under the desk: nothing green, nothing lost, and what is done next.

The kernel's answers are replaced by strace, so that this needs no disk and no rights of its own.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import storage_stage as stage

from checkin.storage.engine import DATABASE
from checkin.storage.opening import BALLAST
from checkin.storage.sidecar import FILE

CHILD = Path(__file__).with_name("desk_child.py")
PEOPLE = 5
WAL = f"{DATABASE}-wal"


def prepared(folder):
    with stage.desk(folder) as desk:
        stage.put(desk.ledger, stage.roster(PEOPLE))
        stage.append(desk.ledger, 2)


def under(folder, fault, files, *words):
    """What a desk says and its calls on `files`, with `fault` in the kernel's answers."""
    strace = shutil.which("strace")
    assert strace, "strace is needed to make the disk fail: apt-get install strace"
    report = folder / "strace"
    tickets = "\n".join(stage.ticket_text(number) for number in range(1, PEOPLE + 1))
    calls = fault.split(":")[0]
    done = subprocess.run(
        [
            *(strace, "-f", "-qq", "-o", str(report)),
            *(word for file in files for word in ("-P", str(folder / file))),
            *("-e", f"trace={calls},pread64,pwrite64,fsync,fdatasync", "-e", f"inject={fault}"),
            *(sys.executable, str(CHILD), str(folder), *words),
        ],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"TICKETS": tickets},
    )
    assert "ptrace" not in done.stderr, f"strace may not watch here: {done.stderr}"
    assert done.returncode == 0, done.stderr
    traced = report.read_text().splitlines()
    report.unlink()
    assert any("INJECTED" in line for line in traced), "the fault was never reached"
    return done.stdout.split(), traced


def numbers(said):
    return [int(word) for word in said if word.isdecimal()]


def whole(folder):
    """How many events there are, when nothing is wrong with them."""
    report = stage.verified(folder)
    assert report.faults == ()
    return report.events


def test_a_disk_that_is_full_once_costs_one_scan_and_frees_the_reserve(tmp_path):
    prepared(tmp_path)
    fault = "pwrite64:error=ENOSPC:when=60"
    said, _ = under(tmp_path, fault, [WAL], "scan-whatever", "5")
    assert said.count("disk-full") == 1
    assert said[-1] == "done"
    assert numbers(said) == [3, 4, 5, 6, 7]
    assert not (tmp_path / BALLAST).exists()
    assert whole(tmp_path) == 7
    with stage.desk(tmp_path):
        assert (tmp_path / BALLAST).exists()


def test_a_disk_that_stays_full_takes_nothing_and_keeps_everything(tmp_path):
    prepared(tmp_path)
    said, _ = under(
        tmp_path,
        "pwrite64,write:error=ENOSPC:when=60+",
        [WAL, DATABASE, FILE],
        "scan-whatever",
        "5",
    )
    assert said[-4:] == ["disk-full", "disk-full", "disk-full", "done"]
    assert whole(tmp_path) == numbers(said)[-1] == 5
    with stage.desk(tmp_path) as desk:
        assert stage.append(desk.ledger, 1)[0].seq == 6


@pytest.mark.parametrize(
    "fault", ["fsync:error=EIO:when=4", "fsync:error=ENOSPC:when=4", "pwrite64:error=EIO:when=60"]
)
def test_a_disk_that_failed_once_is_never_asked_again(tmp_path, fault):
    prepared(tmp_path)
    said, traced = under(tmp_path, fault, [WAL, DATABASE], "scan-whatever", "5")
    assert said[-3:] == ["disk-failed", "disk-failed", "done"]
    place = next(index for index, line in enumerate(traced) if "INJECTED" in line)
    assert traced[place + 1 :] == []
    assert (tmp_path / WAL).stat().st_size > 0
    acknowledged = numbers(said)
    assert acknowledged == list(range(3, 3 + len(acknowledged)))
    assert whole(tmp_path) >= acknowledged[-1]
    with stage.desk(tmp_path) as desk:
        assert desk.ledger.epoch == 1
        stage.append(desk.ledger, 1)


def test_what_is_on_disk_is_green_also_when_the_file_beside_it_is_not_written(tmp_path):
    prepared(tmp_path)
    said, _ = under(tmp_path, "write:error=ENOSPC:when=1+", [FILE], "scan-whatever", "5")
    assert numbers(said) == list(range(3, 9))
    assert "disk-full" not in said
    assert whole(tmp_path) == 8


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("pwrite64,write:error=ENOSPC:when=1+", "disk-full"),
        ("pwrite64:error=EIO:when=1+", "disk-failed"),
    ],
)
def test_a_desk_that_cannot_be_made_says_why_and_can_be_made_later(tmp_path, fault, code):
    folder = tmp_path / "desk"
    folder.mkdir()
    files = [WAL, DATABASE, FILE, "database.key.new", BALLAST]
    said, _ = under(folder, fault, files, "look", "0")
    assert said == ["not", "open:", code]
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 1)
    assert whole(folder) == 1


def test_a_desk_that_cannot_be_read_says_why(tmp_path):
    prepared(tmp_path)
    said, _ = under(tmp_path, "pread64:error=EIO:when=2+", [DATABASE], "look", "0")
    assert said == ["not", "open:", "disk-failed"]
    assert whole(tmp_path) == 2


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("pwrite64:error=ENOSPC:when=1", "disk-full"),
        ("fsync:error=EIO:when=1", "disk-failed"),
    ],
)
def test_a_log_that_cannot_be_brought_in_is_told_and_stays(tmp_path, fault, code):
    prepared(tmp_path)
    said, _ = under(tmp_path, fault, [DATABASE], "checkpoint", "0")
    assert said == ["open", "3", "not", "open:", code]
    assert whole(tmp_path) == 3


def test_a_disk_that_fails_in_the_end_is_not_asked_again(tmp_path):
    prepared(tmp_path)
    said, traced = under(tmp_path, "fsync:error=EIO:when=1", [DATABASE], "scan", "1")
    assert said == ["open", "3", "4", "done"]
    place = next(index for index, line in enumerate(traced) if "INJECTED" in line)
    assert traced[place + 1 :] == []
    assert whole(tmp_path) == 4
