"""A reader of documents types lines with an Enter after each: they come as one scan."""

import pytest
from test_wedge import Desk

from checkin.scanning.wedge import PATIENCE, KeyKind

TD1 = [
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
]
TD3 = [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
]
# The second line of a passport may have no filler at all.
CHINESE = [
    "POCHNZHANG<<SAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    "EA12345671CHN9001011M2801012MBPFLMPCMLKFA932",
]


def read(desk, lines, gap=0.004, end=KeyKind.TERMINATOR):
    for place, line in enumerate(lines):
        desk.type(line, gap, end=end, pause=gap if place else 1.0)


@pytest.mark.parametrize("lines", [TD1, TD3, CHINESE], ids=["TD1", "TD3", "no filler"])
def test_the_lines_of_a_document_are_one_scan(lines):
    desk = Desk()
    read(desk, lines)
    assert desk.scans == ["\n".join(lines)]
    assert (desk.field_text, desk.answered, desk.submitted) == ("", [], [])


def test_the_lines_may_come_without_an_enter_between():
    desk = Desk()
    desk.type("".join(TD3), 0.004)
    assert desk.scans == ["".join(TD3)]


@pytest.mark.parametrize("between", ["\t", "\t\t"])
def test_tabs_between_the_lines_are_line_ends(between):
    desk = Desk()
    desk.type(between.join(TD3), 0.004)
    assert desk.scans == ["\n".join(TD3)]
    assert desk.answered == []


def test_a_document_whose_rest_does_not_come_is_told_of_when_it_is_overdue():
    desk = Desk()
    desk.type(TD3[0], 0.004)
    assert desk.scans == []
    desk.rest(PATIENCE + 0.01)
    assert desk.scans == [TD3[0]]


def test_a_ticket_after_half_a_document_is_a_scan_of_its_own():
    desk = Desk()
    desk.type(TD3[0], 0.004)
    desk.type("TC-100001", 0.004)
    assert desk.scans == [TD3[0], "TC-100001"]


def test_a_ticket_that_follows_at_once_is_not_lost():
    desk = Desk()
    read(desk, [*TD3, "TC-100001"])
    assert desk.scans == ["\n".join(TD3), "TC-100001"]


def test_two_documents_are_two_scans():
    desk = Desk()
    read(desk, [*TD3, *TD1])
    assert desk.scans == ["\n".join(TD3), "\n".join(TD1)]
