"""A hand scanner answers, closes, confirms and moves nothing, whatever page or question is open."""

import ast

import pytest
from day_hands import MANAGER, DayHands
from delivery_examples import SetDelivery
from desk_stage import desk_stage
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from scan_places import PAGES, POPUPS, QUESTIONS, filled_in
from spoken import ROOT

from checkin.domain.event import Kind
from checkin.ui.devices.wedge_filter import HELD_MS, OVERDUE_MS
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.pin_field import PinField

UI = ROOT / "checkin" / "ui"
NOTHING_READ = ("\t\r", "\r\r", "\r\n", " \r", "  \r\r", "\x1b\r", "\t\t\r\t\r")
"""What a scanner sends that has read nothing, and its prefixes and suffixes."""
SHORT = "1357\t\r\r"
A_FEW = ("7\r\r", " 7\t\r", "13\r\t\r")
ENDS = "\t\r \r\x1b\r\r"


@pytest.fixture
def opened(qtbot, tmp_path, resources):
    """Opens a desk whose buttons tell when they are pressed."""
    contexts = []

    def opened(**how):
        context = desk_stage(tmp_path / "desk", resources, delivery=SetDelivery(), **how)
        made = context.__enter__()
        contexts.append(context)
        qtbot.waitExposed(made.window)
        made.window.activateWindow()
        return DayHands(qtbot, made)

    yield opened
    for context in contexts:
        context.__exit__(None, None, None)


def in_front(day):
    """What covers the window or is open in it; None: the desk as it is."""
    window = day.window
    if not window.panels.alarm.isHidden():
        return window.panels.alarm
    for cover in (window.panels.helping.panel, window.panels.helping.map):
        if not cover.isHidden():
            return cover
    if window.door.currentWidget() is not window.stack:
        return window.door.currentWidget()
    if window.panels.work.is_covered():
        return window.stack.currentWidget()
    return window.side.currentWidget() if window.side.is_open() else None


def watched(day):
    """A list that fills with the buttons that are pressed from now on."""
    pressed = []
    for button in day.window.findChildren(QAbstractButton):
        button.pressed.connect(lambda b=button: pressed.append(b.text() or b.accessibleName()))
        button.clicked.connect(lambda _=0, b=button: pressed.append(b.text()))
    return pressed


def journal(day):
    return [event.kind for event in day.stage.front.do(lambda h: h.books.latest(99)).result()]


def typed(day):
    """What stands in the fields. A PIN that something was scanned into may be gone, no more."""
    fields = [field for field in day.window.findChildren(QLineEdit) if field.isVisible()]
    pins = {field.text() for field in fields if isinstance(field, PinField)}
    assert pins <= {"", MANAGER} | {keys.strip() for keys in A_FEW}
    return {field: field.text().strip() for field in fields if not isinstance(field, PinField)}


def as_it_is(day):
    """Everything that a key could have changed."""
    window = day.window
    visible = [part for part in window.findChildren(QWidget) if part.isVisible()]
    return {
        "in front": in_front(day),
        "focus": window.focusWidget(),
        "typed": typed(day),
        "rows": {v: v.currentIndex().row() for v in visible if isinstance(v, QAbstractItemView)},
        "chosen": {c: c.currentIndex() for c in visible if isinstance(c, QComboBox)},
        "checked": {
            button: button.isChecked()
            for button in visible
            if isinstance(button, QAbstractButton) and button.isCheckable()
        },
        "outcome": window.flow.outcome,
        "admitted": window.flow.admitted,
        "asked": tuple(window.parts.delivery.asked),
        "journal": journal(day),
    }


