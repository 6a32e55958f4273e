"""A desk that was offline for days and is killed while it hands in (trust.md, scenario 18)."""

import os
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from desk_rig import desk_rig
from faulty_line import Fault, FaultyLine
from sqlalchemy import select

from checkin.app.clock import now
from checkin.domain.event import Draft, Kind
from checkin.registry.database import ALL
from checkin.registry.desk_tables import events
from checkin.sync.limits import MOST_EVENTS

ROOT = Path(__file__).parents[2]
DESK = ROOT / "benchmarks" / "torture" / "desk_process.py"
COUNT = 5_000


@pytest.fixture
def folder(live, tmp_path):
    """A desk that has recorded for days, without a line."""
    folder = tmp_path / "desk"

    def record(books):
        for number in range(COUNT):
            at = now() - timedelta(days=7) + number * timedelta(minutes=2)
            books.append(Draft(kind=Kind.SCAN, desk="desk-1", at=at, subject="A1", body={}))

    with desk_rig(folder) as desk:
        desk.enrol(live)
        desk.round()
        desk.ledger.submit(record).result()
    return folder


def received(live):
    with live.database.reading(ALL) as connection:
        return Counter(connection.execute(select(events.c.id)).scalars())


def pushes(line):
    return sum(request.startswith(b"POST /v1/push") for request in line.requests)


def desk_on(line, folder):
    """The desk in a process of its own, which hands in what waits."""
    path = os.pathsep.join([str(ROOT / "tests"), str(ROOT)])
    return subprocess.Popen(
        [sys.executable, str(DESK), str(folder), "desk-1", line.url, "drain"],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
    )


@pytest.mark.parametrize(
    "at_last", [Fault.ANSWER_LOST, Fault.REQUEST_LOST], ids=["unanswered", "unheard"]
)
def test_it_goes_on_where_it_was_killed(live, folder, at_last):
    """After each kill it sends what was not receipted, and nothing else; each event is there once.

    `unanswered`: the registry has the batch that the desk was killed over, `unheard`: it has not.
    """
    lives, process = [6, 9], None
    with FaultyLine(live.url) as line:

        def kill_after_some():
            if lives and pushes(line) >= lives[0]:
                process.kill()
                return at_last
            return Fault.NONE

        line.otherwise = kill_after_some
        while lives:
            line.requests.clear()
            with desk_on(line, folder) as process:
                process.communicate()
            assert process.returncode < 0
            lives.pop(0)
        so_far = received(live)
        # What it had in hand when it was killed came, or did not; all before it was receipted.
        batches = 6 + 9 + (2 if at_last is Fault.ANSWER_LOST else 0)
        assert batches - 3 <= sum(so_far.values()) / MOST_EVENTS <= batches
        line.requests.clear()
        with desk_on(line, folder) as process:
            process.communicate()
        assert process.returncode == 0
        left = COUNT - len(so_far)
        assert pushes(line) <= -(-left // MOST_EVENTS) + 3
    with desk_rig(folder) as desk:
        state = desk.state
        ids = desk.ledger.submit(lambda books: [row["id"] for row in books.raw_rows()]).result()
    assert (state.waiting, state.refused, state.received) == (0, 0, len(ids))
    assert received(live) == Counter(ids)
    assert len(ids) == COUNT
