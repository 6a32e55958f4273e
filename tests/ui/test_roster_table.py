"""The roster's table of ten thousand rows: it asks for what is in sight, and no more."""

import pytest
from PySide6.QtCore import Qt

from benchmarks.roster_table import NOW, PEOPLE, CountedRows, rows_of
from checkin.sample.big import big_roster
from checkin.ui.devices.wedge_filter import HELD_MS
from checkin.ui.overview.roster_model import COLUMNS
from checkin.ui.overview.roster_table import RosterTable


@pytest.fixture(scope="module")
def everybody():
    return big_roster(PEOPLE, NOW)


@pytest.fixture
def table(qtbot, everybody):
    made = RosterTable()
    qtbot.addWidget(made)
    made.resize(1200, 600)
    counted = CountedRows(made.model)
    made.show()
    qtbot.waitExposed(made)
    made.show_rows(rows_of(everybody), everybody.center, NOW)
    made.table.viewport().repaint()
    return made, counted


def in_sight(table):
    """And one that is cut off at the bottom, one at the top."""
    return table.table.viewport().height() // table.table.rowHeight(0) + 2


def test_showing_ten_thousand_rows_asks_for_those_in_sight(table):
    made, counted = table
    assert made.model.rowCount() == PEOPLE
    assert counted.take() <= in_sight(made)


@pytest.mark.parametrize("place", [0.1, 0.5, 0.93, 1.0])
def test_a_scroll_step_asks_for_the_rows_that_come_into_sight(table, place):
    made, counted = table
    counted.take()
    bar = made.table.verticalScrollBar()
    bar.setValue(round(bar.maximum() * place))
    made.table.viewport().repaint()
    assert counted.take() <= in_sight(made)


@pytest.mark.parametrize("deed", ["sort", "filter"])
def test_sorting_and_filtering_ask_for_no_other_rows(table, deed):
    made, counted = table
    counted.take()
    if deed == "sort":
        made.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    else:
        made.model.show_only(room="R-07")
        assert 0 < made.model.rowCount() < PEOPLE
    made.table.viewport().repaint()
    assert counted.take() <= in_sight(made)


@pytest.fixture
def stage(qtbot, stage):
    overviewing = stage.window.panels.pages.overviewing
    overviewing.turn()
    stage.roster = overviewing.page.roster
    qtbot.waitUntil(lambda: stage.roster.model.rowCount() > 0, timeout=10_000)
    overviewing.page.turn_to(1)
    return stage


def found(qtbot, stage, text, wanted):
    """What a search text finds, typed as a person does."""
    stage.roster.search.setFocus()
    stage.roster.search.selectAll()
    stage.keys.person(text)
    names = [row.listed.appointment.candidate.name for row in stage.roster.model.shown()]

    def shown():
        nonlocal names
        names = [row.listed.appointment.candidate.name for row in stage.roster.model.shown()]
        return names and all(name in wanted for name in names)

    qtbot.waitUntil(shown, timeout=10_000)
    return names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("zolkiewski", "Łukasz Żółkiewski"),
        ("LUKASZ", "Łukasz Żółkiewski"),
        ("o'brien", "Siobhán O'Brien"),
        ("obrien", "Siobhán O'Brien"),
        ("siobhan o brien", "Siobhán O'Brien"),
        ("ouyang", "Ouyang Ruoxi"),
        ("欧阳", "Ouyang Ruoxi"),
    ],
)
def test_a_search_ignores_case_accents_marks_and_knows_pinyin(qtbot, stage, text, name):
    people = {row.listed.appointment.candidate.name for row in stage.roster.model.shown()}
    wanted = {one for one in people if one.split()[0] == name.split()[0]}
    assert wanted, sorted(people)
    assert found(qtbot, stage, text, wanted)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_columns_and_the_order_are_chosen_by_keyboard(qtbot, stage):
    roster = stage.roster
    roster.foot.order.setCurrentIndex(roster.foot.order.findData("name down"))
    roster.foot.order.activated.emit(roster.foot.order.currentIndex())
    names = [COLUMNS[1].order(row) for row in roster.model.shown()]
    assert names == sorted(names, reverse=True)
    roster.foot.columns.setFocus(Qt.FocusReason.TabFocusReason)
    stage.keys.press(Qt.Key.Key_Return)
    qtbot.wait(HELD_MS * 2)
    assert roster.menu.isVisible()
    assert [action.text() for action in roster.menu.actions()][:2] == ["Number", "Name"]
    roster.menu.actions()[0].trigger()
    assert roster.table.isColumnHidden(0)
    roster.menu.close()
