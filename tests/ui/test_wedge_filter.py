import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from wedge_keys import Keyboard, RealWedge

from checkin.ui.devices.wedge_filter import HELD_MS, WedgeFilter

TICKET = "ADMIT1-2345-TC"


class Small(QWidget):
    """A scan field, another field and a button; counts what is pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.other, self.button = QLineEdit(), QLineEdit(), QPushButton("Yes")
        for part in (self.field, self.other, self.button):
            QVBoxLayout.addWidget(self.layout() or QVBoxLayout(self), part)
        self.pressed: list[str] = []
        self.scans: list[str] = []
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.button.setAutoDefault(True)

    def keyPressEvent(self, event):  # noqa: N802
        self.pressed.append(Qt.Key(event.key()).name)


@pytest.fixture
def small(qtbot):
    window = Small()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.field.setFocus()
    filtered = WedgeFilter(RealWedge(), window.field)
    filtered.scanned.connect(window.scans.append)
    app = QApplication.instance()
    filtered.watch(app)
    window.keys, window.filtered = Keyboard(window), filtered
    yield window
    filtered.stop(app)


def settle(qtbot):
    qtbot.wait(HELD_MS * 3)


def focus_of(window, name):
    widget = getattr(window, name)
    widget.setFocus()
    return widget


@pytest.mark.parametrize("focus", ["field", "other", "button"])
@pytest.mark.parametrize("end", ["\r", "\t"], ids=["enter", "tab"])
def test_a_scan_is_heard_whatever_has_the_focus_and_leaves_no_trace(qtbot, small, focus, end):
    focus_of(small, focus)

    small.keys.scanner(TICKET + end)
    settle(qtbot)

    assert [scan.strip() for scan in small.scans] == [TICKET]
    assert (small.field.text(), small.other.text(), small.pressed) == ("", "", [])


@pytest.mark.parametrize(
    "hostile",
    ["\r\r" + TICKET + "\r\r", "\t \t" + TICKET + "\r", "  " + TICKET + "\t\r", "\x1b" + TICKET],
    ids=["enter first", "tab and blank first", "blanks first", "escape first"],
)
@pytest.mark.parametrize("focus", ["field", "button"])
def test_a_hostile_code_presses_nothing(qtbot, small, hostile, focus):
    focus_of(small, focus)

    small.keys.scanner(hostile)
    settle(qtbot)
    qtbot.wait(200)

    assert small.pressed == []
    assert [scan.strip() for scan in small.scans] == [TICKET]


def test_what_a_person_has_typed_stays_when_a_scan_breaks_in(qtbot, small):
    focus_of(small, "other")
    small.keys.person("li x")
    small.keys.scanner(TICKET + "\r")

    assert [scan.strip() for scan in small.scans] == [TICKET]
    assert small.other.text() == "li x"


def test_a_selection_that_a_scan_would_have_replaced_comes_back(qtbot, small):
    small.other.setText("2468")
    focus_of(small, "other").selectAll()
    small.keys.scanner(TICKET + "\r")

    assert small.other.text() == "2468"


def test_a_scanner_without_an_end_is_heard_after_a_moment(qtbot, small):
    small.keys.scanner(TICKET)
    assert small.scans == []

    qtbot.waitUntil(lambda: small.scans == [TICKET], timeout=2000)


def test_a_person_presses_a_button_with_the_space_bar(qtbot, small):
    focus_of(small, "button")
    small.keys.person(" ")

    qtbot.waitUntil(lambda: small.pressed == ["button"], timeout=1000)


def test_a_person_moves_on_with_tab(qtbot, small):
    small.keys.person("\t")

    qtbot.waitUntil(lambda: QApplication.focusWidget() is small.other, timeout=1000)


def test_a_function_key_of_a_person_arrives_once(qtbot, small):
    small.keys.press(Qt.Key.Key_F2)
    settle(qtbot)

    assert small.pressed == ["Key_F2"]


def test_what_a_person_types_on_a_button_goes_into_the_scan_field(qtbot, small):
    focus_of(small, "button")
    small.keys.person("li")

    assert small.field.text() == "li"
    assert QApplication.focusWidget() is small.field


def test_a_person_types_words_with_blanks(qtbot, small):
    small.keys.person("li xiaoming")

    assert small.field.text() == "li xiaoming"
    assert small.scans == []


def test_a_function_key_in_the_rhythm_of_a_scan_reaches_no_shortcut(qtbot, small):
    small.keys.press(Qt.Key.Key_A, "a")
    small.keys.press(Qt.Key.Key_F2, after=5)
    settle(qtbot)

    assert small.pressed == []


@pytest.mark.parametrize("start", ["ADMIT", "12345", "1A2B3", " 1 2 "])
def test_a_scan_takes_back_no_more_than_it_typed(qtbot, small, start):
    small.filtered.loose_field = lambda text: small.other if text.isdigit() else None
    focus_of(small, "button")
    small.keys.person("2468")
    focus_of(small, "button")
    small.keys.scanner(start + TICKET + "\r")

    assert small.other.text() == "2468"


def test_what_has_no_place_is_typed_nowhere(qtbot, small):
    small.filtered.loose_field = lambda _text: None
    focus_of(small, "button")
    small.keys.person("abc")

    assert (small.field.text(), small.other.text(), small.pressed) == ("", "", [])


@pytest.mark.parametrize("keys", ["\r\r", "\t\r", " \r", "  \r\t\r", "\x1b\r\r"])
@pytest.mark.parametrize("focus", ["field", "other", "button"])
def test_a_scanner_that_has_read_nothing_presses_nothing(qtbot, small, focus, keys):
    had = focus_of(small, focus)
    submitted = []
    small.field.returnPressed.connect(lambda: submitted.append(small.field.text()))

    small.keys.scanner(keys)
    settle(qtbot)

    assert (small.pressed, small.scans, submitted) == ([], [], [])
    assert small.focusWidget() is had


@pytest.mark.parametrize("code", ["1357", "A1B2C"])
@pytest.mark.parametrize("focus", ["field", "other", "button"])
def test_a_short_code_is_heard_and_leaves_no_trace(qtbot, small, focus, code):
    small.other.setText("before")
    focus_of(small, focus)

    small.keys.scanner(code + "\t\r")
    settle(qtbot)

    assert small.scans == [code]
    assert (small.field.text(), small.other.text(), small.pressed) == ("", "before", [])
