"""`checkin seat assign`, `room`, `versions`: proposed, then applied by the right PIN."""

import pytest
from command_line import CommandLine

from checkin.app.demo import Demo

PROCTOR, LEAD = "112358", "246810"


@pytest.fixture
def seat(run: CommandLine, demo: Demo):
    def say(*words: object, pin: str = ""):
        options = ("--pin-stdin",) if pin else ()
        room = ("--session", "S1", "--json")
        return run("seat", *words, *room, *options, "--data", demo.folder, stdin=f"{pin}\n")

    return say


def test_a_proposal_changes_nothing_until_it_is_applied_by_a_lead(seat):
    shown = seat("assign", "--by-rule").line
    assert shown["moves"]
    assert seat("assign", "--by-rule").line == shown

    denied = seat("assign", "--by-rule", "--apply", pin=PROCTOR)
    assert (denied.status, denied.lines[-1]["denial"]) == (1, "role")
    assert seat("assign", "--by-rule").line == shown

    done = seat("assign", "--by-rule", "--apply", pin=LEAD)
    assert (done.status, done.lines[-1]["refused"]) == (0, False)
    after = seat("assign", "--by-rule").line
    assert (after["moves"], after["version"]) == ([], shown["version"] + 1)
    assert len(after["conflicts"].get("same-exam", ())) <= len(
        shown["conflicts"].get("same-exam", ())
    )


def test_one_candidate_is_put_to_a_seat(seat, run, demo):
    seat("spare", "99", pin=LEAD)
    number = seat("assign", "--by-rule").line["moves"][0]["number"]
    assert seat("assign", "--put", f"{number}=99", "--apply", pin=LEAD).status == 0
    (found,) = run("find", number, "--json", "--data", demo.folder).lines
    assert found["seat"] == "99"


def test_a_candidate_who_is_not_there_is_told(seat):
    ran = seat("assign", "--put", "nobody=1")
    assert (ran.status, ran.out) == (2, "")
    assert "nobody=1" in ran.err


def test_the_shape_of_a_room_is_a_version_of_its_plan(seat):
    before = seat("versions").lines[0]["version"]
    said = ("room", "--door", "front-left", "--aisle-after", 3, "--across", 6)
    assert seat(*said, pin=PROCTOR).line["denial"] == "role"
    assert seat(*said, pin=LEAD).status == 0
    newest = seat("versions").lines[0]
    assert (newest["version"], newest["what"]) == (before + 1, "shape")
    assert newest["by"]


def test_seats_come_from_a_list_and_bad_rows_stop_it(seat, tmp_path):
    numbers = {
        move["number"]: move for move in seat("assign", "--put", "TC-100001=2").line["moves"]
    }
    assert numbers
    file = tmp_path / "seats.csv"
    file.write_text("考号,座位号\nTC-100001,2\nTC-100002,1\nTC-777777,9\n", encoding="utf-8")
    refused = seat("import", file)
    assert refused.status == 2
    assert [line["line"] for line in refused.lines] == [4]
    done = seat("import", file, "--skip-bad", "--apply", pin=LEAD)
    assert done.status == 0
    moves = {move["number"]: move["to"] for move in done.lines[1]["moves"]}
    assert moves == {"TC-100001": "2", "TC-100002": "1"}
    assert seat("versions").lines[0]["people"] == 2
