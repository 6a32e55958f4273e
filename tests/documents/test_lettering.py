"""Text is set in faces that have it, measured, and broken so that it fits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.documents.fonts import Fonts, letters_of, paper_fonts
from checkin.documents.lettering import Lettering, clusters

FONTS = paper_fonts()
LETTERING = Lettering(FONTS)
LETTERS = st.characters(exclude_categories=["Cs", "Cc"])


def said(text: str) -> str:
    return "".join(run.text for run in LETTERING.runs(text))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two", ["one two"]),
        ("one two three four five six", ["one two", "three four", "five six"]),
        ("张王李赵陈杨黄", ["张王李赵", "陈杨黄"]),
        ("张王李赵，陈杨", ["张王李", "赵，陈杨"]),
        ("张王李（赵陈", ["张王李", "（赵陈"]),
        ("Wolfeschlegelstein", ["Wolfeschl", "egelstein"]),
        ("one\ntwo", ["one", "two"]),
        ("", [""]),
    ],
    ids=[
        "fits",
        "at blanks",
        "between 汉字",
        "not before a comma",
        "not after a bracket",
        "within a word",
        "as it says",
        "nothing",
    ],
)
def test_lines_are_broken_where_they_may(text: str, lines: list[str]) -> None:
    assert LETTERING.lines(text, 16.5, 10) == lines


@settings(deadline=None)
@given(text=st.text(alphabet=LETTERS, max_size=60), width=st.floats(10, 60))
def test_no_line_is_wider_than_it_may_be_and_no_letter_is_lost(text: str, width: float) -> None:
    lines = LETTERING.lines(text, width, 8)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        one_only = len(list(clusters(line))) == 1
        assert LETTERING.width(line, 8) <= width or one_only


@settings(deadline=None)
@given(text=st.text(alphabet=LETTERS, max_size=30), bold=st.booleans())
def test_every_letter_is_drawn_in_a_face_that_has_it(text: str, bold: bool) -> None:
    for run in LETTERING.runs(text, bold=bold):
        assert all(ord(letter) in letters_of(run.face) for letter in run.text)
        assert run.ems >= 0


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("张 Li Ł", "张 Li Ł"),
        ("e\u0301", "é"),
        ("x\u0302", "x\u0302"),
        ("豈\uf900", "豈\uf900"),
        ("a\U000e1234b", "a[U+E1234]b"),
        ("हिन्दी", "[U+0939…]"),
        ("A\u200bB\ufeff", "AB"),
        ("安😀", "安😀"),
    ],
    ids=[
        "as it is",
        "composed",
        "with its mark",
        "汉字 are not folded",
        "no font",
        "no font for several",
        "not to be seen",
        "emoji",
    ],
)
def test_what_is_drawn_of_a_text(text: str, drawn: str) -> None:
    assert said(text) == drawn


def test_without_a_font_for_symbols_they_stand_as_their_codes() -> None:
    without = Lettering(Fonts(main=FONTS.main, wide=FONTS.wide))
    (run,) = without.runs("Ann 🎫🐉 Lee")
    assert run.text == "Ann [U+1F3AB…] Lee"


def test_a_mark_is_drawn_in_the_face_of_its_letter() -> None:
    (run,) = LETTERING.runs("x\u0302")
    assert FONTS.wide is not None
    assert run.face == FONTS.wide.regular


@pytest.mark.parametrize("text", ["O’Brien", "Dell’Acqua"])
def test_signs_of_both_scripts_are_narrow_among_latin_letters(text: str) -> None:
    assert LETTERING.width(text, 10) < LETTERING.width(f"{text}张", 10) - 4


def test_half_the_size_is_half_as_wide_and_bold_is_not_narrower() -> None:
    whole = LETTERING.width("Attendance 签到", 10)
    assert LETTERING.width("Attendance 签到", 5) == pytest.approx(whole / 2)
    assert LETTERING.width("Attendance", 10, bold=True) > LETTERING.width("Attendance", 10)
