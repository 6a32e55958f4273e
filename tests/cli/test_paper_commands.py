"""`checkin papers`: what is printed, what is refused, and what is recorded."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from checkin.app.demo import Demo
from checkin.documents.papers.catalogue import papers


@pytest.fixture
def session(demo: Demo) -> str:
    return demo.sample.roster.appointments[0].session


def pages(file: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(file.read_bytes())).pages]


def test_the_papers_and_the_sessions_are_listed(run, demo: Demo, session: str) -> None:
    lines = run("papers", "list", "--data", demo.folder, "--json").lines
    assert [line["paper"] for line in lines if "paper" in line] == [*papers(), "pack"]
    assert session in [line["session"] for line in lines if "session" in line]
    assert "Attendance register" in run("papers", "list", "--data", demo.folder).out


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Attendance register"), ("zh", "考生签到表")]
)
def test_a_register_is_printed_and_that_is_recorded(
    run, demo: Demo, session: str, tmp_path: Path, language: str, title: str
) -> None:
    out = tmp_path / "register.pdf"
    words = ("papers", "print", "register", "--session", session, "--lang", language)
    done = run(*words, "--out", out, "--data", demo.folder, "--json")
    assert done.status == 0
    assert title in pages(out)[0]
    assert done.line["document"] in pages(out)[0]
    (event,) = run("journal", "list", "--data", demo.folder, "--json").lines
    assert event["kind"] == "printing"
    assert event["session"] == session
    assert event["body"]["document"] == done.line["document"]
    assert event["body"]["pages"] == len(pages(out))


def test_only_what_changed_since_is_printed(run, demo: Demo, session: str, tmp_path: Path) -> None:
    words = ("papers", "print", "register", "--session", session, "--data", demo.folder)
    assert run(*words, "--changes", "--out", tmp_path / "0.pdf").status == 2
    run(*words, "--out", tmp_path / "1.pdf")
    run(*words, "--changes", "--out", tmp_path / "2.pdf")
    assert "Nobody is on this list." in pages(tmp_path / "2.pdf")[0]
    picture = demo.pictures["on-time-5"]
    who = run("scan", "--data", demo.folder, "--image", picture).line["appointment"]
    run(*words, "--changes", "--out", tmp_path / "3.pdf")
    (text,) = pages(tmp_path / "3.pdf")
    rows = {row.id: row.candidate.number for row in demo.sample.roster.appointments}
    assert [number for number in rows.values() if number in text] == [rows[who]]


def test_pages_are_chosen(run, demo: Demo, session: str, tmp_path: Path) -> None:
    words = ("papers", "print", "register", "--session", session, "--data", demo.folder)
    run(*words, "--out", tmp_path / "all.pdf")
    run(*words, "--pages", "2-9", "--out", tmp_path / "some.pdf")
    assert len(pages(tmp_path / "some.pdf")) == len(pages(tmp_path / "all.pdf")) - 1
    assert f"Page 2 of {len(pages(tmp_path / 'all.pdf'))}" in pages(tmp_path / "some.pdf")[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("carpet", "--session", "S1"), "no paper called carpet"),
        (("register", "--session", "S99"), "no session S99"),
        (("register", "--session", "S1", "--room", "Z-1"), "sits in a room Z-1"),
        (("register", "--session", "S1", "--pages", "two"), "names no page"),
        (("register", "--session", "S1", "--pages", "99"), "names no page"),
    ],
    ids=["paper", "session", "room", "no pages", "not there"],
)
def test_what_is_not_there_is_said_and_nothing_is_written(
    run, demo: Demo, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "out.pdf"
    done = run("papers", "print", *words, "--out", out, "--data", demo.folder)
    assert (done.status, out.exists()) == (2, False)
    assert said in done.err
    assert run("journal", "list", "--data", demo.folder).out == ""


def test_nothing_is_written_over(run, demo: Demo, session: str, tmp_path: Path) -> None:
    out = tmp_path / "kept.pdf"
    out.write_text("mine")
    words = ("papers", "print", "register", "--session", session, "--out", out)
    assert run(*words, "--data", demo.folder).status == 2
    assert out.read_text() == "mine"


def test_letter_is_another_size(run, demo: Demo, session: str, tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    words = ("papers", "print", "register", "--session", session, "--paper", "Letter")
    run(*words, "--out", out, "--data", demo.folder)
    box = PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (792, 612)
