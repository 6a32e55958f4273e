"""Any table by the names of its columns."""

import json
from datetime import date, datetime, time

import pytest
from list_files import text_list, workbook

from checkin.rosters.sheet import SheetRow, read_sheet
from checkin.trouble import Trouble


def test_a_csv_is_read_by_the_names_of_its_columns(tmp_path):
    path = text_list(tmp_path, "Number, Zone-Name ,name\n\n7,Asia/Shanghai,深圳\n8,,北京\n")
    assert read_sheet(path) == [
        SheetRow(line=3, cells={"number": "7", "zone_name": "Asia/Shanghai", "name": "深圳"}),
        SheetRow(line=4, cells={"number": "8", "name": "北京"}),
    ]


def test_a_workbook_gives_dates_as_iso_and_keeps_zeros(tmp_path):
    path = workbook(tmp_path, [["code", "day", "at"], ["007", date(2026, 12, 5), time(14, 30)]])
    cells = read_sheet(path)[0].cells
    assert cells["code"] == "007"
    assert cells["day"].startswith("2026-12-05")
    assert "14:30" in cells["at"]


def test_moments_are_read_as_people_write_them_and_what_is_none_says_why(tmp_path):
    """In the columns that are named, and in no others."""
    half_past_two = datetime.combine(date(2026, 12, 5), time(14, 30))
    rows = [
        ["Starts At", "note"],
        [half_past_two, "5.12.2026 14:30"],
        ["5 Dec 2026 2:30 pm", "x"],
        ["05/12/2026 14:30", "x"],
        ["", "x"],
    ]
    read = read_sheet(workbook(tmp_path, rows), moments=("starts_at",))
    at = "2026-12-05T14:30:00"
    why = "day and month could be swapped: write it as 2026-12-05"
    assert read == [
        SheetRow(line=2, cells={"starts_at": at, "note": "5.12.2026 14:30"}),
        SheetRow(line=3, cells={"starts_at": at, "note": "x"}),
        SheetRow(line=4, cells={"note": "x"}, unread={"starts_at": why}),
        SheetRow(line=5, cells={"note": "x"}),
    ]


def test_a_list_with_english_heads_is_read_in_the_encoding_that_is_named(tmp_path):
    path = text_list(tmp_path, "number,name\n7,深圳㐀𠀀\n", "gb18030")
    assert read_sheet(path, "gb18030")[0].cells["name"] == "深圳㐀𠀀"
    with pytest.raises(Trouble, match="encoding"):
        read_sheet(path)


@pytest.mark.parametrize("begins", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n"])
def test_a_file_of_another_kind_is_no_table_in_an_unknown_encoding(tmp_path, begins):
    path = tmp_path / "list.csv"
    path.write_bytes(begins + bytes(range(256)) * 40)
    with pytest.raises(Trouble, match="no table") as told:
        read_sheet(path)
    assert told.value.code == "table-unreadable"


def test_a_file_that_is_not_there_is_not_to_be_saved_anew(tmp_path):
    with pytest.raises(Trouble) as told:
        read_sheet(tmp_path / "nowhere.csv")
    assert (told.value.code, told.value.hint) == ("table-unreadable", "Check the path.")


def test_json_is_a_list_of_flat_objects(tmp_path):
    path = tmp_path / "rows.json"
    path.write_text(json.dumps([{"Code": "A", "minutes": 90, "seat": None}]))
    assert read_sheet(path) == [SheetRow(line=1, cells={"code": "A", "minutes": "90"})]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("", "table-empty", id="nothing"),
        pytest.param("code,name\n", "table-empty", id="headers only"),
        pytest.param("[", "table-unreadable", id="half a JSON"),
        pytest.param("[1]", "table-unreadable", id="no object"),
        pytest.param('[{"a": [1]}]', "table-unreadable", id="not flat"),
        pytest.param("code\n" + "x" * 5000 + "\n", "table-cell-wrong", id="too long a cell"),
    ],
)
def test_what_is_no_table_is_told(tmp_path, text, code):
    path = text_list(tmp_path, text)
    with pytest.raises(Trouble) as told:
        read_sheet(path)
    assert told.value.code == code
