"""`checkin papers enter`: lines of a paper, given one by one or as a table."""

from datetime import timedelta
from pathlib import Path

import pytest

from checkin.app.clock import now
from checkin.app.demo import Demo

LEAD, PROCTOR = "246810", "112358"


@pytest.fixture
def session(demo: Demo) -> str:
    return demo.sample.roster.appointments[0].session


@pytest.fixture
def sheet(run, demo: Demo, session: str, tmp_path: Path) -> str:
    words = ("papers", "print", "register", "--session", session, "--order", "name", "--blank")
    done = run(*words, "--out", tmp_path / "register.pdf", "--data", demo.folder, "--json")
    return str(done.line["document"])


def written(demo: Demo, **ago: float) -> str:
    """A time of day as somebody wrote it at the center."""
    at = now() - timedelta(**ago)
    return f"{demo.sample.roster.center.local(at):%H:%M}"


def enter(run, demo: Demo, sheet: str, *words: object, **stdin: str):
    return run("papers", "enter", sheet, *words, "--data", demo.folder, "--json", **stdin)


def test_lines_are_checked_then_entered_and_the_journal_is_whole(
    run, demo: Demo, sheet: str
) -> None:
    lines = ("--line", f"1 {written(demo, minutes=2)}", "--line", "2 absent")
    before = len(run("journal", "list", "--data", demo.folder, "--json").lines)
    checked = enter(run, demo, sheet, *lines, "--check")
    assert len(run("journal", "list", "--data", demo.folder, "--json").lines) == before
    done = enter(run, demo, sheet, *lines, "--pin-stdin", stdin=f"{LEAD}\n")
    assert done.lines == checked.lines
    assert [line["fate"] for line in done.lines] == ["admitted", "noted"]
    assert done.status == 0
    events = run("journal", "list", "--data", demo.folder, "--json").lines[before:]
    assert [event["kind"] for event in events] == ["scan", "confirm", "paper", "paper"]
    assert {event["body"]["source"] for event in events} == {"paper"}
    assert {event["body"]["written"]["document"] for event in events} == {sheet}
    assert len({event["by"] for event in events} - {None}) == 1
    assert run("journal", "verify", "--data", demo.folder).status == 0


def test_a_decision_on_the_paper_takes_the_pin_of_who_may(run, demo: Demo, sheet: str) -> None:
    said = f"1 {written(demo, minutes=1)} decision=refuse reason=own-wish"
    for pin in ("", f"{PROCTOR}\n"):
        words = ("--pin-stdin",) if pin else ()
        done = enter(run, demo, sheet, "--line", said, *words, stdin=pin)
        assert (done.status, done.line["fate"]) == (1, "fault")
        assert (done.line["denial"], done.line["needed"]) == ("role", "lead")
    done = enter(run, demo, sheet, "--line", said, "--pin-stdin", stdin=f"{LEAD}\n")
    assert (done.status, done.line["fate"]) == (0, "turned-away")
    events = run("journal", "list", "--data", demo.folder, "--json").lines
    assert [one["kind"] for one in events[-3:]] == ["scan", "refusal", "paper"]
    assert (events[-2]["by"], events[-2]["body"]["source"]) == ("lead-1", "paper")
    assert [one["kind"] for one in events].count("denied") == 2


def test_the_same_lines_again_are_known(run, demo: Demo, sheet: str) -> None:
    line = ("--line", f"3 arrived={written(demo, minutes=2)} remark='came with a guard'")
    enter(run, demo, sheet, *line)
    again = enter(run, demo, sheet, *line)
    assert (again.line["fate"], again.line["known_from"]) == ("known", sheet)
    assert again.status == 0


def test_a_table_is_entered_by_numbers_and_a_wrong_row_says_why(
    run, demo: Demo, sheet: str, session: str, tmp_path: Path
) -> None:
    people = [row for row in demo.sample.roster.appointments if row.session == session]
    numbers = [row.candidate.number for row in people[:2]]
    at = written(demo, minutes=2)
    file = tmp_path / "typed.csv"
    file.write_text(
        f"Number,Arrived,Mark\n{numbers[0]},{at},in\n{numbers[1]},25:99,\nTC-0,{at},\n", "utf-8"
    )
    done = enter(run, demo, sheet, file)
    assert [line["fault"] for line in done.lines] == [None, "no-time", "nobody"]
    assert done.lines[0]["appointment"] == people[0].id
    assert done.status == 1
    said = run("papers", "enter", sheet, file, "--data", demo.folder).out
    assert "Known already" in said
    assert "That is no time of day" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ZZZZZZZZ", "--line", "1 8:41"), "knows no document ZZZZZZZZ"),
        (("ZZZZZZZZ", "--line", "1 8:41", "--session", "S99"), "no session S99"),
        (("ZZZZZZZZ",), "No line was given"),
        (("ZZZZZZZZ", "--line", "1 shoe=44"), "has no shoe"),
    ],
)
def test_what_cannot_be_entered_says_why(run, demo: Demo, words, said: str) -> None:
    done = run("papers", "enter", *words, "--data", demo.folder)
    assert done.status == 2
    assert said in done.err


def test_a_paper_of_another_computer_is_entered_by_seat(run, demo: Demo, session: str) -> None:
    line = ("--line", f"1 {written(demo, minutes=2)}", "--session", session)
    assert enter(run, demo, "COPY2345", *line).line["fate"] == "admitted"


def test_a_paper_without_lines_has_nothing_to_enter(
    run, demo: Demo, session: str, tmp_path: Path
) -> None:
    words = ("papers", "print", "desk-cards", "--session", session, "--data", demo.folder)
    printed = run(*words, "--out", tmp_path / "cards.pdf", "--json").lines[0]["document"]
    done = run("papers", "enter", printed, "--line", "1 8:41", "--data", demo.folder)
    assert done.status == 2
    assert "has no lines" in done.err


def test_a_wrong_pin_enters_nothing(run, demo: Demo, sheet: str) -> None:
    line = ("--line", f"1 {written(demo, minutes=2)}", "--pin-stdin")
    done = enter(run, demo, sheet, *line, stdin="111111\n")
    assert (done.status, done.line["denial"]) == (1, "wrong-pin")
