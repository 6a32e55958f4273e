"""The page of exports: a reason is asked, a role is needed, and what leaves is recorded."""

import csv
import io
from hashlib import sha256

import pytest
from day_hands import LEAD, MANAGER
from pypdf import PdfReader
from PySide6.QtCore import Qt

from checkin.domain.event import Kind
from checkin.ui.papers.paper_choices import SHOWN as SHOWN_TOGETHER
from checkin.ui.reports.report_words import LIST, MASKED, REPORT, SHOWN, SUMMARY

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hands(day):
    return day


def opened(hands, **choices):
    hands.press(Qt.Key.Key_E, CONTROL_SHIFT)
    desk = hands.pages.reporting
    hands.until(lambda: desk.is_open and desk.page.boxes["session"].count() > 1)
    for name, value in choices.items():
        desk.page.choose(name, value)
    return desk


def asked(hands, desk, file):
    desk.write_into(file)
    hands.until(desk.asking.panel.isVisible)
    return desk.asking.panel


def answered(hands, desk, pin="", reason="registry"):
    panel = desk.asking.panel
    if reason:
        hands.mark(panel.chips, reason)
    if pin:
        hands.type_in(panel.pin, pin)
    hands.press_on(panel.buttons["export"])


def leave(hands, papering):
    """What is being made is given up."""
    hands.escape()
    hands.until(lambda: not papering.is_open)


def exports(hands):
    return hands.stage.front.do(
        lambda h: [e for e in h.books.latest(50) if e.kind is Kind.EXPORT]
    ).result()


def rows_in(file):
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_a_manager_exports_whole_names_with_a_reason_and_a_digest(hands, tmp_path, form):
    desk = opened(hands, session="S1", form=form)
    file = tmp_path / f"people.{form}"
    asked(hands, desk, file)
    answered(hands, desk, MANAGER)
    hands.until(file.exists, timeout=20_000)
    hands.until(lambda: "SHA-256" in desk.page.note.text(), timeout=20_000)
    digest = sha256(file.read_bytes()).hexdigest()
    (event,) = exports(hands)
    assert (event.body["reason"], event.body["sha256"]) == ("registry", digest)
    assert event.body["masked"] is False
    assert digest in desk.page.note.text()
    assert file.with_name(f"{file.name}.sha256").read_text("utf-8").startswith(digest)


def test_a_lead_exports_no_whole_names_and_nothing_is_written(hands, tmp_path):
    desk = opened(hands, session="S1")
    file = tmp_path / "people.csv"
    asked(hands, desk, file)
    answered(hands, desk, LEAD)
    hands.until(desk.asking.panel._trouble.isVisible, timeout=20_000)
    assert not file.exists()
    assert exports(hands) == []


def test_without_a_reason_nothing_leaves(hands, tmp_path):
    desk = opened(hands, session="S1")
    file = tmp_path / "people.csv"
    asked(hands, desk, file)
    answered(hands, desk, MANAGER, reason="")
    hands.until(desk.asking.panel._trouble.isVisible)
    assert not file.exists()


def test_a_masked_list_takes_a_reason_and_no_pin(hands, tmp_path):
    desk = opened(hands, session="S1", names=MASKED)
    file = tmp_path / "people.csv"
    panel = asked(hands, desk, file)
    assert not panel.pin.isVisible()
    answered(hands, desk)
    hands.until(file.exists, timeout=20_000)
    assert "Xiaoming" not in file.read_text("utf-8")
    assert not any(row["number"].startswith("TC-") for row in rows_in(file))


def test_a_file_that_is_there_is_not_written_over(hands, tmp_path):
    desk = opened(hands, session="S1")
    file = tmp_path / "people.csv"
    file.write_text("mine", encoding="utf-8")
    asked(hands, desk, file)
    answered(hands, desk, MANAGER)
    hands.until(desk.asking.panel._trouble.isVisible, timeout=20_000)
    assert file.read_text("utf-8") == "mine"
    assert exports(hands) == []


def of_several_sessions(hands):
    """The table with two people of the first session and one of another; their appointments."""
    hands.control("M")
    overview = hands.pages.overviewing
    table = overview.page.roster
    hands.until(lambda: table.model.rowCount() > 0)
    overview.page.turn_to(1)
    table.show_about("", "")
    by_session = {}
    for row in table.model.shown():
        by_session.setdefault(row.listed.session.id, []).append(row)
    most, less = sorted(by_session.values(), key=len, reverse=True)[:2]
    chosen = [*most[:2], less[0]]
    table.model.show_only(found=frozenset(row.id for row in chosen))
    by_start = sorted((most[0], less[0]), key=lambda row: row.listed.session.starts_at)
    return table, chosen, [row.listed.session.id for row in by_start]


def test_what_the_roster_table_shows_is_what_is_exported(hands, tmp_path):
    table, rows, sessions = of_several_sessions(hands)
    shown = {(row.listed.session.id, row.listed.appointment.candidate.number) for row in rows}
    hands.press_on(table.foot.export)
    desk = hands.pages.reporting
    hands.until(lambda: desk.is_open and desk.page.chosen("what") == SHOWN)
    file = tmp_path / "shown.csv"
    asked(hands, desk, file)
    answered(hands, desk, MANAGER)
    hands.until(file.exists, timeout=20_000)
    assert {(row["session_here"], row["number"]) for row in rows_in(file)} == shown
    (event,) = exports(hands)
    assert event.body["sessions"] == sessions


