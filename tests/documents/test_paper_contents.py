"""What stands on each paper of a day on which something of everything has happened."""

from io import BytesIO
from pathlib import Path

import pytest
from builders import HOUR, MINUTE, T
from paper_rig import PaperRig, paper_rig, person, squeezed
from pypdf import PdfReader

from checkin.documents.papers.catalogue import papers
from checkin.documents.papers.making import Order
from checkin.documents.papers.titles import titles
from checkin.documents.sheet import Cards, Choice, Fields, Sheet, Table
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services import incidents, stays
from checkin.services.case import Grounds
from checkin.services.closing import close
from checkin.services.incidents import About, IncidentType
from checkin.services.looks import Look, look_at

MANAGER = Authority(role=Role.MANAGER, person="m-1")


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory):
    """Ten people: 1 to 4 in, 3 out, 4 back; 5 late and let in, 6 late and waiting, 7 refused."""
    people = [person(number, f"Person{number:02}", f"人{number}") for number in range(1, 11)]
    with paper_rig(tmp_path_factory.mktemp("desk"), people) as made:
        front = made.at(T - 50 * MINUTE).front
        made.admit(1, 2, 3, 4)
        front.do(stays.go_out, "A3").result()
        front.do(stays.go_out, "A4").result()
        made.at(T - 45 * MINUTE)
        front.do(stays.come_back, "A4").result()
        about = About(session="S1", subject="A2", room="A-204", seat="2")
        front.do(incidents.report, about, IncidentType.POWER, "No power at seat 2").result()
        made.at(T - 18 * MINUTE)
        for who in ("A5", "A6", "A7"):
            front.choose(who).result()
        why = Grounds(reason="transport", words="Line 2 stood still")
        front.override("A5", MANAGER, why).result()
        front.refuse("A7", MANAGER, Grounds(reason="identity")).result()
        front.undo("A2", MANAGER, Grounds(reason="wrong-seat")).result()
        yield made


def only(rig: PaperRig, name: str, **asked: object) -> Sheet:
    (sheet,) = rig.sheets(name, **{"blank": False, **asked})
    return sheet


def rows(sheet: Sheet, number: int = 0) -> list[tuple[str, ...]]:
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    return [tuple(row) for row in tables[number].rows]


def fields(sheet: Sheet) -> dict[str, str]:
    found = [one for block in sheet.blocks if isinstance(block, Fields) for one in block.fields]
    return {one.label: one.value for one in reversed(found)}


def ticked(sheet: Sheet) -> set[str]:
    choices = [block for block in sheet.blocks if isinstance(block, Choice)]
    return {one for choice in choices for one in choice.options if one in choice.ticked}


def values_of(sheet, label):
    """What the fields with this label say, in their order."""
    fields = [one for block in sheet.blocks if isinstance(block, Fields) for one in block.fields]
    return [one.value for one in fields if one.label == label]


def test_every_paper_bears_the_title_that_it_is_chosen_by(rig: PaperRig) -> None:
    known = titles(lambda _, text: text)
    assert list(known) == list(papers())
    for name, title in known.items():
        assert rig.sheets(name)[0].head.title == title


def test_the_register_says_how_everybody_stands(rig: PaperRig) -> None:
    found = {row[1]: row for row in rows(only(rig, "register"))}
    assert found["1"][5:9] == ("xx", "13:40", "13:40", "In")
    assert found["3"][8] == "Out for a break"
    assert found["5"][5:9] == ("xx", "14:12", "14:12", "In\nlate 12 min")
    assert found["6"][5:9] == ("--", "14:12", "", "Arrived")
    assert found["7"][8] == "Turned away"
    assert found["8"][5:9] == ("--", "", "", "")


def test_the_id_is_not_ticked_for_who_was_let_in_without_one(tmp_path: Path) -> None:
    with paper_rig(tmp_path, [person(1), person(2)]) as made:
        made.at(T - 40 * MINUTE).admit(2)
        made.front.choose("A1").result()
        made.front.do(look_at, "A1", Look(found=Code.NO_ID)).result()
        grounds = Grounds(reason="other", second="p-2")
        assert made.front.override("A1", MANAGER, grounds).result().denial is None
        found = rows(only(made, "register"))
    assert [(row[5], row[8]) for row in found] == [("--", "In, provisional"), ("xx", "In")]


def test_a_blank_register_leaves_all_of_that_to_the_pen(rig: PaperRig) -> None:
    assert {row[5:13] for row in rows(only(rig, "register", blank=True))} == {
        ("--", "", "", "", "", "", "", "")
    }


def test_people_stand_by_seat_or_by_name(tmp_path: Path) -> None:
    names = [("Zhou", ""), ("Li", ""), ("", "安娜"), ("chen", "")]
    people = [person(number, *name) for number, name in enumerate(names, 1)]
    with paper_rig(tmp_path, people, seats=["10", "9", None, "2"]) as made:
        by_seat = [row[3] for row in rows(only(made, "register"))]
        (sheet,) = made.sheets("register", order=Order.NAME)
    assert by_seat == ["chen", "Li", "Zhou", "安娜"]
    assert [row[3] for row in rows(sheet)] == ["安娜", "chen", "Li", "Zhou"]


def test_the_break_log_pairs_out_and_back(rig: PaperRig) -> None:
    found = rows(only(rig, "break-log"))
    assert [(row[1], *row[4:7]) for row in found] == [
        ("3", "13:40", "", ""),
        ("4", "13:40", "13:45", "5 min"),
    ]