def stops(day):
    """Wherever Tab leads in what is in front; at the desk itself, everything."""
    front = in_front(day) or day.window
    found = [
        part
        for part in (front, *front.findChildren(QWidget))
        if part.isVisible() and part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return found or [day.window.focusWidget()]


def reads_nothing(day, pressed):
    """A scanner that sends only its Enters and Tabs changes nothing, wherever the focus is."""
    for stop in stops(day):
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        day.settle()
        before = as_it_is(day)
        for keys in NOTHING_READ:
            day.keys.scanner(keys)
        day.settle()
        assert as_it_is(day) == before, stop
        assert pressed == [], stop


def reads_a_few(day, pressed):
    """Of a code too short to be told from a person's keys, no more than its letters is left."""
    for stop in stops(day):
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        day.settle()
        before, front = journal(day), in_front(day)
        for keys in A_FEW:
            day.keys.scanner(keys)
        day.settle()
        kinds = journal(day)
        assert set(kinds[: len(kinds) - len(before)]) <= {Kind.SCAN}
        assert pressed == [], stop
        if in_front(day) is not front:
            return  # A short code was typed where tickets are typed, and was judged.


def reads(day, keys, pressed):
    """A whole scan is judged or dropped, and does nothing else; it makes room for itself."""
    pressed.clear()
    front, before, fields = in_front(day), journal(day), typed(day)
    day.stage.hands.forward(seconds=5)
    day.keys.scanner(keys)
    day.qtbot.wait(OVERDUE_MS + 2 * HELD_MS)
    day.until(lambda: not day.window.flow._busy)
    kinds = journal(day)
    assert kinds[: len(kinds) - len(before)] in ([], [Kind.SCAN])
    assert pressed == []
    after = typed(day)
    assert [field for field in fields if field in after and after[field] != fields[field]] == []
    assert in_front(day) in (front, None) or day.window.flow.outcome is not None


@pytest.mark.parametrize("place", PAGES, ids=[place.name for place in PAGES])
def test_no_scanner_answers_closes_or_moves_a_page(opened, place):
    day = opened(alone=place.alone)
    place.open(day)
    day.until(lambda: in_front(day) is place.panel(day.window.panels))
    pressed = watched(day)

    reads_nothing(day, pressed)
    reads(day, SHORT, pressed)
    reads(day, day.stage.text("on-time-6") + ENDS, pressed)
    assert day.counts().inside == journal(day).count(Kind.CONFIRM)


@pytest.mark.parametrize("place", PAGES, ids=[place.name for place in PAGES])
def test_a_few_keys_of_a_scanner_press_nothing_on_a_page(opened, place):
    day = opened(alone=place.alone)
    place.open(day)
    day.until(lambda: in_front(day) is place.panel(day.window.panels))
    reads_a_few(day, watched(day))


@pytest.mark.parametrize("name", list(QUESTIONS))
def test_no_scanner_answers_a_question_that_wants_one_more_press(opened, name):
    day = opened()
    question = QUESTIONS[name](day)
    acts = filled_in(day, question)
    reads_nothing(day, watched(day))
    assert acts == []
    for keys in (*A_FEW, SHORT, day.stage.text("on-time-6") + ENDS):
        acts, pressed = filled_in(day, question), watched(day)
        next(iter(day.panel.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
        reads(day, keys, pressed)
        assert acts == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("name", list(POPUPS))
def test_no_scanner_chooses_in_a_menu_or_a_dialog(opened, name):
    day = opened()
    before = set(QApplication.topLevelWidgets())
    POPUPS[name](day)
    popup = next(
        top for top in QApplication.topLevelWidgets() if top not in before and top.isVisible()
    )
    closed = []
    for signal in ("fileSelected", "triggered", "finished"):
        if hasattr(popup, signal):
            getattr(popup, signal).connect(lambda _=None, s=signal: closed.append(s))
    for keys in (*NOTHING_READ, SHORT, day.stage.text("on-time-6") + ENDS):
        day.keys.scanner(keys)
        day.settle()
    day.qtbot.wait(OVERDUE_MS + HELD_MS)

    assert closed == []
    assert popup.isVisible()
    popup.close()
    day.settle()


# The tables hold everything that there is


def test_every_panel_of_the_window_is_in_the_table(opened):
    panels = opened().window.panels
    helping = panels.helping
    every = (*(one for one in panels._all if one is not helping), helping.panel, helping.map)
    tried = {id(place.panel(panels)) for place in PAGES} | {id(panels.asking.panel)}
    assert [type(one).__name__ for one in every if id(one) not in tried] == []


def test_every_page_of_the_program_is_one_of_the_windows(opened):
    shown = {type(one) for one in opened().window.panels._all}
    assert {one.__name__ for one in kinds_of(Page) if one.__module__.startswith("checkin.")} <= {
        base.__name__ for one in shown for base in one.__mro__
    }


def kinds_of(kind):
    for one in kind.__subclasses__():
        yield one
        yield from kinds_of(one)


def test_whatever_a_key_opens_is_in_the_table(opened):
    day = opened()
    tried = {id(place.panel(day.window.panels)) for place in PAGES} | {id(day.panel)}
    day.scan(day.stage.text("late"))
    for pressed in list(day.window._keys):
        if pressed.key() in (Qt.Key.Key_O, Qt.Key.Key_F9):
            continue  # A dialog, and the lock: each has a place of its own.
        day.press(pressed)
        assert in_front(day) is None or id(in_front(day)) in tried, pressed
        day.escape()
        day.escape()
        day.scan(day.stage.text("late"))


def modules():
    """By their own names: which room a module is in may change, and no two are called the same."""
    for file in sorted(UI.rglob("*.py")):
        yield file.stem, ast.parse(file.read_text())


def test_every_kind_of_question_is_in_the_table():
    made = {
        f"{module}.{part.name}"
        for module, tree in modules()
        for part in tree.body
        if isinstance(part, ast.FunctionDef)
        and "Question" in (ast.unparse(part.returns) if part.returns else "").split(" | ")
        and not part.name.startswith("_")
    }
    assert made == set(QUESTIONS)


def test_a_question_is_made_by_a_function_that_says_so():
    """Else the table would miss it."""
    loose = [
        f"{module}:{call.lineno}"
        for module, tree in modules()
        for part in ast.walk(tree)
        if isinstance(part, ast.FunctionDef)
        and "Question" not in (ast.unparse(part.returns) if part.returns else "")
        for call in ast.walk(part)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "Question"
    ]
    assert loose == []


def test_every_menu_and_dialog_is_in_the_table():
    made = {
        f"{module}.{name}"
        for module, tree in modules()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        for name in [ast.unparse(call.func).split(".")[0]]
        if name in ("ask_for_file", "ask_where_to_save", "menu_at")
        or (name.startswith("Q") and name.endswith(("Dialog", "Menu", "MessageBox", "Wizard")))
    }
    assert made == set(POPUPS) | {"file_dialogs.QFileDialog", "menus.QMenu"}


def test_no_file_dialog_is_the_systems_own(qapp):
    """Its keys would go past the filter of the program."""
    source = ast.parse((UI / "application.py").read_text())
    assert "AA_DontUseNativeDialogs" in ast.unparse(source)
