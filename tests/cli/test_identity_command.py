"""`checkin identity`: what is recorded of a look, what is compared, and what is refused."""

from datetime import date, timedelta

import pytest
from command_line import CommandLine
from machine_documents import passport
from test_day_commands import MANAGER, Day

from checkin.app.clock import now
from checkin.app.demo import Demo
from checkin.cli.identity import Found
from checkin.domain.verdict import IDENTITY

LATER = (now() + timedelta(days=900)).date()
BEFORE = (now() - timedelta(days=3)).date()


@pytest.fixture
def day(run: CommandLine, demo: Demo) -> Day:
    return Day(run, demo)


@pytest.fixture
def person(day: Day) -> str:
    """Somebody who has arrived on time."""
    return day.scanned("on-time-6")


def look(day: Day) -> dict[str, object]:
    return day.events[-1]["body"]


@pytest.mark.parametrize(
    ("finding", "decides"),
    [
        ("no-id", "manager"),
        ("id-expired", "manager"),
        ("name-differs-trivially", "proctor"),
        ("name-differs", "manager"),
        ("face-differs", "manager"),
        ("id-used-twice", "manager"),
    ],
)
def test_a_finding_is_held_and_says_who_decides(day, person, finding, decides):
    ran = day.json("identity", person, "--finding", finding)
    assert (ran.status, ran.line["code"], ran.line["signal"]) == (1, finding, "hold")
    assert ran.line["override"] == decides
    assert (day.events[-1]["kind"], look(day)["finding"]) == ("identity", finding)


def test_without_a_finding_all_is_right(day, person):
    ran = day("identity", person)
    assert (ran.status, ran.out) == (0, f"{person}: On time\n")
    assert look(day)["document"] is None


def test_what_a_document_says_is_typed_in_and_compared(day, person):
    name = day.json("find", person).lines or day.json("find", "TC-100006").lines
    spelled = name[0]["name"].upper()
    words = ("--document", "passport", "--expires", LATER, "--last4", "02C3", "--name", spelled)
    ran = day.json("identity", person, *words)
    assert (ran.status, ran.line["likeness"], ran.line["differences"]) == (0, "trivial", ["case"])
    assert look(day)["document"] == {
        "kind": "passport",
        "last4": "02C3",
        "valid": True,
        "digest": "",
    }


@pytest.mark.parametrize(("expires", "code"), [(LATER, "on-time"), (BEFORE, "id-expired")])
def test_the_program_looks_at_the_last_valid_day(day, person, expires, code):
    assert day.json("identity", person, "--expires", expires).line["code"] == code


def test_another_name_is_proposed_and_decides_nothing(day, person):
    ran = day("identity", person, "--name", "Anna Braun")
    assert ran.status == 0
    assert ran.out.splitlines() == [f"{person}: On time", "≠  Probably another name"]


def typed(expires: date = LATER) -> str:
    return "\n".join(passport("BRAUN", "ANNA", "L898902C3", expires)) + "\n"


def test_a_reader_types_the_document_and_its_number_is_not_kept(day, person):
    ran = day._run(
        "identity",
        person,
        "--reader-stdin",
        "--json",
        "--data",
        day.demo.folder,
        stdin=typed(),
    )
    assert (ran.status, ran.line["likeness"]) == (0, "other")
    document = look(day)["document"]
    assert (document["kind"], document["last4"], document["valid"]) == ("passport", "02C3", True)
    assert len(document["digest"]) == 32
    assert "L898902C3" not in str(day.events)


def test_a_pin_comes_before_what_the_reader_types(day, person):
    options = ("--reader-stdin", "--pin-stdin", "--json", "--data", day.demo.folder)
    ran = day._run("identity", person, *options, stdin=f"{MANAGER}\n{typed()}")
    assert ran.status == 0
    assert day.events[-1]["by"] == "manager-1"


def test_a_document_that_cannot_be_used_records_nothing(day, person):
    before = len(day.events)
    wrong = typed().replace("L89", "L98")
    options = ("--reader-stdin", "--data", day.demo.folder)
    ran = day._run("identity", person, *options, stdin=wrong)
    assert (ran.status, "check digit" in ran.err) == (2, True)
    assert "L98" not in ran.err
    assert len(day.events) == before


def test_a_whole_number_is_not_taken(day, person):
    ran = day("identity", person, "--last4", "L898902C3")
    assert ran.status == 2
    assert "L898902C3" not in ran.err + ran.out


def test_who_was_not_scanned_is_not_looked_at(day):
    ran = day.json("identity", "nobody", "--finding", "no-id")
    assert (ran.status, ran.line["denial"], ran.line["code"]) == (1, "not-scanned", None)


def test_each_finding_of_a_look_is_an_option():
    assert {found.value for found in Found} == {code.value for code in IDENTITY}
