"""The manager's page over a real journal: numbers that balance, and people behind each number."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from sqlalchemy import insert

from checkin.domain.attendance import State
from checkin.domain.instant import stamp
from checkin.services.delivery import Contact
from checkin.services.overview import overview
from checkin.services.roster_rows import matching, rows_of, sessions_of_the_day
from checkin.storage import schema
from checkin.ui.devices.wedge_filter import HELD_MS
from checkin.ui.overview.roster_model import COLUMNS, RosterModel
from checkin.ui.overview.session_card import HELD, LATE
from checkin.ui.overview.standing_row import CASES, CLOCK, UNSENT

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def stage(stage):
    stage.overviewing = stage.window.panels.pages.overviewing
    return stage


def scanned(qtbot, stage, name):
    before = stage.window.flow.outcome
    stage.keys.scanner(stage.text(name) + "\r")
    qtbot.waitUntil(lambda: stage.window.flow.outcome not in (None, before), timeout=5000)
    stage.hands.forward(seconds=0.5)
    return stage.window.flow.outcome


def opened(qtbot, stage):
    stage.keys.press(Qt.Key.Key_M, "\r", CONTROL)
    qtbot.waitUntil(lambda: stage.overviewing.is_open, timeout=2000)
    rows = stage.overviewing.page.roster.model
    qtbot.waitUntil(lambda: rows.rowCount() > 0, timeout=5000)
    return stage.overviewing.page


def view_of(stage):
    return stage.front.do(overview).result()


def test_every_number_on_the_page_balances_and_is_the_fold_of_the_journal(qtbot, stage):
    for name in ("on-time-1", "on-time-5", "late"):
        scanned(qtbot, stage, name)
    view = view_of(stage)
    assert sum(line.held for line in view.lines) == 1
    for line in view.lines:
        rows = stage.front.do(rows_of, line.session.id).result()
        states = [row.listed.attendance.state for row in rows]
        assert sum(line.counts.by_state.values()) == line.counts.expected
        assert line.counts.arrived == states.count(State.ARRIVED)
        assert view.pulses[line.session.id].arrived == line.counts.arrived + line.counts.inside


def test_a_desk_that_lets_people_in_is_counted(qtbot, stage):
    assert view_of(stage).desks == []
    scanned(qtbot, stage, "on-time-1")
    stage.keys.person("\r")
    qtbot.waitUntil(lambda: stage.window.flow.admitted is not None, timeout=5000)
    (desk,) = view_of(stage).desks
    assert (desk.name, desk.admitted, desk.lately) == ("desk-1", 1, 1)
    stage.hands.forward(minutes=15)
    assert view_of(stage).desks[0].lately == 0


def test_a_number_gives_the_people_behind_it(qtbot, stage):
    scanned(qtbot, stage, "late")
    late = stage.window.flow.subject
    page = opened(qtbot, stage)
    qtbot.waitUntil(lambda: any(card._session for card in page.cards), timeout=5000)
    card = next(card for card in page.cards if HELD in card.chips and card.chips[HELD].isVisible())
    card.chips[HELD].click()

    model = page.roster.model
    assert page.tabs.currentIndex() == 1
    assert [model.row_at(place).id for place in range(model.rowCount())] == [late]
    stage.keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not stage.overviewing.is_open, timeout=5000)
    qtbot.waitUntil(lambda: stage.window.flow.outcome.decision.by_hand, timeout=5000)
    assert stage.window.flow.subject == late


def raise_case(stage, **case):
    row = {
        "id": "c-1",
        "kind": "two-desks",
        "severity": "review",
        "subject": None,
        "session": None,
        "raised_at": stamp(stage.hands.at),
        "settled_at": None,
        "settled_by": "",
        "note": "",
        **case,
    }
    stage.front.do(
        lambda hearing: hearing.books.connection.execute(insert(schema.cases), row) and None
    ).result()


def test_cases_of_the_registry_are_on_top_and_lead_to_the_person(qtbot, stage):
    who = stage.parts["on-time-5"].appointment
    raise_case(stage, subject=who)
    raise_case(stage, id="c-2", settled_at=stamp(stage.hands.at))
    page = opened(qtbot, stage)
    standing = page.standing
    qtbot.waitUntil(lambda: bool(standing.cases) and standing.cases[0].isVisible(), timeout=5000)
    assert "Cases that the registry has raised: 1" in page.attention.text()
    assert standing.chips[CASES].words == "Cases of the registry: 1"
    assert "Signed in at two desks" in standing.cases[0].words
    standing.cases[0].setFocus()
    stage.keys.press(Qt.Key.Key_Return, "\r")
    model = page.roster.model
    qtbot.waitUntil(lambda: model.rowCount() == 1 and model.row_at(0).id == who, timeout=5000)
    assert page.tabs.currentIndex() == 1


@pytest.mark.parametrize("about", [CASES, UNSENT])
def test_what_the_registry_has_is_one_press_away(qtbot, stage, about):
    raise_case(stage, kind="fork")
    page = opened(qtbot, stage)
    with qtbot.waitSignal(stage.overviewing.delivery_asked, timeout=5000):
        page.standing.chips[about].click()
    assert not stage.overviewing.is_open


def test_a_case_of_nobody_leads_to_what_the_registry_has(qtbot, stage):
    raise_case(stage, kind="fork")
    page = opened(qtbot, stage)
    qtbot.waitUntil(lambda: bool(page.standing.cases), timeout=5000)
    with qtbot.waitSignal(stage.overviewing.delivery_asked, timeout=5000):
        page.standing.cases[0].click()
    assert not stage.overviewing.is_open


def test_the_clock_and_who_waits_are_one_press_away(qtbot, stage):
    scanned(qtbot, stage, "late")
    page = opened(qtbot, stage)
    qtbot.waitUntil(lambda: page.standing.chips[HELD].words.endswith(": 1"), timeout=5000)
    page.standing.chips[HELD].click()
    assert page.roster.model.rowCount() == 1
    page.standing.chips[CLOCK].click()
    clock = stage.window.panels.pages.clock.page
    qtbot.waitUntil(lambda: stage.window.side.currentWidget() is clock, timeout=5000)


def test_what_is_not_sent_says_for_how_long_once_a_registry_was_reached(qtbot, stage):
    scanned(qtbot, stage, "late")
    assert view_of(stage).unsent.oldest is None
    at = stage.hands.at
    contact = Contact(at=at, offset=timedelta(0), error=timedelta(seconds=1))
    stage.front.do(lambda hearing: hearing.books.put_contact(contact)).result()
    stage.hands.forward(minutes=70)
    unsent = view_of(stage).unsent
    assert (unsent.count, unsent.needs_somebody(stage.hands.at)) == (1, True)
    page = opened(qtbot, stage)
    words = page.standing.chips[UNSENT]
    qtbot.waitUntil(lambda: "the oldest for 1 h 10 min" in words.words, timeout=5000)


def test_the_page_opens_and_closes_by_the_keyboard(qtbot, stage):
    page = opened(qtbot, stage)
    stage.keys.press(Qt.Key.Key_2, "2", ALT)
    qtbot.waitUntil(lambda: page.tabs.currentIndex() == 1, timeout=2000)
    assert page.roster.search.hasFocus()
    stage.keys.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not stage.overviewing.is_open, timeout=2000)
    assert stage.window.focusWidget() is stage.window.field


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", " \r"], ids=["enter", "tabs", "blank"])
@pytest.mark.parametrize("tab", [0, 1])
def test_a_scan_over_the_page_is_judged_at_the_desk(qtbot, stage, tab, end):
    page = opened(qtbot, stage)
    page.turn_to(tab)
    stage.keys.scanner(stage.text("on-time-5") + end)
    qtbot.waitUntil(lambda: stage.window.flow.outcome is not None, timeout=5000)
    qtbot.wait(HELD_MS * 3)
    assert not stage.overviewing.is_open
    assert stage.window.flow.outcome.attendance.state is State.ARRIVED
    assert page.roster.search.text() == ""


def test_a_search_finds_names_by_pinyin_and_without_accents(qtbot, stage):
    page = opened(qtbot, stage)
    page.turn_to(1)
    everybody = page.roster.model.rowCount()
    stage.keys.person("li xiaoming")
    qtbot.waitUntil(lambda: 0 < page.roster.model.rowCount() < everybody, timeout=5000)
    assert "李晓明" in page.roster.model.data(page.roster.model.index(0, 1))
    page.roster.search.clear()
    qtbot.waitUntil(lambda: page.roster.model.rowCount() == everybody, timeout=5000)


def test_what_was_hidden_of_the_table_is_remembered(qtbot, stage):
    page = opened(qtbot, stage)
    page.turn_to(1)
    page.roster.hide_columns("late,problem")
    assert page.roster.table.isColumnHidden([c.name for c in COLUMNS].index("late"))
    stage.overviewing.columns_hidden.emit("late,problem")
    assert stage.saved[-1].hidden_columns == "late,problem"


def test_the_table_keeps_who_is_marked_when_the_day_goes_on(qtbot, stage):
    page = opened(qtbot, stage)
    page.turn_to(1)
    page.roster.table.setCurrentIndex(page.roster.model.index(3, 0))
    marked = page.roster.model.row_at(3).id
    page.roster.model.sort(1, Qt.SortOrder.DescendingOrder)
    page.roster._mark(marked)
    stage.overviewing.refresh()
    qtbot.wait(300)
    assert page.roster.model.row_at(page.roster.table.currentIndex().row()).id == marked


@pytest.mark.parametrize("column", range(len(COLUMNS)), ids=[column.name for column in COLUMNS])
def test_each_column_sorts_both_ways(stage, column):
    model = RosterModel()
    rows = [
        row
        for session in stage.front.do(sessions_of_the_day).result()
        for row in stage.front.do(rows_of, session).result()
    ]
    model.show_rows(rows, view_of(stage).center, stage.hands.now())
    model.sort(column, Qt.SortOrder.AscendingOrder)
    up = [COLUMNS[column].order(model.row_at(place)) for place in range(model.rowCount())]
    model.sort(column, Qt.SortOrder.DescendingOrder)
    down = [COLUMNS[column].order(model.row_at(place)) for place in range(model.rowCount())]
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    assert model.rowCount(QModelIndex()) == len(rows) == len(up)


def test_a_filter_shows_only_its_people(qtbot, stage):
    scanned(qtbot, stage, "on-time-1")
    sessions = stage.front.do(sessions_of_the_day).result()
    rows = [row for session in sessions for row in stage.front.do(rows_of, session).result()]
    model = RosterModel()
    model.show_rows(rows, view_of(stage).center, stage.hands.now())
    for changes, wanted in (
        ({"about": State.ARRIVED.value}, lambda r: r.listed.attendance.state is State.ARRIVED),
        ({"about": LATE}, lambda r: r.listed.attendance.late_minutes > 0),
        ({"about": "", "room": "A-204"}, lambda r: r.listed.room == "A-204"),
        ({"room": "", "session": sessions[0]}, lambda r: r.listed.session.id == sessions[0]),
    ):
        model.show_only(**changes)
        shown = {model.row_at(place).id for place in range(model.rowCount())}
        assert shown == {row.id for row in rows if wanted(row)}
    found = stage.front.do(matching, "TC-100001", sessions).result()
    model.show_only(session="", found=found)
    assert model.rowCount() == len(found) == 1
