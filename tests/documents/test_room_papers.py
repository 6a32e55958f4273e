"""The seating plan: rows where seats have them, flags, parts of a large room, versions."""

from pathlib import Path

import pytest
from builders import MINUTE, T
from paper_rig import PaperRig, faults_of, paper_rig, person

from checkin.documents.drawn import Paper
from checkin.documents.papers.room_papers import short_name
from checkin.documents.sheet import Note, Room, Sheet, Spot
from checkin.domain.roles import Authority, Role
from checkin.services.case import Grounds
from checkin.services.seats import mark_seat

LEAD = Authority(role=Role.LEAD, person="p-2")


def rooms(sheet: Sheet) -> list[Room]:
    return [block for block in sheet.blocks if isinstance(block, Room)]


def spots(sheet: Sheet) -> dict[str, Spot]:
    return {
        spot.seat: spot
        for room in rooms(sheet)
        for row in room.rows
        for spot in row
        if spot is not None
    }


def plan(rig: PaperRig, **asked: object) -> Sheet:
    (sheet,) = rig.sheets("seating-plan", **asked)
    return sheet


def seated(folder: Path, *seats: str | None):
    people = [person(number) for number in range(1, len(seats) + 1)]
    return paper_rig(folder, people, seats=seats)


def test_seats_with_rows_stand_in_them_with_gaps(tmp_path: Path) -> None:
    with seated(tmp_path, "A1", "A3", "B2", "B10") as rig:
        (room,) = rooms(plan(rig))
        found = [[spot and spot.seat for spot in row] for row in room.rows]
    assert found == [["A1", None, "A3", None], [None, "B2", None, "B10"]]


def test_who_was_given_one_seat_stands_in_its_box_with_the_others(tmp_path: Path) -> None:
    with seated(tmp_path, *["1"] * 4, "2") as rig:
        assert len(spots(plan(rig))["1"].lines) == 9
        for page in rig.pages("seating-plan", Paper.A4):
            assert faults_of(page) == []


def test_numbered_seats_stand_in_their_order(tmp_path: Path) -> None:
    with seated(tmp_path, *(str(number) for number in range(12, 0, -1))) as rig:
        (room,) = rooms(plan(rig))
    flat = [spot.seat for row in room.rows for spot in row if spot]
    assert flat == [str(number) for number in range(1, 13)]


def test_a_large_room_is_several_parts_and_nobody_is_lost(tmp_path: Path) -> None:
    with seated(tmp_path, *(str(number) for number in range(1, 121))) as rig:
        sheet = plan(rig)
    assert [room.front for room in rooms(sheet)] == ["Front", *["Behind the page before"] * 2]
    assert len(spots(sheet)) == 120
    assert all(len(room.rows) <= 6 for room in rooms(sheet))
    assert all(len(row) <= 9 for room in rooms(sheet) for row in room.rows)


def test_a_seat_says_what_is_to_be_known_of_it(tmp_path: Path) -> None:
    with seated(tmp_path, *map(str, range(1, 14)), "1", None) as rig:
        rig.front.do(mark_seat, "S1", "A-204", "20", LEAD, state="broken").result()
        rig.front.do(mark_seat, "S1", "A-204", "21", LEAD, state="spare").result()
        rig.front.do(mark_seat, "S1", "A-204", "22", LEAD, state="spare").result()
        rig.front.do(mark_seat, "S1", "A-204", "22", LEAD, state="not-spare").result()
        rig.front.do(mark_seat, "S1", "A-204", "4", LEAD, state="workstation").result()
        rig.at(T - 40 * MINUTE).admit(2)
        rig.front.choose("A3").result()
        rig.front.refuse("A3", LEAD, Grounds(reason="other")).result()
        sheet = plan(rig)
        flags = {seat: spot.flag for seat, spot in spots(sheet).items()}
        blank = {seat: spot.flag for seat, spot in spots(plan(rig, blank=True)).items()}
    assert flags["1"] == "twice!"
    assert (flags["2"], flags["3"], flags["4"]) == ("", "free", "Expected")
    assert (flags["13"], flags["20"], flags["21"]) == ("until 16:30", "broken", "spare")
    assert (blank["3"], blank["4"]) == ("", "")
    assert flags["22"] == "free"
    assert {seat for seat, spot in spots(sheet).items() if spot.screen} == {"4"}
    assert spots(sheet)["20"].off
    said = [block.text for block in sheet.blocks if isinstance(block, Note)]
    assert said[0].startswith("Plan version 6    Seats 16: taken 12, free 2, spare 1, broken 1.")
    assert "A screen beside the seat: a workstation." in said[0]
    assert any("TC-100015" in text for text in said)


def test_who_was_moved_sits_where_they_sit(tmp_path: Path) -> None:
    with seated(tmp_path, "1", "2") as rig:
        rig.at(T - 40 * MINUTE)
        rig.front.choose("A1").result()
        assert rig.front.confirm("A1", "7").result().denial is None
        found = spots(plan(rig))
    assert found["7"].lines[0] == "TC-100001"
    assert found["1"].flag == "free"


@pytest.mark.parametrize(
    ("name", "native", "short"),
    [
        ("Li Xiaoming", "李晓明", "李晓明"),
        ("Li Xiaoming", "", "Li Xiaoming"),
        ("Maximiliana Wolfeschlegel", "", "Maximiliana Wolfe…"),
        ("", "古丽娜尔阿卜杜热合曼江", "古丽娜尔阿卜杜热…"),
    ],
    ids=["native", "Latin", "long", "long native"],
)
def test_a_short_name_is_cut_visibly(name: str, native: str, short: str) -> None:
    assert short_name(person(1, name, native)) == short
