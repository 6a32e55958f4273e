"""What hangs at the door tells nobody a full name or number."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper_rig import NAMES, paper_rig, person, squeezed
from pypdf import PdfReader

from checkin.documents.papers.catalogue import papers
from checkin.documents.papers.masking import last_four, masked_name
from checkin.documents.printable import printable
from checkin.domain.appointment import Candidate

MASKED = [kind.name for kind in papers().values() if kind.masked]


@pytest.mark.parametrize(
    ("name", "native", "masked"),
    [
        ("Li Xiaoming", "李晓明", "L** X**\n李**"),
        ("Li", "", "L**"),
        ("", "王芳", "王**"),
        ("", "李", "**"),
        ("X", "", "**"),
        ("O'Brien Anne-Marie", "", "O** A**"),
        ("(Ann) Lee", "", "A** L**"),
        ("e\u0301mile", "", "e\u0301**"),
        ("X*", "", "**"),
        ("* b*", "", "**"),
        ("A B", "", "**"),
        ("Ng A", "", "N** A**"),
        ("", "", ""),
    ],
    ids=[
        "both",
        "one word",
        "汉字",
        "one 汉字",
        "one letter",
        "marks",
        "brackets",
        "accent",
        "a letter and a sign",
        "signs and a letter",
        "initials",
        "an initial",
        "none",
    ],
)
def test_a_name_is_masked(name: str, native: str, masked: str) -> None:
    assert masked_name(Candidate(number="1", name=name, native_name=native)) == masked


@given(st.text(min_size=1, max_size=30) | st.text("aB1*- 李", min_size=1, max_size=6))
def test_no_name_is_in_its_mask(name: str) -> None:
    shown = masked_name(Candidate(number="1", name=name))
    assert printable(name) not in shown or set(printable(name)) <= {"*"}


@pytest.mark.parametrize(
    ("number", "shown"),
    [("TC-100001", "0001"), ("12345678", "5678"), ("1234", "34"), ("12", "2"), ("1", "**")],
    ids=["long", "eight", "four", "two", "one"],
)
def test_a_number_is_shown_by_its_end_and_never_more_than_half(number: str, shown: str) -> None:
    assert last_four(number) == shown


@pytest.mark.parametrize("name", MASKED)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_masked_papers_hold_no_full_name_and_no_number(
    name: str, language: str, tmp_path: Path
) -> None:
    people = [person(number, *named) for number, named in enumerate(NAMES.values(), 1)]
    with paper_rig(tmp_path, people) as rig:
        rig.admit(1, 2)
        pdf = rig.printed(name, language=language).pdf
    text = squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))
    for number, one in enumerate(people, 1):
        hidden = [one.name, one.native_name, one.number, f"A{number}x"]
        assert not [part for part in hidden if part and squeezed(part) in text], one
        assert f"****{one.id_last4}" not in text
        assert last_four(one.number) in text


def test_something_is_masked() -> None:
    assert MASKED == ["door-list"]
