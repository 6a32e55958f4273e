"""What a bad disk does to the files: each changed bit is told, and no name can be read."""

import random
import shutil
import subprocess
import sys
from pathlib import Path

import storage_stage as stage

from checkin.domain.presented import Source
from checkin.storage.engine import DATABASE
from checkin.storage.opening import BALLAST, open_for_reading
from checkin.storage.verify import verify_books
from checkin.trouble import Trouble

PAGE = 4096
FLIPS = 100
WAL = f"{DATABASE}-wal"

DIES = """
import os, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
import storage_stage as stage
from checkin.storage.opening import open_for_writing
stage.append(open_for_writing(Path(sys.argv[1]), None).ledger, 8)
os.kill(os.getpid(), 9)
"""


def chance():
    return random.Random(7)  # noqa: S311  # no secret


def flipped(data, place, bit):
    return data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :]


def notices(folder):
    """Whether the damage is told, by the opening or by the verification."""
    try:
        with open_for_reading(folder, None) as look:
            return bool(look(verify_books(folder)).faults)
    except Trouble as trouble:
        return trouble.code == "cannot-open-database"


def test_each_of_a_hundred_flipped_bits_is_noticed(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, stage.roster(1_000))
        stage.append(desk.ledger, 100)
    (tmp_path / BALLAST).unlink()
    file = tmp_path / DATABASE
    whole = file.read_bytes()
    pages = len(whole) // PAGE
    assert pages >= FLIPS
    assert not notices(tmp_path)
    dice = chance()
    missed = []
    for page in dice.sample(range(pages), FLIPS):
        place = page * PAGE + dice.randrange(PAGE)
        file.write_bytes(flipped(whole, place, dice.randrange(8)))
        if not notices(tmp_path):
            missed.append(place)
    assert missed == []


def with_a_log(folder):
    """A desk with two events in the database and eight only in the log, killed before its end."""
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 2)
    paths = [str(Path(__file__).parents[1]), str(Path(__file__).parent)]
    subprocess.run(
        [sys.executable, "-c", DIES, str(folder), *paths], check=False, capture_output=True
    )
    assert (folder / WAL).stat().st_size > 8 * PAGE


def copied(folder, to):
    shutil.copytree(folder, to, ignore=shutil.ignore_patterns(BALLAST, "*-shm"))
    return to


def test_a_log_that_is_whole_is_whole(tmp_path):
    with_a_log(tmp_path / "desk")
    assert stage.verified(tmp_path / "desk").events == 10
    assert stage.faults(tmp_path / "desk") == []


def test_a_lost_log_is_told_with_the_number_of_lost_events(tmp_path):
    with_a_log(tmp_path / "desk")
    (tmp_path / "desk" / WAL).unlink()
    assert "the last 8 recorded events are missing" in stage.faults(tmp_path / "desk")


def test_a_log_that_was_cut_is_told_wherever_it_was_cut(tmp_path):
    with_a_log(tmp_path / "desk")
    size = (tmp_path / "desk" / WAL).stat().st_size
    dice = chance()
    for number in range(15):
        folder = copied(tmp_path / "desk", tmp_path / str(number))
        with (folder / WAL).open("r+b") as file:
            file.truncate(dice.randrange(size - PAGE))
        told = stage.faults(folder)
        assert any(what.endswith("recorded events are missing") for what in told), told


def test_a_bit_that_flips_in_the_log_is_told(tmp_path):
    with_a_log(tmp_path / "desk")
    whole = (tmp_path / "desk" / WAL).read_bytes()
    dice = chance()
    for number in range(25):
        folder = copied(tmp_path / "desk", tmp_path / str(number))
        place = dice.randrange(len(whole))
        (folder / WAL).write_bytes(flipped(whole, place, dice.randrange(8)))
        assert notices(folder), place


def test_a_cut_log_does_not_keep_the_desk_from_going_on(tmp_path, caplog):
    with_a_log(tmp_path / "desk")
    (tmp_path / "desk" / WAL).write_bytes(b"")
    with stage.desk(tmp_path / "desk") as desk:
        assert desk.ledger.epoch == 2
        assert stage.append(desk.ledger, 1)[0].seq == 3
    assert [record.getMessage() for record in caplog.records] == [
        "recorded events are missing: 2 of 10"
    ]
    caplog.clear()
    assert stage.faults(tmp_path / "desk") == [
        "of 10 recorded events, only 2 were found at a start"
    ]


def test_nobody_can_be_read_in_any_byte_of_any_file(tmp_path):
    whole = stage.roster(40)
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, whole)
        front = stage.front(desk.ledger)
        for row in whole.appointments[:10]:
            front.scan(stage.ticket_text(row.serial), Source.CAMERA).result()
            front.scan(row.candidate.number, Source.TYPED).result()
            front.search(row.candidate.name).result()
        front.scan("Somebody Else 12345678", Source.CAMERA).result()
        files = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    files |= {f"{one.name} at the end": one.read_bytes() for one in tmp_path.iterdir()}
    assert {WAL, DATABASE, "journal.head"} <= set(files)
    for name in (BALLAST, f"{BALLAST} at the end"):
        assert not files.pop(name).strip(b"\0")
    people = [row.candidate for row in whole.appointments]
    secrets = {secret for one in people for secret in (one.number, one.name, one.native_name)}
    secrets |= {"Somebody", "12345678", "Number1", "lixiaoming", "Person"}
    found = [
        (name, secret)
        for name, data in files.items()
        for secret in secrets
        for form in (secret.encode(), secret.lower().encode(), secret.encode("utf-16-le"))
        if form in data
    ]
    assert found == []
