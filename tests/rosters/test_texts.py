"""Texts, numbers and words as cells hold them."""

import pytest

from checkin.domain.appointment import Status
from checkin.domain.session import ExamKind
from checkin.rosters.cells import Cell
from checkin.rosters.texts import BadCell, identifier_of, kind_of, last_four, status_of, text_of


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("  Li  Xiaoming ", "Li Xiaoming"),
        ("e\u0301", "é"),
        (17.0, "17"),
        (17.5, "17.5"),
        (True, "TRUE"),
        ('="007"', "007"),
        ("=1+1", "=1+1"),
        ("a\u202eb", "a b"),
    ],
    ids=repr,
)
def test_a_cell_is_plain_text(cell: Cell, text: str) -> None:
    assert text_of(cell) == text


@pytest.mark.parametrize("cell", ["x" * 301, 1e15, -1e15, float("nan"), float("inf")], ids=str)
def test_what_has_no_text_of_its_own_is_refused(cell: Cell) -> None:
    with pytest.raises(BadCell):
        text_of(cell)


def test_a_number_is_half_width_and_upper_case() -> None:
    assert identifier_of(" ｔｃ－１００ ") == "TC-100"


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("44030119900101123X", "123X"),
        ("E1234 5678", "5678"),
        ("42", "42"),
        ("", ""),
        (4412, "4412"),
    ],
    ids=str,
)
def test_only_the_last_four_of_an_id_are_kept(cell: Cell, kept: str) -> None:
    assert last_four(cell) == kept


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("", Status.SCHEDULED),
        ("Canceled", Status.CANCELLED),
        ("已改期", Status.MOVED),
        ("未支付", Status.UNPAID),
    ],
)
def test_the_words_for_a_state_are_known(cell: str, status: Status) -> None:
    assert status_of(cell) is status


def test_the_words_for_a_kind_are_known() -> None:
    assert kind_of("实操") is ExamKind.HANDS_ON
    assert kind_of("Hands-on") is ExamKind.HANDS_ON
    assert kind_of("") is ExamKind.THEORY


def test_an_unknown_word_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(BadCell, match="theory, hands-on"):
        kind_of("oral")
