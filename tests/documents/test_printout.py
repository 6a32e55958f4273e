"""Pages are chosen, progress is told, and giving up leaves nothing."""

import gc
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from paper_rig import LETTERING, crowd, faults_of, paper_rig
from pypdf import PdfReader

from checkin.documents.drawn import Line, Page, Paper, Text
from checkin.documents.printout import page_numbers, print_out
from checkin.trouble import Trouble


@pytest.mark.parametrize(
    ("chosen", "numbers"),
    [
        ("", [1, 2, 3, 4, 5]),
        (" ", [1, 2, 3, 4, 5]),
        ("2", [2]),
        ("2-4", [2, 3, 4]),
        ("4–9", [4, 5]),
        ("5, 1, 1-2", [1, 2, 5]),
        ("0-1", [1]),
    ],
    ids=["all", "blank", "one", "range", "beyond", "each once", "from nought"],
)
def test_pages_are_chosen(chosen: str, numbers: list[int]) -> None:
    assert page_numbers(chosen, 5) == numbers


@pytest.mark.parametrize("chosen", ["6", "0", "4-2", "a", "1,", "-1", "1 2", "1-2-3"])
def test_what_names_no_page_is_a_trouble(chosen: str) -> None:
    with pytest.raises(Trouble) as caught:
        page_numbers(chosen, 5)
    assert caught.value.code == "pages-wrong"


def test_progress_goes_on_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with paper_rig(tmp_path, crowd(40)) as rig:
        sheets = rig.sheets("pack")
    print_out(sheets, Paper.A4, progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert {of for _, of in told} == {2 * len(sheets)}
    assert told[-1] == (2 * len(sheets), 2 * len(sheets))


def test_who_gives_up_gets_nothing(tmp_path: Path) -> None:
    class GivenUpError(Exception):
        pass

    def give_up(done: int, _: int) -> None:
        if done == 3:
            raise GivenUpError

    with paper_rig(tmp_path, crowd(2)) as rig, pytest.raises(GivenUpError):
        print_out(rig.sheets("pack"), Paper.A4, progress=give_up)


def test_who_gives_up_while_pages_are_written_leaves_no_file_open(tmp_path: Path) -> None:
    class GivenUpError(Exception):
        pass

    with paper_rig(tmp_path, crowd(2)) as rig:
        sheets = rig.sheets("pack")

    def give_up(done: int, of: int) -> None:
        if done > of // 2:
            raise GivenUpError

    with pytest.raises(GivenUpError):
        print_out(sheets, Paper.A4, progress=give_up)
    readers = [each.reader for each in gc.get_objects() if isinstance(each, TTFont)]
    assert [each.file.name for each in readers if each and not each.file.closed] == []


def test_each_sheet_of_a_pack_counts_its_own_pages(tmp_path: Path) -> None:
    with paper_rig(tmp_path, crowd(40)) as rig:
        made = print_out(rig.sheets("pack"), Paper.LETTER)
    pages = PdfReader(BytesIO(made.pdf)).pages
    expected = [f"Page {n} of {count}" for count in made.pages for n in range(1, count + 1)]
    assert len(pages) == len(expected)
    for page, said in zip(pages, expected, strict=True):
        assert said in page.extract_text()


def written(x: float, y: float, said: str, size: float = 10) -> Text:
    return Text(x, y, LETTERING.runs(said), size)


@pytest.mark.parametrize(
    ("marks", "fault"),
    [
        ([written(20, 20, "one"), written(20, 30, "two")], None),
        ([written(20, 20, "one"), written(22, 21, "two")], "over each other"),
        ([written(198, 20, "too long")], "off the page"),
        ([written(20, 20, "over"), Line(22, 10, 22, 30)], "over an edge"),
        ([written(20, 20, "□")], "no glyph"),
    ],
    ids=["sound", "overlapping", "clipped", "crossing", "box"],
)
def test_the_faults_that_papers_are_looked_through_for_are_found(marks: list, fault: str) -> None:
    found = faults_of(Page(width=210, height=297, marks=marks))
    assert [one.partition(":")[0] for one in found] == ([fault] if fault else [])