def test_the_late_form_has_a_page_for_each_who_came_late(rig: PaperRig) -> None:
    sheet = only(rig, "late-form")
    said = fields(sheet)
    assert said["Candidate no."] == "TC-100005"
    assert (said["Arrived at"], said["Minutes late"], said["Let in at"]) == ("14:12", "12", "14:12")
    assert {"Transport was disrupted", "Let in, marked late"} <= ticked(sheet)
    numbers = values_of(sheet, "Candidate no.")
    assert numbers == ["TC-100005", "TC-100006", "TC-100007"]
    why = values_of(sheet, "Why it was decided so")
    assert why == ["Line 2 stood still", "", "Identity not established"]
    decided = [
        set(block.ticked)
        for block in sheet.blocks
        if isinstance(block, Choice) and "Not let in" in block.options
    ]
    assert decided == [{"Let in, marked late"}, set(), {"Not let in"}]
    assert fields(only(rig, "late-form", blank=True))["Candidate no."] == ""


def test_an_incident_names_nobody(rig: PaperRig) -> None:
    sheet = only(rig, "incident-report")
    said = fields(sheet)
    assert said["Incident no."] == "desk-1/1"
    assert said["Candidate no. (no name)"] == "TC-100002"
    assert ticked(sheet) == {"Power"}
    text = "".join(
        page.extract_text()
        for page in PdfReader(BytesIO(rig.printed("incident-report", blank=False).pdf)).pages
    )
    assert "No power at seat 2" in text
    assert "Person02" not in text


def test_the_summary_lists_what_was_not_as_usual(rig: PaperRig) -> None:
    sheet = only(rig, "summary")
    late, overrides, refusals, reported, corrections, conflicts = (
        rows(sheet, number) for number in range(6)
    )
    assert [row[3:] for row in late] == [("12", "Gao Manager", "Transport was disrupted")]
    assert [row[2:] for row in overrides] == [
        ("Late", "Gao Manager", "Transport was disrupted\nLine 2 stood still")
    ]
    assert [row[4] for row in refusals] == ["Identity not established"]
    assert [row[2:4] for row in reported] == [("Power", "TC-100002 A-204 2")]
    assert [row[2] for row in corrections] == ["Admission taken back"]
    assert conflicts == []
    facts = rig.front.do(lambda hearing: hearing.books.head()).result()
    assert fields(sheet)["Last hash of the journal"] == facts.hash
    assert fields(sheet)["Records in the journal"] == str(facts.events)


def test_who_waits_is_on_the_list_of_what_is_open(rig: PaperRig) -> None:
    found = {row[1]: row[5] for row in rows(only(rig, "provisional"))}
    assert found["6"] == "Waits since 14:12: Late"
    assert "1" not in found


def test_a_refusal_slip_says_what_was_recorded_of_who_is_named(rig: PaperRig) -> None:
    sheet = only(rig, "refusal-slip", people=("A7",))
    said = fields(sheet)
    assert (said["Candidate no."], said["Arrived at"], said["Told at"]) == (
        "TC-100007",
        "14:12",
        "14:12",
    )
    assert fields(only(rig, "refusal-slip"))["Candidate no."] == ""


def test_a_redirect_slip_says_where_somebody_is_expected(rig: PaperRig) -> None:
    said = fields(only(rig, "redirect-slip", people=("A9",)))
    assert said["Day"] == "Saturday, 5 December 2026"
    assert (said["Be there by"], said["Start"], said["Room"]) == ("14:00", "14:30", "A-204")
    assert said["Center, address"] == "SZ-001 Shenzhen"


def test_desk_cards_have_the_seat_and_nothing_of_the_id(rig: PaperRig) -> None:
    (cards,) = [b for b in only(rig, "desk-cards").blocks if isinstance(b, Cards)]
    first = cards.cards[0]
    assert (first.huge, first.title) == ("1", "Person01\n人1")
    assert first.lines == ("TC-100001", "TCCA-CLOUD – Theory exam", "A-204    14:30–16:00")
    text = squeezed(
        "".join(
            page.extract_text() for page in PdfReader(BytesIO(rig.printed("desk-cards").pdf)).pages
        )
    )
    assert "****" not in text
    assert "Passport" not in text


def test_the_fallback_has_a_line_for_everybody_and_says_the_instants(rig: PaperRig) -> None:
    sheet = only(rig, "fallback")
    assert [row[0] for row in rows(sheet)] == [str(number) for number in range(1, 11)]
    assert rows(sheet, 1)[0][0] == "11"
    said = fields(sheet)
    assert (said["Desk opens"], said["On time until"], said["Absence from"]) == (
        "13:30",
        "14:00",
        "14:45",
    )


def test_a_closed_session_has_final_papers_and_two_names(tmp_path: Path) -> None:
    with paper_rig(tmp_path, [person(1), person(2)]) as made:
        made.at(T - 40 * MINUTE).admit(1)
        open_yet = only(made, "summary")
        made.at(T + HOUR).front.do(close, "S1", MANAGER, "p-2").result()
        summary, absent = only(made, "summary"), only(made, "absentees")
    assert summary.head.stage == "FINAL"
    assert fields(summary)["Closed by"] == "Gao Manager, p-2"
    # Who is in the room is open then, and has to be handed over.
    assert [(row[1].split()[0], row[2]) for row in rows(summary, 6)] == [("TC-100001", "In")]
    assert len([block for block in open_yet.blocks if isinstance(block, Table)]) == 6
    assert [row[4:7] for row in rows(absent)] == [("confirmed", "15:30", "Gao Manager")]
