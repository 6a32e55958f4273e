"""Killed at any instant: all that was told is there, and the next start goes on."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import storage_stage as stage

from checkin.domain.presented import Source
from checkin.domain.verdict import Code, Signal

CHILD = Path(__file__).with_name("desk_child.py")
KILLS = 30
PEOPLE = 5


def start(folder, *words):
    tickets = "\n".join(stage.ticket_text(number) for number in range(1, PEOPLE + 1))
    return subprocess.Popen(
        [sys.executable, str(CHILD), str(folder), *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"TICKETS": tickets},
    )


def prepared(folder):
    with stage.desk(folder) as desk:
        stage.put(desk.ledger, stage.roster(PEOPLE))


def killed_after(child, seconds):
    """What it said until it was killed, that many seconds after it was open."""
    said = child.stdout.readline()
    try:
        child.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        child.kill()
    out, err = child.communicate()
    assert child.returncode == -signal.SIGKILL, err
    return (said + out).split()


def test_whatever_was_told_is_there_however_often_it_is_killed(tmp_path):
    prepared(tmp_path)
    chance = random.Random(20)  # noqa: S311  # no secret
    told, before = 0, 0
    for _ in range(KILLS):
        said = killed_after(start(tmp_path, "all"), chance.uniform(0, 0.25))
        assert said[0] == "open"
        numbers = [int(word) for word in said[1:]]
        begun = time.perf_counter()
        with stage.desk(tmp_path) as desk:
            opened = time.perf_counter() - begun
            stored = desk.ledger.submit(lambda books: [e.seq for e in books.since(0)]).result()
            unsent = desk.ledger.submit(lambda books: books.unsent()).result()
            assert desk.ledger.epoch == 1
        assert opened < 3
        assert stored == list(range(1, len(stored) + 1))
        assert set(numbers) <= set(stored[before:])
        assert unsent == len(stored)
        assert stage.verified(tmp_path).faults == ()
        told, before = told + len(numbers), len(stored)
    assert told > KILLS


def test_killed_while_it_opens_for_the_first_time_it_opens_the_next_time(tmp_path):
    """No line is waited for: some of these kills come before the database is made."""
    chance = random.Random(21)  # noqa: S311  # no secret
    for number in range(8):
        folder = tmp_path / str(number)
        child = start(folder, "look")
        try:
            child.communicate(timeout=0.5 + chance.uniform(0, 0.6))
        except subprocess.TimeoutExpired:
            child.kill()
            child.communicate()
        with stage.desk(folder) as desk:
            stage.append(desk.ledger, 1)
        assert stage.verified(folder).faults == ()


def test_killed_after_the_commit_and_before_the_light_a_second_scan_is_green(tmp_path):
    prepared(tmp_path)
    child = start(tmp_path, "die-unheard")
    assert child.communicate()[0] == "open\n"
    assert child.returncode == -signal.SIGKILL
    with stage.desk(tmp_path) as desk:
        front = stage.front(desk.ledger, stage.NOW + timedelta(seconds=3))
        outcome = front.scan(stage.ticket_text(1), Source.CAMERA).result()
        assert front.confirm("A1").result().event is None
    assert outcome.decision.code is Code.ALREADY_IN
    assert outcome.decision.signal is Signal.INFO
    assert outcome.attendance.in_at == stage.NOW
    kinds = stage.rows(tmp_path, "SELECT kind FROM events ORDER BY seq")
    assert [row["kind"] for row in kinds] == ["scan", "confirm", "scan"]
