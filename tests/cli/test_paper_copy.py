"""The attendance register in a folder for bad times: written when something happened."""

import pytest
from pypdf import PdfReader

from checkin.app.demo import Demo
from checkin.app.desk import desk_at_work
from checkin.app.paper_copy import PaperCopies
from checkin.config import load_settings
from checkin.domain.event import Kind
from checkin.domain.presented import Source
from checkin.paths import settings_file
from checkin.trouble import Trouble


def text_of(file) -> str:
    return "".join(page.extract_text() for page in PdfReader(file).pages)


def kinds(hearing) -> set[Kind]:
    return {event.kind for event in hearing.books.latest(50)}


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def test_a_copy_says_who_is_in_and_is_written_again_when_somebody_comes(demo: Demo, stick) -> None:
    one = next(member for member in demo.sample.cast if member.name == "on-time-5")
    with desk_at_work(demo.folder) as desk:
        copies = PaperCopies(desk.front, stick, "en")
        first = {copied.session: copied.file for copied in copies.write()}
        assert copies.write() == []
        outcome = desk.front.scan(one.text, Source.CAMERA).result()
        desk.front.confirm(outcome.event.subject).result()
        (again,) = copies.write()
        assert again.session == outcome.decision.listed.session.id
        assert outcome.decision.listed.appointment.candidate.number in text_of(again.file)
        assert Kind.PRINTING not in desk.front.do(kinds).result()
    assert set(first.values()) == set(stick.iterdir())


def test_a_stick_that_was_pulled_is_told_and_the_copy_is_made_up_for(demo: Demo, tmp_path) -> None:
    with desk_at_work(demo.folder) as desk:
        copies = PaperCopies(desk.front, tmp_path / "pulled", "zh")
        with pytest.raises(Trouble) as told:
            copies.write()
        assert told.value.code == "copy-failed"
        (tmp_path / "pulled").mkdir()
        assert copies.write()
        assert not list((tmp_path / "pulled").glob(".*"))


def test_the_folder_is_chosen_on_the_command_line_and_kept(run, demo: Demo, stick) -> None:
    ran = run("papers", "copy", "--into", stick, "--json", "--data", demo.folder)
    assert {line["file"] for line in ran.lines} == {str(file) for file in stick.iterdir()}
    assert load_settings(settings_file(demo.folder)).paper_copy == str(stick)
    run("papers", "copy", "--off", "--data", demo.folder)
    assert load_settings(settings_file(demo.folder)).paper_copy == ""
    assert "nothing to copy" in run("papers", "copy", "--data", demo.folder).out
