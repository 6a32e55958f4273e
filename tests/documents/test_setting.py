"""Lines are fitted and cut; right-to-left letters are joined and ordered as they are drawn."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.documents.setting import as_drawn, fitted


def typewriter(text: str, size: float) -> float:
    return len(text) * size


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("abc", 30, ("abc", 10)),
        ("abc", 29.9, ("abc", 8)),
        ("abc", 18, ("abc", 6)),
        ("abcdef", 24, ("abc…", 6)),
        ("ab def", 24, ("ab…", 6)),
        ("abcdef", 1, ("…", 6)),
        ("", 1, ("", 10)),
    ],
    ids=["fits", "smaller", "smallest", "cut", "cut at a blank", "no room", "empty"],
)
def test_a_line_is_made_smaller_then_cut(text: str, width: float, expected: tuple) -> None:
    assert fitted(text, width, [10, 8, 6], typewriter) == expected


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Li Xiaoming 李晓明", "Li Xiaoming 李晓明"),
        ("דוד", "דוד"[::-1]),
        ("דוד 17", "17 דוד"),
        # lam: initial, medial, final, alone
        ("\u0644\u0644\u0644", "\ufede\ufee0\ufedf"),
        ("\u0644", "\ufedd"),
        # dal joins on to nothing
        ("\u0645\u062f\u0645", "\ufee1\ufeaa\ufee3"),
        # lam and alef are one
        ("\u0633\u0644\u0627\u0645", "\ufee1\ufefc\ufeb3"),
        ("\u0644\u0627", "\ufefb"),
        # a vowel sign between does not part the letters
        ("\u0645\u064e\u0645", "\ufee2\u064e\ufee3"),
    ],
    ids=[
        "left to right",
        "Hebrew",
        "a number stays",
        "four forms",
        "isolated",
        "no joining on",
        "ligature within",
        "ligature alone",
        "vowel sign",
    ],
)
def test_letters_are_ordered_as_they_are_drawn(text: str, drawn: str) -> None:
    assert as_drawn(text) == drawn


@settings(deadline=None)
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=40))
def test_no_text_raises_in_drawing(text: str) -> None:
    assert isinstance(as_drawn(text), str)
