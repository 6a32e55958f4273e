"""How often the disk is asked to keep something: once for each scan, counted at the kernel."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import storage_stage as stage

CHILD = Path(__file__).with_name("desk_child.py")
PEOPLE = 100
CALLS = "fsync,fdatasync,sync_file_range,msync,sync,syncfs"


def prepared(folder):
    with stage.desk(folder) as desk:
        stage.put(desk.ledger, stage.roster(PEOPLE))


def syncs(folder, *words):
    """How often a process that works on the desk synchronises, from its start to its end."""
    strace = shutil.which("strace")
    assert strace, "strace is needed to count the fsyncs: apt-get install strace"
    report = folder / "strace"
    tickets = "\n".join(stage.ticket_text(number) for number in range(1, PEOPLE + 1))
    done = subprocess.run(
        [
            *(strace, "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(report)),
            *(sys.executable, str(CHILD), str(folder), *words),
        ],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"TICKETS": tickets},
    )
    assert "ptrace" not in done.stderr, f"strace may not watch here: {done.stderr}"
    assert done.stdout.endswith("done\n"), done.stderr
    lines = report.read_text().splitlines()
    failed = [line for line in lines if " = -1 " in line]
    assert failed == []
    report.unlink()
    # A call that was cut in two by another thread's has a second line, which says `resumed`.
    names = "|".join(CALLS.split(","))
    return sum(bool(re.match(rf"\d+ +({names})\(", line)) for line in lines)


def cost(folder, work, count):
    """How many syncs so many calls cost, apart from starting and ending.

    Each child first scans somebody: the first record after a start makes the log, and the end
    brings it in, however much is in it.
    """
    prepared(folder)
    syncs(folder, "scan", str(PEOPLE))
    started = syncs(folder, "look", "0")
    return syncs(folder, work, str(count)) - started


@pytest.mark.parametrize("work", ["scan", "confirm"])
def test_a_hundred_calls_cost_exactly_a_hundred(tmp_path, work):
    assert cost(tmp_path, work, PEOPLE) == PEOPLE


def test_looking_costs_none(tmp_path):
    assert cost(tmp_path, "look", 20) == 0
