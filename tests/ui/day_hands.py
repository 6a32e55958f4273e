"""What a test does at the desk: scans, and goes through pages and questions by keys alone."""

from PySide6.QtCore import Qt
from wedge_keys import Keyboard

from checkin.services.people import counts_of
from checkin.ui.devices.wedge_filter import HELD_MS

LEAD, MANAGER = "246810", "135790"
"""PINs of the sample center."""


class DayHands:
    """Somebody at the keyboard of a stage."""

    def __init__(self, qtbot, stage):
        self.qtbot, self.stage, self.window = qtbot, stage, stage.window
        self.keys = Keyboard(stage.window)
        self.ids = {member.name: member.appointment for member in stage.sample.cast}

    @property
    def pages(self):
        return self.window.panels.pages

    @property
    def panel(self):
        return self.window.panels.asking.panel

    def until(self, true, timeout=20_000):
        self.qtbot.waitUntil(true, timeout=timeout)

    def settle(self):
        """Longer than a key is held."""
        self.qtbot.wait(HELD_MS * 2)

    # The desk

    def scan(self, text):
        before = self.window.flow.outcome
        self.stage.hands.forward(seconds=5)  # The same code at once would be the same scan.
        self.keys.scanner(text + "\r")
        self.until(lambda: self.window.flow.outcome not in (None, before))
        self.stage.hands.forward(seconds=0.5)
        self.settle()
        return self.window.flow.outcome

    def enter(self):
        self.keys.press(Qt.Key.Key_Return, "\r")
        self.settle()

    def let_in(self, name):
        self.scan(self.stage.text(name))
        subject = self.window.flow.subject
        self.enter()
        self.until(lambda: self.window.flow.outcome is None)
        return subject

    def press(self, key, modifiers=None):
        self.keys.press(key, modifiers=modifiers)
        self.settle()

    def control(self, letter):
        self.press(getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.ControlModifier)

    def escape(self):
        self.keys.press(Qt.Key.Key_Escape, "\x1b")
        self.settle()

    def sign_on(self, pin):
        """The next one takes the desk over: F9, the PIN on the card of the lock, Enter."""
        duty = self.stage.duty
        self.until(lambda: duty.standing.staffed)
        self.press(Qt.Key.Key_F9)
        self.until(lambda: duty.is_locked and self.stage.card.pin.hasFocus())
        self.keys.person(pin)
        self.enter()
        self.until(lambda: not duty.is_locked and duty.standing.person is not None, timeout=20_000)

    # Pages and questions

    def is_open(self, page):
        return self.window.side.currentWidget() is page

    def wait_for(self, page):
        self.until(lambda: self.is_open(page))

    def go_to(self, widget):
        """With Tab alone; whatever has the keys knows where it is."""
        self.until(widget.isVisible)
        for _ in range(60):
            if self.window.focusWidget() is widget:
                return
            self.keys.press(Qt.Key.Key_Tab, "\t")
            self.settle()
        raise AssertionError(f"Tab does not lead to {widget}")

    def press_on(self, widget):
        self.go_to(widget)
        self.enter()

    def choose(self, choices, name):
        self.until(lambda: name in choices.buttons)
        self.press_on(choices.buttons[name])

    def open_session(self):
        self.press(Qt.Key.Key_F11)
        page = self.pages.session.page
        self.wait_for(page)
        self.until(lambda: bool(page.counts.buttons))
        return page

    def reason(self, code):
        """Choose a reason with the arrows."""
        panel = self.panel
        self.until(panel.isVisible)
        self.mark(panel.chips, code)

    def mark(self, chips, code):
        """Choose one of the chips with the arrows."""
        codes = list(chips.codes)
        stop = next(c for c in chips.chips if c.focusPolicy() is Qt.FocusPolicy.StrongFocus)
        self.go_to(stop)
        for _ in range(codes.index(code)):
            self.press(Qt.Key.Key_Right)
        assert self.window.focusWidget() is chips.chips[codes.index(code)]
        self.enter()

    def type_in(self, field, text):
        self.go_to(field)
        field.selectAll()
        self.keys.person(text)

    def answer(self, verb, *, reason="", pin="", second="", words="", **extras):
        """Fill the question in and press its button."""
        panel = self.panel
        self.until(panel.isVisible)
        if reason:
            self.reason(reason)
        for name, text in extras.items():
            self.type_in(panel.extras[name], text)
        for field, text in ((panel.words, words), (panel.second, second), (panel.pin, pin)):
            if text:
                self.type_in(field, text)
        self.press_on(panel.buttons[verb])

    def answered(self):
        """The question is gone: it was done."""
        self.until(lambda: not self.is_open(self.panel))

    def counts(self, session="S1"):
        """The counts of a session, which always balance."""
        view = self.stage.front.do(counts_now, session).result()
        assert view.expected == sum(view.by_state.values())
        return view


def counts_now(hearing, session):
    return counts_of(hearing.books, session)
