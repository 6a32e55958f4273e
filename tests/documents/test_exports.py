"""Exported lists: hostile cells stay text, an import gives the same people, masks hold."""

import csv
import io
import json
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import CENTER, MINUTE, T
from hypothesis import given
from hypothesis import strategies as st
from paper_rig import NAMES, PaperRig, paper_rig, person
from python_calamine import CalamineWorkbook

from checkin.documents.exports import Form, export, harmless, in_csv
from checkin.documents.printable import printable
from checkin.domain.policy import deadline
from checkin.rosters.table import read_table
from checkin.rosters.texts import text_of
from checkin.services.paper_facts import PaperFacts, paper_facts

HOSTILE = (
    "=1+1",
    '=HYPERLINK("http://x.example","Li")',
    "+49 1",
    "-2+3",
    "@SUM(A1:A2)",
    "＝1+1",
    "|calc",
    "%x",
    "'=1",
    "''@x",
    "'quoted",
    "00123",
    "1e5",
    "2026-12-05",
    "TRUE",
    'a"b,c;d',
    "_x0041_",
    "<b>&amp;</b>",
)


@pytest.fixture(scope="module")
def rig(tmp_path_factory: pytest.TempPathFactory):
    people = [person(number, name, f"{name}李") for number, name in enumerate(HOSTILE, 1)]
    people += [
        person(number, latin or "Li", native)
        for number, (latin, native) in enumerate(NAMES.values(), len(people) + 1)
    ]
    with paper_rig(tmp_path_factory.mktemp("desk"), people) as made:
        made.at(T - 20 * MINUTE).admit()
        made.front.choose("A1").result()
        yield made


@pytest.fixture(scope="module")
def facts(rig: PaperRig) -> PaperFacts:
    found = rig.front.do(paper_facts, "S1").result()
    assert found is not None
    return found


def rows_in(content: bytes, form: Form) -> list[list[object]]:
    if form is Form.CSV:
        return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX])
def test_no_cell_begins_as_a_formula_does(form: Form, facts: PaperFacts) -> None:
    rows = rows_in(export([facts], form, masked=False), form)
    texts = [cell for row in rows for cell in row if isinstance(cell, str)]
    assert [cell for cell in texts if cell[:1] in tuple("=+-@\t\r＝＋－＠|%")] == []
    assert len(rows) == len(facts.people) + 1


@given(st.text(max_size=20))
def test_the_apostrophe_comes_off_again_and_stops_what_it_should(text: str) -> None:
    plain = text_of(text)
    if plain[:1] in "='":
        return
    kept = harmless(plain)
    assert isinstance(kept, str)
    assert not kept.startswith(tuple("=+-@＝＋－＠|%"))
    assert text_of(kept) == plain


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", "'@x", "-1", "'x"])
def test_what_has_apostrophes_already_keeps_them(text: str) -> None:
    assert text_of(harmless(text)) == text


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX])
def test_an_import_gives_the_same_people(form: Form, facts: PaperFacts, tmp_path: Path) -> None:
    file = tmp_path / f"list.{form}"
    file.write_bytes(export([facts], form, masked=False))
    reading = read_table(
        file,
        center=CENTER,
        policy=deadline("1"),
        taken_at=datetime(2026, 12, 4, tzinfo=UTC),
        progress=lambda _done, _of: None,
    )
    assert reading.problems == ()
    assert reading.roster is not None
    back = {row.id: row for row in reading.roster.appointments}
    assert len(back) == len(facts.people)
    for one in facts.people:
        row, here = one.appointment, back[one.appointment.id]
        for name in ("number", "name", "native_name", "id_type", "id_last4"):
            said = unicodedata.normalize("NFC", printable(getattr(row.candidate, name)))
            assert getattr(here.candidate, name) == said, name
        assert (here.seat, here.status, here.extra_time) == (row.seat, row.status, row.extra_time)
    (session,) = reading.roster.sessions
    assert (session.exam, session.title, session.room) == (
        facts.session.exam,
        facts.session.title,
        facts.session.room,
    )
    assert (session.scheduled_start, session.duration) == (T, facts.session.duration)


def test_json_says_it_all_and_its_counts_balance(facts: PaperFacts) -> None:
    said = json.loads(export([facts], Form.JSON, masked=False))
    (session,) = said["sessions"]
    assert (said["format"], said["center"], said["masked"]) == (
        "checkin-attendance",
        "SZ-001",
        False,
    )
    assert session["expected"] == sum(session["counts"].values()) == len(said["people"])
    assert said["journal"] == {"events": facts.head.events, "head": facts.head.hash}
    states = [row["attendance"] for row in said["people"]]
    assert {state: states.count(state) for state in set(states)} == {
        state: number for state, number in session["counts"].items() if number
    }
    assert said["people"][0]["arrived"] == "2026-12-05T14:10:00+08:00"


@pytest.mark.parametrize("form", Form)
def test_masked_lists_hold_no_name_and_no_number(form: Form, facts: PaperFacts) -> None:
    content = export([facts], form, masked=True)
    said = repr(rows_in(content, form)) if form is Form.XLSX else content.decode("utf-8-sig")
    for one in facts.people[len(HOSTILE) :]:
        who = one.appointment.candidate
        hidden = (who.number, who.native_name, who.name if len(who.name) > 2 else "", "passport")
        assert not [part for part in hidden if part and part in said]


@pytest.mark.parametrize("form", Form)
def test_nobody_is_a_list_too(form: Form, tmp_path: Path) -> None:
    with paper_rig(tmp_path, []) as rig:
        facts = rig.front.do(paper_facts, "S1").result()
    assert export([facts], form, masked=False)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("0037", "'0037"),
        ("1234567890123456", "'1234567890123456"),
        ("1e5", "'1e5"),
        ("2026-12-05", "'2026-12-05"),
        ("1/2", "'1/2"),
        ("True", "'True"),
        ("'0037", "''0037"),
        ("=1", "'=1"),
        ("37", "37"),
        ("A1", "A1"),
        ("TC-000001", "TC-000001"),
    ],
)
def test_a_csv_keeps_what_a_spreadsheet_would_read_otherwise(text: str, kept: str) -> None:
    assert in_csv(text) == kept
    assert text_of(kept) == text_of(text) or text.startswith("'")
