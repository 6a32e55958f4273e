"""Rooms share a session: their counts add up. Any day is lived in `test_counts_of_any_day.py`."""

from collections.abc import Sequence
from pathlib import Path

from builders import MINUTE, T
from paper_rig import paper_rig, person

from checkin.documents.sheet import Note, Sheet, Table, Totals
from checkin.services.paper_facts import counts_of
from checkin.services.people import people_of


def totals_on(sheet: Sheet) -> list[int]:
    """The counts: the expected first, then each state, then the late, which are no part."""
    (totals,) = [block for block in sheet.blocks if isinstance(block, Totals)]
    return [one.count for one in totals.totals if one.count is not None]


def cells_on(sheet: Sheet) -> Sequence[Sequence[str]]:
    (table,) = [block for block in sheet.blocks if isinstance(block, Table)]
    return table.rows


def rows_on(sheet: Sheet) -> int:
    return len(cells_on(sheet))


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


def test_a_paper_of_a_few_people_says_so_and_has_no_totals_that_are_not_theirs(
    tmp_path: Path,
) -> None:
    with paper_rig(tmp_path, [person(1), person(2), person(3)], rooms={2: "B-1"}) as rig:
        (few,) = rig.sheets("register", people=("A1",))
        assert rows_on(few) == 1
        assert [block.text for block in few.blocks if isinstance(block, Note)] == [
            "Only a part of this list: 1 of 2."
        ]
        assert not [block for block in few.blocks if isinstance(block, Totals)]
        both = rig.sheets("register", people=("A1", "A2"))
        assert [(sheet.head.room[1], rows_on(sheet)) for sheet in both] == [
            ("A-204", 1),
            ("B-1", 1),
        ]


def test_what_was_printed_of_a_few_leaves_what_was_printed_of_the_others(tmp_path: Path) -> None:
    with paper_rig(tmp_path, [person(1), person(2), person(3)]) as rig:
        rig.print_and_record("register", people=("A1",))
        (rest,) = rig.sheets("register", changes=True)
        assert rows_on(rest) == 2
        rig.at(rig.now + MINUTE).print_and_record("register")
        rig.at(T - 40 * MINUTE).admit(1, 2)
        rig.print_and_record("register", people=("A2",))
        (rest,) = rig.sheets("register", changes=True)
        assert [row[1] for row in cells_on(rest)] == ["1"]
