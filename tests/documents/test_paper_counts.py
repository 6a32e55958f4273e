"""Rooms share a session: their counts add up. Any day is lived in `test_counts_of_any_day.py`."""

from pathlib import Path

from paper_rig import paper_rig, person

from checkin.documents.sheet import Sheet, Table, Totals
from checkin.services.paper_facts import counts_of
from checkin.services.people import people_of


def totals_on(sheet: Sheet) -> list[int]:
    """The counts: the expected first, then each state, then the late, which are no part."""
    (totals,) = [block for block in sheet.blocks if isinstance(block, Totals)]
    return [one.count for one in totals.totals if one.count is not None]


def rows_on(sheet: Sheet) -> int:
    (table,) = [block for block in sheet.blocks if isinstance(block, Table)]
    return len(table.rows)


def test_rooms_share_the_session_and_add_up(tmp_path: Path) -> None:
    with paper_rig(tmp_path, [person(1), person(2), person(3)], rooms={2: "B-1"}) as rig:
        rig.admit(1, 2)
        sheets = rig.sheets("register")
        assert [sheet.head.room[1] for sheet in sheets] == ["A-204", "B-1"]
        assert [totals_on(sheet)[0] for sheet in sheets] == [2, 1]
        assert [rows_on(sheet) for sheet in sheets] == [2, 1]
        assert len(rig.sheets("register", room="B-1")) == 1
        whole = rig.front.do(lambda hearing: people_of(hearing.books, "S1")).result()
        assert counts_of(whole).expected == 3
        (summary,) = rig.sheets("summary")
        assert totals_on(summary)[0] == 3