def test_what_the_roster_table_shows_can_be_printed(hands):
    table, rows, (one, other) = of_several_sessions(hands)
    hands.press_on(table.foot.print)
    papering = hands.pages.papering
    hands.until(lambda: papering.is_open and papering.page.document.pageCount() > 0, timeout=60_000)
    asked_for, document = papering.page.choices.asked(), papering.page.document
    assert (asked_for.name, asked_for.session, asked_for.beside) == ("register", one, (other,))
    assert set(asked_for.people) == {row.id for row in rows}
    texts = ["".join(document.getAllText(n).text().split()) for n in range(document.pageCount())]
    for row in rows:
        number = row.listed.appointment.candidate.number
        (page,) = [text for text in texts if number in text]
        assert row.listed.session.id in page
        assert "Only" in page
    papering.page.choices.choose("session", other)
    papering.page.choices.only_people.setChecked(False)
    asked_for = papering.page.choices.asked()
    assert (asked_for.session, asked_for.beside, asked_for.people) == (other, (), ())
    leave(hands, papering)
    hands.control("P")
    box = papering.page.choices.boxes["session"]
    hands.until(lambda: papering.is_open and box.findData(SHOWN_TOGETHER) == -1)
    leave(hands, papering)


def printings(hands):
    return hands.stage.front.do(
        lambda h: [e for e in h.books.latest(20) if e.kind is Kind.PRINTING]
    ).result()


def test_the_report_of_the_day_is_looked_at_and_leaves_with_a_reason(hands, tmp_path):
    desk = opened(hands, what=REPORT)
    hands.press_on(desk.page.go_on)
    papering = hands.pages.papering
    page = papering.page
    hands.until(lambda: papering.is_open and page.document.pageCount() > 0, timeout=60_000)
    assert "Day report" in page.document.getAllText(0).text()
    assert (exports(hands), printings(hands)) == ([], [])

    file = tmp_path / "day.pdf"
    papering.save_as(file)
    panel = papering.asking.panel
    hands.until(panel.isVisible)
    for pin, reason in ((MANAGER, ""), (LEAD, "registry")):
        if reason:
            hands.mark(panel.chips, reason)
        hands.type_in(panel.pin, pin)
        hands.press_on(panel.buttons["export"])
        hands.until(panel._trouble.isVisible, timeout=20_000)
        assert (file.exists(), exports(hands), printings(hands)) == (False, [], [])
    hands.type_in(panel.pin, MANAGER)
    hands.press_on(panel.buttons["export"])
    hands.until(lambda: "day.pdf" in page.note.text(), timeout=20_000)
    assert PdfReader(file).pages
    (left,), (printed,) = exports(hands), printings(hands)
    digest = sha256(file.read_bytes()).hexdigest()
    assert (left.body["reason"], left.body["sha256"]) == ("registry", digest)
    assert printed.body["paper"] == "report"
    assert (tmp_path / "day.pdf.sha256").read_text("utf-8") == f"{digest}  day.pdf\n"

    page.printers.addItem("paper")
    page.print_asked.emit("paper")
    hands.until(panel.isVisible)
    hands.keys.scanner(hands.stage.text("on-time-5") + "\t\r")
    hands.until(lambda: hands.window.flow.outcome is not None)
    hands.settle()
    assert len(exports(hands)) == 1
    assert not papering.is_open


def test_the_summary_is_made_on_the_page_of_the_papers(hands):
    desk = opened(hands, what=SUMMARY, session="S1")
    hands.press_on(desk.page.go_on)
    papering = hands.pages.papering
    hands.until(lambda: papering.is_open and papering.page.document.pageCount() > 0, timeout=60_000)
    assert papering.page.choices.asked().name == "summary"
    leave(hands, papering)


def test_only_what_belongs_to_the_choice_is_asked(hands):
    desk = opened(hands, what=REPORT)
    visible = {name for name, box in desk.page.boxes.items() if box.isVisible()}
    assert visible == {"what"}
    desk.page.choose("what", LIST)
    visible = {name for name, box in desk.page.boxes.items() if box.isVisible()}
    assert visible == {"what", "session", "form", "names", "where"}


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", " \r"], ids=["enter", "tabs", "blank"])
def test_a_scan_exports_nothing(hands, tmp_path, end):
    desk = opened(hands, session="S1", names=MASKED)
    file = tmp_path / "people.csv"
    panel = asked(hands, desk, file)
    hands.mark(panel.chips, "registry")
    panel.buttons["export"].setFocus()
    hands.keys.scanner(hands.stage.text("on-time-5") + end)
    hands.until(lambda: hands.window.flow.outcome is not None)
    hands.settle()
    assert not file.exists()
    assert not desk.is_open


def test_the_file_has_a_name_and_a_place_and_both_can_be_others(hands, tmp_path):
    desk = opened(hands, session="S1", names=MASKED)
    page = desk.page
    assert page.file().parent.is_dir()
    assert page.file().name.startswith("people-20260719-")
    assert page.file().suffix == ".csv"
    page.boxes["where"].addItem("stick", str(tmp_path))
    page.choose("where", str(tmp_path))
    hands.type_in(page.name, "mine.csv")
    hands.press_on(page.go_on)
    hands.until(desk.asking.panel.isVisible)
    answered(hands, desk)
    hands.until((tmp_path / "mine.csv").exists, timeout=20_000)
